/// Draws the text from a PDF: the text layer where a page has one, recognition where a page is a picture.
enum PDFText {
  static func extract(from file: OpenFile, in work: ExtractionWork) throws(DocumentRefusal) -> DocumentText {
    let pages = try textLayer(of: file, in: work)
    let pictures = try pagesToRecognise(pages, of: file, in: work)
    let recognised = try recognise(pictures, of: file, areAll: pictures.count == pages.count, in: work)
    var notes = notes(on: pages.count, of: file, in: work)
    let read = pictures.filter { recognised[$0] != nil }
    let unread = pictures.filter { recognised[$0] == nil }
    if !read.isEmpty { notes.append(.recognised(pages: read)) }
    if !unread.isEmpty { notes.append(.unread(pages: unread)) }
    let lines = pages.enumerated().flatMap { place, page in (recognised[place + 1] ?? page.lines) + [""] }
    let isScan = !read.isEmpty && pictures.count * 2 > pages.count
    return DocumentText(
      lines: TextLines.compact(Brackets.mended(VisualOrder.mended(lines))), format: isScan ? .scan : .pdf, notes: notes)
  }

  /// The pages as `pdftotext` lays them out.
  ///
  /// Its `-layout` keeps the cells of a table row on one line, which its other modes take apart; the order of cells and the
  /// direction of runs are put right here, since it lays out from the left.
  private static func textLayer(of file: OpenFile, in work: ExtractionWork) throws(DocumentRefusal) -> [PDFPage] {
    let output = try OpenFile.inMemory()
    let run = ProgramRun(.pdftotext, ["-layout", "-enc", "UTF-8", "-l", String(work.limits.pages), "-", "-"])
    let (end, complaint) = try run.run(from: file, to: output, in: work)
    if complaint.contains("Incorrect password") { throw .encrypted }
    if let refusal = end.refusal(of: .pdf, in: work) { throw refusal }
    guard output.size <= work.limits.textBytes * 4 else { throw .tooLarge(limit: work.limits.textBytes) }
    let text = String(decoding: try output.firstBytes(output.size), as: UTF8.self)
    var pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { PDFPage(layout: $0) }
    if pages.count > 1 { pages.removeLast() }
    return pages
  }

  /// The pages, counted from 1, whose text layer is missing or is letters of no alphabet.
  private static func pagesToRecognise(
    _ pages: [PDFPage], of file: OpenFile, in work: ExtractionWork
  ) throws(DocumentRefusal) -> [Int] {
    let poor = pages.indices.filter { !pages[$0].isReadable }
    guard poor.count < pages.count, !poor.isEmpty else { return poor.map { $0 + 1 } }
    // Among pages with text, one without is a picture only if it shows one; else it is blank.
    let withImages = try pagesWithImages(of: file, in: work)
    return poor.map { $0 + 1 }.filter { pages[$0 - 1].isGarbled || withImages.contains($0) }
  }

  private static func pagesWithImages(of file: OpenFile, in work: ExtractionWork) throws(DocumentRefusal) -> Set<Int> {
    let output = try OpenFile.inMemory()
    let run = ProgramRun(.pdfimages, ["-list", "-l", String(work.limits.pages), "-"])
    guard try run.run(from: file, to: output, in: work).end == .exited(0) else { return [] }
    let rows = String(decoding: try output.firstBytes(1_000_000), as: UTF8.self).split(separator: "\n").dropFirst(2)
    return Set(
      rows.compactMap { row in
        let fields = row.split(separator: " ")
        // Page and, fourth and fifth, width and height: logos and rules are smaller than a scanned page.
        guard fields.count > 4, let page = Int(fields[0]), let width = Int(fields[3]), let height = Int(fields[4]),
          width >= 500, height >= 500
        else { return nil }
        return page
      })
  }

  /// Recognises what pages the bounds allow; without the programs for it, only a file of nothing but pictures is refused.
  private static func recognise(
    _ pages: [Int], of file: OpenFile, areAll: Bool, in work: ExtractionWork
  ) throws(DocumentRefusal) -> [Int: [String]] {
    guard !pages.isEmpty else { return [:] }
    do throws(DocumentRefusal) {
      let found = try PageRecognition(file: file, work: work).read(Array(pages.prefix(work.limits.recognisedPages)))
      if found.isEmpty, areAll { throw .tookTooLong(seconds: work.limits.seconds) }
      return found
    } catch {
      if areAll { throw error }
      return [:]
    }
  }

  /// Says so when the file has more pages than are read.
  private static func notes(
    on read: Int, of file: OpenFile, in work: ExtractionWork
  ) -> [DocumentNote] {
    guard read >= work.limits.pages else { return [] }
    guard let total = try? pageCount(of: file, in: work) else { return [.firstPagesOnly(read: read, total: nil)] }
    return total > read ? [.firstPagesOnly(read: read, total: total)] : []
  }

  /// How many pages the file says it has; nil when it does not say.
  private static func pageCount(of file: OpenFile, in work: ExtractionWork) throws(DocumentRefusal) -> Int? {
    let output = try OpenFile.inMemory()
    _ = try ProgramRun(.pdfinfo, ["-"]).run(from: file, to: output, in: work)
    let facts = String(decoding: try output.firstBytes(65_536), as: UTF8.self).split(separator: "\n")
    return facts.first { $0.hasPrefix("Pages:") }.flatMap { Int($0.dropFirst(6).filter { !$0.isWhitespace }) }
  }
}
