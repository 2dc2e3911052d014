// The library's header brings `sockaddr` in before Glibc does, which counts in a whole-module build.
import CMicroHTTPD
import Glibc

/// Addresses of clients, as text without port.
enum PeerAddress {
  /// The `address` in the usual notation, empty when it is unknown.
  ///
  /// An IPv4 client on an IPv6 socket reads as IPv4.
  static func text(_ address: UnsafePointer<sockaddr>?) -> String {
    guard let address else { return "" }
    let raw = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET: return text(AF_INET, raw.load(as: sockaddr_in.self).sin_addr)
    case AF_INET6:
      let six = text(AF_INET6, raw.load(as: sockaddr_in6.self).sin6_addr)
      return six.hasPrefix("::ffff:") && six.contains(".") ? String(six.dropFirst(7)) : six
    default: return ""
    }
  }

  /// The last entry of X-Forwarded-For, the one our own proxy added, when it is an address.
  static func forwarded(_ header: String?) -> String? {
    guard let last = header?.split(separator: ",").last else { return nil }
    let text = String(last.filter { $0 != " " && $0 != "\t" })
    var four = in_addr()
    var six = in6_addr()
    return inet_pton(AF_INET, text, &four) == 1 || inet_pton(AF_INET6, text, &six) == 1 ? text : nil
  }

  private static func text<Address>(_ family: Int32, _ address: Address) -> String {
    withUnsafePointer(to: address) { address in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { buffer in
        guard let start = buffer.baseAddress, inet_ntop(family, address, start, socklen_t(buffer.count)) != nil
        else { return "" }
        return String(cString: start)
      }
    }
  }
}
