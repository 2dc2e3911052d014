import Casework
import SQL

/// Reads one row's columns from left to right, so that a query's columns and its reading stand in the same order.
struct Columns {
  let row: any Row
  private(set) var position = 0

  init(_ row: any Row) {
    self.row = row
  }

  private mutating func step() -> Int {
    defer { position += 1 }
    return position
  }

  // The place is taken before the row is asked: in one expression the row would be copied around the change.
  mutating func text() throws -> String {
    let column = step()
    return try row.text(column)
  }

  mutating func textOrNil() throws -> String? {
    let column = step()
    return try row.textOrNil(column)
  }

  /// Whether there is a text, without reading it.
  mutating func isSet() throws -> Bool {
    let column = step()
    return !row.isNull(column)
  }

  mutating func int() throws -> Int {
    let column = step()
    return Int(try row.integer(column))
  }

  mutating func intOrNil() throws -> Int? {
    let column = step()
    return try row.integerOrNil(column).map(Int.init)
  }

  mutating func flag() throws -> Bool {
    let column = step()
    return try row.flag(column)
  }

  mutating func bytes() throws -> [UInt8] {
    let column = step()
    return try row.bytes(column)
  }

  mutating func bytesOrNil() throws -> [UInt8]? {
    let column = step()
    return try row.bytesOrNil(column)
  }

  mutating func instant() throws -> Instant {
    let column = step()
    return Instant(microseconds: try row.integer(column))
  }

  mutating func instantOrNil() throws -> Instant? {
    let column = step()
    return try row.integerOrNil(column).map { Instant(microseconds: $0) }
  }

  mutating func day() throws -> CalendarDay { CalendarDay(number: try int()) }
  mutating func dayOrNil() throws -> CalendarDay? { try intOrNil().map { CalendarDay(number: $0) } }

  mutating func id<Entity>() throws -> Identifier<Entity> {
    let column = step()
    guard let id = try row.withBytes(column, { Identifier<Entity>(bytes: $0) }) else {
      throw SQLFault.unexpectedColumn(column)
    }
    return id
  }

  mutating func idOrNil<Entity>() throws -> Identifier<Entity>? {
    let column = step()
    if row.isNull(column) { return nil }
    guard let id = try row.withBytes(column, { Identifier<Entity>(bytes: $0) }) else {
      throw SQLFault.unexpectedColumn(column)
    }
    return id
  }

  mutating func word<Word: RawRepresentable>() throws -> Word where Word.RawValue == String {
    let column = step()
    guard let word = Word(rawValue: try row.text(column)) else { throw SQLFault.unexpectedColumn(column) }
    return word
  }

  mutating func wordOrNil<Word: RawRepresentable>() throws -> Word? where Word.RawValue == String {
    let column = step()
    guard let text = try row.textOrNil(column) else { return nil }
    guard let word = Word(rawValue: text) else { throw SQLFault.unexpectedColumn(column) }
    return word
  }

  /// A value whose stored form another type reads; a stored form it cannot read is damage.
  mutating func value<Value>(_ read: (String) -> Value?) throws -> Value {
    let column = step()
    guard let value = read(try row.text(column)) else { throw SQLFault.unexpectedColumn(column) }
    return value
  }

  /// A number, code or name in its canonical writing; one that was destroyed is kept as an empty text.
  mutating func form<Form: WrittenForm>() throws -> Form {
    try value { text in
      if text.isEmpty, let kind = Form.self as? any Destroyable.Type { return kind.destroyed as? Form }
      return try? Form(typed: text)
    }
  }

  mutating func formOrNil<Form: WrittenForm>() throws -> Form? {
    try valueOrNil { try? Form(typed: $0) }
  }

  mutating func valueOrNil<Value>(_ read: (String) -> Value?) throws -> Value? {
    let column = step()
    guard let text = try row.textOrNil(column) else { return nil }
    guard let value = read(text) else { throw SQLFault.unexpectedColumn(column) }
    return value
  }
}

extension SQLValue {
  static func id<Entity>(_ id: Identifier<Entity>) -> SQLValue { .bytes(id.bytes) }
  static func id<Entity>(orNull id: Identifier<Entity>?) -> SQLValue { id.map { .bytes($0.bytes) } ?? .null }
  static func time(_ moment: Instant) -> SQLValue { .integer(moment.microseconds) }
  static func time(orNull moment: Instant?) -> SQLValue { moment.map { .integer($0.microseconds) } ?? .null }
  static func day(_ day: CalendarDay) -> SQLValue { .integer(Int64(day.number)) }
  static func day(orNull day: CalendarDay?) -> SQLValue { day.map { .integer(Int64($0.number)) } ?? .null }
  static func word<Word: RawRepresentable>(_ word: Word) -> SQLValue where Word.RawValue == String {
    .text(word.rawValue)
  }
  static func word<Word: RawRepresentable>(orNull word: Word?) -> SQLValue where Word.RawValue == String {
    word.map { .text($0.rawValue) } ?? .null
  }
}

extension Scope {
  static func of(_ association: Association.ID) -> Scope { .association(association.bytes) }
}

/// `$1, $2, …` for so many values.
func placeholders(_ count: Int, from first: Int = 1) -> String {
  // Digit by digit: this stands in most statements, and there are a hundred numbers in some.
  String(unsafeUninitializedCapacity: count * 8) { buffer in
    var end = 0
    func append(_ unit: UInt8) {
      buffer[end] = unit
      end += 1
    }
    for number in first..<(first + count) {
      if number > first {
        append(UInt8(ascii: ","))
        append(UInt8(ascii: " "))
      }
      append(UInt8(ascii: "$"))
      var power = 1
      while power * 10 <= number { power *= 10 }
      while power > 0 {
        append(UInt8(ascii: "0") + UInt8(number / power % 10))
        power /= 10
      }
    }
    return end
  }
}
