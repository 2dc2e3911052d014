import CSQLite
import SQL

/// One open handle on a database file.
///
/// Unchecked, because it is handed from thread to thread while only one at a time may use it: the reader pool lends it
/// out to one read, the writer keeps its own on a serial queue. The engine needs no more than that.
final class Connection: @unchecked Sendable {
  let handle: OpaquePointer
  let deadline: QueryDeadline
  let log = WriteAheadLog()
  let touched: TouchedTables?
  var controls: [Control: Statement] = [:]
  /// The fault on whose account the engine gave up the transaction, until the next one begins.
  var lossOfTransaction: SQLFault?
  private var kept: StatementCache
  private var isClosed = false

  /// Opens the file, which must exist, with `role`'s settings.
  init(file: DatabaseFile, role: Role, options: SQLiteOptions) throws(SQLFault) {
    Engine.settle()
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE
    let code = sqlite3_open_v2(file.enginePath, &opened, flags, nil)
    guard let opened else { throw SQLFault(code: SQLITE_NOMEM, message: "out of memory", systemError: 0) }
    handle = opened
    deadline = QueryDeadline(limit: role.isBounded ? options.queryLimit : nil)
    touched = options.checksScope && role.isBounded ? TouchedTables() : nil
    kept = StatementCache(capacity: options.keptStatements)
    guard code == SQLITE_OK else { throw fault(code) }
    try settle(as: role, options)
  }

  deinit { close() }

  /// Gives the file back; the connection must not be used any more.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    controls = [:]
    kept = StatementCache(capacity: 1)
    sqlite3_close_v2(handle)
  }

  var keptStatements: Int { kept.count }

  /// Gives back the pages and the prepared statements it keeps in memory.
  func shrink() {
    kept.forgetResting()
    sqlite3_db_release_memory(handle)
  }

  /// Whether a transaction is open; the engine ends one by itself after some faults.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// How many rows were inserted, changed or deleted since the connection was opened.
  var changes: Int64 { sqlite3_total_changes64(handle) }

  /// Runs statements that take no values and yield no rows of interest.
  func execute(_ statements: String) throws(SQLFault) {
    deadline.restart()
    let code = sqlite3_exec(handle, statements, nil, nil, nil)
    guard code == SQLITE_OK else { throw fault(code) }
  }

  /// The text of the first column of what `pragma` answers first.
  func answer(to pragma: String) throws(SQLFault) -> String? {
    let statement = try Statement(compile(pragma))
    guard try step(statement), let text = sqlite3_column_text(statement.handle, 0) else { return nil }
    return String(cString: text)
  }

  /// The fault behind `code`, in the engine's words for the last call.
  func fault(_ code: Int32) -> SQLFault {
    let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? ""
    return SQLFault(code: code, message: message, systemError: sqlite3_system_errno(handle))
  }
}

extension Connection {
  func each(_ text: String, _ values: [SQLValue], _ take: (any Row) throws -> Void) throws {
    try using(text, values) { statement in
      while try step(statement) { try take(statement) }
    }
  }

  func rows<Item>(_ text: String, _ values: [SQLValue], _ read: (any Row) throws -> Item) throws -> [Item] {
    var items: [Item] = []
    try each(text, values) { items.append(try read($0)) }
    return items
  }

  func run(_ text: String, _ values: [SQLValue]) throws -> Int {
    try using(text, values) { statement in
      while try step(statement) {}
      return statement.isReadOnly ? 0 : Int(sqlite3_changes64(handle))
    }
  }

  /// Runs a statement that yields no rows once with each of these values.
  func run(_ text: String, forEachOf rows: [[SQLValue]]) throws {
    let statement = try prepared(text)
    statement.isRunning = true
    defer { statement.rest() }
    for values in rows {
      deadline.restart()
      let code = statement.bind(values)
      guard code == SQLITE_OK else { throw misfit(code, statement, values) }
      while try step(statement) {}
      sqlite3_reset(statement.handle)
    }
  }

  /// Lends the prepared statement of `text` with its values given.
  private func using<Result>(
    _ text: String, _ values: [SQLValue], _ body: (Statement) throws -> Result
  ) throws -> Result {
    let statement = try prepared(text)
    statement.isRunning = true
    defer { statement.rest() }
    let code = statement.bind(values)
    guard code == SQLITE_OK else { throw misfit(code, statement, values) }
    deadline.restart()
    return try body(statement)
  }

  /// Moves to the next row; false when there is none.
  private func step(_ statement: Statement) throws(SQLFault) -> Bool {
    switch sqlite3_step(statement.handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let fault = fault(code)
      if !isInTransaction { lossOfTransaction = fault }
      throw fault
    }
  }

  private func misfit(_ code: Int32, _ statement: Statement, _ values: [SQLValue]) -> SQLFault {
    guard values.count != statement.valueCount else { return fault(code) }
    let message = "the statement takes \(statement.valueCount) values, \(values.count) were given"
    return .other(code: Int(SQLITE_MISUSE), message: message)
  }

  /// The kept statement, or a new one where there is none or where it is in the middle of its rows.
  func prepared(_ text: String) throws(SQLFault) -> Statement {
    let known = kept.statement(for: text)
    if let known, !known.isRunning { return known }
    let statement = try prepare(text)
    if known == nil { kept.keep(statement, for: text) }
    return statement
  }

  private func prepare(_ text: String) throws(SQLFault) -> Statement {
    try mustNotBeReserved(text)
    touched?.forget()
    let statement = try Statement(compile(text))
    if let touched { statement.touchesAssociation = try isAnyOfAssociation(touched.names) }
    return statement
  }

  func compile(_ text: String) throws(SQLFault) -> OpaquePointer {
    var text = text
    var compiled: OpaquePointer?
    var code = SQLITE_OK
    let isWhole = text.withUTF8 { units in
      units.withMemoryRebound(to: CChar.self) { units in
        var rest: UnsafePointer<CChar>?
        let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
        code = sqlite3_prepare_v3(handle, units.baseAddress, Int32(clamping: units.count), flags, &compiled, &rest)
        guard let rest, let start = units.baseAddress else { return true }
        return units[(rest - start)...].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x3B }
      }
    }
    guard code == SQLITE_OK else { throw fault(code) }
    guard let compiled else { throw .other(code: Int(SQLITE_MISUSE), message: "there is no statement") }
    guard isWhole else {
      sqlite3_finalize(compiled)
      throw .other(code: Int(SQLITE_MISUSE), message: "there is more than one statement")
    }
    return compiled
  }
}
