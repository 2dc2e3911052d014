/// One page of a PDF's text layer.
struct PDFPage {
  let lines: [String]
  private let readableLetters: Int
  private let otherLetters: Int

  /// Reads a page as `pdftotext -layout` writes it.
  init(layout: Substring) {
    lines = TextLines.compact(
      layout.split(separator: "\n", omittingEmptySubsequences: false).map(LayoutLine.init).map(\.text))
    var readable = 0
    var other = 0
    for scalar in lines.lazy.flatMap(\.unicodeScalars) {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0x0621...0x06D3, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: readable += 1
      case 0xE000...0xF8FF, 0xFFFD: other += 1
      default: if scalar.properties.isAlphabetic { other += 1 }
      }
    }
    readableLetters = readable
    otherLetters = other
  }

  /// Fonts without a table of their characters yield letters of scripts that no policy here is written in.
  var isGarbled: Bool { otherLetters > 25 && otherLetters > readableLetters }

  /// Whether there is text enough to go without looking at the page; a scanner's stamp or a page number is not.
  var isReadable: Bool { readableLetters >= 25 && !isGarbled }
}
