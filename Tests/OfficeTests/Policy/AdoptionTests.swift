import Casework
import Engines
import PolicyReader
import SQL
import Testing

@testable import Office

@Suite("Adopting a policy", .onEveryEngine)
struct AdoptionTests {
  private func draft(_ terms: PolicyTerms, in branch: Branch) async throws -> PolicyVersion {
    try await branch.office.draftPolicy(
      terms.proposal, from: DocumentText(lines: ["آلية التعامل"], format: .text), named: "policy.txt", for: branch.id)
  }

  @Test("reads back exactly as drafted, settled and approved")
  func readsBack() async throws {
    try await Branch.open { branch in
      let secretary = try branch.actor(.boardSecretary)
      var terms = PolicyTerms.floor
      terms.channels = []
      let drafted = try await draft(terms, in: branch)
      #expect(drafted.number == 2)
      #expect(try await branch.office.policy(drafted.id, as: secretary).0 == drafted)
      for answer in terms.answers + [.channels([.website])] {
        try await branch.office.settle([answer], of: drafted.id, in: branch.id, by: secretary.actor)
      }
      let settled = try await branch.office.policy(drafted.id, as: secretary).0
      #expect(settled.openPoints.isEmpty)
      #expect(settled.reply.floorMeaning == .holdsBack)
      try await branch.office.approvePolicy(drafted.id, branch.approval, as: secretary)
      let (approved, text) = try await branch.office.policy(drafted.id, as: secretary)
      #expect(approved.state == .inForce)
      #expect(approved.approval?.meeting == "2026/4")
      #expect(text.lines == ["آلية التعامل"])
      #expect(text.clauses.map(\.number) == ["1.1"])
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("keeps names to choose from that hold tabs and lines")
  func names() async throws {
    try await Branch.open { branch in
      var proposal = PolicyTerms.ceiling.proposal
      proposal.findings = [Finding(.organizationMismatch, particulars: ["جمعية\tالأمل", "جمعية\nالعمل"])]
      let drafted = try await branch.office.draftPolicy(
        proposal, from: DocumentText(lines: [], format: .text), named: "p", for: branch.id)
      let stored = try await branch.office.policy(drafted.id, of: branch.id).0
      #expect(stored.openPoints == drafted.openPoints)
    }
  }

  @Test("keeps the dates to correct and the answers given")
  func dates() async throws {
    try await Branch.open { branch in
      var proposal = PolicyTerms.ceiling.proposal
      proposal.findings = [Finding(.impossibleDate, line: 1, particulars: ["30/2/2024"])]
      let drafted = try await branch.office.draftPolicy(
        proposal, from: DocumentText(lines: [], format: .text), named: "p", for: branch.id)
      #expect(try await branch.office.policy(drafted.id, of: branch.id).0.openPoints == [.dates(["30/2/2024"])])
      try await branch.office.settle([.dates("29/2/2024")], of: drafted.id, in: branch.id, by: .system)
      let settled = try await branch.office.policy(drafted.id, of: branch.id).0
      #expect(settled.openPoints.isEmpty && settled.answered == ["dates"])
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("of a document that is an open draft already points to that draft, until it is discarded")
  func again() async throws {
    try await Branch.open { branch in
      let first = try await draft(.floor, in: branch)
      await #expect(throws: DraftedAlready(id: first.id, number: first.number)) { try await draft(.floor, in: branch) }
      try await branch.office.discardPolicy(first.id, as: branch.actor(.boardSecretary))
      let second = try await draft(.floor, in: branch)
      #expect(second.number == first.number + 1)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("of the document in force makes a draft of its own")
  func inForceAgain() async throws {
    try await Branch.open { branch in
      let first = try await draft(.ceiling, in: branch)
      try await branch.office.approvePolicy(first.id, branch.approval, in: branch.id, by: .system)
      #expect(try await draft(.ceiling, in: branch).number == first.number + 1)
    }
  }

  @Test("is over for a discarded draft, which stays on record and out of sight of the public")
  func discarded() async throws {
    try await Branch.open { branch in
      let secretary = try branch.actor(.boardSecretary)
      let drafted = try await draft(.ceiling, in: branch)
      try await branch.office.discardPolicy(drafted.id, as: secretary)
      let version = try await branch.office.policy(drafted.id, as: secretary).0
      #expect(version.state == .discarded && version.endedAt != nil)
      await #expect(throws: PolicyRefusal.notADraft) {
        try await branch.office.approvePolicy(drafted.id, branch.approval, as: secretary)
      }
      #expect(try await branch.office.publishedVersions(of: branch.id).map(\.number) == [1])
      await #expect(throws: OfficeRefusal.notFound) {
        try await branch.office.publishedClauses(of: drafted.id, in: branch.id)
      }
    }
  }

  @Test("cannot be undone by discarding the version in force")
  func neverInForce() async throws {
    try await Branch.open { branch in
      let policy = try #require(try await branch.settings().policy)
      await #expect(throws: PolicyRefusal.notADraft) {
        try await branch.office.discardPolicy(policy.id, in: branch.id, by: .system)
      }
      #expect(try await branch.settings().policy?.id == policy.id)
    }
  }

  @Test("can be given up only by those who draft policies", arguments: Role.allCases)
  func discardDuty(role: Role) async throws {
    try await Branch.open { branch in
      let drafted = try await draft(.ceiling, in: branch)
      let done = await succeeds { try await branch.office.discardPolicy(drafted.id, as: branch.actor(role)) }
      #expect(done == (role == .boardSecretary || role == .administrator))
    }
  }

  @Test("with a point open is refused, and the old version stays in force")
  func open() async throws {
    try await Branch.open { branch in
      let before = try await branch.settings().policy?.id
      let drafted = try await draft(.floor, in: branch)
      await #expect(throws: PolicyRefusal.pointsOpen(2)) {
        try await branch.office.approvePolicy(drafted.id, branch.approval, in: branch.id, by: .system)
      }
      #expect(try await branch.settings().policy?.id == before)
    }
  }

  @Test("is the board secretary's to record", arguments: Role.allCases)
  func duty(role: Role) async throws {
    try await Branch.open { branch in
      let drafted = try await draft(.ceiling, in: branch)
      let done = await succeeds {
        try await branch.office.approvePolicy(drafted.id, branch.approval, as: branch.actor(role))
      }
      #expect(done == (role == .boardSecretary))
    }
  }

  @Test("judges new requests by the new version and old ones by theirs to the end")
  func supersedes() async throws {
    try await Branch.open(.ceiling) { branch in
      let old = try await branch.request(at: .complete)
      let first = try #require(try await branch.settings().policy)
      let second = try await branch.adopt(.open)
      let new = try await branch.request(at: .complete)
      #expect(try await branch.request(old).policy == first.id)
      #expect(try await branch.request(new).policy == second)
      await #expect(throws: Refusal.notAttested) { try await branch.act(.beginStudy, on: old) }
      try await branch.act(.beginStudy, on: new)
      let file = try await branch.office.file(of: old, in: branch.id)
      #expect(file.policy.state == .superseded)
      #expect(file.deadline.due == (try day("2026-12-13")))
      let versions = try await branch.office.policies(as: branch.actor(.humanResources))
      #expect(versions.map(\.state) == [.inForce, .superseded])
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("by another process is seen at once")
  func neighbour() async throws {
    try await Branch.open { branch in
      let old = try await branch.request(at: .complete)
      _ = try await branch.office.file(of: old, in: branch.id)
      let elsewhere = Branch(
        house: branch.house, association: branch.association, services: branch.services, staff: branch.staff)
      let neighbour = try branch.house.neighbour()
      let drafted = try await neighbour.draftPolicy(
        PolicyTerms.open.proposal, from: DocumentText(lines: [], format: .text), named: "p", for: branch.id)
      try await neighbour.approvePolicy(drafted.id, elsewhere.approval, in: branch.id, by: .system)
      #expect(try await branch.settings().policy?.id == drafted.id)
      #expect(try await branch.office.file(of: old, in: branch.id).policy.state == .superseded)
    }
  }

  @Test("of one draft by two at once happens once")
  func twice() async throws {
    try await Branch.open { branch in
      let drafted = try await draft(.ceiling, in: branch)
      let approval = branch.approval
      let done = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<8 {
          group.addTask {
            await succeeds {
              try await branch.office.approvePolicy(drafted.id, approval, in: branch.id, by: .system)
            }
          }
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(done == 1)
      #expect(try await branch.house.count("SELECT count(*) FROM policy WHERE state = 'in_force'") == 1)
    }
  }

  @Test("an answer or approval given to terms that were changed meanwhile is refused")
  func stale() async throws {
    try await Branch.open { branch in
      let secretary = try branch.actor(.boardSecretary)
      let terms = PolicyTerms.floor
      let drafted = try await draft(terms, in: branch)
      try await branch.office.settle(terms.answers, of: drafted.id, seen: drafted.version, as: secretary)
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.settle(
          [.floorMeaning(.tellsOnly)], of: drafted.id, seen: drafted.version, as: secretary)
      }
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.approvePolicy(drafted.id, branch.approval, seen: drafted.version, as: secretary)
      }
      let settled = try await branch.office.policy(drafted.id, as: secretary).0
      try await branch.office.approvePolicy(drafted.id, branch.approval, seen: settled.version, as: secretary)
    }
  }
}

@Suite("What an association is set to", .onEveryEngine)
struct SettingsTests {
  @Test("is found by its address and by its host, and by nothing else")
  func found() async throws {
    try await Branch.open { branch in
      try await branch.house.meddle("UPDATE association SET host = 'amal.example.org'")
      #expect(try await branch.office.settings(slug: "amal").association.id == branch.id)
      #expect(try await branch.office.settings(host: "amal.example.org").association.id == branch.id)
      await #expect(throws: OfficeRefusal.notFound) { try await branch.office.settings(slug: "birr") }
      await #expect(throws: OfficeRefusal.notFound) { try await branch.office.settings(host: "") }
    }
  }

  @Test("changes for every process at the next look")
  func changes() async throws {
    try await Branch.open { branch in
      let neighbour = try branch.house.neighbour()
      _ = try await branch.settings()
      let service = Service(
        id: branch.house.randomness.identifier(at: branch.house.clock.now), code: "NEW", nameAr: "جديدة", nameEn: "New",
        criteriaAr: "", criteriaEn: "", requirements: [])
      try await neighbour.offer([service], at: branch.id)
      #expect(try await branch.settings().service(code: "NEW")?.id == service.id)
      let member = try await neighbour.addStaff(
        name: "منى السالم", email: "m@example.org", roles: [.humanResources], password: House.password, to: branch.id)
      #expect(try await branch.settings().staff[member.id] == "منى السالم")
      let closure = HolidayCorrection(
        occasion: .closure, days: try day("2026-11-29")...day("2026-11-29"), nameAr: "إغلاق", nameEn: "Closure")
      _ = try await neighbour.correct(closure, as: branch.actor(.boardSecretary))
      #expect(try await !branch.settings().calendar.isWorking(try day("2026-11-29")))
    }
  }

  @Test("seen in a write that comes to nothing is never kept")
  func undone() async throws {
    try await Branch.open { branch in
      let settings = try await branch.settings()
      struct Undone: Error {}
      await #expect(throws: Undone.self) {
        try await branch.house.database.write(in: .of(branch.id)) { tx in
          try tx.run("UPDATE service SET name_en = 'Never'", [])
          try AssociationStore.settingsChanged(of: branch.id, in: tx)
          let seen = try branch.office.settings(of: branch.id, in: tx, keeping: false)
          #expect(seen.services.first?.nameEn == "Never")
          throw Undone()
        }
      }
      try await branch.house.database.write(in: .of(branch.id)) { tx in
        try AssociationStore.settingsChanged(of: branch.id, in: tx)
      }
      #expect(try await branch.settings().services == settings.services)
    }
  }
}
