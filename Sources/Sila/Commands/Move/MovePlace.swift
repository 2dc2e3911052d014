import Foundation
import Office
import Postgres
import SQL
import SQLite

/// Where `sila move` takes a database from or to.
enum MovePlace: Hashable {
  case file(String)
  case server(PostgresAddress)

  /// Reads `sqlite:PATH` or `postgres://…`; nil when it is neither.
  init?(_ text: String) {
    if let address = PostgresAddress(text), PostgresAddress.isOne(text) {
      self = .server(address)
    } else if text.hasPrefix("sqlite:"), text.count > 7 {
      self = .file(String(text.dropFirst(7)))
    } else {
      return nil
    }
  }

  var words: String {
    switch self {
    case .file(let path): "sqlite:\(path)"
    case .server(let address): "\(address)"
    }
  }

  /// What to set for the office to work with it; an address is not repeated, for it may hold a password.
  var setting: String {
    switch self {
    case .file(let path): "SILA_DATABASE=\(path)"
    case .server: "SILA_DATABASE, set to what --to was"
    }
  }

  /// An office that works on a database while it is moved would go on with what is left behind.
  fileprivate func mustBeAtRest() async throws {
    switch self {
    case .file(let path):
      guard !SQLiteDatabase.isOpenElsewhere(at: path) else {
        throw Running.Refusal(words: "another process has \(path) open; stop sila serve first")
      }
    case .server(let address):
      let others = try await PostgresDatabase.othersConnected(at: address)
      guard others == 0 else {
        throw Running.Refusal(
          words: "\(address) is in use by other connections (\(others)); stop every sila serve first")
      }
    }
  }
}

/// A database that is moved from, which nobody may write to meanwhile.
struct MoveSource {
  let database: any Catalogued
  let hold: any WritersHold
  private let office: OfficeDatabase

  static func open(_ place: MovePlace) async throws -> MoveSource {
    if case .file(let path) = place { try DatabasePlace.file(path).mustExist() }
    try await place.mustBeAtRest()
    do {
      switch place {
      case .file(let path): return try await open(file: path)
      case .server(let address): return try await open(address)
      }
    } catch MigrationRefusal.behind(let database, let program) {
      throw Running.Refusal(
        words: "\(place.words) is at schema step \(database) and this program at \(program): run this program's "
          + "sila verify on it once, which brings it up to date, and move then")
    }
  }

  private static func open(file path: String) async throws -> MoveSource {
    let file = try SQLiteDatabase.open(at: path)
    try await file.mustBeCurrent(Migration.all)
    try await mustBeWhole(.file(file), path)
    return MoveSource(database: file, hold: try await file.keepWritersOut(), office: .file(file))
  }

  private static func open(_ address: PostgresAddress) async throws -> MoveSource {
    try await PostgresDatabase.check(at: address, Migration.all)
    let hold = try await PostgresDatabase.keepWritersOut(of: address)
    let server = PostgresDatabase(at: address)
    try await mustBeWhole(.server(server), "\(address)")
    return MoveSource(database: server, hold: hold, office: .server(server))
  }

  private static func mustBeWhole(_ database: OfficeDatabase, _ name: String) async throws {
    guard try await database.unfinishedMove() != nil else { return }
    throw Running.Refusal(words: "\(name) is itself the target of a move that was not finished")
  }

  func close() async {
    await hold.end()
    await office.close()
  }
}

/// A database that is moved to, with the schema of this program.
struct MoveTarget {
  let place: MovePlace
  let database: any Catalogued
  let office: OfficeDatabase
  /// The tables' owner on a server.
  private let owner: PostgresAddress?

  static func open(_ place: MovePlace, owner: PostgresAddress?) async throws -> MoveTarget {
    try await place.mustBeAtRest()
    switch place {
    case .file(let path):
      let file = try SQLiteDatabase.open(at: path)
      try await file.migrate(Migration.all)
      return MoveTarget(place: place, database: file, office: .file(file), owner: nil)
    case .server(let address):
      guard let owner else {
        throw Running.Refusal(words: "name the owner of the target's tables in SILA_DATABASE_OWNER")
      }
      let login = try await PostgresDatabase.status(of: address).login
      try await PostgresDatabase.migrate(at: owner, Migration.all, grantingTo: login)
      try await PostgresDatabase.check(at: address, Migration.all)
      let server = PostgresDatabase(at: address)
      return MoveTarget(place: place, database: server, office: .server(server), owner: owner)
    }
  }

  /// Sets the mark of a move that has not come to its end.
  func begin(from origin: String) async throws {
    switch (office, owner) {
    case (.file(let file), _): try await file.beginMove(from: origin)
    case (.server, let owner?): try await PostgresDatabase.beginMove(at: owner, from: origin)
    case (.server, nil): break
    }
  }

  /// Takes the mark away: from here on an office may work with it.
  func finish() async throws {
    switch (office, owner) {
    case (.file(let file), _): try await file.endMove()
    case (.server, let owner?): try await PostgresDatabase.endMove(at: owner)
    case (.server, nil): break
    }
  }
}
