extension DocumentText {
  /// Draws the text from the file at `path`, whatever its name says it is.
  ///
  /// Waits for the disk and, for a PDF or a picture, for other programs: at most `limits.seconds`. Call it where waiting
  /// does no harm. Throws a refusal that says what to do; the file is never changed and nothing is left behind.
  package static func extract(
    from path: String, limits: DocumentLimits = .standard, programs: DocumentPrograms = .system
  ) throws(DocumentRefusal) -> DocumentText {
    try extract(from: OpenFile(path: path), in: ExtractionWork(limits: limits, programs: programs))
  }

  /// Draws the text from a file's bytes, as uploaded or pasted; everything else is as for a path.
  package static func extract(
    from bytes: [UInt8], limits: DocumentLimits = .standard, programs: DocumentPrograms = .system
  ) throws(DocumentRefusal) -> DocumentText {
    guard bytes.count <= max(limits.fileBytes, limits.textBytes) else { throw .tooLarge(limit: limits.fileBytes) }
    return try extract(from: .inMemory(bytes), in: ExtractionWork(limits: limits, programs: programs))
  }

  private static func extract(from file: OpenFile, in work: ExtractionWork) throws(DocumentRefusal) -> DocumentText {
    let text = try read(file, in: work)
    guard text.lines.contains(where: { $0.unicodeScalars.contains(where: \.properties.isAlphabetic) }) else {
      throw .noText
    }
    guard text.lines.reduce(0, { $0 + $1.utf8.count + 1 }) <= work.limits.textBytes else {
      throw .tooLarge(limit: work.limits.textBytes)
    }
    return text
  }

  private static func read(_ file: OpenFile, in work: ExtractionWork) throws(DocumentRefusal) -> DocumentText {
    guard file.size <= work.limits.fileBytes else { throw .tooLarge(limit: work.limits.fileBytes) }
    let start = try file.firstBytes(DocumentSignature.length)
    guard !start.isEmpty else { throw .empty }
    switch DocumentSignature(start) {
    case .text:
      return DocumentText(lines: VisualOrder.mended(TextLines.split(try decoded(file, in: work))), format: .text)
    case .html: return DocumentText(lines: try HTMLText.lines(of: decoded(file, in: work), in: work), format: .html)
    case .zip: return DocumentText(lines: try WordText.lines(of: file, in: work), format: .docx)
    case .pdf: return try PDFText.extract(from: file, in: work)
    case .png, .jpeg: return try ScannedPage.extract(from: file, in: work)
    case .unsupported(let kind): throw .unsupported(kind)
    }
  }

  private static func decoded(_ file: OpenFile, in work: ExtractionWork) throws(DocumentRefusal) -> String {
    let bytes = try file.firstBytes(work.limits.textBytes + 1)
    guard bytes.count <= work.limits.textBytes else { throw .tooLarge(limit: work.limits.textBytes) }
    // A zero byte past the signature: no text file after all.
    if !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]), bytes.contains(0) {
      throw .unsupported(.other)
    }
    return try TextDecoding.decode(bytes, declared: HTMLCharset.declared(in: bytes))
  }
}
