/// Decides which addresses a page may point to, so that a stored `javascript:` link can never run.
package enum SafeAddress {
  /// Whether `address` stays on this site (`/…`, `#…`, `?…`) or uses https:, mailto: or tel:.
  ///
  /// Refused besides: `//host` and `/\host`, which browsers take for another site, and any space or control character,
  /// which browsers strip before they read the scheme.
  package static func allows(_ address: String) -> Bool {
    var address = address
    return address.withUTF8 { bytes in
      guard let first = bytes.first else { return false }
      for byte in bytes where !isVisible(byte) { return false }
      switch first {
      case UInt8(ascii: "#"), UInt8(ascii: "?"): return true
      case UInt8(ascii: "/"): return bytes.count == 1 || bytes[1] != UInt8(ascii: "/")
      default: return begins(bytes, "https://") || begins(bytes, "mailto:") || begins(bytes, "tel:")
      }
    }
  }

  private static func isVisible(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "\\")
  }

  /// Whether more than the scheme is there, in capitals or not.
  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ scheme: StaticString) -> Bool {
    scheme.withUTF8Buffer { scheme in
      bytes.count > scheme.count
        && scheme.indices.allSatisfy { place in
          let byte = bytes[place]
          let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          return (isCapital ? byte | 0x20 : byte) == scheme[place]
        }
    }
  }
}
