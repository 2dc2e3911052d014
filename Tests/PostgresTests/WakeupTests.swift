import PostgresCluster
import SQL
import Testing

@testable import Postgres

@Suite("Wake-ups over the server", .timeLimit(.minutes(15)))
struct WakeupTests {
  /// Lends a database, as one process announces on it and another listens; the listening has begun.
  private func listening(
    _ body: (_ said: PostgresWakeups, _ heard: Ear, Ledger.Place) async throws -> Void
  ) async throws {
    try await Ledger.with { database, place in
      let other = PostgresDatabase(at: database.address)
      let heard = Ear(words: PostgresWakeups(of: other).listen())
      #expect(await heard.next() == .host, "what was said before is unknown")
      try await body(PostgresWakeups(of: database), heard, place)
      await other.close()
    }
  }

  @Test("what one process says, another hears")
  func heard() async throws {
    try await listening { said, heard, _ in
      said.announce(.association(ours))
      #expect(await heard.next() == .association(ours))
      said.announce(.host)
      #expect(await heard.next() == .host)
    }
  }

  @Test("everyone who listens hears it, in whatever process")
  func everyone() async throws {
    try await listening { said, heard, place in
      let third = PostgresDatabase(at: try Ledger.address(place.cluster.address(place.name, as: DatabaseShelf.login)))
      let also = Ear(words: PostgresWakeups(of: third).listen())
      #expect(await also.next() == .host)
      said.announce(.association(theirs))
      #expect(await heard.next() == .association(theirs))
      #expect(await also.next() == .association(theirs))
      await third.close()
    }
  }

  @Test("of many things said at once none is missing")
  func many() async throws {
    try await listening { said, heard, _ in
      let scopes = (0..<200).map { Scope.association([UInt8](repeating: UInt8($0), count: 16)) }
      for scope in scopes { said.announce(scope) }
      var left = Set(scopes)
      while !left.isEmpty, let scope = await heard.next() { left.remove(scope) }
      #expect(left.isEmpty)
    }
  }

  @Test("a connection that is lost is made anew, and everything may have been missed meanwhile")
  func lost() async throws {
    try await listening { said, heard, place in
      try place.endListeners()
      #expect(await heard.next() == .host)
      said.announce(.association(ours))
      #expect(await heard.next() == .association(ours))
    }
  }

  @Test("whoever reads no more leaves no connection behind")
  func ended() async throws {
    try await Ledger.with { database, place in
      let task = Task {
        for await _ in PostgresWakeups(of: database).listen() {}
      }
      while try place.listeners() == 0 { await Task.yield() }
      task.cancel()
      await task.value
      while try place.listeners() != 0 { await Task.yield() }
    }
  }

  @Test(
    "a word that names no association may mean any", arguments: ["", "0101", "zz000000000000000000000000000000"])
  func strange(word: String) async throws {
    try await listening { _, heard, place in
      try place.run("SELECT pg_notify('\(PostgresWakeups.channel)', '\(word)')")
      #expect(await heard.next() == .host)
    }
  }
}

/// Whoever listens.
private struct Ear {
  let words: AsyncStream<Scope>

  func next() async -> Scope? {
    for await word in words { return word }
    return nil
  }
}

extension Ledger.Place {
  private static let isListening = "datname = current_database() AND query LIKE 'LISTEN%'"

  func listeners() throws -> Int? {
    try run("SELECT count(*) FROM pg_stat_activity WHERE \(Self.isListening)").first.flatMap { Int($0) }
  }

  func endListeners() throws {
    try run("SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE \(Self.isListening)")
  }
}
