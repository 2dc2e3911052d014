import Casework
import Crypto
import Office
import SQL
import SQLite

/// One database file with an office on it, for as many associations as a test opens.
struct House: Sendable {
  let folder: TemporaryFolder
  let database: SQLiteDatabase
  let clock: FrozenClock
  let randomness: SeededRandomness
  let office: Office

  /// Password hashing as cheap as it gets.
  static let cost = PasswordHash.Cost(passes: 1, memory: 8 << 10)
  static let password = "كلمة-سر-طويلة"

  /// Opens a house on a Sunday at ten, lends it, and closes it.
  static func open(at iso: String = "2026-11-22", _ body: (House) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    let database = try SQLiteDatabase.open(at: folder / "office.db")
    try await database.migrate(Migration.all)
    let house = try House(folder, database, FrozenClock(moment(iso)), SeededRandomness(seed: 1_447))
    do {
      try await body(house)
    } catch {
      await database.close()
      throw error
    }
    await database.close()
  }

  private init(
    _ folder: TemporaryFolder, _ database: SQLiteDatabase, _ clock: FrozenClock, _ randomness: SeededRandomness
  ) throws {
    self.folder = folder
    self.database = database
    self.clock = clock
    self.randomness = randomness
    office = Office(
      database: database, clock: clock, randomness: randomness, vault: try Vault(folder: folder / "vault"),
      passwords: PasswordHasher(cost: Self.cost, capacity: 1_000))
  }

  /// Another process on the same file: it shares nothing in memory with this one.
  func neighbour() throws -> Office {
    Office(
      database: database, clock: clock, randomness: SeededRandomness(seed: 7),
      vault: try Vault(folder: folder / "vault"),
      passwords: PasswordHasher(cost: Self.cost))
  }

  /// Runs a statement behind the program's back.
  @discardableResult
  func meddle(_ statement: String, _ values: [SQLValue] = []) async throws -> Int {
    try await database.write(in: .association([])) { tx in try tx.run(statement, values) }
  }

  func count(_ statement: String, _ values: [SQLValue] = []) async throws -> Int64 {
    try await database.read(in: .association([])) { tx in
      try tx.first(statement, values) { try $0.integer(0) } ?? 0
    }
  }
}
