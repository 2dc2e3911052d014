/// Decides which addresses a page may point to, so that a stored `javascript:` link can never run.
package enum SafeAddress {
  /// Whether `address` stays on this site (`/…`, `#…`, `?…`) or uses https:, mailto: or tel:.
  ///
  /// Refused besides: `//host` and `/\host`, which browsers take for another site, and any space or control character,
  /// which browsers strip before they read the scheme.
  package static func allows(_ address: String) -> Bool {
    let bytes = address.utf8
    guard let first = bytes.first, bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
      return false
    }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "/"): return bytes.dropFirst().first != UInt8(ascii: "/")
    default: return ["https://", "mailto:", "tel:"].contains { hasPrefix(bytes, $0) }
    }
  }

  private static func hasPrefix(_ bytes: String.UTF8View, _ scheme: String) -> Bool {
    bytes.count > scheme.utf8.count
      && zip(bytes, scheme.utf8).allSatisfy { byte, wanted in
        byte == wanted || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte | 0x20 == wanted
      }
  }
}
