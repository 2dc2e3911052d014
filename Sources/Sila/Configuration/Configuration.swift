import Glibc
import Office
import Postgres

/// The settings of this run: a flag beats a variable, a variable beats what is usual.
struct Configuration {
  /// Where a value comes from.
  enum Source: String {
    case flag, variable, usual
  }

  /// Why the words of a command were not taken.
  enum Refusal: Error {
    case unknownFlag(String)
    case valueMissing(String)
    case notANumber(Setting, String)
    case notAnAddress(String)
    case notAServer(Setting)
    case notASite(String)
    case tooManyWords(String)

    var words: String {
      switch self {
      case .unknownFlag(let flag): "unknown flag \(flag); see sila help and sila config"
      case .valueMissing(let flag): "\(flag) needs a value"
      case .notANumber(let setting, let value): "\(setting.flag): \(value) is not a whole number from 0 to 1000000"
      case .notAnAddress(let value): "--listen: \(value) is not ADDRESS:PORT, such as 127.0.0.1:8080 or [::]:8080"
      case .notASite(let value):
        "--public-address: \(value) is not http:// or https:// and a host, and nothing after it"
      case .notAServer(let setting): "\(setting.flag) is not an address like postgres://user@host/database"
      case .tooManyWords(let word): "unexpected word \(word)"
      }
    }
  }

  private var flags: [Setting: String] = [:]
  private let variables: [String: String]
  /// What is left of the command after its flags.
  private(set) var words: [String] = []
  /// Flags that belong to the command itself, in order.
  private(set) var own: [(flag: String, value: String)] = []

  /// Reads the words of a command.
  ///
  /// `own` are its further flags that take a value, `switches` those that stand alone.
  init(
    _ arguments: [String], own: Set<String> = [], switches: Set<String> = [],
    variables: [String: String] = Self.environment
  ) throws(Refusal) {
    self.variables = variables
    var rest = arguments[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else {
        words.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let flag = parts[0]
      if switches.contains(flag) {
        self.own.append((flag, "yes"))
      } else if let setting = Setting.allCases.first(where: { $0.flag == flag }) {
        flags[setting] = setting.isSwitch ? "yes" : try Self.value(of: flag, parts, &rest)
      } else if own.contains(flag) {
        self.own.append((flag, try Self.value(of: flag, parts, &rest)))
      } else {
        throw .unknownFlag(flag)
      }
    }
  }

  private static func value(
    of flag: String, _ parts: [String], _ rest: inout ArraySlice<String>
  ) throws(Refusal) -> String {
    if parts.count == 2 { return parts[1] }
    guard let value = rest.popFirst(), !value.hasPrefix("--") else { throw .valueMissing(flag) }
    return value
  }

  subscript(_ setting: Setting) -> String { read(setting).value }

  func read(_ setting: Setting) -> (value: String, source: Source) {
    if let value = flags[setting] { return (value, .flag) }
    if let value = variables[setting.variable], !value.isEmpty { return (value, .variable) }
    return (setting.usual, .usual)
  }

  func isOn(_ setting: Setting) -> Bool {
    ["yes", "true", "1", "on"].contains(self[setting].lowercased())
  }

  func number(_ setting: Setting) throws(Refusal) -> Int {
    guard let number = Int(self[setting]), (0...1_000_000).contains(number) else {
      throw .notANumber(setting, self[setting])
    }
    return number
  }

  func own(_ flag: String) -> String? { own.last { $0.flag == flag }?.value }
  func all(_ flag: String) -> [String] { own.filter { $0.flag == flag }.map(\.value) }

  /// The address and port to serve on.
  func listen() throws(Refusal) -> (address: String, port: UInt16) {
    let text = self[.listen]
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
      throw .notAnAddress(text)
    }
    var address = String(text[..<colon])
    if address.hasPrefix("["), address.hasSuffix("]") { address = String(address.dropFirst().dropLast()) }
    guard !address.isEmpty else { throw .notAnAddress(text) }
    return (address, port)
  }

  /// Where people reach the site, without a slash at the end: as set, or the address it listens on.
  func publicAddress() throws(Refusal) -> String {
    let text = self[.publicAddress]
    guard !text.isEmpty else {
      let (address, port) = try listen()
      let scheme = self[.tlsCertificate].isEmpty ? "http" : "https"
      return "\(scheme)://\(address.contains(":") ? "[\(address)]" : address):\(port)"
    }
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      let host = text.dropFirst(scheme.count).drop { $0 == "/" }
      let place = host.hasSuffix("/") ? host.dropLast() : host
      let isHost = place.utf8.allSatisfy { byte in
        (0x30...0x3A).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "["), UInt8(ascii: "]")].contains(byte)
      }
      if isHost, !place.isEmpty { return scheme + place }
    }
    throw .notASite(text)
  }

  /// Where the database is.
  func database() throws(Refusal) -> DatabasePlace {
    guard let address = try server(.database) else {
      return .file(self[.database].isEmpty ? "\(self[.data])/sila.sqlite" : self[.database])
    }
    return .server(address, owner: try server(.databaseOwner), connections: max(1, try number(.databaseConnections)))
  }

  /// Where the keys are that the database is sealed with.
  var keyFile: KeyFile {
    KeyFile(at: self[.keyFile].isEmpty ? "\(self[.data])/keys/sila.key" : self[.keyFile])
  }

  /// The owner of a server's tables; nil when none is named.
  func owner() throws(Refusal) -> PostgresAddress? { try server(.databaseOwner) }

  /// The server that a setting names; nil when it is empty or names a file.
  private func server(_ setting: Setting) throws(Refusal) -> PostgresAddress? {
    let text = self[setting]
    guard PostgresAddress.isOne(text) || (setting == .databaseOwner && !text.isEmpty) else { return nil }
    guard let address = PostgresAddress(text) else { throw .notAServer(setting) }
    return address
  }

  /// A setting's value as it may be shown.
  func shown(_ setting: Setting) -> String {
    let value = self[setting]
    guard setting.isAddress, !value.isEmpty, PostgresAddress.isOne(value) || setting == .databaseOwner else {
      return value.isEmpty ? "(empty)" : value
    }
    return PostgresAddress(value)?.description ?? "(not an address)"
  }

  /// The SILA_* variables of this process.
  static var environment: [String: String] {
    var variables: [String: String] = [:]
    for setting in Setting.allCases {
      if let value = getenv(setting.variable) { variables[setting.variable] = String(cString: value) }
    }
    return variables
  }
}
