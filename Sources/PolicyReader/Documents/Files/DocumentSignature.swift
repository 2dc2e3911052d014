/// What a file is by its first bytes; its name has no say.
enum DocumentSignature: Hashable {
  case text, html, zip, pdf, png, jpeg
  case unsupported(UnsupportedFile)

  /// How many first bytes are looked at.
  static let length = 4_096

  init(_ bytes: [UInt8]) {
    if let known = Self.magic.first(where: { bytes.starts(with: $0.bytes) }) {
      self = known.signature
    } else if Self.isHighImage(bytes) {
      self = .unsupported(.picture)
    } else if Self.holds("%PDF-", in: bytes.prefix(1_024)) {
      self = .pdf
    } else {
      self = Self.textual(bytes)
    }
  }

  private static let magic: [(bytes: [UInt8], signature: DocumentSignature)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x50, 0x4B, 0x05, 0x06], .unsupported(.archive)),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
    ([0xFF, 0xD8, 0xFF], .jpeg),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .unsupported(.oldOffice)),
    (Array("{\\rtf".utf8), .unsupported(.richText)),
    ([0x7F, 0x45, 0x4C, 0x46], .unsupported(.program)),
    ([0x4D, 0x5A, 0x90, 0x00], .unsupported(.program)),
    ([0xCF, 0xFA, 0xED, 0xFE], .unsupported(.program)),
    (Array("#!".utf8), .unsupported(.program)),
    (Array("GIF8".utf8), .unsupported(.picture)),
    (Array("RIFF".utf8), .unsupported(.picture)),
    ([0x49, 0x49, 0x2A, 0x00], .unsupported(.picture)),
    ([0x4D, 0x4D, 0x00, 0x2A], .unsupported(.picture)),
    ([0x1F, 0x8B], .unsupported(.archive)),
    (Array("7z".utf8) + [0xBC, 0xAF], .unsupported(.archive)),
    (Array("Rar!".utf8), .unsupported(.archive)),
    (Array("BZh".utf8), .unsupported(.archive)),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .unsupported(.archive)),
    ([0x28, 0xB5, 0x2F, 0xFD], .unsupported(.archive)),
  ]

  /// HEIC and AVIF say what they are after their first four bytes.
  private static func isHighImage(_ bytes: [UInt8]) -> Bool {
    bytes.count > 12 && bytes[4..<8].elementsEqual("ftyp".utf8)
  }

  private static func textual(_ bytes: [UInt8]) -> DocumentSignature {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      // The tags are the same letters with a zero beside each.
      return Self(markup: bytes.filter { $0 != 0 }) ?? .text
    }
    if bytes.contains(0) { return .unsupported(.other) }
    return Self(markup: bytes) ?? .text
  }

  private init?(markup bytes: [UInt8]) {
    let start = bytes.prefix(1_024).drop { $0 <= 0x20 || $0 >= 0x80 }.map(Self.lowered)
    let isPage = ["<!doctype html", "<html"].contains { Self.holds($0, in: start[...]) }
    if isPage {
      self = .html
    } else if start.starts(with: "<?xml".utf8) {
      self = .unsupported(.markup)
    } else if start.first == UInt8(ascii: "<"), Self.pageTags.contains(where: { start.starts(with: $0.utf8) }) {
      self = .html
    } else {
      return nil
    }
  }

  private static let pageTags = [
    "<!--", "<head", "<body", "<meta", "<title", "<div", "<p>", "<p ", "<h1", "<h2", "<table", "<section", "<main",
  ]

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }

  private static func holds(_ word: String, in bytes: ArraySlice<UInt8>) -> Bool {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return false }
    return (bytes.startIndex...(bytes.endIndex - word.count)).contains { bytes[$0...].starts(with: word) }
  }
}
