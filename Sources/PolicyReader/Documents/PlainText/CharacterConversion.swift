import Glibc

/// Conversion from an encoding that a file names itself.
enum CharacterConversion {
  /// The text, or nil when the name is unknown here or the bytes are not of that encoding.
  static func decode(_ bytes: [UInt8], from name: String) -> String? {
    guard isPlausible(name), let converter = iconv_open("UTF-8", name), converter != unknown else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map(CChar.init(bitPattern:))
    // No encoding that needs more than four bytes of UTF-8 for one of its own is still in use.
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 4)
    let written: Int? = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        var left = source.count
        var room = target.count
        return iconv(converter, &from, &left, &to, &room) == Int(bitPattern: UInt.max) || left > 0
          ? nil : target.count - room
      }
    }
    return written.map { String(decoding: output[..<$0].map(UInt8.init(bitPattern:)), as: UTF8.self) }
  }

  /// What `iconv_open` returns for a name it does not know.
  private static var unknown: iconv_t? { iconv_t(bitPattern: -1) }

  /// Names only, without the suffixes by which iconv is told to guess.
  private static func isPlausible(_ name: String) -> Bool {
    (1...32).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        Unicode.Scalar(byte).properties.isAlphabetic || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
      }
  }
}
