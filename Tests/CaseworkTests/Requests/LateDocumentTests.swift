import Casework
import Testing

@Suite("A document found unfit after the study began")
struct LateDocumentTests {
  private let hash = PlainFingerprint()
  private static let judged: [Situation] = [.underStudy, .studied, .withCommittee, .deferred]

  private func sentBack(_ situation: Situation, at iso: String = "2026-11-24") throws -> Request {
    var request = try situation.request()
    _ = try request.reject("id", because: "صورة لغيره", by: Desk.officer, at: moment(iso))
    return request
  }

  @Test("is asked for again while the request stays where it is", arguments: judged)
  func asked(situation: Situation) throws {
    let stage = try situation.request().stage
    var request = try sentBack(situation)
    #expect(request.stage == stage)
    #expect(request.missingItems == ["id"])
    #expect(request.waitsOnApplicant(with: hash))
    let now = try moment("2026-11-25")
    let events = try request.supply(Desk.document(9), for: "id", by: Desk.applicant, at: now)
    #expect(events.map(\.kind) == [.itemSupplied])
    #expect(request.stage == stage)
    #expect(request.unverifiedItems == ["id"])
    #expect(request.asksForSignature(with: hash), "the signature does not cover the new document")
    _ = try request.attest("أقر", signedBy: "سارة", method: .oneTimeCode, by: Desk.applicant, at: now, with: hash)
    #expect(request.sealState(with: hash) == .intact)
    #expect(request.stage == stage)
  }

  @Test("is not signed for before it is there", arguments: judged)
  func unsigned(situation: Situation) throws {
    var request = try sentBack(situation)
    #expect(!request.asksForSignature(with: hash))
    #expect(throws: Refusal.self) {
      try request.attest(
        "أقر", signedBy: "سارة", method: .oneTimeCode, by: Desk.applicant, at: moment("2026-11-25"), with: hash)
    }
  }

  @Test("is the only one that may be supplied so late", arguments: judged)
  func onlyThat(situation: Situation) throws {
    var request = try sentBack(situation)
    for code in ["lease", "photo"] {
      #expect(throws: Refusal.wrongStage(request.stage)) {
        try request.supply(Desk.document(9), for: code, by: Desk.applicant, at: moment("2026-11-25"))
      }
    }
  }

  @Test("stops a clock that counts from completeness until it is supplied")
  func clock() throws {
    var request = try sentBack(.withCommittee)
    #expect(request.pauses.map(\.until) == [nil])
    _ = try request.supply(Desk.document(9), for: "id", by: Desk.applicant, at: moment("2026-11-26"))
    #expect(request.pauses.map(\.until) == [try moment("2026-11-26")])
  }

  @Test("lets nothing be accepted, while the committee may reject or wait")
  func decisions() throws {
    let terms = try Terms.usual(at: "2026-11-25")
    let request = try sentBack(.withCommittee)
    var accepted = request
    #expect(throws: Refusal.notComplete(missing: ["id"])) { try Verb.accept.act(on: &accepted, terms) }
    #expect(accepted == request)
    var rejected = request
    _ = try Verb.decline.act(on: &rejected, terms)
    #expect(rejected.stage == .rejected)
    #expect(rejected.pauses.allSatisfy { $0.until != nil }, "the answer is owed from here on")
    var deferred = request
    _ = try Verb.defer.act(on: &deferred, terms)
    #expect(deferred.stage == .deferred)
  }

  @Test("once handed in is looked at before anything is decided for good", arguments: [Verb.accept, .decline])
  func lookedAt(verb: Verb) throws {
    let terms = try Terms.usual(at: "2026-11-25")
    var request = try Situation.suppliedLate.request()
    #expect(throws: Refusal.notVerified(["id"])) { try verb.act(on: &request, terms) }
    _ = try Verb.defer.act(on: &request, terms)
    #expect(request.stage == .deferred)
  }

  @Test("may be done without, for a reason on record")
  func waived() throws {
    var request = try sentBack(.withCommittee)
    let events = try request.waive("id", because: "تكفي البطاقة العائلية", by: Desk.officer, at: moment("2026-11-25"))
    #expect(events.map(\.kind) == [.itemWaived])
    #expect(request.stage == .withCommittee)
    #expect(request.pauses.allSatisfy { $0.until != nil })
  }

  @Test("is not asked for any more once it is decided", arguments: [Situation.accepted, .rejected, .toldOfAcceptance])
  func decided(situation: Situation) throws {
    var request = try situation.request()
    let now = try moment("2026-11-25")
    #expect(request.itemsToSupply(on: CalendarDay(now)).isEmpty)
    #expect(throws: Refusal.wrongStage(request.stage)) {
      try request.reject("id", because: "صورة لغيره", by: Desk.officer, at: now)
    }
    #expect(throws: Refusal.wrongStage(request.stage)) {
      try request.supply(Desk.document(9), for: "id", by: Desk.applicant, at: now)
    }
  }
}
