import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("An appeal", .onEveryEngine)
struct AppealTests {
  @Test("goes from the tracking page through a sitting of others to an upheld answer, with messages, letter and chain")
  func whole() async throws {
    try await Branch.open { branch in
      let id = try await branch.refused()
      let (committee, hearers) = try await branch.appealsCommittee()
      let token = try await branch.tracking(id)
      try await branch.office.lodgeAppeal(on: Branch.grounds, as: token, of: branch.id)
      #expect(try await branch.request(id).appeal?.number.description == "APL-2026-00001")
      #expect(try await branch.request(id).appeal?.recordedBy == nil)
      #expect(try await branch.messages(of: .appealLodged).count == 1)
      try await branch.openHearing(on: id)
      #expect(try await branch.messages(of: .appealHeard).count == 1)

      let sitting = try await branch.hearing([id], of: committee, by: hearers)
      for hearer in hearers {
        try await branch.office.vote(.accept, because: "ثبت", on: id, in: sitting, as: hearer)
      }
      let version = try await branch.office.sitting(sitting, as: hearers[0]).sitting.item(id)?.version ?? -1
      try await branch.office.resolve(
        id, Sitting.Wording(reasons: "الدخل لغيره", amount: .riyals(3_000), months: 3), in: sitting, seen: version,
        as: hearers[0])
      let request = try await branch.request(id)
      #expect(request.appeal?.state == .upheld)
      #expect(request.decision?.outcome == .accept)
      #expect(request.decision?.months == 3)
      #expect(request.appeal?.against.outcome == .reject)
      #expect(request.stage == .notified)
      #expect(try await branch.messages(of: .appealUpheld).first?[.amount] == "300000")
      let letters = try await branch.office.file(of: id, in: branch.id).letters.map(\.kind)
      #expect(letters == [.receipt, .committeeNotice, .rejection, .appealUpheld])
      try await branch.act(.register, on: id)
      try await branch.act(.deliver, on: id)
      #expect(try await branch.request(id).stage == .delivered)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is refused to the first decision's people, on the agenda as anywhere")
  func barred() async throws {
    try await Branch.open { branch in
      let id = try await branch.appealed()
      await #expect(throws: Refusal.appeal(.tookPart)) {
        try await branch.rule(.accept, on: id, amount: .riyals(2_000), as: branch.actor(.seniorManagement))
      }
      let (_, hearers) = try await branch.appealsCommittee()
      let member = try branch.actor(.committeeMember)
      let today = CalendarDay(branch.house.clock.now)
      let mixed = try await branch.office.form(
        Committee.Terms(
          nameAr: "لجنة أخرى", nameEn: "", quorum: .count(2),
          members: zip([hearers[0], hearers[1], member], [Committee.Post.chair, .member, .member]).map {
            Committee.Member(staff: $0.member.id, name: "", post: $1, from: today)
          }, purpose: .appeals), as: branch.actor(.boardSecretary))
      let sitting = try await branch.hearing([id], of: mixed, by: [hearers[0], hearers[1], member])
      await #expect(throws: CommitteeRefusal.decidedIt) {
        try await branch.office.vote(.accept, because: "نعم", on: id, in: sitting, as: member)
      }
      #expect(try await branch.request(id).appeal?.state == .inHearing)
    }
  }

