import Casework

/// Where a request may stand; some stages are told apart further.
enum Situation: String, CaseIterable {
  case draft, submitted, incomplete, complete
  case attested
  case sealBroken = "attested, then edited"
  case verified = "attested, every item verified"
  case underStudy = "under study"
  case untold = "under study, written down, nobody told"
  case studied = "under study, written down"
  case withCommittee = "with committee"
  case sentBackLate = "with committee, a document sent back"
  case suppliedLate = "with committee, that document supplied again"
  case matchedLate = "with committee, that document verified, not signed for"
  case accepted, rejected, deferred
  case toldOfAcceptance = "notified of acceptance"
  case toldOfRejection = "notified of rejection"
  case registered, delivered, closed, withdrawn

  /// A request led there by its verbs.
  ///
  /// Nothing is lacking on the way, whatever the gates.
  func request(under gates: Set<Gate> = Set(Gate.allCases), urgency: String? = nil) throws -> Request {
    var request = try Desk.draft(urgency: urgency)
    let terms = Terms(gates: gates, now: try moment("2026-11-22"))
    _ = try request.supply(Desk.document(), for: "id", by: Desk.applicant, at: terms.now)
    for verb in path { _ = try verb.act(on: &request, terms) }
    if reachesStudy {
      _ = try request.verify("lease", against: "الأصل", expires: nil, by: Desk.officer, at: terms.now)
      for verb in pathFromStudy { _ = try verb.act(on: &request, terms) }
    }
    return request
  }

  private var path: [Verb] {
    switch self {
    case .draft: []
    case .submitted: [.submit]
    case .incomplete: [.submit, .handBack]
    case .withdrawn: [.submit, .withdraw]
    case .complete: [.submit, .supply]
    case .attested: [.submit, .supply, .attest]
    case .sealBroken: [.submit, .supply, .attest, .edit]
    default: [.submit, .supply, .attest, .verify]
    }
  }

  private var reachesStudy: Bool {
    switch self {
    case .draft, .submitted, .incomplete, .withdrawn, .complete, .attested, .sealBroken: false
    default: true
    }
  }

  private var pathFromStudy: [Verb] {
    let committee: [Verb] = [.beginStudy, .giveNotice, .report, .sendToCommittee]
    switch self {
    case .underStudy: return [.beginStudy]
    case .untold: return [.beginStudy, .report]
    case .studied: return [.beginStudy, .giveNotice, .report]
    case .withCommittee: return committee
    case .sentBackLate: return committee + [.reject]
    case .suppliedLate: return committee + [.reject, .supply]
    case .matchedLate: return committee + [.reject, .supply, .verify]
    case .accepted: return committee + [.accept]
    case .rejected: return committee + [.decline]
    case .deferred: return committee + [.defer]
    case .toldOfAcceptance: return committee + [.accept, .answer]
    case .toldOfRejection: return committee + [.decline, .answer]
    case .registered: return committee + [.accept, .answer, .register]
    case .delivered: return committee + [.accept, .answer, .register, .deliver]
    case .closed: return committee + [.accept, .answer, .register, .deliver, .close]
    default: return []
    }
  }
}
