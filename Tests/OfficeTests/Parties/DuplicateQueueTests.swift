import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("The queue of possible duplicates", .onEveryEngine)
struct DuplicateQueueTests {
  private func enter(
    _ name: String, mobile: String? = "0507654321", city: String = "أبها", in branch: Branch
  ) async throws -> Party.ID {
    branch.house.clock.advance(by: .minutes(1))
    return try await branch.office.enter(
      NewParty(
        kind: .person, details: Party.Details(name: name, city: city), mobile: try mobile.map { try Mobile(typed: $0) }),
      as: branch.actor(.relationsOfficer))
  }

  /// A search of the night, some time after whatever was done.
  @discardableResult
  private func search(_ branch: Branch) async throws -> Int {
    branch.house.clock.advance(by: .minutes(1))
    return try await branch.office.seekDuplicates(of: branch.id)
  }

  private func open(in branch: Branch, _ filter: DuplicateFilter = .open) async throws -> [Set<Party.ID>] {
    try await branch.office.duplicates(filter, after: nil, as: branch.actor(.relationsOfficer)).lines.map {
      [$0.pair.one, $0.pair.other]
    }
  }

  @Test("is filled by the nightly search, with the reasons, and relatives are not in it")
  func searching() async throws {
    try await Branch.open { branch in
      let one = try await enter("خالد سعد الحربي", in: branch)
      let other = try await enter("خالد حربي", in: branch)
      _ = try await enter("منيرة الحربي", in: branch)
      #expect(try await search(branch) == 1)
      let officer = try branch.actor(.relationsOfficer)
      let list = try await branch.office.duplicates(.open, after: nil, as: officer)
      #expect(list.open == 1 && list.lines.map(\.resemblance.dropped) == [[.father]])
      #expect(list.lines.map(\.resemblance.reasons) == [[.sameMobile, .nameWithoutSome, .sameCity]])
      #expect(try await open(in: branch) == [[one, other]])
      let page = try await branch.office.pair(one, other, as: officer)
      #expect(page.pair?.state == .open && !page.areApart && page.one.requests == 0)
      // Both were looked at.
      let manager = try branch.actor(.seniorManagement)
      #expect(try await branch.office.party(one, as: manager).views?.count == 2)
    }
  }

  @Test("is searched for what is new or changed alone")
  func increments() async throws {
    try await Branch.open { branch in
      _ = try await enter("خالد سعد الحربي", in: branch)
      _ = try await enter("خالد الحربي", in: branch)
      #expect(try await search(branch) == 1)
      branch.house.clock.advance(by: .days(1))
      #expect(try await search(branch) == 0)
      let third = try await enter("خالد بن سعد الحربي", in: branch)
      #expect(try await search(branch) == 2)
      #expect(try await open(in: branch).filter { $0.contains(third) }.count == 2)
      // An applicant enters the register by their request, and the queue by the search: nothing is said to them.
      branch.house.clock.advance(by: .days(1))
      let receipt = try await branch.submit(
        branch.application([.first: "خالد", .family: "الحربي", .mobile: "0507654321"]))
      let applicant = try await branch.request(receipt.id).applicant.party
      #expect(try await search(branch) == 3)
      #expect(try await open(in: branch).filter { $0.contains(applicant) }.count == 3)
    }
  }

