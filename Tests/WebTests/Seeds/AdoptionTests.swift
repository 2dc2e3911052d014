import Casework
import Engines
import Testing
import Visiting

@Suite("From a policy document to a delivered service", .onEveryEngine)
struct AdoptionTests {
  @Test(
    "a request passes every gate of its policy and none too early", arguments: PolicyCase.seeds + PolicyCase.templates)
  func walk(_ policy: PolicyCase) async throws {
    let walk = try await PolicyWalk(policy)
    try await walk.adopt()
    let request = try await walk.submit()
    try await walk.tryWithoutCriteria()
    walk.comes(.day(13, 9))
    try await walk.complete(request)
    try await walk.expectDeadline(of: request)
    try await walk.attest(request)
    try await walk.verify(request)
    try await walk.refer(request)
    walk.comes(.day(14, 9))
    try await walk.study(request)
    try await walk.sendToCommittee(request)
    try await walk.decide(request)
    try await walk.answer(request)
    try await walk.deliver(request)
    try await walk.expectIntactChain()
  }

  @Test("an urgent request is answered at once though the floor holds answers back", arguments: PolicyCase.heldBack)
  func urgent(_ policy: PolicyCase) async throws {
    let walk = try await PolicyWalk(policy)
    try await walk.adopt()
    let request = try await walk.submit(urgency: "إخلاء المنزل غدًا")
    try await walk.complete(request)
    try await walk.attest(request)
    try await walk.verify(request)
    try await walk.study(request)
    try await walk.sendToCommittee(request)
    try await walk.decide(request)
    let held = try await walk.desk.act("officer", on: request, "notification", [("channel", "sms")])
    #expect(held.status == 422, "the applicant's word alone exempts nothing")
    let ruled = try await walk.desk.act(
      "officer", on: request, "urgency", [("outcome", "confirmed"), ("reason", "أمر إخلاء من المحكمة")])
    #expect(ruled.text.contains("Urgency confirmed: أمر إخلاء من المحكمة"))
    let answered = try await walk.desk.act("officer", on: request, "notification", [("channel", "sms")])
    #expect(answered.status == 200)
  }
}

extension PolicyCase {
  static let heldBack: [PolicyCase] = {
    var held = templates.filter { $0.name == "neighbourhood-centres" }
    held[0].answers = [("point-floor-meaning", "holds_back"), ("point-ceiling-unset", "yes")]
    held[0].reply = .heldBack(until: "2026-09-25")
    return held + (seeds + templates).filter { $0.firstDay != nil }
  }()
}
