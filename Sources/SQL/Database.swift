/// Whose rows a transaction may touch: one association's, or the host's own tables.
///
/// The engine that can enforce it (row-level security) does; the other engines' stores name the association in every key.
package enum Scope: Hashable, Sendable {
  case host
  /// The association's sixteen identifier bytes.
  case association([UInt8])
}

/// A database of either engine.
///
/// Bodies are synchronous: they run on a connection of their own and must not wait for anything but the database.
package protocol Database: Sendable {
  /// Runs `body` on a consistent snapshot. Throws what `body` throws, or `SQLFault`.
  func read<Result: Sendable>(
    in scope: Scope, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result

  /// Runs `body` on a consistent snapshot, away from the tasks' own threads, each query for as long as `limit`.
  ///
  /// For what may take longer than a few milliseconds: reports, exports, checks of a whole chain.
  func longRead<Result: Sendable>(
    in scope: Scope, within limit: Duration, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result

  /// Runs `body` in a transaction and returns once it is durable on disk; a throw leaves nothing behind.
  ///
  /// The body may run more than once, and only its last run counts: it must change nothing but the database.
  @discardableResult
  func write<Result: Sendable>(
    in scope: Scope, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result
}

extension Database {
  /// A database without threads to set aside reads as it always does.
  package func longRead<Result: Sendable>(
    in scope: Scope, within limit: Duration, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    try await read(in: scope, body)
  }
}

/// One transaction's way to its rows.
///
/// Not to be kept beyond the body it was given to.
package protocol Transaction {
  /// Hands every row the statement yields to `take`, in order. `$1` is the first of `values`.
  ///
  /// It is one object for all the rows, which stands on each of them in turn.
  func each(_ statement: String, _ values: [SQLValue], _ take: (any Row) throws -> Void) throws

  /// Runs a statement that yields no rows; returns how many rows it changed.
  @discardableResult
  func run(_ statement: String, _ values: [SQLValue]) throws -> Int

  /// Adds rows, each with a value for every column of `table`, in whatever way is fastest on the engine.
  func insert(_ rows: [[SQLValue]], into table: Catalog.Table) throws
}

extension Transaction {
  /// Every row the statement yields, read in order.
  ///
  /// `$1` is the first of `values`.
  package func rows<Item>(
    _ statement: String, _ values: [SQLValue], _ read: (any Row) throws -> Item
  ) throws -> [Item] {
    var items: [Item] = []
    try each(statement, values) { items.append(try read($0)) }
    return items
  }

  /// The first row, or nil when there is none.
  package func first<Item>(
    _ statement: String, _ values: [SQLValue], _ read: (any Row) throws -> Item
  ) throws -> Item? {
    var item: Item?
    try each(statement, values) { row in
      if item == nil { item = try read(row) }
    }
    return item
  }
}

/// One row of a result; valid only while it is being read.
///
/// Columns count from 0.
///
/// Reading a column as something it does not hold throws `SQLFault.unexpectedColumn`.
package protocol Row: AnyObject {
  func isNull(_ column: Int) -> Bool
  func integer(_ column: Int) throws -> Int64
  func text(_ column: Int) throws -> String
  func bytes(_ column: Int) throws -> [UInt8]
  /// The same bytes where they lie, for `use` alone.
  func withBytes<Result>(_ column: Int, _ use: (UnsafeRawBufferPointer) -> Result) throws -> Result
}

extension Row {
  package func withBytes<Result>(_ column: Int, _ use: (UnsafeRawBufferPointer) -> Result) throws -> Result {
    try bytes(column).withUnsafeBytes(use)
  }

  package func flag(_ column: Int) throws -> Bool { try integer(column) != 0 }
  package func integerOrNil(_ column: Int) throws -> Int64? { isNull(column) ? nil : try integer(column) }
  package func textOrNil(_ column: Int) throws -> String? { isNull(column) ? nil : try text(column) }
  package func bytesOrNil(_ column: Int) throws -> [UInt8]? { isNull(column) ? nil : try bytes(column) }
}
