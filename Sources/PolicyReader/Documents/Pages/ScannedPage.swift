/// Draws the text from a picture of a page.
enum ScannedPage {
  static func extract(from file: OpenFile, in work: ExtractionWork) throws(DocumentRefusal) -> DocumentText {
    let start = try file.firstBytes(262_144)
    guard let size = PictureSize(png: start) ?? PictureSize(jpeg: start), size.width > 0, size.height > 0 else {
      throw .broken(.scan)
    }
    // Each side is at most 65,535 in JPEG but may be four billion in PNG, where the product would overflow.
    guard size.longSide <= 100_000, size.width * size.height <= work.limits.pixels else {
      throw .tooManyPixels(limit: work.limits.pixels)
    }
    var lines = try reduced(file, size, in: work)
    if lines == nil { lines = try Recogniser.lines(of: file, dotsPerInch: nil, in: work) }
    return DocumentText(lines: VisualOrder.mended(lines ?? []), format: .scan, notes: [.recognised(pages: [1])])
  }

  /// The lines of a picture finer than the recogniser reads well, drawn smaller first.
  ///
  /// At 600 dots to the inch it mistakes words that it reads at 200, and takes three times as long. Nil when the picture is
  /// small enough, or cannot be drawn smaller and must be read as it is.
  private static func reduced(
    _ file: OpenFile, _ size: PictureSize, in work: ExtractionWork
  ) throws(DocumentRefusal) -> [String]? {
    guard size.longSide > PageRecognition.longSide * 5 / 4 else { return nil }
    guard let page = PicturePage.document(of: try file.firstBytes(work.limits.fileBytes), size) else { return nil }
    do throws(DocumentRefusal) {
      return try PageRecognition(file: .inMemory(page), work: work).read([1])[1]
    } catch {
      switch error {
      case .broken, .missingProgram(DocumentProgram.pdftoppm.rawValue, _): return nil
      default: throw error
      }
    }
  }
}
