import Arabic

/// Finds the table of contents and sets it aside: its lines look like headings and have no body.
struct Contents {
  private(set) var lines: [Line] = []
  private(set) var rest: [Line] = []

  init(_ body: [Line]) {
    var inContents = false
    var listed: [Letters] = []
    for (index, line) in body.enumerated() {
      if Self.opensContents(line) {
        inContents = true
        lines.append(line)
      } else if inContents, Self.isEntry(line) || Self.recurs(line, listed: listed, in: body[(index + 1)...]) {
        lines.append(line)
        listed.append(line.key)
      } else if Self.hasLeader(line) {
        lines.append(line)
      } else {
        inContents = inContents && Self.isTableHeader(line)
        rest.append(line)
      }
    }
  }

  private static func opensContents(_ line: Line) -> Bool {
    line.words.count <= 3
      && line.words.contains(any: [
        "جدول/قائمه/فهرس محتويات", "=المحتويات", "=محتويات", "=الفهرس", "=فهرس", "=المحتوي", "=contents",
      ])
  }

  /// ‘الموضوع | الصفحة’ over the entries.
  private static func isTableHeader(_ line: Line) -> Bool {
    line.words.count <= 4 && line.words.contains(any: ["=الصفحه/صفحه", "=الموضوع"])
  }

  /// A short line with a page number at one end.
  private static func isEntry(_ line: Line) -> Bool {
    guard line.words.count <= 18 else { return false }
    if isTableHeader(line) || hasLeader(line) { return true }
    if let last = line.words.last?.number, line.words.count > 1 {
      return last < 200 && line.words.last?.bracketed == false
    }
    if let first = line.words.first?.number, line.words.count > 1 { return first < 200 }
    let startsWithNumber = line.source.unicodeScalars.first { !$0.isSpace }?.digitValue != nil
    return line.cells.count > 1 && startsWithNumber
  }

  /// Dots lead the eye to a page number.
  private static func hasLeader(_ line: Line) -> Bool {
    let dots = line.source.unicodeScalars.filter { $0 == "." || $0 == "…" || $0 == "_" }.count
    guard dots >= 4, line.words.count >= 2 else { return false }
    return line.words.last?.number != nil || line.words.first?.number != nil
  }

  /// An entry without a page number stands again as a heading further on, and has not been listed yet.
  private static func recurs(_ line: Line, listed: [Letters], in later: ArraySlice<Line>) -> Bool {
    let key = line.key
    guard line.words.count <= 16, key.count >= 3, !listed.contains(key) else { return false }
    return later.contains { $0.key.editDistance(to: key, atMost: key.count / 10) != nil }
  }
}
