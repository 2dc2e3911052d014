import Foundation
import SQL
import SQLite
import Testing

@Suite("A database that was tampered with", .serialized)
struct TamperTests {
  /// A demo's data folder, loaded once.
  private static let demo = Task {
    let folder = try Folder()
    let server = try await Server(data: "\(folder.path)/data", ["--log", "off"], demo: true)
    await server.stop()
    return folder
  }

  /// A copy of it with one statement run outside the program.
  private func tampered(_ statement: String) async throws -> Folder {
    let folder = try Folder()
    let source = try await Self.demo.value
    try FileManager.default.copyItem(atPath: "\(source.path)/data", toPath: "\(folder.path)/data")
    let database = try SQLiteDatabase.open(at: "\(folder.path)/data/sila.sqlite")
    try await database.write(in: .host) { tx in _ = try tx.run(statement, []) }
    await database.close()
    return folder
  }

  @Test("is found, and the row is named")
  func found() async throws {
    let cases = [
      ("UPDATE event SET actor_name = 'someone else' WHERE seq = 9", "TAMPERED: event 9"),
      ("DELETE FROM event WHERE seq = 12", "TAMPERED: event 13"),
      ("UPDATE request SET need = need || ' more' WHERE serial = 2", "TAMPERED: request REQ-"),
      ("UPDATE request SET stage = 'accepted' WHERE stage = 'rejected'", "TAMPERED: request REQ-"),
      ("UPDATE chain SET seq = seq - 1", "TAMPERED: the chain ends at event"),
    ]
    for (statement, words) in cases {
      let folder = try await tampered(statement)
      let result = try await Sila.run(["verify", "--data", "\(folder.path)/data"])
      #expect(result.status == 1, "\(statement)")
      #expect(result.output.contains(words), "\(statement): \(result.output)")
    }
  }

  @Test("of a newer program is left alone")
  func newer() async throws {
    let folder = try await tampered(
      "INSERT INTO schema_migration (number, name, checksum) SELECT max(number) + 1, 'later', checksum FROM schema_migration"
    )
    for command in [["serve", "--listen", "127.0.0.1:0"], ["verify"]] {
      let result = try await Sila.run(command + ["--data", "\(folder.path)/data"])
      #expect(result.status == 2)
      #expect(result.errors.contains("Install the newer program"), "\(result.errors)")
    }
  }

  @Test("that is not there is said to be missing", arguments: ["verify", "backup"])
  func missing(_ command: String) async throws {
    let folder = try Folder()
    let file = command == "backup" ? ["\(folder.path)/copy"] : []
    let result = try await Sila.run([command] + file + ["--data", "\(folder.path)/none"])
    #expect(result.status == 2)
    #expect(result.errors.contains("there is no database at"))
  }
}
