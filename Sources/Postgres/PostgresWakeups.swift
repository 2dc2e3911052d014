package import SQL
import Synchronization

/// Wake-ups by way of the server, so that they reach every process that shares the database.
///
/// They go over connections that are lost and made anew, and not at all through a pooler that shares sessions out by the
/// transaction: a word that does not arrive is only a delay.
package final class PostgresWakeups: Wakeups {
  private let database: PostgresDatabase
  private let channel: String
  private let unsaid = Mutex<(scopes: Set<Scope>, isSaying: Bool)>(([], false))

  /// On which the workers are woken.
  static let channel = "sila_wakeups"

  /// Wake-ups of one kind; who says and who listens names the same `channel`, a plain word of ours; the workers' where
  /// none is named.
  package init(of database: PostgresDatabase, on channel: String? = nil) {
    (self.database, self.channel) = (database, channel ?? Self.channel)
  }

  /// Says so in a transaction of its own, never in that of the work: announcing transactions commit one after the other on
  /// the whole server.
  package func announce(_ scope: Scope) {
    let mustSay = unsaid.withLock { unsaid in
      unsaid.scopes.insert(scope)
      defer { unsaid.isSaying = true }
      return !unsaid.isSaying
    }
    if mustSay { Task { await say() } }
  }

  /// Says everything there is, what came meanwhile in one go.
  private func say() async {
    while true {
      let scopes = unsaid.withLock { unsaid in
        defer { unsaid.scopes = [] }
        unsaid.isSaying = !unsaid.scopes.isEmpty
        return unsaid.scopes
      }
      guard !scopes.isEmpty else { return }
      // Whoever missed it looks around before long.
      try? await database.write(in: .host) { [channel] transaction in
        for scope in scopes {
          _ = try transaction.rows(
            "SELECT pg_notify($1, $2)", [.text(channel), .text(scope.setting ?? "")]
          ) { _ in }
        }
      }
    }
  }

  package func listen() -> AsyncStream<Scope> {
    let (stream, continuation) = AsyncStream.makeStream(of: Scope.self, bufferingPolicy: .bufferingNewest(1024))
    let listener = Listener(database.address, database.options, to: channel, continuation)
    continuation.onTermination = { _ in listener.stop() }
    listener.start()
    return stream
  }
}
