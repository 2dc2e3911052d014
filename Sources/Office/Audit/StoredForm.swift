import Crypto
import SQL

/// Column values as bytes that no other values give: a kind, a length and the content of each.
enum StoredForm {
  /// What a column of a table holds when it holds anything.
  enum Kind {
    case integer, text, bytes
  }

  /// SHA-256 over values in their order, as the chain keeps it.
  static func fingerprint(of values: [SQLValue]) -> [UInt8] { SHA256.digest(bytes(of: values)) }

  /// A row's columns as they stand, from one of them on.
  static func values(of row: any Row, from first: Int, _ kinds: [Kind]) throws -> [SQLValue] {
    try kinds.enumerated().map { place, kind in
      let column = first + place
      return switch kind {
      case .integer: .integer(orNull: try row.integerOrNil(column))
      case .text: try text(of: row, at: column)
      case .bytes: .bytes(orNull: try row.bytesOrNil(column))
      }
    }
  }

  /// A column's text; what was put there and is not what was sealed counts as none that anybody wrote.
  private static func text(of row: any Row, at column: Int) throws -> SQLValue {
    do {
      return .text(orNull: try row.textOrNil(column))
    } catch SealRefusal.forged {
      return .bytes([])
    }
  }

  static func bytes(of values: [SQLValue]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count * 12)
    for value in values { append(value, to: &bytes) }
    return bytes
  }

  private static func append(_ value: SQLValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(0)
    case .integer(let number):
      bytes.append(1)
      append(UInt64(bitPattern: number), to: &bytes)
    // What rests sealed is covered as it is read: a new key changes no fingerprint.
    case .text(let text), .sealed(_, let text), .sealedBefore(_, let text):
      bytes.append(2)
      append(UInt64(text.utf8.count), to: &bytes)
      bytes.append(contentsOf: text.utf8)
    case .bytes(let content):
      bytes.append(3)
      append(UInt64(content.count), to: &bytes)
      bytes.append(contentsOf: content)
    }
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }
}
