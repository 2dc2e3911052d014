import PostgresCluster
import SQL
import Testing

@testable import Postgres

@Suite("Bringing a server's schema forward", .timeLimit(.minutes(15)))
struct MigrationTests {
  private static let notes = Migration(3, "notes", sqlite: "CREATE TABLE note (\n  text TEXT NOT NULL\n) STRICT;")

  /// Lends an empty database of its owner's.
  private func with(_ body: (PostgresAddress, Ledger.Place) async throws -> Void) async throws {
    let cluster = try PostgresCluster.shared
    try DatabaseShelf.makeRoles(on: cluster)
    let name = "migration_\(UInt32.random(in: 0 ... .max))"
    try cluster.run("CREATE DATABASE \(name) OWNER \(DatabaseShelf.owner)")
    try await body(
      Ledger.address(cluster.address(name, as: DatabaseShelf.owner)), Ledger.Place(name: name, cluster: cluster))
    try cluster.run("DROP DATABASE \(name) WITH (FORCE)")
  }

  private func migrate(_ address: PostgresAddress, _ steps: [Migration]) async throws -> Int {
    try await PostgresDatabase.migrate(at: address, steps, grantingTo: DatabaseShelf.login)
  }

  private func login(_ place: Ledger.Place) throws -> PostgresAddress {
    try Ledger.address(place.cluster.address(place.name, as: DatabaseShelf.login))
  }

  @Test("an empty database takes every step, and none again")
  func fresh() async throws {
    try await with { owner, place in
      let counts = [
        try await migrate(owner, Ledger.migrations), try await migrate(owner, Ledger.migrations),
        try await migrate(owner, Ledger.migrations + [Self.notes]),
      ]
      #expect(counts == [2, 0, 1])
      try await PostgresDatabase.check(at: login(place), Ledger.migrations + [Self.notes])
    }
  }

  @Test("of many processes that start at once, one takes the steps and the others find them taken")
  func atOnce() async throws {
    try await with { owner, _ in
      let counts = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<6 { group.addTask { try await migrate(owner, Ledger.migrations) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(counts.sorted() == [0, 0, 0, 0, 0, 2])
    }
  }

  @Test("a program that knows fewer steps than the database refuses it, whoever asks")
  func newer() async throws {
    try await with { owner, place in
      _ = try await migrate(owner, Ledger.migrations)
      let fewer = Array(Ledger.migrations.prefix(1))
      let refusal = MigrationRefusal.newerThanProgram(database: 2, program: 1)
      await #expect(throws: refusal) { try await migrate(owner, fewer) }
      await #expect(throws: refusal) { try await PostgresDatabase.check(at: login(place), fewer) }
    }
  }

  @Test("an older schema, or none, is not enough for the login that may not change it")
  func older() async throws {
    try await with { owner, place in
      await #expect(throws: MigrationRefusal.behind(database: 0, program: 2)) {
        try await PostgresDatabase.check(at: login(place), Ledger.migrations)
      }
      _ = try await migrate(owner, Array(Ledger.migrations.prefix(1)))
      await #expect(throws: MigrationRefusal.behind(database: 1, program: 2)) {
        try await PostgresDatabase.check(at: login(place), Ledger.migrations)
      }
    }
  }

  @Test("a step that was edited since is refused by its name")
  func changed() async throws {
    try await with { owner, _ in
      _ = try await migrate(owner, Ledger.migrations)
      let edited = [
        Migration(1, "donors", sqlite: "CREATE TABLE donor (\n  id INTEGER\n) STRICT;"), Ledger.migrations[1],
      ]
      await #expect(throws: MigrationRefusal.changed(number: 1, name: "donors")) { try await migrate(owner, edited) }
    }
  }

  @Test("a step that fails leaves nothing of itself, and the ones before it stay")
  func failing() async throws {
    try await with { owner, place in
      let broken = Migration(3, "broken", sqlite: "CREATE TABLE note (\n  text TEXT\n) STRICT;\nSELECT nonsense;")
      let refusal = await #expect(throws: MigrationRefusal.self) {
        try await migrate(owner, Ledger.migrations + [broken])
      }
      guard case .failed(number: 3, name: "broken", _) = refusal else {
        Issue.record("\(String(describing: refusal))")
        return
      }
      let counted = try place.run("SELECT count(*) FROM schema_migration")
      #expect(counted == ["2"])
      let noted = try place.run("SELECT count(*) FROM pg_tables WHERE tablename = 'note'")
      #expect(noted == ["0"])
    }
  }

  @Test("a step may not end its transaction")
  func ending() async throws {
    try await with { owner, _ in
      let step = Migration(1, "early", sqlite: "SELECT 1;\nCOMMIT;")
      await #expect(throws: MigrationRefusal.endsItsTransaction(number: 1)) { try await migrate(owner, [step]) }
    }
  }

  @Test("a step may not leave an association's table open to the others")
  func unguarded() async throws {
    try await with { owner, _ in
      let step = Migration(1, "open", sqlite: "", postgres: "CREATE TABLE wish (association_id BYTEA PRIMARY KEY)")
      await #expect(throws: MigrationRefusal.unguarded(number: 1, table: "wish")) { try await migrate(owner, [step]) }
    }
  }

  @Test("another program's database is left as it is")
  func foreign() async throws {
    try await with { owner, place in
      try place.run("CREATE TABLE theirs (id BIGINT)")
      await #expect(throws: MigrationRefusal.foreignFile) { try await migrate(owner, Ledger.migrations) }
      let left = try place.run("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
      #expect(left == ["theirs"])
    }
  }

  @Test("a login that could see every association is refused, and so is the tables' owner")
  func logins() async throws {
    try await with { owner, place in
      _ = try await migrate(owner, Ledger.migrations)
      let everyone = try Ledger.address(place.cluster.address(place.name))
      await #expect(throws: PostgresRefusal.seesEverything(login: "super")) {
        try await PostgresDatabase.check(at: everyone, Ledger.migrations)
      }
      await #expect(throws: PostgresRefusal.ownsTables(login: DatabaseShelf.owner)) {
        try await PostgresDatabase.check(at: owner, Ledger.migrations)
      }
    }
  }
}
