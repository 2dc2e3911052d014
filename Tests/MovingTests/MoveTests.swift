import SQL
import Synchronization
import Testing

@testable import Moving

@Suite("Moving an office from one engine to the other", .timeLimit(.minutes(15)))
struct MoveTests {
  /// Every row of every table, as it is read for the comparison.
  private func content(_ move: Move, of database: any Database) async throws -> [[SQLValue]] {
    var rows: [[SQLValue]] = []
    for shelf in try await move.shelves() { rows += try await database.rows(of: shelf, after: nil, limit: 1_000) }
    return rows
  }

  @Test(
    "every table and every value arrives, whatever the size of a portion", arguments: Way.allCases, [1, 2, 5, 4_000])
  func whole(way: Way, portion: Int) async throws {
    try await Pair.open(way) { pair in
      try await Schema.fill(pair.source)
      var move = try await Move(from: pair.source, to: pair.target)
      move.portion = portion
      try await move.mustFindTargetEmpty()
      #expect(try await move.copy { _ in } == 0)
      let tables = try await move.compare { _ in }
      #expect(tables.map(\.rows).reduce(0, +) == 79)
      #expect(try await content(move, of: pair.target) == content(move, of: pair.source))
    }
  }

  @Test("an empty office is moved too", arguments: Way.allCases)
  func nothing(way: Way) async throws {
    try await Pair.open(way) { pair in
      let move = try await Move(from: pair.source, to: pair.target)
      #expect(try await move.copy { _ in } == 0)
      #expect(try await move.compare { _ in }.allSatisfy { $0.rows == 0 })
    }
  }

  @Test("one that was cut off anywhere goes on after the last row that is there", arguments: Way.allCases)
  func resumed(way: Way) async throws {
    try await Pair.open(way) { pair in
      try await Schema.fill(pair.source)
      var move = try await Move(from: pair.source, to: pair.target)
      move.portion = 3
      struct CutOff: Error {}
      var kept = 0
      var cuts = 0
      while true {
        let portions = Mutex(0)
        do {
          kept = try await move.copy { _ in
            let count = portions.withLock { portions in
              portions += 1
              return portions
            }
            if count == 2 { throw CutOff() }
          }
          break
        } catch is CutOff {
          cuts += 1
        }
      }
      #expect(cuts > 10)
      #expect(kept > 70)
      _ = try await move.compare { _ in }
    }
  }

  @Test("its progress tells all rows and ends with them", arguments: Way.allCases)
  func progress(way: Way) async throws {
    try await Pair.open(way) { pair in
      try await Schema.fill(pair.source)
      let seen = Mutex<[MoveProgress]>([])
      let move = try await Move(from: pair.source, to: pair.target)
      try await move.copy { progress in seen.withLock { $0.append(progress) } }
      let steps = seen.withLock { $0 }
      #expect(steps.allSatisfy { $0.total == 79 })
      #expect(steps.map(\.rows) == steps.map(\.rows).sorted())
      #expect(steps.last?.rows == 79)
    }
  }

  @Test("a target with something in it is refused by table and count", arguments: Way.allCases)
  func full(way: Way) async throws {
    try await Pair.open(way) { pair in
      try await Schema.fill(pair.target)
      let move = try await Move(from: pair.source, to: pair.target)
      await #expect(throws: MoveRefusal.notEmpty(table: "association", rows: 3)) {
        try await move.mustFindTargetEmpty()
      }
    }
  }

  @Test("so is one where only the host has something", arguments: Way.allCases)
  func hostRows(way: Way) async throws {
    try await Pair.open(way) { pair in
      try await pair.target.write(in: .host) { try $0.run("INSERT INTO notice VALUES ($1, $2)", ["a", "b"]) }
      let move = try await Move(from: pair.source, to: pair.target)
      await #expect(throws: MoveRefusal.notEmpty(table: "notice", rows: 1)) {
        try await move.mustFindTargetEmpty()
      }
    }
  }

  /// What may befall the target between the copy and the comparison.
  static let meddling = [
    ("letter", "UPDATE letter SET sum = sum + 1 WHERE association_id = $1 AND sum = 1"),
    ("letter", "UPDATE letter SET words = NULL WHERE association_id = $1 AND words = ''"),
    ("child", "DELETE FROM child WHERE association_id = $1 AND year = 3"),
    ("head", "UPDATE head SET last = 8 WHERE association_id = $1"),
  ]

  @Test("a value that is not the same afterwards is found", arguments: Way.allCases, meddling)
  func unequal(way: Way, change: (table: String, statement: String)) async throws {
    try await Pair.open(way) { pair in
      try await Schema.fill(pair.source)
      let move = try await Move(from: pair.source, to: pair.target)
      try await move.copy { _ in }
      let association = Schema.associations[1]
      let changed = try await pair.target.write(in: .association(association)) { tx in
        try tx.run(change.statement, [.bytes(association)])
      }
      #expect(changed > 0)
      await #expect(throws: MoveRefusal.unequal(table: change.table)) { _ = try await move.compare { _ in } }
    }
  }

  @Test("an association that only the target has is found", arguments: Way.allCases)
  func stranger(way: Way) async throws {
    try await Pair.open(way) { pair in
      try await Schema.fill(pair.source)
      let move = try await Move(from: pair.source, to: pair.target)
      try await move.copy { _ in }
      try await pair.target.write(in: .association(Schema.id(9))) { tx in
        try tx.run("INSERT INTO association (id, slug) VALUES ($1, $2)", [.bytes(Schema.id(9)), "nine"])
      }
      await #expect(throws: MoveRefusal.unequal(table: "association")) { _ = try await move.compare { _ in } }
    }
  }
}
