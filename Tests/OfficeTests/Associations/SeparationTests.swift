import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("Two associations in one house", .onEveryEngine)
struct SeparationTests {
  private func open(_ body: (Branch, Branch) async throws -> Void) async throws {
    try await House.open { house in
      let ours = try await house.branch("amal")
      let theirs = try await house.branch("birr")
      try await body(ours, theirs)
    }
  }

  @Test("never act on each other's requests, whoever guesses the identifier", arguments: OfficeVerb.allCases)
  func verbs(verb: OfficeVerb) async throws {
    try await open { ours, theirs in
      let id = try await theirs.request(at: .complete)
      let before = try await theirs.request(id)
      let actor = try ours.actor(verb.usual)
      await #expect(throws: OfficeRefusal.notFound) {
        try await verb.act(on: id, seen: before.version, as: actor, in: ours)
      }
      #expect(try await theirs.request(id) == before)
    }
  }

  @Test("never see each other's requests, documents, lists and people")
  func sees() async throws {
    try await open { ours, theirs in
      let id = try await theirs.request(at: .complete)
      let officer = try ours.actor(.relationsOfficer)
      let office = ours.office
      await #expect(throws: OfficeRefusal.notFound) { try await office.request(id, as: officer) }
      await #expect(throws: OfficeRefusal.notFound) { try await office.document("id", of: id, as: officer) }
      #expect(try await office.inbox(.team, after: nil, as: officer).counts.team == 0)
      #expect(try await office.inbox(.team, after: nil, as: officer).lines.isEmpty)
      #expect(try await office.find("REQ-2026-00001", as: officer) == .lines([]))
      #expect(try await office.find("1000000008", as: officer) == .lines([]))
      let administrator = try ours.actor(.administrator)
      #expect(try await office.outbox(as: administrator).isEmpty)
      #expect(try await office.staff(as: administrator).allSatisfy { $0.email.hasSuffix("@amal.example.org") })
      #expect(try await ours.settings().services.map(\.id) == ours.services.map(\.id))
    }
  }

  @Test("never read, settle or approve each other's policies")
  func policies() async throws {
    try await open { ours, theirs in
      let policy = try #require(try await theirs.settings().policy).id
      let secretary = try ours.actor(.boardSecretary)
      let office = ours.office
      await #expect(throws: OfficeRefusal.notFound) { try await office.policy(policy, as: secretary) }
      await #expect(throws: OfficeRefusal.notFound) {
        try await office.settle([.ceilingLeftUnset], of: policy, in: ours.id, by: secretary.actor)
      }
      await #expect(throws: OfficeRefusal.notFound) {
        try await office.approvePolicy(policy, ours.approval, as: secretary)
      }
      #expect(try await office.policies(as: secretary).count == 1)
    }
  }

  @Test("never judge by a version that the other one has on the shelf")
  func shelf() async throws {
    try await open { ours, theirs in
      let policy = try #require(try await theirs.settings().policy).id
      _ = try await theirs.adopt(.open)
      let theirRequest = try await theirs.request(at: .complete)
      _ = try await theirs.office.file(of: theirRequest, in: theirs.id)
      let office = ours.office
      await #expect(throws: OfficeRefusal.notFound) {
        try await ours.house.database.read(in: .of(ours.id)) { tx in
          _ = try office.policy(policy, of: ours.id, in: tx)
        }
      }
    }
  }

  @Test("never change each other's people, nor give them requests")
  func people() async throws {
    try await open { ours, theirs in
      let stranger = try theirs.actor(.relationsOfficer).member
      await #expect(throws: OfficeRefusal.notFound) {
        try await ours.office.changeStaff(
          stranger.id, roles: [.administrator], isActive: true, as: ours.actor(.administrator))
      }
      let id = try await ours.request(at: .complete)
      let version = try await ours.request(id).version
      await #expect(throws: OfficeRefusal.notFound) {
        try await ours.office.assign(stranger.id, on: id, seen: version, as: ours.actor(.relationsOfficer))
      }
    }
  }

  @Test("let nobody in with the other one's password, session, draft or idempotency key")
  func tokens() async throws {
    try await open { ours, theirs in
      let officer = try theirs.actor(.relationsOfficer).member
      let (session, _) = try await theirs.office.signIn(
        email: officer.email, password: House.password, to: theirs.id)
      #expect(try await ours.office.session(session, in: ours.id) == nil)
      await #expect(throws: SignInRefusal.wrongNameOrPassword) {
        try await ours.office.signIn(email: officer.email, password: House.password, to: ours.id)
      }
      let draft = try await theirs.begin(ApplicationAnswers([.first: "سارة"]))
      #expect(try await ours.office.application(draft, of: ours.id) == nil)
      await #expect(throws: ApplicationRefusal.noSuchDraft) {
        try await ours.office.submit(draft, of: ours.settings())
      }
      let receipt = try await theirs.submit(key: "k")
      let own = try await ours.submit(key: "k")
      #expect(own.id != receipt.id)
      #expect(own.number.serial == 1, "each counts its own")
    }
  }

  @Test("take no application for the other one's service")
  func service() async throws {
    try await open { ours, theirs in
      await #expect(throws: ApplicationRefusal.noSuchService) {
        try await ours.submit(Application(service: theirs.services[0].id, answers: Branch.answers()))
      }
      let verdicts = [try await ours.verdict(), try await theirs.verdict()]
      #expect(verdicts.map(\.isIntact) == [true, true])
    }
  }

  @Test("are not touched by the other one's broken chain")
  func chain() async throws {
    try await open { ours, theirs in
      try await ours.house.meddle("UPDATE event SET facts = '' WHERE association_id = $1", [.bytes(theirs.id.bytes)])
      #expect(try await ours.verdict().isIntact)
      #expect(try await !theirs.verdict().isIntact)
    }
  }
}
