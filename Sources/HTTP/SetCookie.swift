/// A cookie for the browser to keep; by default for this session only, over HTTPS only and out of scripts' reach.
package struct SetCookie: Hashable, Sendable {
  package enum SameSite: String, Sendable {
    case strict = "Strict"
    case lax = "Lax"
    case none = "None"
  }

  package let name: String
  package let value: String
  package let path: String
  /// Seconds; nil ends with the browser's session, 0 removes the cookie.
  package let maxAge: Int?
  package let isSecure: Bool
  package let isHTTPOnly: Bool
  package let sameSite: SameSite

  /// A cookie every browser will take, or nil when one would drop or change it.
  ///
  /// Nil when the name is no token, the value holds more than cookie octets (RFC 6265 §4.1.1), the path is not plain,
  /// both together pass 4,096 bytes, a `__Host-` name lacks Secure or the path "/", a `__Secure-` name lacks Secure,
  /// or SameSite=None lacks Secure.
  package init?(
    _ name: String, _ value: String, path: String = "/", maxAge: Int? = nil, isSecure: Bool = true,
    isHTTPOnly: Bool = true, sameSite: SameSite = .lax
  ) {
    guard HTTPToken.isToken(name), value.utf8.allSatisfy(Self.isOctet), name.utf8.count + value.utf8.count <= 4_096,
      path.hasPrefix("/"), path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ";") }),
      isSecure || sameSite != .none, isSecure || !name.hasPrefix("__Secure-"),
      !name.hasPrefix("__Host-") || (isSecure && path == "/")
    else { return nil }
    self.name = name
    self.value = value
    self.path = path
    self.maxAge = maxAge
    self.isSecure = isSecure
    self.isHTTPOnly = isHTTPOnly
    self.sameSite = sameSite
  }

  /// The value of a Set-Cookie header.
  package var header: String {
    "\(name)=\(value); Path=\(path)" + (maxAge.map { "; Max-Age=\($0)" } ?? "") + (isSecure ? "; Secure" : "")
      + (isHTTPOnly ? "; HttpOnly" : "") + "; SameSite=\(sameSite.rawValue)"
  }

  private static func isOctet(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\\"): false
    default: byte > 0x20 && byte < 0x7F
    }
  }
}

extension HTTPResponse {
  /// Adds a Set-Cookie header; several may stand side by side.
  package mutating func set(_ cookie: SetCookie) {
    headers.append("Set-Cookie", cookie.header)
  }
}
