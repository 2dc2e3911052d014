import Casework
import Testing

@Suite("The applicant's word that it cannot wait")
struct UrgencyTests {
  @Test("is ruled on by an officer, for a reason, and may be ruled on anew")
  func ruled() throws {
    var request = try Situation.submitted.request(urgency: "عملية غداً")
    #expect(request.urgency == .claimed && !request.isUrgent)
    let now = try moment("2026-11-23")
    let event = try request.ruleOnUrgency(true, because: " تقرير طبي ", by: Desk.officer, at: now)
    #expect(event[.outcome] == "confirmed" && event[.reason] == "تقرير طبي")
    #expect(request.urgency == .confirmed && request.isUrgent)
    _ = try request.ruleOnUrgency(false, because: "التقرير قديم", by: Desk.officer, at: now)
    #expect(request.urgency == .declined && !request.isUrgent)
    #expect(request.urgencyRuling?.by == Desk.officer.staffID)
  }

  @Test("changes the floor's end with the ruling")
  func deadline() throws {
    var request = try Situation.submitted.request(urgency: "عملية غداً")
    let (now, rule) = (try moment("2026-11-23"), try Rules.twoWeekFloor(.holdsBack))
    #expect(request.deadline(under: rule, at: now, in: Rules.saudi).floorEnds != nil)
    _ = try request.ruleOnUrgency(true, because: "تقرير طبي", by: Desk.officer, at: now)
    #expect(request.deadline(under: rule, at: now, in: Rules.saudi).floorEnds == nil)
  }

  @Test("keeps the seal whole: what was signed is what the applicant said")
  func seal() throws {
    var request = try Situation.attested.request(urgency: "عملية غداً")
    _ = try request.ruleOnUrgency(false, because: "موعد بعيد", by: Desk.officer, at: moment("2026-11-23"))
    #expect(request.sealState(with: PlainFingerprint()) == .intact)
  }

  @Test("is ruled on only where it was given, by someone who works here, with a reason, before the answer")
  func refused() throws {
    let now = try moment("2026-11-23")
    let cases: [(Situation, String?, Actor, String, Refusal)] = [
      (.submitted, nil, Desk.officer, "سبب", .urgencyNotClaimed),
      (.submitted, "عملية", Desk.applicant, "سبب", .notYours), (.submitted, "عملية", Desk.officer, " ", .textMissing),
      (.draft, "عملية", Desk.officer, "سبب", .wrongStage(.draft)),
      (.toldOfAcceptance, "عملية", Desk.officer, "سبب", .wrongStage(.notified)),
    ]
    for (situation, urgency, actor, reason, refusal) in cases {
      var request = try situation.request(urgency: urgency)
      let before = request
      #expect(throws: refusal) { try request.ruleOnUrgency(true, because: reason, by: actor, at: now) }
      #expect(request == before)
    }
  }
}
