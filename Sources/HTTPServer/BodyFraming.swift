import HTTP

/// How a request says its body ends; anything that two readers could take differently is refused (RFC 9112 §6.3).
enum BodyFraming: Hashable {
  case none
  case length(Int)
  case chunked

  init(_ head: RequestHead) throws(Rejection) {
    try self.init(head.headers, isVersion11: head.isVersion11)
  }

  init(_ headers: HTTPHeaders, isVersion11: Bool) throws(Rejection) {
    let lengths = headers.all("Content-Length")
    let codings = headers.all("Transfer-Encoding")
    if codings.isEmpty {
      switch lengths.count {
      case 0: self = .none
      case 1: self = .length(try Self.length(lengths[0]))
      default: throw Rejection(400)
      }
    } else {
      guard lengths.isEmpty, codings.count == 1, isVersion11 else { throw Rejection(400) }
      guard codings[0].lowercased() == "chunked" else { throw Rejection(501) }
      self = .chunked
    }
  }

  /// Digits only: no sign, no blank, no list.
  private static func length(_ text: String) throws(Rejection) -> Int {
    guard !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let length = Int(text)
    else { throw Rejection(400) }
    return length
  }
}

/// The remaining rules a head must keep whatever its route.
enum HeadRules {
  /// Refuses a 1.1 request without exactly one Host, a Host that is no host, and an Expect we do not know.
  static func check(_ head: RequestHead) throws(Rejection) {
    let hosts = head.headers.all("Host")
    guard hosts.count == 1 || (hosts.isEmpty && !head.isVersion11) else { throw Rejection(400) }
    guard hosts.allSatisfy(isHost) else { throw Rejection(400) }
    let expectations = head.headers.all("Expect")
    guard expectations.allSatisfy({ $0.lowercased() == "100-continue" }) else { throw Rejection(417) }
  }

  /// A name, IPv4 or bracketed IPv6 address with an optional port; empty is allowed by RFC 9110 but of no use here.
  private static func isHost(_ host: String) -> Bool {
    !host.isEmpty && host.utf8.count <= 255
      && host.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
          true
        default: false
        }
      }
  }
}
