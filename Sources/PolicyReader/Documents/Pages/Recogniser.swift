/// Recognition of the words in a picture, in Arabic and English.
enum Recogniser {
  /// The lines of text in a picture; `dotsPerInch` is nil when only the picture can say.
  static func lines(
    of picture: OpenFile, dotsPerInch: Int?, in work: ExtractionWork
  ) throws(DocumentRefusal) -> [String] {
    let output = try OpenFile.inMemory()
    // A single column of text of several sizes (4): a policy is seldom set in columns, and its headings are not lost.
    let resolution = dotsPerInch.map { ["--dpi", String($0)] } ?? []
    let run = ProgramRun(.tesseract, ["-", "-", "-l", "ara+eng", "--psm", "4"] + resolution)
    let (end, complaint) = try run.run(from: picture, to: output, in: work)
    switch end {
    case .exited(0): break
    case .exited where complaint.contains("traineddata") || complaint.contains("loading language"):
      throw .missingProgram(name: "tesseract (ara)", debianPackage: "tesseract-ocr-ara")
    case .outOfTime: throw .tookTooLong(seconds: work.limits.seconds)
    default: throw .broken(.scan)
    }
    let text = String(decoding: try output.firstBytes(work.limits.textBytes), as: UTF8.self)
    return TextLines.compact(TextLines.split(text))
  }
}
