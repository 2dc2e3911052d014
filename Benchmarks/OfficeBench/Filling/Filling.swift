import Casework
import Crypto
import Foundation
import Office
import SQL
import SQLite

/// Fills the database once and leaves it there for later runs.
struct Filling {
  let folder: String

  /// The scale of what lies in the folder now.
  func fill() async throws -> Scale {
    let wanted = Scale.asked(at: Int64(Date().timeIntervalSince1970))
    if let there = Scale.noted(in: folder), there.hasSize(of: wanted), await hasTodaysSchema {
      say("database: \(there.requests) requests of \(there.associations) associations, as filled before")
      return there
    }
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let start = ContinuousClock.now
    try await fill(wanted)
    try wanted.note(in: folder)
    say(
      "database: \(wanted.requests) requests of \(wanted.associations) associations in \(ContinuousClock.now - start)")
    return wanted
  }

  /// Whether the program can still use what was filled, rather than refuse it as another program's.
  private var hasTodaysSchema: Bool {
    get async {
      guard let database = try? SQLiteDatabase.open(at: "\(folder)/sila.sqlite") else { return false }
      let steps = try? await database.migrate(Migration.all)
      await database.close()
      return steps != nil
    }
  }

  private func fill(_ scale: Scale) async throws {
    var options = SQLiteOptions()
    options.writerCache = 256 << 10
    options.checkpointPages = 50_000
    let database = try SQLiteDatabase.open(at: "\(folder)/sila.sqlite", options)
    _ = try await database.migrate(Migration.all)
    let keys = try KeyFile(at: "\(folder)/keys/sila.key").create()
    let office = Office(
      database: SealedDatabase(database, keys: keys), clock: StoppedClock(now: scale.now),
      randomness: SystemRandomness(),
      vault: try Vault(folder: "\(folder)/files"), passwords: SyntheticStaff.hasher)
    let document = try SyntheticDocument.take(into: office.vault, spool: folder)
    for place in 0..<scale.associations {
      let association = try await SyntheticAssociation(place: place, scale: scale).open(in: office)
      try await fill(association, document, scale, office)
      if place == SyntheticSitting.place { try await SyntheticSitting(office: office).plan(in: association, scale) }
    }
    await database.close()
  }

  /// Two batches are made while one is written.
  private func fill(
    _ association: OpenedAssociation, _ document: RequestDocument, _ scale: Scale, _ office: Office
  ) async throws {
    let batch = 1_000
    try await withThrowingTaskGroup(of: Void.self) { group in
      var serials = SerialCount()
      for start in stride(from: 0, to: scale.requestsEach, by: batch) {
        let end = min(start + batch, scale.requestsEach)
        let numbers = (start..<end).map { serials.next(at: scale.submission($0)) }
        if start >= 3 * batch { try await group.next() }
        group.addTask {
          let maker = SyntheticRequests(association: association, scale: scale, document: document)
          let past = try zip(start..<end, numbers).map { try maker.make($0, number: $1) }
          try await office.takeOver(past, into: association.association.id)
        }
      }
      try await group.waitForAll()
    }
  }
}

/// The clock stands still while the past is written down.
private struct StoppedClock: TimeSource {
  let now: Instant
}

/// Numbers per year, in the order of submission.
private struct SerialCount {
  private var last: [Int: Int] = [:]

  mutating func next(at moment: Instant) -> RequestNumber {
    let year = CalendarDay(moment).gregorian?.year ?? 0
    last[year, default: 0] += 1
    return RequestNumber(year: year, serial: last[year, default: 1])
  }
}
