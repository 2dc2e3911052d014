import Crypto
import SQL

/// A row as one line of JSON: an object with the columns in their order.
///
/// Integers are numbers, text is a string, bytes are a string of hexadecimal digits, nothing is `null`.
enum RowLine {
  /// Adds the row and a line feed to `text`.
  static func write(_ row: [SQLValue], _ keys: [[UInt8]], to text: inout [UInt8]) {
    for (place, value) in row.enumerated() {
      text.append(place == 0 ? UInt8(ascii: "{") : UInt8(ascii: ","))
      text += keys[place]
      switch value {
      case .null: text += "null".utf8
      case .integer(let number): text += String(number).utf8
      case .text(let words), .sealed(_, let words), .sealedBefore(_, let words): write(words, to: &text)
      case .bytes(let bytes):
        text.append(UInt8(ascii: "\""))
        for byte in bytes {
          text.append(digits[Int(byte >> 4)])
          text.append(digits[Int(byte & 15)])
        }
        text.append(UInt8(ascii: "\""))
      }
    }
    text += "}\n".utf8
  }

  /// The column names as they stand before each value.
  static func keys(of table: Catalog.Table) -> [[UInt8]] {
    table.columns.map { column in
      var key: [UInt8] = []
      write(column.name, to: &key)
      return key + [UInt8(ascii: ":")]
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func write(_ words: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        text.append(UInt8(ascii: "\\"))
        text.append(byte)
      case UInt8(ascii: "\n"): text += "\\n".utf8
      case 0..<0x20:
        text += "\\u00".utf8
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }

  /// Reads a line that `write` could have written for a table of these columns; nil for any other.
  static func read(_ line: some Collection<UInt8>, _ keys: [[UInt8]], _ table: Catalog.Table) -> [SQLValue]? {
    var reader = LineReader(bytes: Array(line))
    var row: [SQLValue] = []
    row.reserveCapacity(keys.count)
    for (place, column) in table.columns.enumerated() {
      guard reader.take([place == 0 ? UInt8(ascii: "{") : UInt8(ascii: ",")]), reader.take(keys[place]),
        let value = reader.value(column.kind), value != .null || column.isNullable
      else { return nil }
      row.append(value)
    }
    return reader.take([UInt8(ascii: "}")]) && reader.isAtEnd ? row : nil
  }
}

private struct LineReader {
  let bytes: [UInt8]
  var place = 0

  var isAtEnd: Bool { place == bytes.count }

  mutating func take(_ expected: [UInt8]) -> Bool {
    guard bytes.count - place >= expected.count, bytes[place..<(place + expected.count)].elementsEqual(expected)
    else { return false }
    place += expected.count
    return true
  }

  mutating func value(_ kind: Catalog.Kind) -> SQLValue? {
    if take(Array("null".utf8)) { return .null }
    switch kind {
    case .integer:
      let start = place
      while place < bytes.count, bytes[place] == UInt8(ascii: "-") || (0x30...0x39).contains(bytes[place]) {
        place += 1
      }
      return Int64(String(decoding: bytes[start..<place], as: UTF8.self)).map { .integer($0) }
    case .text: return string().map { .text($0) }
    case .bytes: return string().flatMap { Hex.decode($0) }.map { .bytes($0) }
    }
  }

  private mutating func string() -> String? {
    guard take([UInt8(ascii: "\"")]) else { return nil }
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let unit = escaped() else { return nil }
        text.append(unit)
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  /// What follows a backslash: a sign of its own, or a control character in four digits.
  private mutating func escaped() -> UInt8? {
    guard place < bytes.count else { return nil }
    defer { place += 1 }
    switch bytes[place] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return bytes[place]
    case UInt8(ascii: "n"): return UInt8(ascii: "\n")
    case UInt8(ascii: "u"):
      guard place + 4 < bytes.count, bytes[place + 1] == 0x30, bytes[place + 2] == 0x30,
        let unit = Hex.decode(String(decoding: bytes[(place + 3)...(place + 4)], as: UTF8.self))?.first, unit < 0x20
      else { return nil }
      place += 4
      return unit
    default: return nil
    }
  }
}
