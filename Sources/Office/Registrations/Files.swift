package import Casework
import SQL

/// Which files are listed.
package enum FileFilter: String, Hashable, Sendable, CaseIterable {
  case current
  /// The update is due within the notice period.
  case due
  case overdue, suspended, ended

  fileprivate var state: BeneficiaryFile.State {
    switch self {
    case .current, .due, .overdue: .current
    case .suspended: .suspended
    case .ended: .ended
    }
  }

  fileprivate func days(on today: CalendarDay) -> ClosedRange<CalendarDay> {
    let first = CalendarDay(number: 0)
    return switch self {
    case .due: today...(today + BeneficiaryFile.notice)
    case .overdue: first...(today - 1)
    case .current, .suspended, .ended: first...CalendarDay.latest
    }
  }
}

/// A page of the association's files.
package struct FileList: Sendable {
  package var files: [BeneficiaryFile]
  package var counts: [FileFilter: Int]
  package var today: CalendarDay
  /// Where the next page begins; nil on the last.
  package var next: BeneficiaryFile.ID?
}

/// One file with what is known of it.
package struct FilePage: Sendable {
  package var file: BeneficiaryFile
  package var today: CalendarDay
  package var events: [Event]
}

/// What is done to a file.
package enum FileVerb: Hashable, Sendable {
  case renew(category: String, note: String)
  case suspend(reason: String)
  case reinstate(reason: String)
  case end(BeneficiaryFile.Ending, reason: String)
}

extension Office {
  package static let filesAPage = 50
  /// So many people are told with one press; who is left comes with the next.
  package static let toldAtOnce = 500

  /// Files by the day their update is due, for who sees requests; `place` is the last one of the page before.
  package func files(
    _ filter: FileFilter, after place: BeneficiaryFile.ID?, limit: Int = filesAPage, as actor: StaffActor
  ) async throws -> FileList {
    try actor.must(.seeRequests)
    let association = actor.association
    let today = CalendarDay(clock.now)
    return try await database.read(in: .of(association)) { tx in
      let last = try place.map { try FileStore.get($0, of: association, in: tx) }
      let found = try FileStore.page(
        filter.state, renewal: filter.days(on: today), after: last.map { ($0.renewal, $0.id) }, limit: limit + 1,
        of: association, in: tx)
      let counts = try FileFilter.allCases.map { filter in
        (
          filter, try FileStore.count(filter.state, renewal: filter.days(on: today), of: association, in: tx)
        )
      }
      let shown = Array(found.prefix(limit))
      return FileList(
        files: shown, counts: Dictionary(uniqueKeysWithValues: counts), today: today,
        next: found.count > limit ? shown.last?.id : nil)
    }
  }

  /// One file with its history, for who sees requests.
  package func file(_ id: BeneficiaryFile.ID, as actor: StaffActor) async throws -> FilePage {
    try actor.must(.seeRequests)
    let association = actor.association
    let today = CalendarDay(clock.now)
    return try await database.read(in: .of(association)) { tx in
      FilePage(
        file: try FileStore.get(id, of: association, in: tx), today: today,
        events: try EventStore.events(about: id.bytes, of: association, in: tx))
    }
  }

  /// Does one thing to a file, under the version the person saw.
  package func change(
    _ id: BeneficiaryFile.ID, _ verb: FileVerb, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.register)
    let association = actor.association
    let now = clock.now
    try await database.write(in: .of(association)) { tx in
      var file = try FileStore.get(id, of: association, in: tx)
      guard file.version == version else { throw OfficeRefusal.changedMeanwhile }
      let by = actor.actor
      let event =
        switch verb {
        case .renew(let category, let note): try file.renew(category: category, saying: note, by: by, at: now)
        case .suspend(let reason): try file.suspend(because: reason, by: by, at: now)
        case .reinstate(let reason): try file.reinstate(because: reason, by: by, at: now)
        case .end(let ending, let reason): try file.end(ending, because: reason, by: by, at: now)
        }
      try FileStore.save(&file, event, of: association, in: tx)
    }
  }

  /// The categories among those whose update is due or overdue and who were not told, for who tells them.
  package func categoriesToTell(as actor: StaffActor) async throws -> [String] {
    try actor.must(.register)
    let until = CalendarDay(clock.now) + BeneficiaryFile.notice
    return try await database.read(in: .of(actor.association)) { tx in
      try FileStore.categories(untoldBy: until, limit: 50, of: actor.association, in: tx)
    }
  }

  /// Tells everyone whom a round is for, once per cycle; returns how many were told now.
  package func tellOfRenewals(_ round: RenewalRound = RenewalRound(), as actor: StaffActor) async throws -> Int {
    try actor.must(.register)
    let association = actor.association
    let now = clock.now
    let ids = (0..<Self.toldAtOnce).map { _ in randomness.identifier(at: now) as Message.ID }
    let told = try await database.write(in: .of(association)) { tx in
      let today = CalendarDay(now)
      let until = round.window.end(on: today)
      var after: (CalendarDay, BeneficiaryFile.ID)?
      var told = 0
      while told < Self.toldAtOnce {
        let page = try FileStore.page(
          .current, renewal: CalendarDay(number: 0)...until, after: after, limit: 200, of: association, in: tx)
        for var file in page where round.takes(file, on: today) && told < Self.toldAtOnce {
          let event = try file.tell(by: actor.actor, at: now)
          try FileStore.save(&file, event, of: association, in: tx)
          let message = Message(
            id: ids[told], recipient: file.mobile, kind: .renewalDue, at: now,
            facts: [Event.Fact(.number, file.number), Event.Fact(.until, file.renewal.description)])
          try post(message, of: association, in: tx)
          told += 1
        }
        guard page.count == 200, let last = page.last else { break }
        after = (last.renewal, last.id)
      }
      return told
    }
    announceMessages(of: association)
    return told
  }

  /// Enters an accepted and answered request into the register, and its person into the association's files.
  ///
  /// A message goes out. Whoever has a file keeps it.
  package func register(
    category: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.register)
    let association = actor.association
    let now = clock.now
    let fresh: BeneficiaryFile.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      let party = try RequestStore.get(id, of: association, in: tx).applicant.party
      let known = try FileStore.find(of: party, in: association, tx)
      let (request, _) = try change(id, in: association, seen: version, at: now, tx) { request, bearings in
        [try request.register(category: category, inFile: known?.number, by: actor.actor, at: bearings.now)]
      }
      if var known {
        let entries = try PartyEntries.all(of: party, in: association, tx)
        let event = try known.take(request, of: entries, by: actor.actor, at: now)
        try FileStore.save(&known, event, of: association, in: tx)
      } else {
        let (file, event) = try BeneficiaryFile.opened(fresh, for: request, by: actor.actor, at: now)
        try FileStore.insert(file, event, of: association, in: tx)
      }
    }
    announceMessages(of: association)
  }
}
