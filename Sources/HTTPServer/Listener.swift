import Glibc

/// A listening socket of ours: opened here rather than by the library, which does not tell why opening failed.
struct Listener {
  let descriptor: Int32
  let port: UInt16

  init(address: String, port: UInt16) throws(ServerRefusal) {
    var four = sockaddr_in()
    var six = sockaddr_in6()
    if inet_pton(AF_INET, address, &four.sin_addr) == 1 {
      four.sin_family = sa_family_t(AF_INET)
      four.sin_port = port.bigEndian
      self = try Self(four, family: AF_INET, address, port)
    } else if inet_pton(AF_INET6, address, &six.sin6_addr) == 1 {
      six.sin6_family = sa_family_t(AF_INET6)
      six.sin6_port = port.bigEndian
      self = try Self(six, family: AF_INET6, address, port)
    } else {
      throw .badAddress(address)
    }
  }

  /// Binds to `place`, a socket address of `family`.
  private init<Place>(_ place: Place, family: Int32, _ address: String, _ port: UInt16) throws(ServerRefusal) {
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    let descriptor = socket(family, kind, 0)
    guard descriptor >= 0 else { throw .systemFailed(errno: errno) }
    Self.set(descriptor, SOL_SOCKET, SO_REUSEADDR, 1)
    if family == AF_INET6 { Self.set(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, 0) }
    let failure = withUnsafeBytes(of: place) { bytes -> Int32 in
      guard let start = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return EINVAL }
      let isOpen = bind(descriptor, start, socklen_t(bytes.count)) == 0 && listen(descriptor, 1_024) == 0
      return isOpen ? 0 : errno
    }
    guard failure == 0 else {
      close(descriptor)
      throw Self.refusal(failure, address, port)
    }
    self.descriptor = descriptor
    self.port = Self.port(of: descriptor)
  }

  private static func refusal(_ failure: Int32, _ address: String, _ port: UInt16) -> ServerRefusal {
    switch failure {
    case EADDRINUSE: .portInUse(port)
    case EACCES, EPERM: .portNotPermitted(port)
    case EADDRNOTAVAIL: .addressNotHere(address)
    default: .systemFailed(errno: failure)
    }
  }

  private static func set(_ descriptor: Int32, _ level: Int32, _ name: Int32, _ value: Int32) {
    var value = value
    setsockopt(descriptor, level, name, &value, socklen_t(MemoryLayout<Int32>.size))
  }

  private static func port(of descriptor: Int32) -> UInt16 {
    // Both kinds of address keep the port in the same place.
    var place = sockaddr_in6()
    var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
    withUnsafeMutableBytes(of: &place) { bytes in
      guard let start = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return }
      getsockname(descriptor, start, &size)
    }
    return UInt16(bigEndian: place.sin6_port)
  }
}
