import Casework
import Testing

@Suite("Reaching a request’s person at another mobile")
struct ReachTests {
  private func attested() throws -> Request { try Situation.attested.request() }

  @Test("goes there from now on, and leaves the form and its seal as they were signed")
  func replaces() throws {
    var request = try attested()
    let (form, terms) = (request.applicant, try Terms.usual())
    let event = try request.replaceMobile(
      by: Desk.otherMobile(), because: "شريحة جديدة", by: Desk.officer, at: terms.now)
    #expect(request.mobile == (try Desk.otherMobile()))
    #expect(request.applicant == form)
    #expect(request.sealState(with: PlainFingerprint()) == .intact)
    #expect(request.stage == .attested)
    #expect(event.kind == .mobileReplaced)
    #expect(event[.reason] == "شريحة جديدة")
  }

  @Test("tells of both numbers without saying either")
  func covered() throws {
    var request = try attested()
    let event = try request.replaceMobile(
      by: Desk.otherMobile(), because: "شريحة جديدة", by: Desk.officer, at: try Terms.usual().now)
    #expect(event[.was] == request.applicant.mobile.masked)
    #expect(event[.recipient] == (try Desk.otherMobile()).masked)
  }

  @Test("goes back to the form’s")
  func back() throws {
    var request = try attested()
    let (now, form) = (try Terms.usual().now, request.applicant.mobile)
    _ = try request.replaceMobile(by: Desk.otherMobile(), because: "شريحة جديدة", by: Desk.officer, at: now)
    _ = try request.replaceMobile(by: form, because: "وجد القديمة", by: Desk.officer, at: now)
    #expect(request.reach == nil)
    #expect(request.mobile == form)
  }

  @Test("refuses the number that holds, and a change without its reason")
  func refused() throws {
    let before = try attested()
    var request = before
    let now = try Terms.usual().now
    #expect(throws: Refusal.sameMobile) {
      try request.replaceMobile(by: before.mobile, because: "شريحة جديدة", by: Desk.officer, at: now)
    }
    #expect(throws: Refusal.textMissing) {
      try request.replaceMobile(by: Desk.otherMobile(), because: "  ", by: Desk.officer, at: now)
    }
    #expect(throws: Refusal.textTooLong(limit: 500)) {
      try request.replaceMobile(
        by: Desk.otherMobile(), because: String(repeating: "س", count: 501), by: Desk.officer, at: now)
    }
    #expect(request == before)
  }

  @Test("nothing is said any more about a request that is over", arguments: [Situation.draft, .closed, .withdrawn])
  func over(situation: Situation) throws {
    var request = try situation.request()
    #expect(throws: Refusal.wrongStage(request.stage)) {
      try request.replaceMobile(
        by: Desk.otherMobile(), because: "شريحة جديدة", by: Desk.officer, at: try Terms.usual().now)
    }
  }
}
