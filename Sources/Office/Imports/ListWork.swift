package import Casework
import Crypto
import SQL
package import Sheets

/// How a list is worked through.
package struct ListWorkOptions: Sendable {
  /// So many rows are written in one piece, all of them or none, while nobody else writes.
  package var portion = 10_000
  package var limits = SheetLimits.standard

  package init() {}

  /// Where nobody else is at work on the database: each page of an index is written to the disk fewer times.
  package static let alone: ListWorkOptions = {
    var options = ListWorkOptions()
    options.portion = 50_000
    return options
  }()
}

extension Office {
  /// Does what a list waits for, by whichever worker; nothing when somebody else has done it by now.
  package func work(on job: Job, of association: Association.ID) async throws {
    guard let id = job.subject.flatMap({ PeopleImport.ID(bytes: $0) }) else { return }
    let list = try await database.read(in: .of(association)) { try ImportStore.get(id, of: association, in: $0) }
    try await work(on: list, from: vault.path(of: list.file.fingerprint), in: association, by: .system)
    changes.announce(.of(association))
  }

  /// Looks through a list, takes it, or takes it back, from where an earlier run came to; returns what it came to.
  ///
  /// `progress` is told after each portion; what it throws ends the work there, to be gone on with. Throws a
  /// `SheetRefusal`, an `ImportRefusal`, or `changedMeanwhile` when somebody else is at the same list.
  @discardableResult
  package func work(
    on list: PeopleImport, from path: String, in association: Association.ID, by actor: Actor,
    options: ListWorkOptions = ListWorkOptions(), progress: @Sendable (PeopleImport) throws -> Void = { _ in }
  ) async throws -> PeopleImport {
    switch list.stage {
    case .checking, .taking:
      try await read(list, path, association, actor, options, progress)
    case .undoing: try await takeBack(list, association, actor, progress)
    default: return list
    }
    let now = clock.now
    return try await database.write(in: .of(association)) { tx in
      var done = try ImportStore.get(list.id, of: association, in: tx)
      guard done.stage == list.stage else { throw OfficeRefusal.changedMeanwhile }
      done.counts.share = 1_000
      let event =
        switch done.stage {
        case .checking: try done.checked(by: actor, at: now)
        case .taking: try done.taken(by: actor, at: now)
        default: try done.undone(by: actor, at: now)
        }
      try ImportStore.save(&done, event, of: association, in: tx)
      return done
    }
  }

  /// What taking a file would come to, with the first rows about which there is something to say; nothing is written.
  package func look(
    through path: String, _ mapping: ColumnMapping, as role: PartyRole?, in association: Association.ID,
    options: ListWorkOptions = ListWorkOptions()
  ) async throws -> (PeopleImport.Counts, [ToldRow]) {
    let now = clock.now
    let list = PeopleImport(
      id: randomness.identifier(at: now), file: PeopleImport.ListFile(name: "", size: 0, fingerprint: []),
      mapping: mapping, role: role, firstEntry: randomness.identifier(at: now), by: nil, made: now)
    let reader = ListReader()
    var counts = PeopleImport.Counts()
    var told: [ToldRow] = []
    let portions = reader.portions(
      of: list, at: path, rows: options.portion, limits: options.limits, on: CalendarDay(now), at: now)
    for try await portion in portions {
      let outcome = try await database.read(in: .of(association)) { tx in
        try PortionWriter(association: association, list: list, tx: tx).told(of: portion)
      }
      counts.add(outcome, of: portion)
      told += outcome.told.prefix(PeopleCheck.most - told.count)
      reader.goOn()
    }
    return (counts, told)
  }

  private func read(
    _ list: PeopleImport, _ path: String, _ association: Association.ID, _ actor: Actor, _ options: ListWorkOptions,
    _ progress: (PeopleImport) throws -> Void
  ) async throws {
    guard try SHA256.digest(ofFileAt: path) == list.file.fingerprint else { throw ImportRefusal.otherFile }
    let reader = ListReader()
    let portions = reader.portions(
      of: list, at: path, rows: options.portion, limits: options.limits, on: CalendarDay(clock.now), at: clock.now)
    var place = list.counts.place
    for try await portion in portions {
      let written = try await write(portion, of: list.id, after: place, association, actor)
      place = written.counts.place
      reader.goOn()
      try progress(written)
    }
  }

  /// Writes a portion and how far the list has come with it, in one piece.
  private func write(
    _ portion: ListPortion, of id: PeopleImport.ID, after place: Int, _ association: Association.ID, _ actor: Actor
  ) async throws -> PeopleImport {
    let now = clock.now
    let record: PortionRecord.ID = randomness.identifier(at: now)
    return try await database.write(in: .of(association)) { tx in
      var list = try ImportStore.get(id, of: association, in: tx)
      // Another worker's portion, or an undoing, came between.
      guard list.counts.place == place, list.stage == .checking || list.stage == .taking else {
        throw OfficeRefusal.changedMeanwhile
      }
      let writer = PortionWriter(association: association, list: list, tx: tx)
      let outcome = try writer.told(of: portion)
      if list.stage == .taking {
        let number = try PortionRecord.last(in: id, of: association, tx) + 1
        try writer.write(outcome.drafts, number: number, as: record, by: actor, at: now)
      }
      try ImportStore.tell(outcome.told, in: id, of: association, tx)
      list.counts.add(outcome, of: portion)
      try ImportStore.saveCounts(list, of: association, in: tx)
      return list
    }
  }
}

extension PeopleImport.Counts {
  /// Adds what became of a portion's rows.
  fileprivate mutating func add(_ outcome: PortionWriter.Outcome, of portion: ListPortion) {
    taken += outcome.drafts.count
    refused += portion.refused
    known += outcome.known
    remarked += outcome.told.count { $0.problems.isEmpty }
    // The last thousandth is told by the end itself.
    (place, share) = (portion.place, min(999, portion.share))
  }
}
