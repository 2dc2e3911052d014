import CPostgres
import SQL

/// A row of a result that the server sent in binary form.
final class ResultRow: Row {
  private let result: OpaquePointer
  /// Which of the result's rows it stands on, from 0.
  var index: Int32 = 0

  init(_ result: OpaquePointer) { self.result = result }

  func isNull(_ column: Int) -> Bool {
    guard let place = place(of: column) else { return true }
    return PQgetisnull(result, index, place) == 1
  }

  func integer(_ column: Int) throws -> Int64 {
    let (value, type) = try value(column)
    guard ColumnType.integers.contains(type), value.count <= 8, let first = value.first else {
      throw SQLFault.unexpectedColumn(column)
    }
    // A truth value is one byte, 0 or 1; whole numbers are two's complement, the highest byte first.
    let start: Int64 = type != 16 && first >= 0x80 ? -1 : 0
    return value.reduce(start) { $0 << 8 | Int64($1) }
  }

  func text(_ column: Int) throws -> String {
    let (value, type) = try value(column)
    guard ColumnType.texts.contains(type) else { throw SQLFault.unexpectedColumn(column) }
    return String(decoding: value, as: UTF8.self)
  }

  func bytes(_ column: Int) throws -> [UInt8] {
    let (value, type) = try value(column)
    guard type == ColumnType.bytes else { throw SQLFault.unexpectedColumn(column) }
    return [UInt8](value)
  }

  private func value(_ column: Int) throws -> (UnsafeRawBufferPointer, type: UInt32) {
    guard let place = place(of: column), PQgetisnull(result, index, place) == 0 else {
      throw SQLFault.unexpectedColumn(column)
    }
    let start = UnsafeRawPointer(PQgetvalue(result, index, place))
    let count = Int(PQgetlength(result, index, place))
    return (UnsafeRawBufferPointer(start: start, count: count), PQftype(result, place))
  }

  private func place(of column: Int) -> Int32? {
    guard let place = Int32(exactly: column), (0..<PQnfields(result)).contains(place) else { return nil }
    return place
  }
}
