import Casework
import Testing

@Suite("A question to the researcher")
struct ReferralTests {
  private func asked() throws -> (Request, Instant) {
    var request = try Situation.verified.request()
    let now = try moment("2026-11-23")
    _ = try request.refer("هل المسكن ملك؟", by: Desk.officer, at: now)
    return (request, now)
  }

  @Test("goes to and fro until the asker finds it clear; then another may be asked")
  func loop() throws {
    var (request, now) = try asked()
    #expect(request.referral?.waitsOnResearcher == true)
    _ = try request.answerReferral("إيجار", by: Desk.researcher, at: now)
    #expect(request.referral?.waitsOnAsker == true)
    _ = try request.followUpReferral("بعقد موثق؟", by: Desk.officer, at: now)
    #expect(request.referral?.waitsOnResearcher == true)
    _ = try request.answerReferral("نعم", by: Desk.researcher, at: now)
    _ = try request.closeReferral(by: Desk.officer, at: now)
    #expect(request.referral?.turns.map(\.text) == ["هل المسكن ملك؟", "إيجار", "بعقد موثق؟", "نعم"])
    _ = try request.refer("سؤال آخر", by: Desk.officer, at: now)
    #expect(request.fieldwork.referrals.map(\.isOpen) == [false, true])
  }

  @Test("is not answered twice")
  func twice() throws {
    var (request, now) = try asked()
    _ = try request.answerReferral("إيجار", by: Desk.researcher, at: now)
    let before = request
    #expect(throws: Refusal.fieldwork(.referralAnswered)) {
      try request.answerReferral("ملك", by: Desk.researcher, at: now)
    }
    #expect(request == before)
  }

  @Test("takes no follow-up after it was closed, and none before its reply")
  func late() throws {
    var (request, now) = try asked()
    #expect(throws: Refusal.referralOpen) { try request.followUpReferral("؟؟", by: Desk.officer, at: now) }
    #expect(throws: Refusal.referralOpen) { try request.closeReferral(by: Desk.officer, at: now) }
    _ = try request.answerReferral("إيجار", by: Desk.researcher, at: now)
    _ = try request.closeReferral(by: Desk.officer, at: now)
    #expect(throws: Refusal.noOpenReferral) { try request.followUpReferral("منذ متى؟", by: Desk.officer, at: now) }
    #expect(throws: Refusal.noOpenReferral) { try request.answerReferral("نعم", by: Desk.researcher, at: now) }
  }

  @Test("that was handed over is answered by no one else")
  func handedOver() throws {
    var (request, now) = try asked()
    let reem = Desk.staff(9, "ريم")
    _ = try request.handOverReferral(
      to: try Desk.staffID(reem), named: "ريم", because: "إجازة", by: Desk.researcher, at: now)
    #expect(request.referral?.waitsOnResearcher == true)
    #expect(throws: Refusal.fieldwork(.referralOfAnother)) {
      try request.answerReferral("نعم", by: Desk.researcher, at: now)
    }
    #expect(throws: Refusal.sameResearcher) {
      try request.handOverReferral(
        to: try Desk.staffID(reem), named: "ريم", because: "إجازة", by: Desk.researcher, at: now)
    }
    _ = try request.answerReferral("نعم", by: reem, at: now)
    #expect(request.referral?.waitsOnAsker == true)
  }

  @Test("reads back as it was kept, whatever was written in it")
  func stored() throws {
    var (request, now) = try asked()
    _ = try request.answerReferral("kind=5:x\n", by: Desk.researcher, at: now)
    _ = try request.closeReferral(by: Desk.officer, at: now)
    let referral = try #require(request.referral)
    #expect(Referral(stored: referral.stored) == referral)
    #expect(Referral(stored: "kind=1:x\n") == nil)
  }
}
