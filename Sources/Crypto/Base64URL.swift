/// Base64 in the alphabet that needs no escaping in an address, without padding (RFC 4648, section 5).
package enum Base64URL {
  private static let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

  /// Four characters for three bytes, rounded up.
  package static func encode(_ bytes: [UInt8]) -> String {
    let alphabet = alphabet.utf8Start
    return String(unsafeUninitializedCapacity: (bytes.count * 4 + 2) / 3) { units in
      var (pending, bits, count) = (UInt32(0), UInt32(0), 0)
      func put(_ six: UInt32) {
        units[count] = alphabet[Int(six & 63)]
        count += 1
      }
      for byte in bytes {
        pending = pending << 8 | UInt32(byte)
        bits += 8
        while bits >= 6 {
          bits -= 6
          put(pending >> bits)
        }
      }
      if bits > 0 { put(pending << (6 - bits)) }
      return count
    }
  }

  /// The bytes behind `text`; nil for other characters, padding, or a text that no bytes are written as.
  package static func decode(_ text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    var pending: UInt32 = 0
    var bits = 0
    for unit in text.utf8 {
      guard let value = value(of: unit) else { return nil }
      pending = pending << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(bits)))
      }
    }
    // One text for the same bytes: nothing may hide in the bits left over.
    guard bits < 6, pending & (1 << UInt32(bits) - 1) == 0 else { return nil }
    return bytes
  }

  private static func value(of unit: UInt8) -> UInt32? {
    switch unit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(unit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(unit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(unit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
