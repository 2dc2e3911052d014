/// Draws the text from a picture of a page.
enum ScannedPage {
  static func extract(from file: OpenFile, in work: ExtractionWork) throws(DocumentRefusal) -> DocumentText {
    let start = try file.firstBytes(262_144)
    guard let size = PictureSize(png: start) ?? PictureSize(jpeg: start), size.width > 0, size.height > 0 else {
      throw .broken(.scan)
    }
    // Each side is at most 65,535 in JPEG but may be four billion in PNG, where the product would overflow.
    guard size.width <= 100_000, size.height <= 100_000, size.width * size.height <= work.limits.pixels else {
      throw .tooManyPixels(limit: work.limits.pixels)
    }
    let lines = try Recogniser.lines(of: file, dotsPerInch: nil, in: work)
    return DocumentText(lines: VisualOrder.mended(lines), format: .scan, notes: [.recognised(pages: [1])])
  }
}

/// The size that a picture states, read before anything unpacks it.
struct PictureSize: Hashable {
  let width: Int
  let height: Int

  /// PNG puts it in its first chunk.
  init?(png bytes: [UInt8]) {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    width = Self.number(bytes[16..<20])
    height = Self.number(bytes[20..<24])
  }

  /// JPEG puts it in its frame header, after whatever a camera wrote first.
  init?(jpeg bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var place = 2
    while place + 9 < bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
      if isFrame {
        height = Self.number(bytes[(place + 5)..<(place + 7)])
        width = Self.number(bytes[(place + 7)..<(place + 9)])
        return
      }
      place += 2 + max(2, Self.number(bytes[(place + 2)..<(place + 4)]))
    }
    return nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
