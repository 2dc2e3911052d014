/// Why the server did not start.
package enum ServerRefusal: Error, Hashable, Sendable {
  /// Neither an IPv4 nor an IPv6 address.
  case badAddress(String)
  /// No network interface here has this address.
  case addressNotHere(String)
  case portInUse(UInt16)
  /// Ports below 1024 need a privilege (CAP_NET_BIND_SERVICE).
  case portNotPermitted(UInt16)
  /// The certificate or key is not PEM, or the two do not belong together.
  case badCertificate
  /// The spool folder is missing or cannot be written to.
  case badSpoolFolder(String)
  /// The system refused for another reason.
  case systemFailed(errno: Int32)
}

extension ServerRefusal: CustomStringConvertible {
  /// One line for the operator that says what to do.
  package var description: String {
    switch self {
    case .badAddress(let address): "\(address) is not an IP address; give one such as 127.0.0.1 or ::"
    case .addressNotHere(let address): "this machine has no address \(address); give one of its own, or 0.0.0.0 for all"
    case .portInUse(let port): "port \(port) is in use; stop the program that holds it or choose another port"
    case .portNotPermitted(let port):
      "port \(port) needs a privilege; choose a port from 1024 up or grant CAP_NET_BIND_SERVICE"
    case .badCertificate: "the TLS certificate and key cannot be used; both must be PEM and belong together"
    case .badSpoolFolder(let folder): "the spool folder \(folder) cannot be written to; create it for this user"
    case .systemFailed(let code): "the system refused to open the server (errno \(code))"
    }
  }
}
