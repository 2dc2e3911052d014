import CPostgres

/// Where a database is and who asks: a connection string as libpq takes it, passed on untouched.
///
/// Several hosts, `target_session_attrs` and the TLS options mean what PostgreSQL's manual says. It may hold a password,
/// so only `description` may be shown.
package struct PostgresAddress: Hashable, Sendable {
  let text: String
  private let parts: [String: String]

  /// Nil when the text is no connection string.
  package init?(_ text: String) {
    guard text.utf8.count <= 4096, Self.isOne(text), let parts = Self.parts(of: text) else { return nil }
    self.text = text
    self.parts = parts
  }

  /// Whether a setting's value means PostgreSQL rather than a file.
  package static func isOne(_ text: String) -> Bool {
    text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
  }

  /// The login it names; nil when that is left to the system.
  package var user: String? { parts["user"] }

  private static func parts(of text: String) -> [String: String]? {
    var complaint: UnsafeMutablePointer<CChar>?
    let options = PQconninfoParse(text, &complaint)
    // What the library complains of may hold the password, so nobody gets to see it.
    if let complaint { PQfreemem(complaint) }
    guard let options else { return nil }
    defer { PQconninfoFree(options) }
    var parts: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { parts[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    return parts
  }
}

extension PostgresAddress: CustomStringConvertible {
  /// The address without its password and options.
  package var description: String {
    let hosts = (parts["host"] ?? parts["hostaddr"] ?? "").split(separator: ",", omittingEmptySubsequences: false)
    let ports = (parts["port"] ?? "").split(separator: ",", omittingEmptySubsequences: false)
    let places = hosts.enumerated().map { place, host in
      let port = ports.count > 1 ? ports[min(place, ports.count - 1)] : ports.first ?? ""
      return port.isEmpty ? "\(host)" : "\(host):\(port)"
    }
    let user = parts["user"].map { "\($0)@" } ?? ""
    return "postgres://\(user)\(places.joined(separator: ","))/\(parts["dbname"] ?? "")"
  }
}
