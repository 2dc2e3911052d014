import Casework
import Testing

@Suite("A request whose service needs no committee")
struct DecideAloneTests {
  private let gates = Set(Gate.allCases).subtracting([.committeeNotice])

  private func decide(
    _ outcome: Decision.Outcome, _ request: inout Request, amount: Halalas? = .riyals(2_000),
    needs: ServiceNeeds = [.payment], promised: Bool = false, pays: Bool = true, by actor: Actor = Desk.manager
  ) throws(Refusal) {
    guard let now = try? moment("2026-11-23") else { return }
    _ = try request.decideAlone(
      outcome, reasons: "حاجة ثابتة", conditions: "بفواتير", amount: amount, needs: needs, promised: promised,
      pays: pays,
      by: actor, under: gates, at: now, with: PlainFingerprint())
  }

  @Test("is decided by one person, with reasons, conditions and an amount")
  func accepted() throws {
    var request = try Situation.studied.request(under: gates)
    try decide(.accept, &request)
    #expect(request.stage == .accepted)
    #expect(request.decision?.members.map(\.id) == [Desk.manager.staffID])
    #expect(request.decision?.conditions == "بفواتير")
    #expect(request.decision?.sitting == nil)
  }

  @Test("is put off, and decided later")
  func deferred() throws {
    var request = try Situation.studied.request(under: gates)
    try decide(.defer, &request)
    #expect(request.stage == .deferred)
    try decide(.reject, &request)
    #expect(request.stage == .rejected)
  }

  @Test("is not decided by who studied it, nor before it was studied")
  func researcher() throws {
    var studied = try Situation.studied.request(under: gates)
    #expect(throws: Refusal.researcherMayNotDecide) { try decide(.accept, &studied, by: Desk.researcher) }
    var begun = try Situation.underStudy.request(under: gates)
    #expect(throws: Refusal.notStudied) { try decide(.accept, &begun) }
    var complete = try Situation.complete.request(under: gates)
    #expect(throws: Refusal.wrongStage(.complete)) { try decide(.accept, &complete) }
  }

  @Test("still goes to a committee where the service or the policy wants one, by name")
  func committee() throws {
    var request = try Situation.studied.request(under: gates)
    #expect(throws: Refusal.serviceNeedsCommittee) { try decide(.accept, &request, needs: [.committee]) }
    #expect(throws: Refusal.policyNeedsCommittee) {
      try decide(.accept, &request, promised: true)
    }
    #expect(request.stage == .underStudy)
  }

  @Test("has no place on an agenda, unless the policy promises a committee")
  func agenda() throws {
    var request = try Situation.studied.request(under: gates)
    let now = try moment("2026-11-23")
    #expect(throws: Refusal.noCommitteeNeeded) {
      try request.sendToCommittee(by: Desk.researcher, under: gates, needs: [.payment], at: now)
    }
    var promised = try Situation.studied.request()
    _ = try promised.sendToCommittee(by: Desk.researcher, under: Set(Gate.allCases), needs: [], promised: true, at: now)
    #expect(promised.stage == .withCommittee)
  }

  @Test("is granted no money where its service gives none")
  func money() throws {
    var request = try Situation.studied.request(under: gates)
    #expect(throws: Refusal.serviceDoesNotPay) { try decide(.accept, &request, pays: false) }
    try decide(.accept, &request, amount: nil, pays: false)
    #expect(request.decision?.amount == nil)
  }

  @Test("is not handed over by who decided it")
  func deliverer() throws {
    var request = try Situation.studied.request(under: gates)
    try decide(.accept, &request)
    let now = try moment("2026-11-23")
    _ = try request.answer(through: .sms, by: Desk.officer, at: now, under: ReplyRule(), in: Rules.saudi)
    _ = try request.register(category: "أرامل", by: Desk.officer, at: now)
    #expect(throws: Refusal.deciderMayNotDeliver) {
      try request.deliver("كرسي", to: "سارة", by: Desk.manager, under: [], at: now)
    }
  }

  @Test("is told from others by its service: money is given where it pays or asks how much")
  func service() {
    var service = Desk.service
    #expect(service.paysMoney)
    service.asksAmount = false
    #expect(!service.paysMoney)
    service.needs = [.payment]
    #expect(service.paysMoney)
    #expect(!service.needs.needsCommittee(promised: false))
    #expect(service.needs.needsCommittee(promised: true))
  }

  @Test(
    "is told from others by the policy's own words as well",
    arguments: [
      ("إشعاره بأن طلبه سيرفع للجنة البحث", [Gate.committeeNotice], true),
      ("عرض الطلب على اللجنة الطبية ثم الرد عليه", [.decision], true),
      ("تبت اللجان المختصة في الطلب", [.decision], true), ("عرض الطلب عىل الـلجنة ثم الرد", [.decision], true),
      ("دراسة الطلب والرد عليه", [.decision], false), ("محضر لجنة الجرد", [.delivery], false),
    ])
  func promise(text: String, gates: [Gate], promised: Bool) {
    #expect(HandlingStep(text: text, line: 1, gates: Set(gates)).promisesCommittee == promised)
  }
}
