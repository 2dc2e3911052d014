import Casework
import Testing

@Suite("The ways of a referral and of a visit")
struct FieldworkWalkTests {
  @Test("go as docs/lifecycles/referral.md draws it")
  func referral() throws {
    let states: [(String, [Verb])] = [
      ("none", []), ("waits on the researcher", [.refer]), ("waits on the asker", [.refer, .answerReferral]),
      ("clear", [.refer, .answerReferral, .closeReferral]),
    ]
    let verbs: [Verb] = [.refer, .answerReferral, .followUpReferral, .closeReferral, .handOverReferral, .beginStudy]
    let terms = try Terms.usual(at: "2026-11-23")
    try Lifecycle(
      "A referral's way",
      """
      Found by trying every verb on a request that is ready for its study; kept by `FieldworkWalkTests`. Record it with
      `SILA_RECORD=1 swift test --filter FieldworkWalkTests`. While it is not clear the study cannot begin. What was handed
      over is answered by the one it was handed to alone.
      """, states: states.map(\.0) + ["under study"], verbs: verbs.map(\.rawValue)
    ) { state, verb in
      var request = try Situation.verified.request()
      let way = states.indices.contains(state) ? states[state].1 : [.beginStudy]
      for step in way { _ = try step.act(on: &request, terms) }
      return Lifecycle.trying(on: request, in: Self.referralState) { _ = try verbs[verb].act(on: &$0, terms) }
    }.mustBe(in: "referral")
  }

  @Test("go as docs/lifecycles/visit.md draws it")
  func visit() throws {
    let now = Field.afternoonOrNow
    try Lifecycle(
      "A visit's way",
      """
      Found by trying every act on a visit at its hour, by its own researcher; kept by `FieldworkWalkTests`. Record it with
      `SILA_RECORD=1 swift test --filter FieldworkWalkTests`. Before its day it can only be moved or called off. Consent to
      photos can be taken back at any time, whatever became of the request.
      """, states: VisitState.allCases.map(\.rawValue), verbs: VisitAct.allCases.map(\.rawValue)
    ) { state, act in
      Lifecycle.trying(on: try VisitState.allCases[state].request(), in: VisitState.name) {
        try VisitAct.allCases[act].act(on: &$0, at: now)
      }
    }.mustBe(in: "visit")
  }

  private static func referralState(_ request: Request) -> String {
    if request.stage == .underStudy { return "under study" }
    guard let referral = request.referral else { return "none" }
    if !referral.isOpen { return "clear" }
    return referral.waitsOnResearcher ? "waits on the researcher" : "waits on the asker"
  }
}

private enum VisitState: String, CaseIterable {
  case scheduled, cancelled
  case noShow = "no-show"
  case done

  func request() throws -> Request {
    var request = try Field.visited()
    let now = try Field.afternoon()
    switch self {
    case .scheduled: break
    case .cancelled: try VisitAct.cancel.act(on: &request, at: now)
    case .noShow: try VisitAct.miss.act(on: &request, at: now)
    case .done: try VisitAct.report.act(on: &request, at: now)
    }
    return request
  }

  static func name(of request: Request) -> String {
    switch request.fieldwork.visit(1)?.state {
    case .cancelled: "cancelled"
    case .noShow: "no-show"
    case .done: "done"
    default: "scheduled"
    }
  }
}

private enum VisitAct: String, CaseIterable {
  case move, cancel, miss, report
  case allowPhotos = "allow photos"

  func act(on request: inout Request, at now: Instant) throws(Refusal) {
    let researcher = Desk.researcher
    switch self {
    case .move:
      _ = try request.moveVisit(
        1, to: now + .days(1), place: "حي", consent: Field.consent, by: researcher, at: now)
    case .cancel: _ = try request.cancelVisit(1, because: "سفر", by: researcher, at: now)
    case .miss: _ = try request.missVisit(1, saying: "لا أحد", by: researcher, at: now)
    case .report:
      _ = try request.reportVisit(
        1, place: "حي", met: "سارة", relation: "الأم", observations: [.housing: "غرفتان"], by: researcher, at: now)
    case .allowPhotos:
      _ = try request.allowPhotos(of: 1, agreedBy: "سارة", for: "الدراسة", by: researcher, at: now)
    }
  }
}

extension Field {
  /// Three in the afternoon of 23 November, in Riyadh.
  fileprivate static let afternoonOrNow = Instant(seconds: 1_795_435_200)
}
