/// Everything that can be set, as a flag or a variable; what is not here cannot be set.
enum Setting: String, CaseIterable {
  case data
  case listen
  case publicAddress = "public-address"
  case database
  case databaseOwner = "database-owner"
  case databaseConnections = "database-connections"
  case keyFile = "key-file"
  case messagesFolder = "messages-folder"
  case jobLease = "job-lease"
  case demo
  case tlsCertificate = "tls-certificate"
  case tlsKey = "tls-key"
  case trustProxy = "trust-proxy"
  case assets
  case fonts
  case attempts
  case submissions
  case connections
  case log

  var flag: String { "--\(rawValue)" }

  var variable: String { "SILA_\(rawValue.uppercased().replacing("-", with: "_"))" }

  /// A flag that stands alone.
  var isSwitch: Bool { self == .demo || self == .trustProxy }

  /// May hold a password, and is printed without it.
  var isAddress: Bool { self == .database || self == .databaseOwner }

  var usual: String {
    switch self {
    case .data: "data"
    case .listen: "127.0.0.1:8080"
    case .database, .databaseOwner, .keyFile, .messagesFolder: ""
    case .databaseConnections: "16"
    case .jobLease: "120"
    case .demo, .trustProxy: "no"
    case .tlsCertificate, .tlsKey, .assets, .fonts, .publicAddress: ""
    case .attempts: "30"
    case .submissions: "120"
    case .connections: "2000"
    case .log: "json"
    }
  }

  var meaning: String {
    switch self {
    case .data: "folder of the database, uploaded files and keys"
    case .listen: "address and port to serve on; [::]:443 for all"
    case .publicAddress:
      "where people reach the site, as https://sila.example; the codes on letters lead there; empty: the address listened on"
    case .database: "file of the embedded database, or postgres://… ; empty: sila.sqlite in the data folder"
    case .databaseOwner: "postgres://… of the tables' owner, who brings the schema up to date at the start"
    case .databaseConnections: "connections to the PostgreSQL server at once"
    case .keyFile:
      "file of the keys that identifiers and words about people are sealed with; empty: keys/sila.key in the data folder"
    case .messagesFolder: "folder that a message gateway reads, a JSON file each; empty: nothing is sent"
    case .jobLease: "seconds after which a job passes from a process that fell silent to another"
    case .demo: "load five synthetic associations into an empty database"
    case .tlsCertificate: "PEM file with the certificate chain; with tls-key, serves HTTPS"
    case .tlsKey: "PEM file with the certificate's key"
    case .trustProxy: "believe X-Forwarded-For and X-Forwarded-Proto; only behind a proxy that sets them"
    case .assets: "folder of the style sheet and scripts; empty: found beside the program"
    case .fonts: "folder of the web fonts; empty: found beside the program"
    case .attempts: "sign-ins and tracking codes one address may try a minute; 0: no limit"
    case .submissions: "applications one address may send a minute; 0: no limit"
    case .connections: "connections served at once"
    case .log: "json: a line for each request on standard error; off: none"
    }
  }
}
