import Foundation
import Office
import Postgres
import SQL
import SQLite

/// Where the settings say the database is.
enum DatabasePlace {
  case file(String)
  /// A server, the owner of its tables when this process may bring the schema up to date, and how many connections.
  case server(PostgresAddress, owner: PostgresAddress?, connections: Int)

  /// Refuses where no file is yet, for commands that only look.
  func mustExist() throws(Running.Refusal) {
    guard case .file(let path) = self, !FileManager.default.fileExists(atPath: path) else { return }
    throw Running.Refusal(words: "there is no database at \(path); choose --data")
  }

  /// Whether others may be at work on it; a server is there for others.
  var isOpenElsewhere: Bool {
    switch self {
    case .file(let path): SQLiteDatabase.isOpenElsewhere(at: path)
    case .server: true
    }
  }

  /// The file, for what only the embedded engine does by itself.
  func file(for work: String) throws(Running.Refusal) -> String {
    guard case .file(let path) = self else {
      throw Running.Refusal(words: "\(work) of a PostgreSQL database is the server's work; see docs/operations.md")
    }
    return path
  }
}

/// The office's database, on whichever engine it stands.
enum OfficeDatabase {
  case file(SQLiteDatabase)
  case server(PostgresDatabase)

  var engine: any Database {
    switch self {
    case .file(let database): database
    case .server(let database): database
    }
  }

  /// The same as one that tells what tables it has.
  var catalogued: any Catalogued {
    switch self {
    case .file(let database): database
    case .server(let database): database
    }
  }

  /// How the processes that share it wake one another; the file belongs to one.
  var wakeups: any Wakeups {
    switch self {
    case .file: LocalWakeups()
    case .server(let database): PostgresWakeups(of: database)
    }
  }

  /// How whoever looks on hears of changes; apart from the work, which has listeners of its own.
  var changes: any Wakeups {
    switch self {
    case .file: LocalWakeups()
    case .server(let database): PostgresWakeups(of: database, on: "sila_changes")
    }
  }

  /// Finishes what is under way and refuses the rest.
  func close() async {
    switch self {
    case .file(let database): await database.close()
    case .server(let database): await database.close()
    }
  }

  /// What is wrong with what is stored, as far as the engine tells; a server looks after its own pages.
  func findings() async throws -> [String] {
    switch self {
    case .file(let database): try await database.quickCheck()
    case .server: []
    }
  }

  /// The origin of the move into it that has not come to its end; nil when there is none.
  func unfinishedMove() async throws -> String? {
    switch self {
    case .file(let database): try await database.unfinishedMove()
    case .server(let database): try await database.unfinishedMove()
    }
  }

  /// Opens it with its schema as this program needs it.
  ///
  /// Refuses one into which another was being moved: it holds a part of an office.
  static func open(
    at place: DatabasePlace, _ options: SQLiteOptions = SQLiteOptions()
  ) async throws(Running.Refusal) -> OfficeDatabase {
    let database: OfficeDatabase =
      switch place {
      case .file(let path): .file(try await open(file: path, options))
      case .server(let address, let owner, let connections): .server(try await open(address, owner, connections))
      }
    do {
      guard try await database.unfinishedMove() != nil else { return database }
    } catch {
      await database.close()
      throw Running.Refusal(words: "the database: \((error as? SQLFault)?.words ?? "\(error)")")
    }
    await database.close()
    throw Running.Refusal(
      words: "a move into this database was not finished; run the same sila move again, or begin with an empty one")
  }

  private static func open(
    file path: String, _ options: SQLiteOptions
  ) async throws(Running.Refusal) -> SQLiteDatabase {
    let database: SQLiteDatabase
    var options = options
    options.onRest = FreedMemory.giveBack
    do throws(SQLFault) {
      database = try SQLiteDatabase.open(at: path, options)
    } catch {
      throw Running.Refusal(words: "cannot open the database \(path): \(error.words)")
    }
    do {
      _ = try await database.migrate(Migration.all)
    } catch {
      await database.close()
      throw Running.Refusal(words: "the database \(path): \(error)")
    }
    return database
  }

  private static func open(
    _ address: PostgresAddress, _ owner: PostgresAddress?, _ connections: Int
  ) async throws(Running.Refusal) -> PostgresDatabase {
    do {
      if let owner {
        let login = try await PostgresDatabase.status(of: address).login
        try await PostgresDatabase.migrate(at: owner, Migration.all, grantingTo: login)
      }
      try await PostgresDatabase.check(at: address, Migration.all)
    } catch {
      throw Running.Refusal(words: "the database \(address): \(error)")
    }
    var options = PostgresOptions()
    options.connections = connections
    return PostgresDatabase(at: address, options)
  }
}

extension SQLiteOptions {
  /// For a command that writes a great deal and ends: what it changes again and again stays in memory, and is moved to the
  /// main file seldom.
  static let bulk: SQLiteOptions = {
    var options = SQLiteOptions()
    options.writerCache = 256 << 10
    options.checkpointPages = 50_000
    return options
  }()
}

extension SQLFault {
  /// The fault for the person who runs the program.
  var words: String {
    switch self {
    case .busy: "it is busy in another process; try again"
    case .diskFull: "the disk is full; make room"
    case .corrupt(let what): "it is damaged (\(what)); restore a backup with sila restore"
    case .constraint(let rule): "it refused a change (\(rule))"
    case .connectionLost: "the connection was lost"
    case .timedOut: "it took too long"
    case .unexpectedColumn: "it holds something this program did not write"
    case .other(let code, let message): "\(message) (\(code))"
    }
  }
}