  @Test("is searched after a list was taken that was offered before the last search")
  func afterList() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      _ = try await enter("خالد سعد الحربي", in: branch)
      let path = try branch.house.folder.file(
        Array("الاسم,الجوال\nخالد الحربي,0507654321\n".utf8), named: "list.csv")
      let id = try await branch.office.offerList(path, named: "list.csv", as: officer)
      #expect(try await search(branch) == 0)
      branch.house.clock.advance(by: .days(1))
      try await branch.office.act(.take, on: id, seen: 1, as: officer)
      for claim in try await branch.office.claimJobs([.peopleList], most: 9, of: branch.id, by: "w") {
        try await branch.office.work(on: claim.job, of: branch.id)
        try await branch.office.finish(claim)
      }
      #expect(try await search(branch) == 1)
      #expect(try await search(branch) == 0, "and then no more")
    }
  }

  @Test("does not ask again what was decided, until one of the two changes in what they were compared by")
  func decided() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let one = try await enter("خالد سعد الحربي", in: branch)
      let other = try await enter("خالد الحربي", in: branch)
      try await search(branch)
      branch.house.clock.advance(by: .minutes(1))
      try await branch.office.tellApart(one, other, seen: 1, as: officer)
      #expect(try await open(in: branch).isEmpty)
      branch.house.clock.advance(by: .days(1))
      try await branch.office.change(one, .give(.partner), seen: 2, as: officer)
      var details = try await branch.office.party(one, as: officer).party.details
      details.city = "جازان"
      try await branch.office.change(one, .keep(details), seen: 3, as: officer)
      try await search(branch)
      #expect(try await open(in: branch).isEmpty, "neither role nor city says who someone is")
      branch.house.clock.advance(by: .days(1))
      details.name = "خالد الحربي"
      try await branch.office.change(one, .keep(details), seen: 4, as: officer)
      try await search(branch)
      #expect(try await open(in: branch) == [[one, other]])
      // They are told apart on their pages still; the question alone is settled again.
      try await branch.office.tellApart(one, other, seen: 5, as: officer)
      #expect(try await open(in: branch).isEmpty)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("puts a question off until its day")
  func postponing() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let one = try await enter("خالد سعد الحربي", in: branch)
      let other = try await enter("خالد الحربي", in: branch)
      await #expect(throws: OfficeRefusal.notFound) {
        try await branch.office.postpone(
          one, other, until: CalendarDay(branch.house.clock.now) + 7, as: officer)
      }
      try await search(branch)
      try await branch.office.postpone(one, other, until: CalendarDay(branch.house.clock.now) + 7, as: officer)
      #expect(try await open(in: branch).isEmpty)
      #expect(try await open(in: branch, .postponed) == [[one, other]])
      #expect(try await branch.office.party(one, as: officer).events.map(\.event.kind).first == .pairPostponed)
      branch.house.clock.advance(by: .days(6))
      try await search(branch)
      #expect(try await open(in: branch).isEmpty)
      branch.house.clock.advance(by: .days(1))
      try await search(branch)
      #expect(try await open(in: branch) == [[one, other]])
    }
  }

  @Test("has no pair of an entry that was joined to another, and asks again when they are parted")
  func merged() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let one = try await enter("خالد سعد الحربي", in: branch)
      let other = try await enter("خالد الحربي", in: branch)
      let third = try await enter("خالد بن سعد الحربي", in: branch)
      #expect(try await search(branch) == 3)
      let merger = try await branch.office.merge(
        MergeOrder(kept: one, joined: other, choice: Merger.Choice(), keptVersion: 1, joinedVersion: 1), as: officer)
      #expect(try await open(in: branch) == [[one, third]])
      let version = try await branch.office.party(one, as: officer).party.version
      try await branch.office.part(merger, seen: version, as: officer)
      #expect(try await Set(open(in: branch)) == [[one, other], [one, third], [other, third]])
    }
  }

  @Test("takes a pair from whoever comes upon one, once, and not one that was told apart")
  func queueing() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let one = try await enter("خالد سعد الحربي", in: branch)
      let other = try await enter("هند القحطاني", mobile: nil, in: branch)
      let third = try await enter("منى السالم", mobile: nil, in: branch)
      try await branch.office.change(one, .distinguish(third), seen: 1, as: officer)
      let now = branch.house.clock.now
      let opened = try await branch.house.database.write(in: .of(branch.id)) { tx in
        try [(one, other), (other, one), (third, one), (one, one)].map { pair in
          try DuplicateStore.queue(pair.0, pair.1, strength: 400_000, at: now, of: branch.id, in: tx)
        }
      }
      #expect(opened == [true, true, false, false])
      #expect(try await open(in: branch) == [[one, other]])
    }
  }

  @Test("is closed to who does not keep the register", arguments: Role.allCases)
  func duties(role: Role) async throws {
    try await Branch.open { branch in
      let one = try await enter("خالد سعد الحربي", in: branch)
      let other = try await enter("خالد الحربي", in: branch)
      let actor = try branch.actor(role)
      guard !role.duties.contains(.keepPeople) else {
        _ = try await branch.office.duplicates(.open, after: nil, as: actor)
        return
      }
      await #expect(throws: OfficeRefusal.notAllowed(.keepPeople)) {
        try await branch.office.duplicates(.open, after: nil, as: actor)
      }
      await #expect(throws: OfficeRefusal.notAllowed(.keepPeople)) {
        try await branch.office.pair(one, other, as: actor)
      }
      await #expect(throws: OfficeRefusal.notAllowed(.keepPeople)) {
        try await branch.office.postpone(one, other, until: CalendarDay(branch.house.clock.now) + 7, as: actor)
      }
    }
  }
}
