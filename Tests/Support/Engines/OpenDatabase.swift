import Office
import Postgres
import PostgresCluster
package import SQL
import SQLite

/// A database with the office's schema, empty and for one test alone.
package struct OpenDatabase: Sendable {
  /// As the program sees it.
  package let database: any Database
  /// As someone sees it who goes behind the program's back.
  package let meddler: any Database
  private let end: @Sendable () async throws -> Void

  /// Opens one on an engine; the embedded engine's file lies at `path`.
  package init(on engine: Engine, at path: String) async throws {
    switch engine {
    case .sqlite: try await self.init(file: path)
    case .postgres: try await self.init(shelf: try await Self.shelf.value)
    }
  }

  private init(file: String) async throws {
    let file = try SQLiteDatabase.open(at: file)
    try await file.migrate(Migration.all)
    database = file
    meddler = file
    end = { await file.close() }
  }

  private init(shelf: DatabaseShelf) async throws {
    let cluster = try PostgresCluster.shared
    let name = try await shelf.take()
    var options = PostgresOptions()
    options.connections = 4
    let database = PostgresDatabase(at: try Self.address(cluster.address(name, as: DatabaseShelf.login)), options)
    options.connections = 1
    let meddler = PostgresDatabase(at: try Self.address(cluster.address(name)), options)
    self.database = database
    self.meddler = meddler
    end = {
      await database.close()
      await meddler.close()
      try shelf.giveBack(name)
    }
  }

  /// Closes it; nothing of it is left for the next test.
  package func close() async throws { try await end() }

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
