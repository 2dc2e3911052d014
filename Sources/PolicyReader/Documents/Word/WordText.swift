import XML

/// Draws the text from a Word file: headers once, then the body; footers, notes and deleted text are left out.
enum WordText {
  static func lines(of file: OpenFile, in work: ExtractionWork) throws(DocumentRefusal) -> [String] {
    let package = try WordPackage(file, in: work)
    let styles = try WordStyles(package.styles, in: work)
    let numbering = try WordNumbering(package.numbering, in: work)
    let body = try lines(of: package.main, styles, numbering, work)
    var headers: [String] = []
    for part in package.headers {
      // A header is often the one place that names the association.
      for line in try lines(of: part, styles, numbering, work) {
        if !line.isEmpty, !headers.contains(line), !body.contains(line) { headers.append(line) }
      }
    }
    return TextLines.compact(headers + (headers.isEmpty ? [] : [""]) + body)
  }

  private static func lines(
    of part: [UInt8], _ styles: WordStyles, _ numbering: WordNumbering, _ work: ExtractionWork
  ) throws(DocumentRefusal) -> [String] {
    let stream = try XMLStream(part, in: work)
    var listener = WordListener(styles: styles, numbering: numbering, limit: work.limits.textBytes)
    try stream.read { event throws(DocumentRefusal) in try listener.hear(event, stream) }
    return listener.finish()
  }
}
