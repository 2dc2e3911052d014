import Casework
import Testing

@Suite("A checklist item's way")
struct ItemWalkTests {
  @Test("goes as docs/lifecycles/checklist-item.md draws it")
  func document() throws {
    let now = try moment("2026-11-23")
    try Lifecycle(
      "A checklist item's way",
      """
      Found by trying every verb on an item in every state, on a request that was sent in; kept by `ItemWalkTests`.
      Record it with `SILA_RECORD=1 swift test --filter ItemWalkTests`. An item is expired when what it was verified by
      holds no longer: until the decision it may be verified or supplied anew. Once the study has begun only an item
      that was sent back or has expired is supplied; it is matched and signed for again before an acceptance.
      """, states: State.allCases.map(\.rawValue), verbs: Act.allCases.map(\.rawValue)
    ) { state, act in
      Lifecycle.trying(
        on: try State.allCases[state].request(at: now), in: { Self.name(of: $0.items[1], at: now) },
        { try Act.allCases[act].act(on: &$0, now) })
    }.mustBe(in: "checklist-item")
  }

  private enum State: String, CaseIterable {
    case missing, supplied, verified, expired, rejected, waived

    func request(at now: Instant) throws -> Request {
      var request = try Situation.submitted.request()
      switch self {
      case .missing: break
      case .supplied: _ = try Act.supply.act(on: &request, now)
      case .verified:
        _ = try Act.supply.act(on: &request, now)
        _ = try Act.verify.act(on: &request, now)
      case .expired:
        _ = try Act.supply.act(on: &request, now)
        let yesterday = now - .days(1)
        _ = try request.verify(
          "lease", against: "الأصل", expires: CalendarDay(yesterday), by: Desk.officer, at: yesterday)
      case .rejected:
        _ = try Act.supply.act(on: &request, now)
        _ = try Act.reject.act(on: &request, now)
      case .waived: _ = try Act.waive.act(on: &request, now)
      }
      return request
    }
  }

  private enum Act: String, CaseIterable {
    case supply, verify, reject, waive

    func act(on request: inout Request, _ now: Instant) throws(Refusal) {
      switch self {
      case .supply: _ = try request.supply(Desk.document(4), for: "lease", by: Desk.applicant, at: now)
      case .verify: _ = try request.verify("lease", against: "الأصل", expires: nil, by: Desk.officer, at: now)
      case .reject: _ = try request.reject("lease", because: "قديم", by: Desk.officer, at: now)
      case .waive: _ = try request.waive("lease", because: "لا حاجة", by: Desk.officer, at: now)
      }
    }
  }

  private static func name(of item: ChecklistItem, at now: Instant) -> String {
    switch item.state {
    case .missing: "missing"
    case .supplied: "supplied"
    case .verified: item.hasExpired(by: CalendarDay(now)) ? "expired" : "verified"
    case .rejected: "rejected"
    case .waived: "waived"
    }
  }
}
