import Casework
import Crypto
import Engines
import Office
import SQL
import Synchronization

/// One database with an office on it, for as many associations as a test opens.
struct House: Sendable {
  let folder: TemporaryFolder
  let database: any Database
  /// As it rests, with the program's rights and without its keys.
  let resting: any Catalogued
  private let meddler: any Catalogued
  let clock: FrozenClock
  let randomness: SeededRandomness
  let office: Office

  /// Password hashing as cheap as it gets.
  static let cost = PasswordHash.Cost(passes: 1, memory: 8 << 10)
  static let password = "كلمة-سر-طويلة"

  /// Opens a house on a Sunday at ten, lends it, and closes it.
  static func open(at iso: String = "2026-11-22", _ body: (House) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    let open = try await OpenDatabase(on: Engine.current, at: folder / "office.db")
    let house = try House(
      folder, open.database, open.resting, open.meddler, FrozenClock(moment(iso)), SeededRandomness(seed: 1_447))
    do {
      try await body(house)
    } catch {
      try await open.close()
      throw error
    }
    try await open.close()
  }

  private init(
    _ folder: TemporaryFolder, _ database: any Database, _ resting: any Catalogued, _ meddler: any Catalogued,
    _ clock: FrozenClock,
    _ randomness: SeededRandomness, carriesMessages: Bool = false
  ) throws {
    self.folder = folder
    self.database = database
    self.resting = resting
    self.meddler = meddler
    self.clock = clock
    self.randomness = randomness
    office = Office(
      database: database, clock: clock, randomness: randomness, vault: try Vault(folder: folder / "vault"),
      passwords: PasswordHasher(cost: Self.cost, capacity: 1_000), carriesMessages: carriesMessages)
  }

  /// The same house with an office that has its messages carried.
  func carrying() throws -> House {
    try House(folder, database, resting, meddler, clock, randomness, carriesMessages: true)
  }

  /// Another process on the same database: it shares nothing in memory with this one.
  func neighbour() throws -> Office { office(over: database) }

  /// The same over a database of its own.
  func office(over database: any Database) -> Office {
    Office(
      database: database, clock: clock, randomness: SeededRandomness(seed: 7), vault: office.vault,
      passwords: PasswordHasher(cost: Self.cost))
  }

  /// Runs a statement behind the program's back.
  @discardableResult
  func meddle(_ statement: String, _ values: [SQLValue] = []) async throws -> Int {
    try await meddler.write(in: .association([])) { tx in try tx.run(statement, values) }
  }

  func count(_ statement: String, _ values: [SQLValue] = []) async throws -> Int64 {
    try await meddler.read(in: .association([])) { tx in
      try tx.first(statement, values) { try $0.integer(0) } ?? 0
    }
  }

  /// The first column of what someone behind the program's back is answered.
  func asked(_ statement: String) async throws -> [String] {
    try await meddler.read(in: .host) { tx in try tx.rows(statement, []) { try $0.text(0) } }
  }

  /// What every column of text or bytes holds in all rows, by table and column, as it rests; asked of the catalogue, so that
  /// no column escapes.
  func filledColumns() async throws -> [String: [String]] {
    var filled: [String: [String]] = [:]
    for table in try await tables() {
      for column in table.columns where column.kind != .integer {
        filled["\(table.name).\(column.name)"] = try await meddler.read(in: .association([])) { tx in
          try tx.rows("SELECT \(column.name) FROM \(table.name) WHERE \(column.name) IS NOT NULL", []) { row in
            column.kind == .text ? try row.text(0) : String(decoding: try row.bytes(0), as: UTF8.self)
          }
        }
      }
    }
    return filled
  }

  /// The bytes of the embedded engine's file and of what lies beside it; a server's are its own.
  func databaseFiles() throws -> [(name: String, bytes: [UInt8])] {
    try ["office.db", "office.db-wal"].compactMap { name in
      try folder.bytes(name).map { (name, $0) }
    }
  }

  /// Every row of a table with every column as its association reads it, in order: what rests sealed is open.
  func opened(_ name: String, of association: Association.ID) async throws -> [String] {
    guard let table = try await tables().first(where: { $0.name == name }) else { return [] }
    let columns = table.columns
    return try await database.read(in: .association(association.bytes)) { tx in
      try tx.rows(
        "SELECT \(columns.map(\.name).joined(separator: ", ")) FROM \(name) WHERE association_id = $1",
        [.bytes(association.bytes)]
      ) { row in
        try columns.enumerated().map { place, column in
          switch column.kind {
          case .integer: try row.integerOrNil(place).map { String($0) } ?? "-"
          case .text: try row.textOrNil(place) ?? "-"
          case .bytes: try row.bytesOrNil(place).map(\.hexadecimal) ?? "-"
          }
        }.joined(separator: " | ")
      }.sorted()
    }
  }

  /// Every table as the engine's catalogue has it: asked of it once for all houses, which have the same.
  private func tables() async throws -> [Catalog.Table] {
    let engine = Engine.current
    if let known = Self.known.withLock({ $0[engine] }) { return known }
    let tables = try await meddler.catalog().tables
    Self.known.withLock { $0[engine] = tables }
    return tables
  }

  private static let known = Mutex<[Engine: [Catalog.Table]]>([:])

  /// What the engine calls the kind of a column.
  func kind(of column: String, in table: String) async throws -> String? {
    let statement =
      switch Engine.current {
      case .sqlite: "SELECT type FROM pragma_table_info($1) WHERE name = $2"
      case .postgres:
        "SELECT data_type::text FROM information_schema.columns WHERE table_name = $1 AND column_name = $2"
      }
    return try await meddler.read(in: .host) { tx in
      try tx.first(statement, [.text(table), .text(column)]) { try $0.text(0) }
    }
  }
}
