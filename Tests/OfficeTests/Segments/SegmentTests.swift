import Casework
import Engines
import SQL
import Synchronization
import Testing

@testable import Office

@Suite("Segments of the register, counted live", .onEveryEngine)
struct SegmentTests {
  private func enter(
    _ name: String, _ branch: Branch, kind: Party.Kind = .person, born: String? = nil, city: String = "",
    sex: Sex? = nil,
    roles: Set<PartyRole> = []
  ) async throws -> Party.ID {
    let details = Party.Details(name: name, birth: try born.map { try day($0) }, city: city, sex: sex)
    return try await branch.office.enter(
      NewParty(kind: kind, details: details, roles: roles), as: branch.actor(.relationsOfficer))
  }

  /// The names of those the rules are true of.
  private func names(
    _ rules: [SegmentRule], _ branch: Branch, match: SegmentRules.Match = .all
  ) async throws -> [String] {
    let officer = try branch.actor(.relationsOfficer)
    let rules = try SegmentRules(match, rules)
    let id = try await branch.office.keepSegment(named: "اختبار", rules, as: officer)
    let found = try await branch.office.segment(id, as: officer)
    let count = try await branch.office.count(rules, as: officer)
    #expect(found.count == found.lines.count && count == found.count)
    try await branch.office.removeSegment(id, seen: 0, as: officer)
    return found.lines.map(\.name).sorted()
  }

