package import Casework
import Dispatch
import Linkage
import SQL

extension Office {
  /// So many entries are needed before the model that learns from the register itself is believed.
  static let fewestToLearnFrom = 1_000
  /// From this probability on a pair is asked about whatever the rules of the desk say of it.
  static let likely = 0.5
  private static let entriesARead = 2_000
  private static let pairsAWrite = 200

  /// Searches an association's register for entries that may be one person's, and puts the pairs into the queue.
  ///
  /// For the daily round: entries that are new or have changed since the last search are compared with all; when there are
  /// none, nothing is read but that. Returns how many pairs are open that were not before or were found again.
  @discardableResult
  package func seekDuplicates(of association: Association.ID) async throws -> Int {
    let now = clock.now
    let today = CalendarDay(now)
    let since = try await database.read(in: .of(association)) { tx in
      try RegisterChanges(of: association, in: tx)
    }
    guard since.hasAny else {
      try await database.write(in: .of(association)) { tx in
        try DuplicateStore.reopenPostponed(on: today, of: association, in: tx)
      }
      return 0
    }
    let entries = try await registerEntries(of: association)
    let likely = await Self.compare(entries, since)
    var opened = 0
    for start in stride(from: 0, to: likely.count, by: Self.pairsAWrite) {
      let share = likely[start..<min(start + Self.pairsAWrite, likely.count)]
      opened += try await database.write(in: .of(association)) { tx in
        try share.count { pair in
          try DuplicateStore.queue(
            pair.one, pair.other, strength: pair.strength, changedAt: pair.changed, at: now, of: association, in: tx)
        }
      }
    }
    try await database.write(in: .of(association)) { tx in
      try DuplicateStore.reopenPostponed(on: today, of: association, in: tx)
      try DuplicateSearchStore.set(
        DuplicateSearchStore.Mark(sequence: since.head, at: now), of: association, in: tx)
    }
    return opened
  }

  /// Every entry that stands, some at a time so that nobody waits for it.
  private func registerEntries(of association: Association.ID) async throws -> [RegisterEntry] {
    var entries: [RegisterEntry] = []
    while true {
      let last = entries.last?.id
      let page = try await database.read(in: .of(association)) { tx in
        try RegisterEntry.page(after: last, limit: Self.entriesARead, of: association, in: tx)
      }
      entries += page
      if page.count < Self.entriesARead { return entries }
    }
  }

  /// The pairs to ask about, one of each new or changed.
  private static func compare(_ entries: [RegisterEntry], _ since: RegisterChanges) async -> [SuspectedPair] {
    await withCheckedContinuation { done in
      // It takes all processors for a while and would hold up whoever waits for a page.
      DispatchQueue.global(qos: .utility).async { done.resume(returning: compared(entries, since)) }
    }
  }

  private static func compared(_ entries: [RegisterEntry], _ since: RegisterChanges) -> [SuspectedPair] {
    let isNews = entries.map(since.concerns)
    let learns = entries.count >= fewestToLearnFrom
    let found = DuplicateScan.run(entries.map(\.record), touching: isNews, threshold: learns ? 0.1 : 0)
    return found.compactMap { pair in
      let (one, other) = (entries[pair.one], entries[pair.other])
      let resemblance = Resemblance(one.known, other.known)
      let probability: Double
      if learns {
        guard resemblance != nil || (pair.probability >= likely && !one.known.differs(from: other.known)) else {
          return nil
        }
        probability = pair.probability
      } else {
        guard let resemblance else { return nil }
        probability = resemblance.likelihood
      }
      let changed = [since.change(of: one.id), since.change(of: other.id)].compactMap(\.self).max()
      return SuspectedPair(
        one: one.id, other: other.id, strength: Int((probability * 1_000_000).rounded()), changed: changed)
    }
  }
}

/// A pair that a search came upon.
private struct SuspectedPair: Sendable {
  var one: Party.ID
  var other: Party.ID
  /// In millionths.
  var strength: Int
  /// When one of them last changed in what they are compared by; nil where both are merely new.
  var changed: Instant?
}

extension Resemblance.Known {
  /// Two official numbers, neither a slip of the other, speak for two whatever the rest says.
  fileprivate func differs(from other: Resemblance.Known) -> Bool {
    guard let mine = details.number, let theirs = other.details.number, mine != theirs else { return false }
    return !Resemblance(comparing: self, other).reasons.contains(.numberWithSlip)
  }
}

extension Resemblance {
  /// What stands in for a probability where a register is too small to learn one from; it only orders the queue.
  fileprivate var likelihood: Double { 1 - 1 / (1 + Double(weight) / 4) }
}
