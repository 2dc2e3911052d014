import Casework
import Crypto
import Engines
import Foundation
import Jobs
import SQL
import Synchronization

@testable import Office

/// A database with one association whose office has jobs, on the engine of the test.
struct Workshop: Sendable {
  let office: Office
  let association: Association.ID
  let clock: StoppedClock
  private let folder: String

  /// Lends a workshop and clears it away.
  static func open(_ body: (Workshop) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "sila-jobs-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let open = try await OpenDatabase(on: Engine.current, at: "\(folder)/office.db")
    do {
      try await body(try await Workshop(open.database, folder))
    } catch {
      try await open.close()
      throw error
    }
    try await open.close()
  }

  private init(_ database: any Database, _ folder: String) async throws {
    self.folder = folder
    // A Sunday, nine in the morning in Riyadh: the hour of the day's round has passed.
    clock = StoppedClock(Instant(seconds: 1_789_279_200))
    office = Office(
      database: database, clock: clock, randomness: SystemRandomness(), vault: try Vault(folder: "\(folder)/files"),
      passwords: PasswordHasher())
    association = office.randomness.identifier(at: clock.now)
    try await office.create(Association(id: association, slug: "amal", nameAr: "جمعية الأمل", nameEn: "Amal"))
  }

  /// Another process on the same database: it shares nothing in memory with this one.
  func neighbour() throws -> Office {
    Office(
      database: office.database, clock: clock, randomness: SystemRandomness(),
      vault: try Vault(folder: "\(folder)/files"), passwords: PasswordHasher())
  }

  /// Queues so many deliveries that are due at once.
  func queue(_ count: Int) async throws {
    let now = clock.now
    try await office.database.write(in: .association(association.bytes)) { tx in
      for number in 1...count {
        let id = Job.ID(high: 1, low: UInt64(number))
        try JobStore.insert(
          Job(id, .delivery, key: "\(number)", due: now, queued: now), of: association, in: tx)
      }
    }
  }

  /// Every job, as it is stored.
  func jobs() async throws -> [Job] {
    try await office.database.read(in: .association(association.bytes)) { tx in
      try Job.State.allCases.flatMap {
        try JobStore.list($0, Job.Kind.allCases, limit: 1_000, of: association, in: tx)
      }
    }
  }
}

/// A clock that stands until it is moved.
final class StoppedClock: TimeSource {
  private let moment: Mutex<Instant>

  init(_ moment: Instant) { self.moment = Mutex(moment) }

  var now: Instant { moment.withLock { $0 } }

  func pass(_ span: Span) { moment.withLock { $0 = $0 + span } }
}

/// Pauses that last until a test says that they are over; each word of it ends one.
final class Pauses: Sendable {
  private typealias Sleeper = (number: Int, length: Duration, end: AsyncStream<Void>.Continuation)

  private let state = Mutex<(begun: Int, owed: [Duration], sleeping: [Sleeper])>((0, [], []))

  /// How long a worker waits for its jobs to end, between two signs of life, and before it looks around again.
  static let (drain, life, round) = (Duration.seconds(10), Duration.seconds(40), Duration.seconds(30))

  func pause(_ duration: Duration) async throws {
    let (stream, end) = AsyncStream.makeStream(of: Void.self)
    let number = state.withLock { state -> Int? in
      if let place = state.owed.firstIndex(of: duration) {
        state.owed.remove(at: place)
        return nil
      }
      state.begun += 1
      state.sleeping.append((state.begun, duration, end))
      return state.begun
    }
    guard let number else { return }
    for await _ in stream { return }
    // Cancelled: no word is wasted on it.
    state.withLock { $0.sleeping.removeAll { $0.number == number } }
    throw CancellationError()
  }

  /// Ends one pause of this length, the next one when there is none yet.
  func end(_ duration: Duration) {
    state.withLock { state in
      if let place = state.sleeping.firstIndex(where: { $0.length == duration }) {
        state.sleeping.remove(at: place).end.yield()
      } else {
        state.owed.append(duration)
      }
    }
  }
}

/// A door that stays shut until it is opened, and how many went up to it.
final class Gate: Sendable {
  private let state = Mutex<(isOpen: Bool, inside: Int, most: Int, waiting: [AsyncStream<Void>.Continuation])>(
    (false, 0, 0, []))
  private let (comings, coming) = AsyncStream.makeStream(of: Void.self)

  /// The most that stood at the door at once.
  var most: Int { state.withLock(\.most) }

  /// Waits until it is open, or throws when the task is cancelled.
  func pass() async throws {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let isOpen = state.withLock { state in
      state.inside += 1
      state.most = max(state.most, state.inside)
      state.waiting.append(continuation)
      return state.isOpen
    }
    defer { state.withLock { $0.inside -= 1 } }
    coming.yield()
    if isOpen { return }
    for await _ in stream { return }
    throw CancellationError()
  }

  /// Returns once so many more came to the door.
  func came(_ count: Int) async {
    var left = count
    for await _ in comings {
      left -= 1
      if left == 0 { return }
    }
  }

  func open() {
    let waiting = state.withLock { state in
      state.isOpen = true
      return state.waiting
    }
    for continuation in waiting { continuation.yield() }
  }
}

/// What a test counts.
final class Tally: Sendable {
  private let state = Mutex<[String: Int]>([:])

  func add(_ name: String) { state.withLock { $0[name, default: 0] += 1 } }
  subscript(_ name: String) -> Int { state.withLock { $0[name] ?? 0 } }
  var all: [String: Int] { state.withLock { $0 } }
}
