/// Files in one archive, as they are: what is stored this way every program can open.
package enum ZIPFile {
  static func stored(_ entries: [(name: String, text: String)]) -> [UInt8] {
    stored(files: entries.map { ($0.name, Array($0.text.utf8)) })
  }

  /// An archive of files under their names, held in memory: at most 4 GB and 65,535 of them, as the format has it.
  package static func stored(files entries: [(name: String, content: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in entries {
      let nameBytes = Array(name.utf8)
      let size = UInt32(content.count)
      // Version 2.0, names in UTF-8, stored, the first day the format knows: the same table gives the same bytes.
      let common =
        little(UInt16(20)) + little(UInt16(0x0800)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0x21))
        + little(crc32(content)) + little(size) + little(size) + little(UInt16(nameBytes.count)) + little(UInt16(0))
      let offset = UInt32(file.count)
      file += little(UInt32(0x0403_4B50)) + common + nameBytes + content
      directory += little(UInt32(0x0201_4B50)) + little(UInt16(20)) + common
      directory += little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt32(0)) + little(offset)
      directory += nameBytes
    }
    let count = UInt16(entries.count)
    let start = UInt32(file.count)
    file += directory
    file += little(UInt32(0x0605_4B50)) + little(UInt16(0)) + little(UInt16(0)) + little(count) + little(count)
    file += little(UInt32(directory.count)) + little(start) + little(UInt16(0))
    return file
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<(Number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
  }

  /// The check sum of the format (ISO 3309), least significant bit first.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }
}
