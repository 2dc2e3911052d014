import Foundation
import SQL
import SQLite
import Testing

@Suite("A database that was tampered with", .serialized)
struct TamperTests {
  /// A copy of the demo with one statement run outside the program, on one association's rows.
  private func tampered(_ statement: String, inHost: Bool = false) async throws -> Folder {
    let folder = try await Demo.folder()
    let database = try SQLiteDatabase.open(at: "\(folder.path)/data/sila.sqlite")
    let id = try await database.read(in: .host) { tx in
      try tx.first("SELECT id FROM association WHERE slug = 'jiwar'", []) { try $0.bytes(0) }
    }
    try await database.write(in: inHost ? .host : .association(try #require(id))) { tx in _ = try tx.run(statement, [])
    }
    await database.close()
    return folder
  }

  @Test("is found, and the row is named")
  func found() async throws {
    let cases = [
      ("UPDATE event SET actor_name = 'someone else' WHERE seq = 9", "TAMPERED: event 9"),
      ("DELETE FROM event WHERE seq = 12", "TAMPERED: event 12"),
      ("UPDATE request SET need = need || ' more' WHERE serial = 2", "TAMPERED: request REQ-"),
      ("UPDATE request SET stage = 'accepted' WHERE stage = 'submitted'", "TAMPERED: request REQ-"),
      ("UPDATE chain SET seq = seq - 1", "TAMPERED: the chain ends at event"),
    ]
    for (statement, words) in cases {
      let folder = try await tampered(statement)
      let result = try await Sila.run(["verify", "--data", "\(folder.path)/data"])
      #expect(result.status == 1, "\(statement)")
      #expect(result.output.contains(words), "\(statement): \(result.output)")
    }
  }

  @Test("and written anew is found by the heads that were kept elsewhere")
  func kept() async throws {
    let folder = try await Demo.folder()
    let data = "\(folder.path)/data"
    let heads = try await Sila.run(["verify", "--head", "--data", data])
    #expect(heads.status == 0)
    let file = "\(folder.path)/heads.txt"
    try heads.output.write(toFile: file, atomically: true, encoding: .utf8)
    let same = try await Sila.run(["verify", "--against", file, "--data", data])
    #expect(same.status == 0, "\(same.output)\(same.errors)")
    #expect(same.output.contains("jiwar: the kept head of event"))
    let other = heads.output.split(separator: "\n").map { String($0.dropLast()) + ($0.hasSuffix("0") ? "1" : "0") }
    try other.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let differs = try await Sila.run(["verify", "--against", file, "--data", data])
    #expect(differs.status == 1)
    #expect(differs.output.contains("jiwar: TAMPERED: the kept head of event"))
    try "no head at all\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try await Sila.run(["verify", "--against", file, "--data", data]).status == 2)
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
