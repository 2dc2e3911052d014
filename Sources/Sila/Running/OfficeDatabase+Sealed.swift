import Crypto
import Lexicon
import Office
import SQL
import SQLite

extension OfficeDatabase {
  /// The same with its keys, once everything in it rests sealed.
  ///
  /// A database that was never sealed gets a key of its own where the file is not there yet. Refuses one that was and whose
  /// keys are not in the file: a new key would open nothing.
  func sealed(by file: KeyFile) async throws -> SealedDatabase {
    let standings = try await SealStanding.all(in: engine)
    let keys = try Self.keys(of: file, for: standings)
    for standing in standings where standing.key == nil {
      Terminal.complain("sealing what \(standing.slug) has of people; this is done once")
      let count = try await Resealing(of: catalogued, with: keys).run(on: standing.association)
      Terminal.complain("sealed \(grouped(count.done)) values of \(standing.slug)")
    }
    if standings.contains(where: { $0.key == nil }) { await forgetWhatWas() }
    return SealedDatabase(engine, keys: keys) { file.readIfChanged() }
  }

  /// The keys of a file, when they are the database's.
  static func keys(of file: KeyFile, for standings: [SealStanding]) throws(Running.Refusal) -> Keyring {
    do {
      let keys = try Self.read(file, making: !standings.contains { $0.key != nil })
      for standing in standings { try standing.mustOpen(with: keys) }
      return keys
    } catch let refusal as KeyFile.Refusal {
      throw Running.Refusal(words: "\(refusal)")
    } catch SealRefusal.unknownKey(let number) {
      throw Running.Refusal(
        words: "the key file \(file.path) lacks key \(number), which this database rests under; put a copy there "
          + "that has it")
    } catch {
      throw Running.Refusal(
        words: "the key file \(file.path) is not this database's; put its own there or choose --key-file")
    }
  }

  /// What the file holds, or a new key where there is none yet and may be one; of two that begin at once one makes it.
  private static func read(_ file: KeyFile, making: Bool) throws(KeyFile.Refusal) -> Keyring {
    guard making, !file.exists else { return try file.read() }
    do {
      return try file.create()
    } catch {
      guard case .exists = error else { throw error }
      return try file.read()
    }
  }

  /// Leaves nothing of what was just sealed in the file's free room or its log; a server's is the server's to tidy.
  func forgetWhatWas() async {
    guard case .file(let database) = self else {
      return Terminal.complain("what was sealed may remain in the server's old pages: run VACUUM FULL on it once")
    }
    do {
      try await database.compact()
    } catch {
      Terminal.complain(
        "what was sealed may remain in free room of the file: run sila keys seal while nothing else has it open")
    }
  }
}
