import Casework
import Crypto
import Foundation
import Jobs
import Lexicon
import Office
import SQL
import SQLite
import Web

/// The office of this machine: its folder, its database, its keys.
struct Running {
  let database: OfficeDatabase
  /// The same as the office sees it, with its keys.
  let sealed: SealedDatabase
  let office: Office
  let folder: DataFolder
  /// Whoever takes messages to the applicants, where someone does.
  let carrier: MessageFolder?

  /// Why the office could not be opened, in words that say what to do.
  struct Refusal: Error {
    let words: String
  }

  /// Opens the database, bringing its schema up to date.
  static func open(
    _ configuration: Configuration, clock: any TimeSource = SystemClock(), _ options: SQLiteOptions = SQLiteOptions()
  ) async throws -> Running {
    let place = try configuration.database()
    let folder = try DataFolder(configuration)
    let carrier = try carrier(configuration)
    let database = try await OfficeDatabase.open(at: place, options)
    let sealed: SealedDatabase
    do {
      sealed = try await database.sealed(by: configuration.keyFile)
    } catch {
      await database.close()
      throw error
    }
    let office = Office(
      database: sealed, clock: clock, randomness: SystemRandomness(), vault: try Vault(folder: folder.files),
      passwords: PasswordHasher(), wakeups: database.wakeups, changes: database.changes, carriesMessages: carrier != nil
    )
    return Running(database: database, sealed: sealed, office: office, folder: folder, carrier: carrier)
  }

  private static func carrier(_ configuration: Configuration) throws(Refusal) -> MessageFolder? {
    let path = configuration[.messagesFolder]
    guard !path.isEmpty else { return nil }
    do {
      return try MessageFolder(at: path) { message in (message.words.ar, message.words.en) }
    } catch {
      throw Refusal(words: "cannot write to the folder \(path); create it for this user or choose --messages-folder")
    }
  }

  /// Whoever does the office's jobs while it is served.
  ///
  /// Its claims name the process, for whoever wants to know where a job is.
  func worker(_ configuration: Configuration, _ log: AccessLog) throws(Configuration.Refusal) -> Worker {
    var options = WorkerOptions(lease: .seconds(Int64(max(1, try configuration.number(.jobLease)))))
    options.report = { what, error in log.add(incident: what, error) }
    return Worker(
      office: office, name: "\(getpid())-\(RequestNames.make())",
      handlers: office.handlers(carrier: carrier, collected: { log.add(collected: $0) }), options: options)
  }
}

/// The folder of everything the program keeps, for its owner only.
struct DataFolder {
  let path: String
  var files: String { "\(path)/files" }
  var spool: String { "\(path)/spool" }

  init(_ configuration: Configuration) throws {
    path = configuration[.data]
    for folder in [path, "\(path)/files", "\(path)/spool"] {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      } catch {
        throw Running.Refusal(words: "cannot make the folder \(folder); create it for this user or choose --data")
      }
    }
  }

  /// The key that signs form tokens: 32 bytes kept beside the database, made when missing.
  func siteKey() throws -> [UInt8] {
    let file = "\(path)/site.key"
    if let kept = FileManager.default.contents(atPath: file), kept.count == 32 { return [UInt8](kept) }
    let key = SecureRandom.bytes(32)
    guard
      FileManager.default.createFile(
        atPath: file, contents: Data(key), attributes: [.posixPermissions: 0o600])
    else { throw Running.Refusal(words: "cannot write \(file)") }
    return key
  }
}

/// The machine's clock.
struct SystemClock: TimeSource {
  var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }
}
