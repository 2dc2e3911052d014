import Arabic

/// A labelled value of the title page or control table: ‘رقم الإصدار: (01)’.
struct Label: Sendable {
  var name: [Word]
  var value: String
  var line: Int
  /// Its place among the cells of its row, from 0; nil outside tables.
  var column: Int?

  func isNamed(_ phrases: [Phrase]) -> Bool { name.contains(any: phrases) }
}

extension Label {
  /// The labelled values of the lines: ‘name: value’, in cells or alone, and names over or beside their values.
  static func labels(in lines: [Line]) -> [Label] {
    var labels: [Label] = []
    for (index, line) in lines.enumerated() {
      guard line.cells.count > 1 else {
        if let label = single(line.fullText, line: line.number, column: nil) { labels.append(label) }
        continue
      }
      let below = index + 1 < lines.count ? lines[index + 1].cells : []
      labels += row(line, below: below)
    }
    return labels
  }

  private static func row(_ line: Line, below: [String]) -> [Label] {
    let colons = line.cells.filter { $0.contains(":") }.count
    if colons * 2 >= line.cells.count {
      return line.cells.enumerated().compactMap { single($1, line: line.number, column: $0) }
    }
    let names = line.cells.map(\.asWords)
    if names.allSatisfy(isName), below.count == line.cells.count, !below.map(\.asWords).allSatisfy(isName) {
      return zip(names, below).enumerated().map { column, pair in
        Label(name: pair.0, value: pair.1, line: line.number + 1, column: column)
      }
    }
    var labels: [Label] = []
    for (column, pair) in zip(names, line.cells.dropFirst()).enumerated()
    where isName(pair.0) && !isName(pair.1.asWords) {
      labels.append(Label(name: pair.0, value: pair.1, line: line.number, column: column))
    }
    return labels
  }

  private static func single(_ text: String, line: Int, column: Int?) -> Label? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = String(text[..<colon]).asWords
    guard (1...5).contains(name.count) else { return nil }
    let value = text[text.index(after: colon)...].drop { " -ـ".contains($0) }
    return Label(name: name, value: String(value), line: line, column: column)
  }

  private static let names: [Phrase] = [
    "رقم/تاريخ/اسم/عنوان/رمز/كود … اصدار/تعديل/مستند/وثيقه/سياسه/اعتماد/مراجعه/جمعيه/نسخه",
    "=الاسم/الوظيفه/التوقيع/التاريخ/المنصب/الصفه/المسمي",
    "=الاصدار/النسخه/المستند/الوثيقه/السياسه/الرمز/التعديل/المالك", "اعداد/مراجعه/اعتماد", "رقم/ترخيص",
  ]

  private static func isName(_ words: [Word]) -> Bool {
    (1...5).contains(words.count) && words.allSatisfy { $0.number == nil }
      && names.contains { $0.match(in: words, at: 0) != nil }
  }
}

extension Line {
  /// The text with the colon that was taken off its end as a heading's.
  var fullText: String { endsHeading ? text + ":" : text }
}