  @Test("is heard by senior management who did not decide, where no committee hears appeals")
  func alone() async throws {
    try await Branch.open { branch in
      let id = try await branch.appealed()
      let director = try await branch.director()
      await #expect(throws: OfficeRefusal.notAllowed(.decideAlone)) {
        try await branch.rule(.reject, on: id, as: branch.actor(.committeeMember))
      }
      try await branch.rule(.reject, on: id, as: director)
      #expect(try await branch.request(id).appeal?.state == .dismissed)
      #expect(try await branch.messages(of: .appealDismissed).count == 1)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is the committee's once there is one, and management's again when it is dissolved")
  func committee() async throws {
    try await Branch.open { branch in
      let id = try await branch.appealed()
      let director = try await branch.director()
      let (committee, hearers) = try await branch.appealsCommittee()
      await #expect(throws: Refusal.appeal(.committeeHears)) { try await branch.rule(.reject, on: id, as: director) }
      var terms = try await Committee.Terms(of: branch.office.committee(committee, as: hearers[0]))
      terms.isActive = false
      try await branch.office.change(committee, to: terms, seen: 0, as: branch.actor(.boardSecretary))
      try await branch.rule(.reject, on: id, as: director)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is taken once of two who lodge it at the same moment, and a refused one takes no number")
  func atOnce() async throws {
    try await Branch.open { branch in
      let id = try await branch.refused()
      let token = try await branch.tracking(id)
      let outcomes = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<6 {
          group.addTask {
            await succeeds { try await branch.office.lodgeAppeal(on: Branch.grounds, as: token, of: branch.id) }
          }
        }
        return await group.reduce(into: [Bool]()) { $0.append($1) }
      }
      #expect(outcomes.filter { $0 }.count == 1)
      let next = try await branch.appealed()
      #expect(try await branch.request(next).appeal?.number.serial == 2)
    }
  }

  @Test("is refused late, by Riyadh's day")
  func late() async throws {
    try await Branch.open { branch in
      let id = try await branch.refused()
      let token = try await branch.tracking(id)
      // Answered on 22 November: the last day is 22 December.
      branch.house.clock.set(try day("2026-12-23").start)
      let later = try await branch.tracking(id)
      await #expect(throws: OfficeRefusal.notFound) {
        try await branch.office.lodgeAppeal(on: Branch.grounds, as: token, of: branch.id)
      }
      await #expect(throws: Refusal.appeal(.tooLate(try day("2026-12-22")))) {
        try await branch.office.lodgeAppeal(on: Branch.grounds, as: later, of: branch.id)
      }
      branch.house.clock.set(try day("2026-12-23").start - .minutes(1))
      try await branch.office.lodgeAppeal(on: Branch.grounds, as: later, of: branch.id)
    }
  }

