import Foundation
import Office
import Postgres
import SQL
import SQLite

/// `sila schema`: the schema as SQL that an empty database can be given.
enum SchemaCommand {
  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      let configuration = try Configuration(arguments, own: ["--engine"])
      switch configuration.own("--engine") ?? "sqlite" {
      case "sqlite": Terminal.write(try await embedded(), to: STDOUT_FILENO)
      case "postgres": Terminal.write(Migration.postgresScript(of: Migration.all), to: STDOUT_FILENO)
      default:
        Terminal.complain("sila schema: the engine is sqlite or postgres")
        return .misused
      }
      return .success
    } catch let refusal as Configuration.Refusal {
      Terminal.complain("sila schema: \(refusal.words)")
      return .misused
    } catch {
      Terminal.complain("sila schema: \(error)")
      return .failed
    }
  }

  /// As kept in docs/schema: what the steps leave in a file.
  private static func embedded() async throws -> String {
    let folder = NSTemporaryDirectory() + "sila-schema-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let database = try SQLiteDatabase.open(at: "\(folder)/schema.sqlite")
    _ = try await database.migrate(Migration.all)
    let text = try await database.schemaDump()
    await database.close()
    return text
  }
}
