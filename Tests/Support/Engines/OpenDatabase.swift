package import Crypto
import Foundation
import Office
import Postgres
package import PostgresCluster
package import SQL
import SQLite

/// A database with the office's schema, empty and for one test alone.
package struct OpenDatabase: Sendable {
  /// As the program sees it.
  package let database: any Database
  /// As it rests, without keys.
  package let resting: any Catalogued
  /// As someone sees it who goes behind the program's back.
  package let meddler: any Catalogued
  private let end: @Sendable () async throws -> Void

  /// What makes a snapshot of it, once it is closed.
  private let keep: @Sendable () async throws -> Snapshot

  /// What a database held when it was closed, for any number of others to begin with.
  package enum Snapshot: Sendable {
    case file([UInt8])
    case databases(DatabaseShelf)
  }

  /// Opens one on an engine; the embedded engine's file lies at `path`.
  package init(on engine: Engine, at path: String, holding snapshot: Snapshot? = nil) async throws {
    switch (engine, snapshot) {
    case (.postgres, .databases(let shelf)): try await self.init(shelf: shelf)
    case (.postgres, _): try await self.init(shelf: try await Self.shelf.value)
    case (.sqlite, .file(let bytes)): try self.init(file: bytes, at: path)
    case (.sqlite, _): try self.init(file: try await Self.empty.value, at: path)
    }
  }

  private init(file bytes: [UInt8], at path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let file = try SQLiteDatabase.open(at: path)
    database = SealedDatabase(file, keys: Self.keys)
    resting = file
    meddler = file
    end = { await file.close() }
    keep = {
      await file.close()
      return .file([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    }
  }

  private init(shelf: DatabaseShelf) async throws {
    let cluster = try PostgresCluster.shared
    let name = try await shelf.take()
    var options = PostgresOptions()
    options.connections = 4
    // A machine that runs every test at once is slow; what is too long is said by the tests that are about it.
    options.patience = .seconds(60)
    let database = PostgresDatabase(at: try Self.address(cluster.address(name, as: DatabaseShelf.login)), options)
    options.connections = 1
    let meddler = PostgresDatabase(at: try Self.address(cluster.address(name)), options)
    self.database = SealedDatabase(database, keys: Self.keys)
    resting = database
    self.meddler = meddler
    let leave: @Sendable () async -> Void = {
      await database.close()
      await meddler.close()
    }
    end = {
      await leave()
      try shelf.giveBack(name)
    }
    keep = {
      await leave()
      let copies = try DatabaseShelf(on: cluster, named: "\(name)_kept", copying: name)
      try shelf.giveBack(name)
      return .databases(copies)
    }
  }

  /// Closes it; nothing of it is left for the next test.
  package func close() async throws { try await end() }

  /// Closes it and keeps what it holds.
  package func closeKeeping() async throws -> Snapshot { try await keep() }

  /// The same keys in every test, so that one can go on with what another left.
  package static let keys = Keyring(text: "1 \(Base64URL.encode(Array(repeating: 7, count: 32)))") ?? Keyring()

  /// The embedded engine's file as the steps leave it: they are run once, and a test begins with a copy.
  private static let empty = Task {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sila-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("office.db")
    let file = try SQLiteDatabase.open(at: path.path)
    try await file.migrate(Migration.all)
    await file.close()
    return [UInt8](try Data(contentsOf: path))
  }

  private static let shelf = Task {
    try await DatabaseShelf(on: PostgresCluster.shared, named: "office") { owner in
      try await PostgresDatabase.migrate(at: address(owner), Migration.all, grantingTo: DatabaseShelf.login)
    }
  }

  /// The schema that the steps leave on a server.
  package static func dump() async throws -> String {
    let shelf = try await shelf.value
    let name = try await shelf.take()
    let text = try await PostgresDatabase.schemaDump(at: address(PostgresCluster.shared.address(name)))
    try shelf.giveBack(name)
    return text
  }

  private static func address(_ text: String) throws -> PostgresAddress {
    guard let address = PostgresAddress(text) else { throw PostgresCluster.Unavailable(description: "no address") }
    return address
  }
}
