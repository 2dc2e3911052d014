import SQL

/// A write that waits for its turn, with whoever waits for its answer.
struct WriteRequest: Sendable {
  /// Tells the one who waits that the write is durable.
  typealias Acknowledgement = @Sendable () -> Void

  let scope: Scope
  /// Runs the body and keeps its result for the acknowledgement.
  ///
  /// May be run again when a neighbour undid the transaction.
  let run: @Sendable (any Transaction) throws -> Acknowledgement
  let refuse: @Sendable (any Error) -> Void
}
