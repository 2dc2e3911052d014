/// Turns the bytes of a text or HTML file into characters.
enum TextDecoding {
  /// Decodes by byte order mark, else as UTF-8, else as the file itself names its encoding, else as Windows-1256 if what
  /// comes out is Arabic; anything else is refused.
  static func decode(_ bytes: [UInt8], declared: String? = nil) throws(DocumentRefusal) -> String {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { throw .unknownEncoding }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), low: 0) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), low: 1) }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: body, as: UTF8.self) { return text }
    if let declared, let text = CharacterConversion.decode(bytes, from: declared) { return text }
    guard let text = Windows1256.decodeIfArabic(body) else { throw .unknownEncoding }
    return text
  }

  /// UTF-16 whose low byte is the one at place `low` of each pair.
  private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int) throws(DocumentRefusal) -> String {
    guard bytes.count.isMultiple(of: 2) else { throw .unknownEncoding }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { place in
      UInt16(bytes[place + low]) | UInt16(bytes[place + 1 - low]) << 8
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw .unknownEncoding }
    return text
  }
}