  @Test("find people by what the register says of them, all of it or any")
  func entries() async throws {
    try await Branch.open(at: "2026-11-22") { branch in
      _ = try await enter("منيرة", branch, born: "1966-11-22", city: "بريدة", sex: .female, roles: [.supporter])
      _ = try await enter("لطيفة", branch, born: "1966-11-23", city: "بريده", sex: .female)
      _ = try await enter("صالح", branch, born: "1950-02-28", city: "بريدة", sex: .male)
      _ = try await enter("هيا", branch, born: "1950-01-01", city: "أبها", sex: .female)
      _ = try await enter("شركة المراعي", branch, kind: .organization, city: "بريدة", roles: [.partner])
      let women: [SegmentRule] = [.sex(.female), .age(60...130)]
      #expect(try await names(women + [.city(["بريدة"])], branch) == ["منيرة"])
      #expect(try await names(women, branch) == ["منيرة", "هيا"])
      #expect(try await names([.sex(.female), .age(0...59)], branch) == ["لطيفة"], "sixty from tomorrow on")
      #expect(try await names([.city(["بريده"])], branch) == ["شركة المراعي", "صالح", "لطيفة", "منيرة"])
      #expect(try await names([.city(["ابها"])], branch) == ["هيا"])
      #expect(try await names([.kind(.organization)], branch) == ["شركة المراعي"])
      #expect(
        try await names([.role(.role(.supporter)), .kind(.organization)], branch, match: .any) == [
          "شركة المراعي", "منيرة",
        ])
      #expect(try await names([.role(.beneficiary)], branch).isEmpty)
      #expect(try await names([.notAskedFor(1), .sex(.male)], branch) == ["صالح"])
    }
  }

  @Test("find people by their files, requests and visits")
  func files() async throws {
    try await Branch.open { branch in
      let request = try await branch.request(at: .registered)
      let file = try await branch.file(of: request)
      let name = file.name
      let days = file.renewal - CalendarDay(branch.house.clock.now)
      #expect(try await names([.role(.beneficiary)], branch) == [name])
      #expect(try await names([.registration(.current), .category(file.category)], branch) == [name])
      #expect(try await names([.registration(.suspended)], branch).isEmpty)
      #expect(try await names([.endsWithin(days)], branch) == [name])
      #expect(try await names([.endsWithin(days - 1)], branch).isEmpty)
      #expect(try await names([.askedWithin(1)], branch) == [name])
      #expect(try await names([.notAskedFor(1)], branch).isEmpty)
      #expect(try await names([.notVisitedFor(1)], branch) == [name])
      branch.house.clock.advance(by: .days(Int64(days) + 1))
      #expect(try await names([.isOverdue], branch) == [name])
      #expect(try await names([.notAskedFor(30)], branch) == [name])
    }
  }

  @Test("find people by household, income and visits that rest sealed")
  func studied() async throws {
    try await Branch.open { branch in
      let researcher = try branch.actor(.socialResearcher)
      try await branch.setTable()
      let id = try await branch.request(at: .underStudy)
      try await branch.act(.scheduleVisit, on: id)
      branch.house.clock.advance(by: .hours(5))
      try await branch.report(of: id)
      let version = try await branch.request(id).version
      try await branch.office.keepHousehold(branch.household, on: id, seen: version, as: researcher)
      try await branch.office.assessIncome(on: id, seen: branch.request(id).version, as: researcher)
      let band = try #require(try await branch.request(id).fieldwork.assessments.last?.result.band?.category)
      for rules: [SegmentRule] in [[.household(2...2)], [.household(1...30), .incomeBand(band)], [.visitedWithin(1)]] {
        #expect(try await names(rules, branch).count == 1, "\(rules)")
      }
      for rules: [SegmentRule] in [[.household(3...9)], [.incomeBand("ج")], [.notVisitedFor(1)]] {
        #expect(try await names(rules, branch).isEmpty, "\(rules)")
      }
      // As if it had been written before there were marks.
      try await branch.house.meddle("DELETE FROM party_mark")
      try await branch.house.meddle("DELETE FROM mark_reading")
      #expect(try await names([.household(2...2)], branch).count == 1)
    }
  }

  @Test("find people by consents as they stand, and say of an entry that was joined what is said of the one that stays")
  func consents() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let one = try await enter("خالد الحربي", branch)
      let other = try await enter("خالد سعد الحربي", branch)
      try await branch.office.change(other, .consent(.appeals, .consent, .spoken, scope: ""), seen: 1, as: officer)
      #expect(try await names([.consent(.appeals)], branch) == ["خالد سعد الحربي"])
      #expect(try await names([.noConsent(.appeals)], branch) == ["خالد الحربي"])
      try await branch.office.merge(
        MergeOrder(kept: one, joined: other, choice: Merger.Choice(), keptVersion: 1, joinedVersion: 2), as: officer)
      #expect(try await names([.consent(.appeals)], branch) == ["خالد الحربي"])
      let kept = try await branch.office.party(one, as: officer).party
      let number = try #require(kept.consents.first?.number)
      try await branch.office.change(one, .withdrawConsent(number), seen: kept.version, as: officer)
      #expect(try await names([.consent(.appeals)], branch).isEmpty, "whoever took it back is not called")
      #expect(try await names([.noConsent(.appeals)], branch) == ["خالد الحربي"])
    }
  }

  @Test(
    "are listed page by page, stand in the chain, and are made by whoever keeps the register", arguments: Role.allCases)
  func duties(role: Role) async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let rules = try SegmentRules(.all, [.kind(.person)])
      let id = try await branch.office.keepSegment(named: "الأفراد", rules, as: officer)
      let actor = try branch.actor(role)
      if role.duties.contains(.seePeople) {
        #expect(try await branch.office.segments(as: actor).map(\.name) == ["الأفراد"])
        _ = try await branch.office.segment(id, as: actor)
      } else {
        await #expect(throws: OfficeRefusal.notAllowed(.seePeople)) { try await branch.office.segments(as: actor) }
        await #expect(throws: OfficeRefusal.notAllowed(.seePeople)) { try await branch.office.segment(id, as: actor) }
        await #expect(throws: OfficeRefusal.notAllowed(.seePeople)) { try await branch.office.count(rules, as: actor) }
      }
      if !role.duties.contains(.keepPeople) {
        await #expect(throws: OfficeRefusal.notAllowed(.keepPeople)) {
          try await branch.office.keepSegment(named: "أخرى", rules, as: actor)
        }
        await #expect(throws: OfficeRefusal.notAllowed(.keepPeople)) {
          try await branch.office.removeSegment(id, seen: 0, as: actor)
        }
      }
    }
  }

  @Test("page by page show everyone once; a change is on record and a meddling is found")
  func pagesAndChain() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      for place in 0..<(Office.partiesAPage + 2) { _ = try await enter("متطوع \(place)", branch, roles: [.volunteer]) }
      let rules = try SegmentRules(.all, [.role(.role(.volunteer))])
      let id = try await branch.office.keepSegment(named: "المتطوعون", rules, as: officer)
      let first = try await branch.office.segment(id, as: officer)
      let rest = try await branch.office.segment(id, after: first.next, as: officer)
      #expect(first.count == Office.partiesAPage + 2 && rest.lines.count == 2 && rest.next == nil)
      #expect(Set((first.lines + rest.lines).map(\.id)).count == first.count)
      #expect(first.lines.allSatisfy { $0.roles == [.volunteer] })
      let any = try SegmentRules(.any, [.isOverdue])
      try await branch.office.changeSegment(id, named: "المتأخرون", any, seen: 0, as: officer)
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.changeSegment(id, named: "أخرى", any, seen: 0, as: officer)
      }
      #expect(try await branch.verdict().isIntact)
      try await branch.office.removeSegment(id, seen: 1, as: officer)
      await #expect(throws: OfficeRefusal.notFound) { try await branch.office.segment(id, as: officer) }
      #expect(try await branch.verdict().isIntact)
      for change in ["UPDATE segment SET name = 'x'", "DELETE FROM segment"] {
        #expect(try await !branch.verdict(after: change).isIntact, "\(change)")
      }
    }
  }
}