  @Test("of a request that was granted in full is refused, and no last day was told")
  func full() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit(branch.application([.amount: "3000"]))
      for verb in [
        OfficeVerb.verify, .verify, .attest, .giveNotice, .beginStudy, .report, .sendToCommittee, .accept, .answer,
      ] {
        try await branch.act(verb, on: receipt.id)
      }
      await #expect(throws: Refusal.appeal(.grantedInFull)) { try await branch.lodge(on: receipt.id) }
      #expect(try await branch.request(receipt.id).appealUntil == nil)
      #expect(try await branch.messages(of: .accepted).first?[.until] == nil)
    }
  }

  @Test("is open to who takes requests in alone", arguments: Role.allCases)
  func duty(role: Role) async throws {
    try await Branch.open { branch in
      let id = try await branch.refused()
      let lodged = await succeeds { try await branch.lodge(on: id, as: role) }
      #expect(lodged == role.duties.contains(.takeIn))
    }
  }

  @Test("that is withdrawn drops off the agenda it stands on")
  func withdrawn() async throws {
    try await Branch.open { branch in
      let id = try await branch.appealed()
      let (committee, hearers) = try await branch.appealsCommittee()
      let sitting = try await branch.hearing([id], of: committee, by: hearers)
      let token = try await branch.tracking(id)
      try await branch.office.withdrawAppeal(because: "رضيت", as: token, of: branch.id)
      #expect(try await branch.office.sitting(sitting, as: hearers[0]).sitting.item(id)?.state == .withdrawn)
      #expect(try await branch.messages(of: .appealWithdrawn).count == 1)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("stands in the register and the inbox of those who hear it, who are told whether they may")
  func lists() async throws {
    try await Branch.open { branch in
      let id = try await branch.appealed()
      let director = try await branch.director()
      let list = try await branch.office.appeals(as: director)
      #expect(list.open.map(\.request) == [id])
      #expect(list.open.first?.mayBeHeard(by: director.member.id) == true)
      #expect(list.open.first?.mayBeHeard(by: try branch.actor(.committeeMember).member.id) == false)
      #expect(list.open.first?.mayBeHeard(by: try branch.actor(.socialResearcher).member.id) == false)
      #expect(try await branch.office.find("apl-٢٠٢٦-1", as: director) == .request(id))
      #expect(try await branch.office.find("APL-2026-2", as: director) == .lines([]))
      let inbox = try await branch.office.inbox(.team, after: nil, as: director)
      #expect(inbox.appeals.map(\.request) == [id])
      #expect(try await branch.office.inbox(.team, after: nil, as: branch.actor(.socialResearcher)).appeals.isEmpty)
      try await branch.rule(.reject, on: id, as: director)
      let after = try await branch.office.appeals(as: director)
      #expect(after.open.isEmpty && after.ended.map(\.request) == [id])
      #expect(try await branch.office.appeals(as: branch.actor(.boardSecretary)).ended.isEmpty)
      await #expect(throws: OfficeRefusal.notAllowed(.seeRequests)) {
        _ = try await branch.office.appeals(as: branch.actor(.humanResources))
      }
    }
  }

  @Test("raises an amount: the rest is laid down beside what was, and the request is delivered with all of it")
  func raised() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let id = try await branch.request(at: .registered)
      try await branch.office.lay(branch.plan(.inKind), on: id, seen: branch.request(id).version, as: officer)
      try await branch.lodge(on: id)
      try await branch.openHearing(on: id)
      try await branch.rule(.accept, on: id, amount: .riyals(3_500), as: branch.director())
      #expect(try await branch.request(id).stage == .registered)
      #expect(try await branch.office.request(id, as: officer).raise == .riyals(500))
      var plan = try branch.plan(.inKind)
      plan.amounts = [.riyals(500)]
      try await branch.office.lay(plan, on: id, seen: branch.request(id).version, as: officer)
      #expect(try await branch.office.request(id, as: officer).raise == nil)
      await #expect(throws: BenefitRefusal.self) {
        try await branch.office.lay(plan, on: id, seen: branch.request(id).version, as: officer)
      }
      let second = try await branch.entitlement(of: id)
      try await branch.office.handOver(InstalmentKey(second.id, 1), .signature("سارة"), seen: 0, as: officer)
      #expect(try await branch.request(id).stage == .registered, "the first is still to come")
      let first = try #require(try await branch.entitlements(of: id).first)
      try await branch.office.handOver(InstalmentKey(first, 1), .signature("سارة"), seen: 0, as: officer)
      #expect(try await branch.request(id).stage == .delivered)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is missed when its words or its state were changed behind the program's back")
  func tampered() async throws {
    for statement in [
      "UPDATE request SET appeal_state = 'upheld' WHERE appeal_state IS NOT NULL",
      "UPDATE request SET appeal_serial = 9 WHERE appeal_state IS NOT NULL",
      "UPDATE request SET appeal_until = appeal_until + 1 WHERE appeal_until IS NOT NULL",
      "UPDATE committee SET purpose = 'appeals'",
    ] {
      try await Branch.open { branch in
        _ = try await branch.appealed()
        #expect(try await branch.verdict().isIntact)
        try await branch.house.meddle(statement)
        #expect(try await branch.verdict().isIntact == false, "\(statement)")
      }
    }
  }
}

@Suite("The days for appeals", .onEveryEngine)
struct AppealRuleTests {
  @Test("hold from the next answer on, are set by those who appoint committees, and are told in the chain")
  func set() async throws {
    try await Branch.open { branch in
      let before = try await branch.refused()
      let rule = try AppealRule(lodgingDays: 60, answerDays: 5)
      await #expect(throws: OfficeRefusal.notAllowed(.manageCommittees)) {
        try await branch.office.setAppealRule(rule, as: branch.actor(.relationsOfficer))
      }
      try await branch.office.setAppealRule(rule, as: branch.actor(.boardSecretary))
      let after = try await branch.refused()
      #expect(try await branch.request(before).lastAppealDay == (try day("2026-12-22")))
      #expect(try await branch.request(after).lastAppealDay == (try day("2027-01-21")))
      let letter = try await branch.office.file(of: after, in: branch.id).letters.last
      #expect(letter?.content[.appealUntil] == "2027-01-21")
      #expect(try await branch.messages(of: .rejected).first?[.until] == "2027-01-21")
      #expect(
        try await branch.office.latestEvents(before: nil, as: branch.actor(.administrator)).events
          .contains { $0.event.kind == .appealRuleSet })
      #expect(try await branch.verdict().isIntact)
    }
  }
}

