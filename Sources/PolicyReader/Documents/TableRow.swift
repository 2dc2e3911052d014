/// The cells of one row of a table, each with the lines in it.
struct TableRow {
  private(set) var cells: [[String]] = []

  mutating func append(_ lines: [String]) {
    cells.append(lines.filter { !$0.isEmpty })
  }

  /// The row as text: one line with a tab between cells, unless a table only frames the page.
  ///
  /// A row of one cell, or one whose cell holds a list, is laid out as if there were no table, so that a list keeps its
  /// items on lines of their own.
  var lines: [String] {
    let filled = cells.filter { !$0.isEmpty }
    if filled.count <= 1 || cells.contains(where: Self.holdsList) { return filled.flatMap(\.self) }
    return [cells.map { $0.map(Self.trimmed).joined(separator: " ") }.joined(separator: "\t")]
  }

  private static func holdsList(_ lines: [String]) -> Bool {
    lines.count { ListMarker.begins($0) } >= 2
  }

  private static func trimmed(_ line: String) -> Substring {
    line.drop { $0 == " " }
  }
}

/// What stands before the text of a list item.
enum ListMarker {
  /// Whether a line begins with a bullet, or with a number or letter and a full stop, bracket or dash.
  static func begins(_ line: String) -> Bool {
    let start = line.drop { $0 == " " || $0 == "(" }
    guard let first = start.first else { return false }
    if "•-–*▪●○◦".contains(first) { return true }
    let label = start.prefix { $0.isNumber || $0.isLetter }
    guard (1...3).contains(label.count), let sign = start.dropFirst(label.count).first else { return false }
    return ".)-–".contains(sign) && (label.count == 1 || label.allSatisfy(\.isNumber))
  }

  /// Whether a line is nothing but a marker, its text having been set apart from it.
  static func isAlone(_ line: some StringProtocol) -> Bool {
    line.count <= 5 && begins(String(line)) && !line.drop { !$0.isWhitespace }.contains { $0.isLetter }
  }
}
