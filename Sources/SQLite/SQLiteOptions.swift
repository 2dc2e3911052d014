/// How a database file is opened; the defaults serve one association's office or fifty on a small machine.
package struct SQLiteOptions: Sendable {
  /// How many reads can run at once; further ones wait their turn.
  package var readers = 8
  /// How long one query may run before it fails with `SQLFault.timedOut`.
  package var queryLimit = Duration.seconds(10)
  /// How long to wait for another process that holds the file's write lock, before `SQLFault.busy`.
  package var patience = Duration.seconds(5)
  /// How many writes may wait for their commit; a further one fails with `SQLFault.busy`.
  package var waitingWrites = 4096
  /// How many writes share one commit at most.
  package var batch = 64
  /// How many prepared statements each connection keeps.
  package var keptStatements = 128
  /// Page cache of the writing connection, in KiB.
  package var writerCache = 8192
  /// Page cache of each reading connection, in KiB; the operating system's own cache stands behind it.
  package var readerCache = 4096
  /// The page caches are given back once there were at most `restingUses` reads and writes in so long.
  package var restAfter = Duration.seconds(10)
  package var restingUses = 100
  /// Called after that, for whoever can have the allocator give the system what was freed.
  package var onRest: @Sendable () -> Void = {}
  /// How many pages the write-ahead log takes before they are moved to the main file: 64 MB, so that pages which are changed again and
  /// again are moved once.
  package var checkpointPages = 16_000
  /// Whether a statement over an association's table is refused in the host's scope, as PostgreSQL would refuse it.
  package var checksScope = SQLiteOptions.isDebugBuild

  package init() {}

  #if DEBUG
    private static let isDebugBuild = true
  #else
    private static let isDebugBuild = false
  #endif
}
