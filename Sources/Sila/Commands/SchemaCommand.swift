import Foundation
import Office
import SQL
import SQLite

/// `sila schema`: the schema as SQL, as kept in docs/schema.
enum SchemaCommand {
  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      let configuration = try Configuration(arguments, own: ["--engine"])
      guard (configuration.own("--engine") ?? "sqlite") == "sqlite" else {
        Terminal.complain("sila schema: the engine is sqlite; a server is asked with pg_dump --schema-only")
        return .misused
      }
      let folder = NSTemporaryDirectory() + "sila-schema-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let database = try SQLiteDatabase.open(at: "\(folder)/schema.sqlite")
      _ = try await database.migrate(Migration.all)
      Terminal.write(try await database.schemaDump(), to: STDOUT_FILENO)
      await database.close()
      return .success
    } catch let refusal as Configuration.Refusal {
      Terminal.complain("sila schema: \(refusal.words)")
      return .misused
    } catch {
      Terminal.complain("sila schema: \(error)")
      return .failed
    }
  }
}