/// What either engine reads to count a segment.
@Suite("How the engines go about a segment")
struct SegmentPlanTests {
  private static let all: [SegmentRule] = [
    .role(.beneficiary), .age(60...130), .endsWithin(30), .household(3...6), .consent(.appeals), .askedWithin(30),
    .notVisitedFor(180),
  ]

  private func plans(_ question: String, _ column: Int, _ match: SegmentRules.Match, _ engine: Engine) async throws
    -> [[String]]
  {
    let found = Mutex<[[String]]>([])
    try await Engine.$current.withValue(engine) {
      try await Branch.open { branch in
        let query = SegmentQuery(try SegmentRules(match, Self.all), of: branch.id, on: try day("2026-11-22"))
        let plans = try await branch.house.database.read(in: .of(branch.id)) { tx in
          if engine == .postgres { _ = try tx.rows("SELECT set_config('enable_seqscan', 'off', true)", []) { _ in } }
          let explaining = ExplainingTransaction(tx, by: question, column: column)
          _ = try query.count(in: explaining)
          _ = try query.page(after: nil, limit: 51, in: explaining)
          return explaining.plans.map(\.steps)
        }
        found.withLock { $0 = plans }
      }
    }
    return found.withLock { $0 }
  }

  @Test("each table is read along an index that begins with the association", arguments: SegmentRules.Match.allCases)
  func embedded(match: SegmentRules.Match) async throws {
    for steps in try await plans("EXPLAIN QUERY PLAN", 3, match, .sqlite) {
      #expect(!steps.isEmpty)
      for step in steps where step.hasPrefix("SEARCH") || step.hasPrefix("SCAN") {
        // The few entries that were joined to others, found once beforehand.
        let isOwn = step.contains(" joined")
        #expect(isOwn || step.contains("association_id=?"), "\(step)")
      }
    }
  }

  @Test("and so it is on the server", arguments: SegmentRules.Match.allCases)
  func server(match: SegmentRules.Match) async throws {
    for steps in try await plans("EXPLAIN (COSTS OFF)", 0, match, .postgres) {
      #expect(!steps.contains { $0.contains("Seq Scan") }, "\(steps)")
    }
  }
}
