import Foundation

@testable import PDF

/// A file as the programs of poppler read it back.
struct Reader {
  let file: URL

  /// Lends the file of a document to `body` and removes it.
  static func reading<Result>(_ bytes: [UInt8], _ body: (Reader) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appending(path: "sila-pdf-\(UUID()).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try body(Reader(file: file))
  }

  /// Every word in the order pdftotext finds them, without punctuation and the marks of direction it writes.
  func words() throws -> [String] {
    let text = try run("pdftotext", "-enc", "UTF-8", file.path, "-")
    // A change of direction ends a word; the space beside it stands on its other side.
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isMark($0) ? " " : $0 })).words
  }

  /// The document's structure with its text, as a reader of screens walks through it.
  func structure() throws -> String { try run("pdfinfo", "-struct-text", file.path) }
  func information() throws -> String { try run("pdfinfo", file.path) }
  func fonts() throws -> String { try run("pdffonts", file.path) }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x200E...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }

  private func run(_ program: String, _ arguments: String...) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/\(program)")
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// Which part of the words of `original` is found in `found` in the same order: the longest common sequence.
func recovered(_ original: [String], in found: [String]) -> Double {
  var row = [Int](repeating: 0, count: found.count + 1)
  for word in original {
    var diagonal = 0
    for (index, other) in found.enumerated() {
      let above = row[index + 1]
      row[index + 1] = word == other ? diagonal + 1 : max(above, row[index])
      diagonal = above
    }
  }
  return Double(row[found.count]) / Double(max(original.count, 1))
}

extension String {
  /// Its runs of letters and digits.
  var words: [String] { split { !$0.isLetter && !$0.isNumber }.map(String.init) }
}

extension PDFDocument {
  static func sample(_ blocks: [Block], arabic: Bool = true) -> PDFDocument {
    PDFDocument(
      title: arabic ? "خطاب قبول طلب" : "Letter of acceptance", author: "جمعية تجريبية", language: arabic ? "ar" : "en",
      isRightToLeft: arabic, created: "2026-11-22T10:00:00+03:00", blocks: blocks,
      footer: PDFDocument.Footer(arabic ? "صفحة # من ##" : "Page # of ##"))
  }
}
