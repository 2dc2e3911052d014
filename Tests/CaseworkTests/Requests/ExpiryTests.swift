import Casework
import Testing

@Suite("A document that expires after it was verified")
struct ExpiryTests {
  private static let gates: Set<Gate> = [.verification]
  private let hash = PlainFingerprint()

  /// Attested, with an identity card that holds through 25 November.
  private func verified() throws -> Request {
    var request = try Situation.attested.request()
    let now = try moment("2026-11-22")
    _ = try request.verify("id", against: "الأصل", expires: day("2026-11-25"), by: Desk.officer, at: now)
    _ = try request.verify("lease", against: "الأصل", expires: nil, by: Desk.officer, at: now)
    return request
  }

  private func withCommittee() throws -> Request {
    var request = try verified()
    for verb in [Verb.beginStudy, .giveNotice, .report, .sendToCommittee] {
      _ = try verb.act(on: &request, Terms(gates: Self.gates, now: moment("2026-11-24")))
    }
    return request
  }

  private var expired: Refusal {
    .verificationExpired(Desk.service.requirements.filter { $0.code == "id" })
  }

  @Test("bars the study from the day after its last, and is named")
  func study() throws {
    let request = try verified()
    var onLastDay = request
    _ = try onLastDay.beginStudy(by: Desk.researcher, under: Self.gates, at: moment("2026-11-25"), with: hash)
    var dayAfter = request
    #expect(throws: expired) {
      try dayAfter.beginStudy(by: Desk.researcher, under: Self.gates, at: moment("2026-11-26"), with: hash)
    }
    #expect(dayAfter == request)
  }

  @Test("bars nothing where the policy has nothing checked for validity")
  func noGate() throws {
    var request = try verified()
    _ = try request.beginStudy(by: Desk.researcher, under: [], at: moment("2026-11-26"), with: hash)
    #expect(request.stage == .underStudy)
  }

  @Test("lets nothing be accepted, while a rejection or a deferral can be decided")
  func decision() throws {
    let request = try withCommittee()
    let late = Terms(gates: Self.gates, now: try moment("2026-11-29"))
    var accepted = request
    #expect(throws: expired) { try Verb.accept.act(on: &accepted, late) }
    #expect(accepted == request)
    for verb in [Verb.decline, .defer] {
      var decided = request
      _ = try verb.act(on: &decided, late)
      #expect(decided.stage != .withCommittee)
    }
  }

  @Test("may be verified anew until the decision, and then holds nothing up")
  func renewed() throws {
    let now = try moment("2026-11-29")
    var request = try withCommittee()
    _ = try request.verify("id", against: "الهوية المجددة", expires: day("2031-01-01"), by: Desk.officer, at: now)
    #expect(request.expiredItems(on: CalendarDay(now)).isEmpty)
    _ = try Verb.accept.act(on: &request, Terms(gates: Self.gates, now: now))
    #expect(request.stage == .accepted)
  }

  @Test("is the only one that may be verified again so late")
  func onlyExpired() throws {
    var request = try withCommittee()
    #expect(throws: Refusal.notComplete(missing: ["lease"])) {
      try request.verify("lease", against: "الأصل", expires: nil, by: Desk.officer, at: moment("2026-11-29"))
    }
  }

  @Test("may be sent back before the study, and the request is incomplete again")
  func sentBack() throws {
    var request = try verified()
    _ = try request.reject("id", because: "منتهية", by: Desk.officer, at: moment("2026-11-26"))
    #expect(request.stage == .incomplete)
    #expect(request.missingItems == ["id"])
  }

  @Test("may be supplied anew until the decision, is matched and signed for, and then holds nothing up")
  func supplied() throws {
    let terms = Terms(gates: [.verification, .attestation], now: try moment("2026-11-29"))
    var request = try withCommittee()
    #expect(request.itemsToSupply(on: CalendarDay(terms.now)).map(\.requirement.code) == ["id"])
    _ = try request.supply(Desk.document(9), for: "id", by: Desk.applicant, at: terms.now)
    #expect(request.stage == .withCommittee)
    #expect(throws: Refusal.notVerified(["id"])) { try Verb.accept.act(on: &request, terms) }
    _ = try request.verify("id", against: "الأصل", expires: day("2031-01-01"), by: Desk.officer, at: terms.now)
    #expect(throws: Refusal.sealBroken) { try Verb.accept.act(on: &request, terms) }
    #expect(request.waitsOnApplicant(with: hash))
    _ = try Verb.attest.act(on: &request, terms)
    #expect(request.stage == .withCommittee)
    _ = try Verb.accept.act(on: &request, terms)
    #expect(request.stage == .accepted)
  }
}
