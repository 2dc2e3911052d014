package import SQL

/// A database on a PostgreSQL server, for any number of processes at once.
///
/// Each transaction has a connection and a thread to itself, so that waiting for the server holds up nobody else. What a
/// write returned is as durable as the server's own settings make it; ours leave `synchronous_commit` as it is.
package final class PostgresDatabase: Database {
  package let address: PostgresAddress
  let options: PostgresOptions
  private let pool: Pool

  /// A database whose server is first spoken to when it is first needed.
  package init(at address: PostgresAddress, _ options: PostgresOptions = .init()) {
    self.address = address
    self.options = options
    pool = Pool(address, options)
  }

  /// Finishes the transactions it has, refuses new ones with `SQLFault.busy`, and closes every connection.
  package func close() async { await pool.close() }

  /// Why the server was not reached last, for the log; nil while it is.
  package var lastRefusal: String? { pool.lastRefusal?.words }
}

extension PostgresDatabase {
  /// Runs `body` on a consistent snapshot.
  package func read<Result: Sendable>(
    in scope: Scope, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    try await onLane { [options] lane in try lane.transact(.read(within: nil), in: scope, options, body) }
  }

  /// Runs `body` on a consistent snapshot, each query for as long as `limit`.
  package func longRead<Result: Sendable>(
    in scope: Scope, within limit: Duration, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    try await onLane { [options] lane in try lane.transact(.read(within: limit), in: scope, options, body) }
  }

  /// Runs `body` in a transaction and returns once it is durable; a throw leaves nothing behind.
  ///
  /// The body runs again when the server undid it for another's sake, or was lost before anything could be committed.
  /// Throws `SQLFault.connectionLost(inDoubt: true)` when the answer to the commit was lost. A cancelled task's write is
  /// carried out all the same.
  @discardableResult
  package func write<Result: Sendable>(
    in scope: Scope, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    try await onLane { [options] lane in try lane.transact(.write(options.order), in: scope, options, body) }
  }

  private func onLane<Result: Sendable>(
    _ work: @escaping @Sendable (Lane) throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      pool.submit { lane in
        let result = Swift.Result { try work(try lane.get()) }
        return { continuation.resume(with: result) }
      }
    }
  }
}
