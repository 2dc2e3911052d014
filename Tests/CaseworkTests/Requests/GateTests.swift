import Casework
import Testing

@Suite("A policy's handling steps are gates")
struct GateTests {
  private let hash = PlainFingerprint()

  private func beginStudy(_ situation: Situation, under gates: Set<Gate>) throws -> Stage {
    var request = try situation.request(under: gates)
    _ = try request.beginStudy(by: Desk.researcher, under: gates, at: moment("2026-11-23"), with: hash)
    return request.stage
  }

  @Test("no study before the signature where the policy asks for one; without, a complete file will do")
  func attestation() throws {
    #expect(throws: Refusal.notAttested) { try beginStudy(.complete, under: [.attestation]) }
    #expect(try beginStudy(.complete, under: []) == .underStudy)
  }

  @Test("a broken seal bars the study only where the policy asks for a signature")
  func seal() throws {
    #expect(throws: Refusal.sealBroken) { try beginStudy(.sealBroken, under: [.attestation]) }
    #expect(try beginStudy(.sealBroken, under: []) == .underStudy)
  }

  @Test("no study before every document was matched where the policy has them matched")
  func verification() throws {
    #expect(throws: Refusal.notVerified(["id", "lease"])) { try beginStudy(.attested, under: [.verification]) }
    #expect(try beginStudy(.attested, under: []) == .underStudy)
    #expect(try beginStudy(.verified, under: [.verification]) == .underStudy)
  }

  @Test(
    "no study before a question is answered and found clear, whatever the policy", arguments: [[], [Gate.referral]])
  func referral(gates: [Gate]) throws {
    var request = try Situation.verified.request()
    let now = try moment("2026-11-23")
    _ = try request.refer("هل المسكن ملك؟", by: Desk.officer, at: now)
    #expect(throws: Refusal.referralOpen) {
      try request.beginStudy(by: Desk.researcher, under: Set(gates), at: now, with: hash)
    }
    _ = try request.answerReferral("نعم", by: Desk.researcher, at: now)
    #expect(throws: Refusal.referralOpen) {
      try request.beginStudy(by: Desk.researcher, under: Set(gates), at: now, with: hash)
    }
    _ = try request.closeReferral(by: Desk.officer, at: now)
    _ = try request.beginStudy(by: Desk.researcher, under: Set(gates), at: now, with: hash)
    #expect(request.stage == .underStudy)
  }

  @Test("no second question before the first is answered, and no answer without a question")
  func oneQuestion() throws {
    var request = try Situation.submitted.request()
    let now = try moment("2026-11-23")
    #expect(throws: Refusal.noOpenReferral) { try request.answerReferral("نعم", by: Desk.researcher, at: now) }
    _ = try request.refer("سؤال", by: Desk.officer, at: now)
    #expect(throws: Refusal.referralOpen) { try request.refer("آخر", by: Desk.officer, at: now) }
  }

  @Test("nothing goes to the committee before the applicant knows, where the policy tells them")
  func notice() throws {
    var request = try Situation.underStudy.request()
    let now = try moment("2026-11-23")
    #expect(throws: Refusal.notStudied) { try request.sendToCommittee(by: Desk.researcher, under: [], at: now) }
    _ = try request.report(
      summary: "دخل", opinion: "نعم", recommending: .accept, by: Desk.researcher, at: now, with: PlainFingerprint())
    #expect(throws: Refusal.noticeNotGiven) {
      try request.sendToCommittee(by: Desk.researcher, under: [.committeeNotice], at: now)
    }
    _ = try request.sendToCommittee(by: Desk.researcher, under: [], at: now)
    #expect(request.stage == .withCommittee)
  }

  @Test("a notice is given once")
  func noticeOnce() throws {
    var request = try Situation.studied.request()
    #expect(throws: Refusal.noticeAlreadyGiven) {
      try request.giveNotice(by: Desk.officer, through: .phone, at: moment("2026-11-23"))
    }
  }

  @Test("nothing is handed over before the registration, where the policy registers")
  func registration() throws {
    var request = try Situation.toldOfAcceptance.request()
    let now = try moment("2026-11-23")
    #expect(throws: Refusal.wrongStage(.notified)) {
      try request.deliver("كرسي", to: "سارة", by: Desk.officer, under: [.registration], at: now)
    }
    _ = try request.deliver("كرسي", to: "سارة", by: Desk.officer, under: [], at: now)
    #expect(request.stage == .delivered)
  }

  @Test("a rejected request is neither registered nor delivered, but closed")
  func rejected() throws {
    var request = try Situation.toldOfRejection.request()
    let now = try moment("2026-11-23")
    #expect(throws: Refusal.wrongStage(.notified)) { try request.register(category: "أ", by: Desk.officer, at: now) }
    #expect(throws: Refusal.wrongStage(.notified)) {
      try request.deliver("كرسي", to: "سارة", by: Desk.officer, under: [], at: now)
    }
    _ = try request.close(by: Desk.officer, at: now)
    #expect(request.stage == .closed)
  }

  @Test(
    "an accepted request is not closed before it is delivered", arguments: [Situation.toldOfAcceptance, .registered])
  func notClosed(situation: Situation) throws {
    var request = try situation.request()
    #expect(throws: Refusal.wrongStage(request.stage)) { try request.close(by: Desk.officer, at: moment("2026-11-23")) }
  }

  @Test("the register's number is the request's, its renewal a year away")
  func register() throws {
    var request = try Situation.toldOfAcceptance.request()
    _ = try request.register(category: " أرامل ", by: Desk.officer, at: moment("2026-11-23"))
    #expect(request.registration?.number == "BEN-2026-00042")
    #expect(request.registration?.category == "أرامل")
    #expect(request.registration?.renewal == (try day("2027-11-23")))
  }
}
