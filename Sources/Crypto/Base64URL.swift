/// Base64 in the alphabet that needs no escaping in an address, without padding (RFC 4648, section 5).
package enum Base64URL {
  private static let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

  /// Four characters for three bytes, rounded up.
  package static func encode(_ bytes: [UInt8]) -> String {
    let alphabet = alphabet.utf8Start
    return String(unsafeUninitializedCapacity: (bytes.count * 4 + 2) / 3) { units in
      bytes.withUnsafeBufferPointer { bytes in
        var (place, count) = (0, 0)
        // Three bytes at a time: a long text is thousands of them.
        while place + 3 <= bytes.count {
          let group = Int(bytes[place]) << 16 | Int(bytes[place + 1]) << 8 | Int(bytes[place + 2])
          units[count] = alphabet[group >> 18]
          units[count + 1] = alphabet[group >> 12 & 63]
          units[count + 2] = alphabet[group >> 6 & 63]
          units[count + 3] = alphabet[group & 63]
          (place, count) = (place + 3, count + 4)
        }
        let left = bytes.count - place
        guard left > 0 else { return count }
        let group = Int(bytes[place]) << 16 | (left > 1 ? Int(bytes[place + 1]) << 8 : 0)
        for six in 0...left { units[count + six] = alphabet[group >> (18 - 6 * six) & 63] }
        return count + left + 1
      }
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
      values.withUnsafeBufferPointer { values in
        var place = 0
        while place + 4 <= units.count {
          let (first, second) = (values[Int(units[place])], values[Int(units[place + 1])])
          let (third, fourth) = (values[Int(units[place + 2])], values[Int(units[place + 3])])
          if first | second | third | fourth > 63 { return isSound = false }
          buffer[count] = first << 2 | second >> 4
          buffer[count + 1] = second << 4 | third >> 2
          buffer[count + 2] = third << 6 | fourth
          (place, count) = (place + 4, count + 3)
        }
        var (pending, bits) = (UInt32(0), UInt32(0))
        for unit in units[place...] {
          let value = values[Int(unit)]
          if value > 63 { return isSound = false }
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
