/// How a PostgreSQL database is used; the defaults serve a host of many associations from one process.
package struct PostgresOptions: Sendable {
  /// How many transactions can run at once, each on a connection of its own; further ones wait their turn.
  package var connections = 16
  /// How long one query may run before it is cancelled and fails with `SQLFault.timedOut`.
  package var queryLimit = Duration.seconds(10)
  /// How long to wait for a free connection, or for another transaction's lock, before `SQLFault.busy`.
  package var patience = Duration.seconds(5)
  /// How many transactions may wait for a connection; a further one fails with `SQLFault.busy`.
  package var waitingRoom = 1024
  /// How many prepared statements each connection keeps.
  package var keptStatements = 256
  /// How often a write's body is run again when the engine undid it for another's sake.
  package var attempts = 8
  /// How writes of one association are kept apart.
  package var order = WriteOrder.oneAtATime

  package init() {}

  /// What stands in for the embedded engine's promise that writers come one after the other.
  package enum WriteOrder: Sendable {
    /// A write holds its association's lock from its first statement to its commit; other associations go on beside it.
    case oneAtATime
    /// Writes run side by side and the engine undoes those that saw what another changed; they run again.
    case serializable
  }
}
