extension RowProblem {
  /// A few words of the program's own that always read back as the same problem; nothing personal beyond the sign at fault.
  package var stored: String {
    switch self {
    case .nameMissing: "name_missing"
    case .tooLong(let column, let limit): Self.joined("too_long", column.rawValue, "\(limit)")
    case .format(let column, let refusal): Self.joined("format", column.rawValue, refusal.stored)
    case .date(let column, let refusal): Self.joined("date", column.rawValue, refusal.stored)
    case .fault(let column, let sign): Self.joined("fault", column.rawValue, sign)
    case .notUnderstood(let column): Self.joined("not_understood", column.rawValue)
    case .known: "known"
    case .numberTwice(let row): Self.joined("number_twice", "\(row)")
    }
  }

  /// Reads what `stored` wrote; nil for anything else.
  package init?(stored text: String) {
    let (kind, rest) = Self.parted(text)
    let (first, detail) = Self.parted(rest)
    let column = PersonColumn(rawValue: first)
    switch (kind, column) {
    case ("name_missing", _): self = .nameMissing
    case ("known", _): self = .known
    case ("number_twice", _):
      guard let row = Int(rest) else { return nil }
      self = .numberTwice(row: row)
    case ("too_long", let column?):
      guard let limit = Int(detail) else { return nil }
      self = .tooLong(column, limit: limit)
    case ("format", let column?):
      guard let refusal = FormatRefusal(stored: detail) else { return nil }
      self = .format(column, refusal)
    case ("date", let column?):
      guard let refusal = DateRefusal(stored: detail) else { return nil }
      self = .date(column, refusal)
    case ("fault", let column?): self = .fault(column, detail)
    case ("not_understood", let column?): self = .notUnderstood(column)
    default: return nil
    }
  }

  fileprivate static func joined(_ words: String...) -> String { words.joined(separator: ":") }

  /// What stands before the first colon, and what after it.
  fileprivate static func parted(_ text: String) -> (String, String) {
    guard let place = text.firstIndex(of: ":") else { return (text, "") }
    return (String(text[..<place]), String(text[text.index(after: place)...]))
  }
}

extension RowRemark {
  /// As a problem’s.
  package var stored: String {
    switch self {
    case .oneWordName: "one_word"
    case .nothingToFindThemBy: "no_number"
    case .formula(let column): "formula:\(column.rawValue)"
    }
  }

  /// Reads what `stored` wrote; nil for anything else.
  package init?(stored text: String) {
    let (kind, column) = RowProblem.parted(text)
    switch kind {
    case "one_word": self = .oneWordName
    case "no_number": self = .nothingToFindThemBy
    case "formula":
      guard let column = PersonColumn(rawValue: column) else { return nil }
      self = .formula(column)
    default: return nil
    }
  }
}

extension FormatRefusal {
  fileprivate var stored: String {
    switch self {
    case .empty: "empty"
    case .tooShort(let count, let expected): "short:\(count):\(expected)"
    case .tooLong(let count, let expected): "long:\(count):\(expected)"
    case .unexpected(let sign): "sign:\(sign)"
    case .wrongStart(let found, let expected): "start:\(expected.joined(separator: ",")):\(found)"
    case .checksum: "checksum"
    case .negative: "negative"
    case .misplacedSeparator: "separator"
    case .tooManyDecimals(let count, let allowed): "decimals:\(count):\(allowed)"
    case .tooLarge(let highest): "large:\(highest)"
    case .mixedScripts: "scripts"
    }
  }

  fileprivate init?(stored text: String) {
    let (kind, rest) = RowProblem.parted(text)
    let (first, second) = RowProblem.parted(rest)
    switch (kind, Int(first), Int(second)) {
    case ("empty", _, _): self = .empty
    case ("checksum", _, _): self = .checksum
    case ("negative", _, _): self = .negative
    case ("separator", _, _): self = .misplacedSeparator
    case ("scripts", _, _): self = .mixedScripts
    case ("sign", _, _):
      guard let sign = rest.first, rest.count == 1 else { return nil }
      self = .unexpected(sign)
    case ("start", _, _):
      self = .wrongStart(found: second, expected: first.split(separator: ",").map(String.init))
    case ("short", let count?, let expected?): self = .tooShort(count: count, expected: expected)
    case ("long", let count?, let expected?): self = .tooLong(count: count, expected: expected)
    case ("decimals", let count?, let allowed?): self = .tooManyDecimals(count: count, allowed: allowed)
    case ("large", let highest?, _): self = .tooLarge(highestRiyals: Int64(highest))
    default: return nil
    }
  }
}

extension DateRefusal {
  fileprivate var stored: String {
    switch self {
    case .missing(let part): "missing:\(part.rawValue)"
    case .notANumber(let part): "number:\(part.rawValue)"
    case .notThreeParts: "parts"
    case .noSuchMonth(let month): "month:\(month)"
    case .noSuchDay(let day, let month, let year, let calendar, let length):
      "day:\(calendar.rawValue):\(day),\(month),\(year),\(length)"
    case .yearOutOfRange(let year, let allowed): "range:\(year):\(allowed.lowerBound),\(allowed.upperBound)"
    case .yearOfOtherCalendar(let year, let calendar): "calendar:\(calendar.rawValue):\(year)"
    case .inTheFuture: "future"
    case .tooLongAgo(let years): "ago:\(years)"
    }
  }

  fileprivate init?(stored text: String) {
    let (kind, rest) = RowProblem.parted(text)
    let (first, second) = RowProblem.parted(rest)
    let numbers = second.split(separator: ",").compactMap { Int($0) }
    switch (kind, numbers.count) {
    case ("parts", _): self = .notThreeParts
    case ("future", _): self = .inTheFuture
    case ("missing", _), ("number", _):
      guard let part = DatePart(rawValue: rest) else { return nil }
      self = kind == "missing" ? .missing(part) : .notANumber(part)
    case ("month", _), ("ago", _):
      guard let number = Int(rest) else { return nil }
      self = kind == "month" ? .noSuchMonth(number) : .tooLongAgo(years: number)
    case ("day", 4):
      guard let calendar = CalendarSystem(rawValue: first) else { return nil }
      self = .noSuchDay(numbers[0], month: numbers[1], year: numbers[2], calendar: calendar, length: numbers[3])
    case ("range", 2):
      guard let year = Int(first), numbers[0] <= numbers[1] else { return nil }
      self = .yearOutOfRange(year, allowed: numbers[0]...numbers[1])
    case ("calendar", 1):
      guard let calendar = CalendarSystem(rawValue: first) else { return nil }
      self = .yearOfOtherCalendar(numbers[0], calendar)
    default: return nil
    }
  }
}
