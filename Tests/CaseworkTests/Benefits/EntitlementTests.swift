import Casework
import Testing

@Suite("What a person is to receive")
struct EntitlementTests {
  @Test("adds up to the halala, and what cannot be divided goes to the last", arguments: 1...60)
  func split(count: Int) {
    let granted = Halalas(1_000_01)
    let parts = granted.split(into: count)
    #expect(parts.count == count)
    #expect(parts.reduce(.zero, +) == granted)
    #expect(Set(parts.dropLast()).count <= 1)
  }

  @Test("that is a halala off the decision is refused", arguments: [-1, 1])
  func sum(off: Int64) throws {
    let granted = Halalas.riyals(3_000)
    let plan = try Till.plan(granted: Halalas(granted.count + off))
    #expect(throws: BenefitRefusal.sumIsNotGranted(granted: granted, found: Halalas(granted.count + off))) {
      try Till.lay(plan)
    }
  }

  @Test("comes every month on the same day, or on the last of a shorter one")
  func months() throws {
    let made = try Till.lay(Till.plan(count: 4, from: "2026-12-31"))
    #expect(made.instalments.map(\.day.description) == ["2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"])
  }

  @Test(
    "is none before the answer was given and the person registered", arguments: [Situation.accepted, .toldOfAcceptance])
  func early(situation: Situation) throws {
    let grounds = Grounds(request: try situation.request(), file: nil, gates: Set(Gate.allCases))
    #expect(throws: BenefitRefusal.notGranted) { try Till.lay(Till.plan(), on: grounds) }
  }

  @Test("needs no registration where the policy asks for none")
  func unregistered() throws {
    let gates = Set(Gate.allCases).subtracting([.registration])
    let grounds = Grounds(request: try Situation.toldOfAcceptance.request(), file: nil, gates: gates)
    #expect(try Till.lay(Till.plan(), on: grounds).total == .riyals(3_000))
  }

  @Test("is laid down neither by who studied nor by who decided")
  func apart() throws {
    #expect(throws: BenefitRefusal.researcherMayNot) { try Till.lay(Till.plan(), by: Desk.researcher) }
    let decider = try #require(try Till.grounds().request.decision?.by)
    #expect(throws: BenefitRefusal.deciderMayNot) { try Till.lay(Till.plan(), by: .staff(decider, name: "خالد")) }
  }

  @Test("of money needs an account")
  func account() throws {
    var plan = try Till.plan()
    plan.payee.iban = nil
    #expect(throws: BenefitRefusal.accountMissing) { try Till.lay(plan) }
  }

  @Test("begins neither in the past nor years ahead", arguments: ["2026-11-22", "2029-01-01"])
  func firstDay(iso: String) throws {
    let until = try day("2026-11-23") + Entitlement.farthestFirstDay
    #expect(throws: BenefitRefusal.badFirstDay(until: until)) { try Till.lay(Till.plan(from: iso)) }
  }

  @Test("that is lent says when it is due back")
  func loan() throws {
    #expect(throws: BenefitRefusal.dueBackMissing) { try Till.lay(Till.plan(.loan, count: 1)) }
    let lent = try Till.lay(Till.plan(.loan, count: 1, dueBack: "2026-12-23"))
    #expect(!lent.isOverdue(on: try day("2027-01-01")))
  }

  @Test("on a suspended or ended file is nothing")
  func file() throws {
    var file = try Till.file()
    _ = try file.suspend(because: "انقطع", by: Desk.officer, at: moment("2026-11-23"))
    #expect(throws: BenefitRefusal.fileSuspended) { try Till.lay(Till.plan(), on: Till.grounds(file)) }
    _ = try file.end(.movedAway, because: "انتقل", by: Desk.officer, at: moment("2026-11-23"))
    #expect(throws: BenefitRefusal.fileEnded) { try Till.lay(Till.plan(), on: Till.grounds(file)) }
  }
}
