import Casework
import Crypto
import Engines
import Foundation
import HTTP
import Office
import PolicyReader
import SQL
import Synchronization
import Visiting
import Web

/// A site as it runs, on either engine and in a folder of its own, with a clock that stands still until it is moved.
final class House: Door {
  let site: Site
  let office: Office
  let database: FaultyDatabase
  let clock: StoppedClock
  let faults: Faults
  let folder: String
  private let open: OpenDatabase

  static let password = "a long enough password"

  /// Opens an empty house.
  ///
  /// Guessing is not limited unless a test says so.
  init(
    attempts: Int = 0, submissions: Int = 0, uploads: Int = 0, passwordsAtOnce: Int = 64,
    at now: Instant = .sundayMorning,
    holding snapshot: OpenDatabase.Snapshot? = nil
  ) async throws {
    await Self.street.enter()
    folder = NSTemporaryDirectory() + "sila-web-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: "\(folder)/spool", withIntermediateDirectories: true)
    open = try await OpenDatabase(on: Engine.current, at: "\(folder)/sila.sqlite", holding: snapshot)
    database = FaultyDatabase(open.database)
    clock = StoppedClock(now)
    faults = Faults()
    office = Office(
      database: database, clock: clock, randomness: SeededRandomness(seed: snapshot == nil ? 7 : 8),
      vault: try Vault(folder: "\(folder)/files"),
      passwords: PasswordHasher(cost: PasswordHash.Cost(passes: 1, memory: 8 << 10), capacity: passwordsAtOnce))
    var options = SiteOptions(uploadFolder: "\(folder)/spool", key: Array(repeating: 9, count: 32))
    options.publicAddress = "https://sila.example"
    options.attemptsAMinute = attempts
    options.submissionsAMinute = submissions
    options.uploadsAMinute = uploads
    options.report = { [faults] incident, error in faults.add(incident, error) }
    site = Site(office: office, files: try Self.files(), options: options)
  }

  /// What the database holds; nothing may be asked of the house any more.
  func closed() async throws -> OpenDatabase.Snapshot {
    isKept.store(true, ordering: .relaxed)
    return try await open.closeKeeping()
  }

  /// Whether the database was closed to be kept.
  private let isKept = Atomic(false)

  deinit {
    let isClosed = isKept.load(ordering: .relaxed)
    Task.detached { [open, folder] in
      if !isClosed { try await open.close() }
      try? FileManager.default.removeItem(atPath: folder)
      await Self.street.leave()
    }
  }

  /// Tests run at once without number; so many houses stand at a time, each with files and threads of its own.
  private static let street = Street(houses: 6)

  private static func files() throws -> SiteFiles {
    try SiteFiles(folder: "\(root)/Assets", fontFolder: "\(root)/fonts")
  }

  /// The package's own folder.
  static let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }

  func visitor(in language: String? = nil) -> Visitor {
    let visitor = Visitor(at: self)
    if let language { visitor.cookies["lang"] = language }
    return visitor
  }
}

extension House {
  func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard request.bodySize <= site.bodyLimit(of: request.method, path: request.path) else {
      return HTTPResponse(status: 413)
    }
    return await site.respond(to: request)
  }
}

/// Lets so many in at a time; the others wait in line.
actor Street {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(houses: Int) { free = houses }

  func enter() async {
    if free > 0 {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func leave() {
    guard waiting.isEmpty else {
      waiting.removeFirst().resume()
      return
    }
    free += 1
  }
}

/// A clock that stands until it is set.
final class StoppedClock: TimeSource {
  private let moment: Mutex<Instant>

  init(_ moment: Instant) { self.moment = Mutex(moment) }

  var now: Instant { moment.withLock { $0 } }

  func set(_ moment: Instant) { self.moment.withLock { $0 = moment } }
  func pass(_ span: Span) { moment.withLock { $0 = $0 + span } }
}

extension Instant {
  /// Sunday 13 September 2026, 9:00 in Riyadh; the National Day ten days later is a Wednesday.
  static let sundayMorning = Instant(seconds: 1_789_279_200)
}

/// Chance that is the same in every run (SplitMix64).
final class SeededRandomness: Randomness {
  private let state: Mutex<UInt64>

  init(seed: UInt64) { state = Mutex(seed) }

  func bytes(_ count: Int) -> [UInt8] {
    state.withLock { state in
      (0..<count).map { _ in
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return UInt8(truncatingIfNeeded: mixed ^ (mixed >> 31))
      }
    }
  }
}

/// What the site reported as faults.
final class Faults: Sendable {
  private let kept = Mutex<[(incident: String, words: String)]>([])

  var incidents: [String] { kept.withLock { $0.map(\.incident) } }

  /// What broke, to be shown when a test fails by it.
  var words: [String] { kept.withLock { $0.map(\.words) } }

  func add(_ incident: String, _ error: any Error) { kept.withLock { $0.append((incident, "\(error)")) } }
}

/// A database that fails when a test says so.
final class FaultyDatabase: Database {
  private let inner: any Database
  private let failing = Mutex<(reads: SQLFault?, writes: SQLFault?)>((nil, nil))

  init(_ inner: any Database) { self.inner = inner }

  func fail(reads: SQLFault? = nil, writes: SQLFault? = nil) {
    failing.withLock { $0 = (reads, writes) }
  }

  func read<Result: Sendable>(
    in scope: Scope, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    if let fault = failing.withLock({ $0.reads }) { throw fault }
    return try await inner.read(in: scope, body)
  }

  func longRead<Result: Sendable>(
    in scope: Scope, within limit: Duration, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    if let fault = failing.withLock({ $0.reads }) { throw fault }
    return try await inner.longRead(in: scope, within: limit, body)
  }

  func write<Result: Sendable>(
    in scope: Scope, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    if let fault = failing.withLock({ $0.writes }) { throw fault }
    return try await inner.write(in: scope, body)
  }
}