@Suite("A request of a service without a committee", .onEveryEngine)
struct WithoutCommitteeTests {
  private var terms: PolicyTerms { PolicyTerms(gates: Set(Gate.allCases).subtracting([.committeeNotice])) }

  /// A studied request of the service that calls for nothing.
  private func studied(_ branch: Branch) async throws -> Request.ID {
    let receipt = try await branch.submit(branch.application(service: 1))
    for verb in [OfficeVerb.attest, .beginStudy, .report] { try await branch.act(verb, on: receipt.id) }
    return receipt.id
  }

  @Test("is decided by senior management, answered and delivered by others; no sitting takes it")
  func decided() async throws {
    try await Branch.open(terms) { branch in
      let id = try await studied(branch)
      await #expect(throws: Refusal.noCommitteeNeeded) { try await branch.act(.sendToCommittee, on: id) }
      let wording = Sitting.Wording(reasons: "حاجة ثابتة", conditions: "بموعد")
      await #expect(throws: OfficeRefusal.notAllowed(.decideAlone)) {
        try await branch.office.decideAlone(
          .accept, wording, on: id, seen: branch.request(id).version, as: branch.actor(.committeeMember))
      }
      try await branch.office.decideAlone(
        .accept, wording, on: id, seen: branch.request(id).version, as: branch.actor(.seniorManagement))
      #expect(try await branch.request(id).decision?.members.count == 1)
      for verb in [OfficeVerb.answer, .register, .deliver] { try await branch.act(verb, on: id) }
      #expect(try await branch.request(id).stage == .delivered)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("goes to the committee all the same where the policy promises one")
  func policy() async throws {
    try await Branch.open { branch in
      let id = try await studied(branch)
      await #expect(throws: Refusal.policyNeedsCommittee) {
        try await branch.office.decideAlone(
          .reject, Sitting.Wording(reasons: "لا"), on: id, seen: branch.request(id).version,
          as: branch.actor(.seniorManagement))
      }
      try await branch.act(.giveNotice, on: id)
      try await branch.act(.sendToCommittee, on: id)
      #expect(try await branch.request(id).stage == .withCommittee)
    }
  }
}

@Suite("The pack of a sitting", .onEveryEngine)
struct SittingPackTests {
  @Test("has each request as it stands, in the order of the agenda")
  func reads() async throws {
    try await Branch.open { branch in
      let chair = try branch.actor(.committeeMember)
      var requests: [Request.ID] = []
      for _ in 0..<3 { requests.append(try await branch.request(at: .withCommittee)) }
      requests.reverse()
      let sitting = try await branch.plan(requests)
      let pack = try await branch.office.sittingPack(sitting, as: chair)
      #expect(pack.requests.map(\.id) == requests)
      for request in pack.requests { #expect(request == (try await branch.request(request.id))) }
    }
  }
}

extension Committee.Terms {
  fileprivate init(of committee: Committee) {
    self.init(
      nameAr: committee.nameAr, nameEn: committee.nameEn, quorum: committee.quorum, members: committee.members,
      isActive: committee.isActive, purpose: committee.purpose)
  }
}

extension Branch {
  fileprivate func entitlements(of request: Request.ID) async throws -> [Entitlement.ID] {
    try await house.database.read(in: .of(id)) { tx in
      try tx.rows(
        "SELECT id FROM entitlement WHERE association_id = $1 AND request_id = $2 ORDER BY id",
        [.id(id), .id(request)]
      ) { row in
        var column = Columns(row)
        return try column.id()
      }
    }
  }
}
