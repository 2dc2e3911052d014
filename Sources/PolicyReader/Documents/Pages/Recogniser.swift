/// Recognition of the words in a picture, in Arabic and English.
enum Recogniser {
  /// The lines of text in a picture; `dotsPerInch` is nil when only the picture can say.
  ///
  /// Looks twice: as a column of text in several sizes (4), which keeps headings, and as one even block (6), which keeps the
  /// short lines that the first look passes over. The second look is left out unless there is time for two at each of the
  /// `pagesAfter` that wait their turn behind this one, so that no page goes unread for it.
  static func lines(
    of picture: OpenFile, dotsPerInch: Int?, pagesAfter: Int = 0, in work: ExtractionWork
  ) throws(DocumentRefusal) -> [String] {
    let before = work.millisecondsLeft
    let column = try look(at: picture, as: 4, dotsPerInch, in: work)
    let after = work.millisecondsLeft
    guard (before - after) * 2 * (pagesAfter + 1) < after else { return column.lines }
    do {
      return try column.completed(by: look(at: picture, as: 6, dotsPerInch, in: work)).lines
    } catch {
      return column.lines
    }
  }

  private static func look(
    at picture: OpenFile, as layout: Int, _ dotsPerInch: Int?, in work: ExtractionWork
  ) throws(DocumentRefusal) -> RecognisedPage {
    let output = try OpenFile.inMemory()
    let resolution = dotsPerInch.map { ["--dpi", String($0)] } ?? []
    let words = ["-", "-", "-l", "ara+eng", "--psm", String(layout)] + resolution + ["tsv"]
    let (end, complaint) = try ProgramRun(.tesseract, words).run(from: picture, to: output, in: work)
    // Without its Arabic the program goes on in English alone, and makes nonsense of the page.
    if complaint.contains("ara.traineddata") {
      throw .missingProgram(name: "tesseract (ara)", debianPackage: "tesseract-ocr-ara")
    }
    if let refusal = end.refusal(of: .scan, in: work) { throw refusal }
    return RecognisedPage(table: String(decoding: try output.firstBytes(work.limits.textBytes * 4), as: UTF8.self))
  }
}
