import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addAudit(to router: inout Router) {
    router.get("/{association}/staff/audit", staff(audit))
  }

  /// The chain's newest events; the whole chain is walked when asked with `?check=1`.
  @Sendable private func audit(_ visit: StaffVisit) async throws -> HTTPResponse {
    let before = visit.request.query["before"].flatMap { Int64($0) }
    let (events, next, head) = try await office.latestEvents(before: before, as: visit.actor)
    let isChecking = visit.request.query["check"] != nil
    let verdict = isChecking ? try await office.verifyChain(as: visit.actor) : nil
    let view = AuditView(
      isIntact: verdict?.isIntact, events: Int(head?.sequence ?? 0), checked: isChecking ? DualMoment(visit.now) : nil,
      head: head?.hash.hexadecimal ?? "", brokenAt: verdict?.words, latest: events.map(visit.entry),
      next: next.map { "\(visit.paths.audit)?before=\($0)" })
    return visit.page(auditPage(view, in: visit.frame()))
  }
}

extension AuditChain.Verdict {
  var isIntact: Bool {
    if case .intact = self { true } else { false }
  }

  /// What is wrong, naming the row; nil when nothing is.
  var words: Phrase? {
    switch self {
    case .intact: nil
    case .eventTampered(let sequence):
      Phrase(ar: "الحدث رقم \(sequence) ليس كما كُتب.", en: "Event \(sequence) is not as it was written.")
    case .headMismatch(let found, let head):
      Phrase(ar: "السلسلة تنتهي عند \(found) ورأسها \(head).", en: "The chain ends at \(found), its head says \(head).")
    case .requestTampered(_, let number, _):
      Phrase(ar: "الطلب \(number) تغيّر خارج البرنامج.", en: "Request \(number) was changed outside the program.")
    case .requestWithoutEvents(_, let number):
      Phrase(ar: "الطلب \(number) بلا أحداث.", en: "Request \(number) has no events.")
    }
  }
}
