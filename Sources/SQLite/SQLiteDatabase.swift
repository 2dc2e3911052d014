import CSQLite
import Dispatch
package import SQL

/// A database in one file, for one process that serves and others that look in.
///
/// Reads run side by side, each on a snapshot of its own; writes go through one group-committing writer. What a write
/// returned is on disk and survives the loss of power.
package final class SQLiteDatabase: Database {
  let file: DatabaseFile
  let options: SQLiteOptions
  let readers: ReaderPool
  let writer: Writer
  let rest: Rest
  /// Where work runs that takes longer than a task may hold its thread.
  let background = DispatchQueue(label: "sila.sqlite.background", qos: .utility, attributes: .concurrent)

  private init(file: DatabaseFile, options: SQLiteOptions, readers: ReaderPool, writer: Writer) {
    self.file = file
    self.options = options
    self.readers = readers
    self.writer = writer
    rest = Rest(after: options.restAfter, atMost: options.restingUses) { [weak readers, weak writer] in
      readers?.shrink()
      writer?.shrink(then: options.onRest)
    }
  }

  /// Opens the database at `path`, creating it readable by its owner alone when there is none.
  ///
  /// Throws `SQLFault.corrupt` for a file that is not a database, `.busy` while another process holds it, `.other` when
  /// the path cannot be used.
  package static func open(at path: String, _ options: SQLiteOptions = .init()) throws(SQLFault) -> SQLiteDatabase {
    let file = DatabaseFile(path: path)
    _ = try file.create()
    let connection = try Connection(file: file, role: .writer, options: options)
    let checkpointer = Checkpointer(
      try Connection(file: file, role: .checkpointer, options: options), options: options)
    return SQLiteDatabase(
      file: file, options: options, readers: ReaderPool(file: file, options: options),
      writer: Writer(connection, checkpointer: checkpointer, options: options))
  }

  /// The engine's own version, "3.40.1".
  package static var engineVersion: String { String(cString: sqlite3_libversion()) }

  /// What was found damaged in the file; from then on nothing is written and every write fails with it.
  package var damage: SQLFault? { writer.damage }

  /// Finishes the writes it has, refuses new ones with `SQLFault.busy`, and leaves everything in the main file.
  package func close() async {
    readers.close()
    await writer.close()
  }
}

extension SQLiteDatabase {
  /// Runs `body` on a consistent snapshot, on the calling task's own thread.
  ///
  /// A page's reads take microseconds, less than a change of thread would. What may take longer than a few milliseconds
  /// goes through `longRead`.
  package func read<Result: Sendable>(
    in scope: Scope, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    let connection = try await readers.borrow()
    defer {
      readers.giveBack(connection)
      rest.putOff()
    }
    return try read(on: connection, scope, body)
  }

  /// Runs `body` on a consistent snapshot and on a thread set aside for it, each query for as long as `limit`.
  ///
  /// For reports, exports and checks. While it runs, the log cannot be emptied of what it may still need.
  package func longRead<Result: Sendable>(
    in scope: Scope, within limit: Duration, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    try await inBackground { [self] in
      let connection = try Connection(file: file, role: .reader, options: options)
      connection.deadline.limit = limit
      return try read(on: connection, scope, body)
    }
  }

  private func read<Result>(
    on connection: Connection, _ scope: Scope, _ body: (any Transaction) throws -> Result
  ) throws -> Result {
    try connection.control(.begin)
    defer { connection.endTransaction() }
    do {
      return try body(ConnectionTransaction(connection: connection, scope: scope))
    } catch let fault as SQLFault where fault.isDamage {
      writer.stop(for: fault)
      throw fault
    }
  }

  /// Runs `body` in the next commit and returns once it is durable; a throw leaves nothing behind.
  ///
  /// The body runs more than once when another write of the same commit had to be undone; only its last run counts.
  /// A cancelled task's write is carried out all the same.
  @discardableResult
  package func write<Result: Sendable>(
    in scope: Scope, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    rest.putOff()
    return try await withCheckedThrowingContinuation { continuation in
      writer.submit(
        WriteRequest(
          scope: scope,
          run: { transaction in
            let result = try body(transaction)
            return { continuation.resume(returning: result) }
          },
          refuse: { continuation.resume(throwing: $0) }))
    }
  }

  func inBackground<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      background.async { continuation.resume(with: Swift.Result(catching: work)) }
    }
  }
}
