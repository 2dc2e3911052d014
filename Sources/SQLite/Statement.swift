import CSQLite
import SQL

/// A prepared statement that knows which value each of its parameters takes.
///
/// SQLite numbers `$1` by first appearance, not by its digits; `slots` is looked up by name once, when it is prepared.
final class Statement {
  let handle: OpaquePointer
  /// For each parameter in the engine's order, the index of its value.
  private let slots: [Int]
  /// How many values the statement takes: its highest number.
  let valueCount: Int
  /// Whether a row of it is being read, so that it cannot start over.
  var isRunning = false
  /// When it was last taken from its cache, in uses of that cache.
  var lastUse: UInt64 = 0
  /// Whether it reads or changes a table that belongs to one association; known only when scopes are checked.
  var touchesAssociation = false

  /// Takes over `handle` and finalizes it in the end.
  init(_ handle: OpaquePointer) throws(SQLFault) {
    self.handle = handle
    do {
      slots = try Self.slots(of: handle)
    } catch {
      sqlite3_finalize(handle)
      throw error
    }
    valueCount = (slots.max() ?? -1) + 1
  }

  deinit { sqlite3_finalize(handle) }

  /// Whether it cannot change the database.
  var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

  /// Makes it ready for its next use and lets go of the values it held.
  func rest() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    isRunning = false
  }

  private static func slots(of handle: OpaquePointer) throws(SQLFault) -> [Int] {
    var slots: [Int] = []
    for index in 0..<sqlite3_bind_parameter_count(handle) {
      guard let name = sqlite3_bind_parameter_name(handle, index + 1), let slot = slot(named: String(cString: name))
      else {
        throw .other(code: Int(SQLITE_MISUSE), message: "a parameter is not written as $1, $2, …")
      }
      slots.append(slot)
    }
    return slots
  }

  private static func slot(named name: String) -> Int? {
    guard name.hasPrefix("$"), let number = Int(name.dropFirst()), (1...32_766).contains(number) else { return nil }
    return number - 1
  }
}

extension Statement {
  /// Gives every parameter its value; returns the engine's code, 0 when all were taken.
  func bind(_ values: [SQLValue]) -> Int32 {
    guard values.count == valueCount else { return SQLITE_RANGE }
    for (index, slot) in slots.enumerated() {
      let code = bind(values[slot], at: Int32(index + 1))
      guard code == SQLITE_OK else { return code }
    }
    return SQLITE_OK
  }

  private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
    switch value {
    case .null:
      return sqlite3_bind_null(handle, index)
    case .integer(let integer):
      return sqlite3_bind_int64(handle, index, integer)
    case .text(var text):
      return text.withUTF8 { units in
        units.withMemoryRebound(to: CChar.self) {
          sila_sqlite3_bind_text(handle, index, $0.baseAddress, UInt64($0.count))
        }
      }
    case .bytes(let bytes):
      return bytes.withUnsafeBytes { sila_sqlite3_bind_blob(handle, index, $0.baseAddress, UInt64($0.count)) }
    case .sealed, .sealedBefore:
      // Refused before it comes here; never bound as it is.
      return SQLITE_MISMATCH
    }
  }
}
