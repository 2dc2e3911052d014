import Glibc

/// A text file's letters as UTF-8, a piece at a time, whatever encoding it was saved in.
struct TextPieces {
  let encoding: SheetOutline.Encoding
  private let file: TableSource
  private let converter: Converter?
  private(set) var place: Int
  private static let pieceBytes = 1 << 20

  /// By the mark at its beginning; without one as UTF-8 if all of it is, else as Windows-1256 if that gives Arabic words.
  init(_ file: TableSource) throws(SheetRefusal) {
    self.file = file
    let start = try file.bytes(4, from: 0)
    if start.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, converter, place) = (.utf8, nil, 3)
    } else if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      (encoding, place) = (.utf16, 2)
      converter = try Converter(from: start[0] == 0xFF ? "UTF-16LE" : "UTF-16BE")
    } else {
      place = 0
      let survey = try Survey(file)
      guard !survey.hasZero else { throw .notATable }
      if survey.isUTF8 {
        (encoding, converter) = (.utf8, nil)
      } else {
        guard survey.isArabicWindows else { throw .unknownEncoding }
        (encoding, converter) = (.windows1256, try Converter(from: "WINDOWS-1256"))
      }
    }
  }

  /// The next piece; nil at the end of the file.
  mutating func next() throws(SheetRefusal) -> [UInt8]? {
    let piece = try file.bytes(Self.pieceBytes, from: place)
    guard !piece.isEmpty else {
      guard converter?.isComplete ?? true else { throw .unknownEncoding }
      return nil
    }
    place += piece.count
    guard let converter else { return piece }
    return try converter.convert(piece)
  }
}

/// What the bytes of a file without a mark can be, found in one pass.
private struct Survey {
  private(set) var isUTF8 = true
  private(set) var hasZero = false
  /// Bytes above ASCII, and those of them that are Arabic letters in Windows-1256.
  private var high = 0
  private var letters = 0

  /// Most of what is above ASCII are Arabic letters: no other encoding gives that by chance.
  var isArabicWindows: Bool { high > 0 && letters * 10 >= high * 7 }

  init(_ file: TableSource) throws(SheetRefusal) {
    var place = 0
    var expected = 0
    while true {
      let piece = try file.bytes(1 << 20, from: place)
      if piece.isEmpty { break }
      place += piece.count
      for byte in piece { take(byte, &expected) }
      if hasZero { return }
    }
    if expected > 0 { isUTF8 = false }
  }

  /// Lengths alone are checked: a file in which they all agree is UTF-8, and what else is wrong becomes a replacement sign.
  private mutating func take(_ byte: UInt8, _ expected: inout Int) {
    if byte < 0x80 {
      if byte == 0 { hasZero = true }
      if expected > 0 { (isUTF8, expected) = (false, 0) }
      return
    }
    high += 1
    if (0xC0...0xDF).contains(byte) && byte != 0xD7 || (0xE1...0xED).contains(byte) { letters += 1 }
    if expected > 0 {
      if byte & 0xC0 == 0x80 { expected -= 1 } else { (isUTF8, expected) = (false, 0) }
    } else {
      switch byte {
      case 0xC2...0xDF: expected = 1
      case 0xE0...0xEF: expected = 2
      case 0xF0...0xF4: expected = 3
      default: isUTF8 = false
      }
    }
  }
}

/// The C library's own conversion, piece by piece.
private final class Converter {
  private let handle: iconv_t
  /// Bytes of a letter whose rest is in the next piece.
  private var rest: [UInt8] = []

  var isComplete: Bool { rest.isEmpty }

  init(from name: String) throws(SheetRefusal) {
    guard let handle = iconv_open("UTF-8", name), handle != iconv_t(bitPattern: -1) else { throw .unknownEncoding }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  func convert(_ piece: [UInt8]) throws(SheetRefusal) -> [UInt8] {
    var source = rest + piece
    var isWrong = false
    var used = 0
    let converted = [UInt8](unsafeUninitializedCapacity: source.count * 3 + 16) { target, count in
      source.withUnsafeMutableBytes { bytes in
        var from = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = bytes.count
        var to = UnsafeMutableRawPointer(target.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var room = target.count
        let outcome = iconv(handle, &from, &left, &to, &room)
        // A letter that the piece's end cuts waits for the next; anything else is no letter of the encoding.
        isWrong = outcome == Int(bitPattern: UInt.max) && errno != EINVAL
        used = bytes.count - left
        count = target.count - room
      }
    }
    guard !isWrong else { throw .unknownEncoding }
    rest = Array(source[used...])
    return converted
  }
}
