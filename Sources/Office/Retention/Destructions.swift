package import Casework
import SQL

/// One class with what of it is due.
package struct RetentionLine: Hashable, Sendable {
  package var period: RetentionPeriod
  /// Records whose time is over, at most as many as one list takes.
  package var due: Int
  /// There are more than those.
  package var hasMore: Bool
}

/// What is kept for how long, and the destructions there were.
package struct RetentionOverview: Sendable {
  package var lines: [RetentionLine]
  /// The latest first, without their records, with how many there are.
  package var destructions: [(destruction: Destruction, count: Int)]
}

/// One class with the records of it that are due.
package struct RetentionFile: Sendable {
  package var period: RetentionPeriod
  package var due: [Destruction.Item]
  package var hasMore: Bool
  /// A destruction of the class that has not ended.
  package var open: Destruction.ID?
}

/// One destruction with what happened to it.
package struct DestructionFile: Sendable {
  package var destruction: Destruction
  /// Oldest first.
  package var events: [Event]
}

/// What is done to a proposed destruction.
package enum DestructionVerb: Hashable, Sendable {
  case approve
  case refuse(reason: String)
}

extension Office {
  private static let destructionsShown = 100
  /// So many records share a commit: others must get their turn.
  static let recordsAPortion = 25

  /// The classes, how long each is kept and how much of it is due, for who has to do with it.
  package func retention(as actor: StaffActor) async throws -> RetentionOverview {
    try actor.mustSeeRetention()
    let (association, today) = (actor.association, CalendarDay(clock.now))
    return try await database.read(in: .of(association)) { tx in
      let records = try KeptRecords(of: association, in: tx)
      let lines = try RetentionStore.periods(of: association, in: tx).map { period in
        let due = try records.due(period, on: today, limit: Destruction.mostItems)
        return RetentionLine(period: period, due: due.found.count, hasMore: !due.isWhole)
      }
      let latest = try DestructionStore.latest(limit: Self.destructionsShown, of: association, in: tx)
      return RetentionOverview(lines: lines, destructions: latest.map { ($0.0, $0.1) })
    }
  }

  /// One class and what of it is due now.
  package func retention(of kind: RetentionClass, as actor: StaffActor) async throws -> RetentionFile {
    try actor.mustSeeRetention()
    let (association, today) = (actor.association, CalendarDay(clock.now))
    return try await database.read(in: .of(association)) { tx in
      let period = try RetentionStore.period(of: kind, in: association, tx)
      let due = try KeptRecords(of: association, in: tx).due(period, on: today, limit: Destruction.mostItems)
      return RetentionFile(
        period: period, due: due.found.map(\.item), hasMore: !due.isWhole,
        open: try DestructionStore.open(of: association, in: tx).first { $0.kind == kind }?.id)
    }
  }

  /// Sets how long a class is kept from now on.
  package func setRetention(_ period: RetentionPeriod, as actor: StaffActor) async throws {
    try actor.must(.manageRetention)
    let (association, now) = (actor.association, clock.now)
    try await database.write(in: .of(association)) { tx in
      let before = try RetentionStore.period(of: period.kind, in: association, tx)
      guard before != period else { return }
      try RetentionStore.set(period, of: association, in: tx)
      try AuditChain.append(
        [period.event(insteadOf: before, by: actor.member, at: now)], about: nil, state: nil, of: association, in: tx)
    }
  }

  /// Proposes to destroy what is due of a class, the oldest first.
  package func proposeDestruction(of kind: RetentionClass, as actor: StaffActor) async throws -> Destruction.ID {
    try actor.must(.proposeDestruction)
    let (association, now) = (actor.association, clock.now)
    let id: Destruction.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      let period = try RetentionStore.period(of: kind, in: association, tx)
      let due = try KeptRecords(of: association, in: tx).due(
        period, on: CalendarDay(now), limit: Destruction.mostItems)
      let next = try ReceptionCounter.next("destruction", at: now, of: association, in: tx)
      let (made, event) = try Destruction.propose(
        due.found.map(\.item), after: period, as: id,
        numbered: DestructionNumber(year: next.year, serial: next.serial),
        beside: DestructionStore.open(of: association, in: tx), by: actor.member, at: now)
      try DestructionStore.insert(made, event, of: association, in: tx)
    }
    return id
  }

  /// Approves or refuses one under the version the person saw; each record on it is looked at again first.
  package func decide(
    _ id: Destruction.ID, _ verb: DestructionVerb, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.approveDestruction)
    let (association, now) = (actor.association, clock.now)
    try await database.write(in: .of(association)) { tx in
      let before = try DestructionStore.get(id, of: association, in: tx)
      guard before.version == version else { throw OfficeRefusal.changedMeanwhile }
      var made = before
      let event: Event
      switch verb {
      case .approve:
        let period = try RetentionStore.period(of: made.kind, in: association, tx)
        let records = try KeptRecords(of: association, in: tx)
        let standings = try made.items.map { try records.objection(to: $0, period, on: CalendarDay(now)) }
        event = try made.approve(finding: standings, by: actor.member, at: now)
      case .refuse(let reason): event = try made.refuse(because: reason, by: actor.member, at: now)
      }
      try DestructionStore.save(&made, was: before, event, of: association, in: tx)
    }
  }

  /// Carries out one that was approved, a portion to a transaction; goes on where it was cut off.
  ///
  /// A record that was held or changed after the approval is left and the minutes say so. Files that nothing refers to any
  /// more are taken out of the vault by the rounds of the next two days.
  package func carryOutDestruction(_ id: Destruction.ID, as actor: StaffActor) async throws {
    try actor.must(.proposeDestruction)
    let (association, now) = (actor.association, clock.now)
    while try await carryOutPortion(of: id, as: actor, at: now, in: association) {}
    changes.announce(.of(association))
  }

  /// Whether there is more to do.
  func carryOutPortion(
    of id: Destruction.ID, as actor: StaffActor, at now: Instant, in association: Association.ID,
    records most: Int = recordsAPortion
  ) async throws -> Bool {
    try await database.write(in: .of(association)) { tx in
      let before = try DestructionStore.get(id, of: association, in: tx)
      var made = before
      let period = try RetentionStore.period(of: made.kind, in: association, tx)
      let records = try KeptRecords(of: association, in: tx)
      var outcomes: [Int: Destruction.Outcome] = [:]
      // Whoever carries out what was not approved is refused by the rule below; until then nothing is touched.
      for place in made.state == .approved ? made.next(most) : [] {
        let item = made.items[place]
        let objection = try records.objection(to: item, period, on: CalendarDay(now))
        outcomes[place] = objection ?? .destroyed
        guard objection == nil else { continue }
        try destroy(item, of: made, by: actor.actor, at: now, in: association, tx)
      }
      let event = try made.carryOut(outcomes, by: actor.member, at: now)
      try DestructionStore.save(&made, was: before, event, of: association, in: tx)
      return made.state == .approved
    }
  }

  /// One destruction, and how it came about.
  package func destruction(_ id: Destruction.ID, as actor: StaffActor) async throws -> DestructionFile {
    try actor.mustSeeRetention()
    let association = actor.association
    return try await database.read(in: .of(association)) { tx in
      DestructionFile(
        destruction: try DestructionStore.get(id, of: association, in: tx),
        events: try EventStore.events(about: id.bytes, of: association, in: tx))
    }
  }
}
