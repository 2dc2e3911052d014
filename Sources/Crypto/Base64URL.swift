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
    let found = text.utf8.withContiguousStorageIfAvailable { decode($0) }
    return found ?? Array(text.utf8).withUnsafeBufferPointer { decode($0) }
  }

  private static func decode(_ units: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var isSound = units.count % 4 != 1
    let bytes = [UInt8](unsafeUninitializedCapacity: units.count * 3 / 4) { buffer, count in
      var (pending, bits) = (UInt32(0), UInt32(0))
      for unit in units {
        let value = values[Int(unit)]
        if value == 0xFF { return isSound = false }
        pending = pending << 6 | UInt32(value)
        bits += 6
        if bits >= 8 {
          bits -= 8
          buffer[count] = UInt8(truncatingIfNeeded: pending >> bits)
          count += 1
        }
      }
      // One text for the same bytes: nothing may hide in the bits left over.
      if pending & (1 << bits - 1) != 0 { isSound = false }
    }
    return isSound ? bytes : nil
  }

  /// What each unit stands for; 0xFF where it stands for nothing.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for place in 0..<64 { values[Int(alphabet.utf8Start[place])] = UInt8(place) }
    return values
  }()
}
