import Foundation
import Office
import SQL
import SQLite

/// `sila backup FILE` and `sila restore FILE`.
enum BackupCommand {
  static func backUp(_ arguments: [String]) async -> ExitStatus {
    await withFile("backup", arguments) { configuration, file in
      let place = try configuration.database()
      try place.mustExist()
      let database = try SQLiteDatabase.open(at: place.file(for: "a backup"))
      do {
        try await database.backUp(to: file)
      } catch {
        await database.close()
        throw error
      }
      await database.close()
      Terminal.say("copied to \(file); keep the folder \(configuration[.data])/files with it")
      Terminal.say("the keys are not in it: keep a copy of \(configuration.keyFile.path) in another place")
    }
  }

  static func restore(_ arguments: [String]) async -> ExitStatus {
    await withFile("restore", arguments) { configuration, file in
      let path = try configuration.database().file(for: "a restore")
      _ = try DataFolder(configuration)
      try await SQLiteDatabase.restore(
        from: file, to: path, migrations: Migration.all,
        replacing: configuration.own("--replace") != nil)
      Terminal.say("restored \(path) from \(file)")
    }
  }

  private static func withFile(
    _ name: String, _ arguments: [String], _ work: (Configuration, String) async throws -> Void
  ) async -> ExitStatus {
    do {
      let configuration = try Configuration(arguments, switches: ["--replace"])
      guard configuration.words.count == 1, let file = configuration.words.first else {
        Terminal.complain("usage: sila \(name) FILE [--data DIR]\(name == "restore" ? " [--replace]" : "")")
        return .misused
      }
      try await work(configuration, file)
      return .success
    } catch let refusal as Configuration.Refusal {
      Terminal.complain("sila \(name): \(refusal.words)")
      return .misused
    } catch let refusal as Running.Refusal {
      Terminal.complain("sila \(name): \(refusal.words)")
    } catch let fault as SQLFault {
      Terminal.complain("sila \(name): \(fault.words)")
    } catch {
      Terminal.complain("sila \(name): \(error)")
    }
    return .failed
  }
}
