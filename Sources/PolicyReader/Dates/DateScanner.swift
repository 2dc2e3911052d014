import Arabic
import Casework

/// Finds the dates in a line: in figures with any separator and order, with month names, and blank ones.
struct DateScanner {
  private let scalars: [Unicode.Scalar]

  private init(_ text: String) {
    scalars = Array(text.folded.unicodeScalars)
  }

  /// The dates in the order of the text.
  static func dates(in text: String) -> [WrittenDate] {
    let scanner = DateScanner(text)
    return (scanner.inFigures() + scanner.withMonthNames(text.asWords)).sorted { $0.offset < $1.offset }
  }

  /// A year that stands alone after ‘عام’ or ‘سنة’, or with its calendar mark: as Gregorian.
  static func year(in words: [Word]) -> Int? {
    for (index, word) in words.enumerated() {
      guard let number = word.number, word.letters.count == 4 else { continue }
      // Mirrored extraction leaves the announcing word or the mark on the other side.
      let neighbours = [index - 1, index + 1].filter(words.indices.contains)
      let isAnnounced = neighbours.contains { announcing.match(in: words, at: $0) != nil }
      let isMarked = neighbours.contains { marks.contains(words[$0].letters) }
      guard isAnnounced || isMarked || words.count <= 2 else { continue }
      if (1300...1500).contains(number) { return GregorianDate.year(ofHijri: number) }
      if (1900...2200).contains(number) { return number }
    }
    return nil
  }

  private static let announcing: Phrase = "عام/العام/سنه/لعام"
  private static let marks: Set<Letters> = ["م", "ه", "ميلادي", "هجري", "ميلاديه", "هجريه"]

  // MARK: In figures

  private func inFigures() -> [WrittenDate] {
    var found: [WrittenDate] = []
    var index = 0
    while index < scalars.count {
      if let (date, end) = figures(at: index) ?? blank(at: index) {
        found.append(date)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Three numbers with two separators between them.
  private func figures(at start: Int) -> (WrittenDate, Int)? {
    guard scalars[start].digitValue != nil, start == 0 || scalars[start - 1].digitValue == nil else { return nil }
    var numbers: [(value: Int, width: Int)] = []
    var index = start
    while numbers.count < 3 {
      guard let (value, width) = number(at: index) else { return nil }
      numbers.append((value, width))
      index += width
      guard numbers.count < 3 else { break }
      guard let next = afterSeparator(index) else { return nil }
      index = next
    }
    if let next = afterSeparator(index), next < scalars.count, scalars[next].digitValue != nil { return nil }
    let yearFirst = numbers[0].width >= 3
    guard yearFirst || numbers[2].width >= 2, numbers[1].width <= 2 else { return nil }
    let year = yearFirst ? numbers[0] : numbers[2]
    let day = yearFirst ? numbers[2] : numbers[0]
    guard year.width == 4 || year.width == 2, day.width <= 2 else { return nil }
    let calendar = calendarMark(at: index) ?? calendarMark(before: start)
    let date = WrittenDate(
      year: year.value, month: numbers[1].value, day: day.value, calendar: calendar, text: text(start..<index),
      offset: start)
    return date.map { ($0, index) }
  }

  private func number(at start: Int) -> (value: Int, width: Int)? {
    var value = 0
    var width = 0
    while start + width < scalars.count, let digit = scalars[start + width].digitValue {
      guard width < 4 else { return nil }
      value = value * 10 + digit
      width += 1
    }
    return width > 0 ? (value, width) : nil
  }

  /// The place after a separator and the spaces around it.
  private func afterSeparator(_ start: Int) -> Int? {
    var index = skipSpaces(start)
    guard index < scalars.count, "/-–.\\".unicodeScalars.contains(scalars[index]) else { return nil }
    index = skipSpaces(index + 1)
    return index
  }

  private func skipSpaces(_ start: Int) -> Int {
    var index = start
    while index < scalars.count, scalars[index].isSpace { index += 1 }
    return index
  }

  /// ‘هـ’ or ‘م’ after the figures.
  private func calendarMark(at start: Int) -> WrittenDate.Calendar? {
    let index = skipSpaces(start)
    guard index < scalars.count else { return nil }
    let standsAlone = index + 1 >= scalars.count || !scalars[index + 1].isArabicLetter
    return standsAlone ? calendar(scalars[index]) : nil
  }

  /// The mark before the figures, where mirrored extraction leaves it.
  private func calendarMark(before start: Int) -> WrittenDate.Calendar? {
    guard start > 0 else { return nil }
    let standsAlone = start < 2 || !scalars[start - 2].isArabicLetter
    return standsAlone ? calendar(scalars[start - 1]) : nil
  }

  private func calendar(_ mark: Unicode.Scalar) -> WrittenDate.Calendar? {
    switch mark {
    case "ه": .hijri
    case "م": .gregorian
    default: nil
    }
  }

  // MARK: Blank

  /// Slashes with nothing but dots, dashes or spaces between: ‘/...../.....’.
  private func blank(at start: Int) -> (WrittenDate, Int)? {
    guard scalars[start] == "/", start == 0 || scalars[start - 1].digitValue == nil else { return nil }
    var index = start
    var slashes = 0
    while index < scalars.count, "/._…ـ- ".unicodeScalars.contains(scalars[index]) {
      if scalars[index] == "/" { slashes += 1 }
      index += 1
    }
    guard slashes >= 2, index == scalars.count || scalars[index].digitValue == nil || isBareCentury(at: index) else {
      return nil
    }
    return (WrittenDate(blank: text(start..<index), offset: start), index)
  }

  /// ‘14’ or ‘20’ printed for a year that was never written in.
  private func isBareCentury(at start: Int) -> Bool {
    guard let (value, width) = number(at: start), width == 2, value == 14 || value == 20 else { return false }
    return true
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  // MARK: Month names

  private func withMonthNames(_ words: [Word]) -> [WrittenDate] {
    var found: [WrittenDate] = []
    for index in words.indices.dropLast() {
      guard let day = words[index].number, (1...31).contains(day),
        let (month, calendar, length) = MonthNames.month(in: words, at: index + 1)
      else { continue }
      let rest = words[(index + 1 + length)...].prefix(3)
      guard let year = rest.first(where: { $0.number != nil })?.number else { continue }
      let text = words[index...].prefix(length + 2).map(\.text).joined(separator: " ")
      let date = WrittenDate(year: year, month: month, day: day, calendar: calendar, text: text, offset: index * 4)
      if let date { found.append(date) }
    }
    return found
  }
}
