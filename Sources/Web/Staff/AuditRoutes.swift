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
      head: head?.hash.hexadecimal ?? "", brokenAt: verdict?.words, latest: events.map { visit.auditEntry($0) },
      next: next.map { "\(visit.paths.audit)?before=\($0)" })
    return visit.page(auditPage(view, in: visit.frame()))
  }
}

extension StaffVisit {
  /// An event as the audit page tells it.
  ///
  /// What was written about a request, what was decided and who asked are told only to who may see requests.
  fileprivate func auditEntry(_ told: ToldEvent) -> TimelineEntry {
    let event = told.event
    guard !actor.may(.seeRequests), event.kind.isAboutRequest else {
      var entry = entry(event)
      entry.about = told.request.map {
        TimelineEntry.Subject(name: $0.number.description, path: paths.request($0.id.description))
      }
      return entry
    }
    var shown = event
    shown.facts.removeAll { ![.assignee, .was, .until, .channel].contains($0.name) }
    var entry = entry(shown)
    if case .applicant = event.actor { entry.who = say(.applicant) }
    entry.about = told.request.map { TimelineEntry.Subject(name: $0.number.description) }
    return entry
  }
}

extension Event.Kind {
  /// Whether such events tell of one request, and not of the association's rules, days or people.
  fileprivate var isAboutRequest: Bool {
    switch self {
    case .policyDrafted, .pointAnswered, .policyApproved, .policyDiscarded, .holidayCorrected, .staffAdded,
      .staffChanged, .associationCreated, .associationChanged, .passwordChanged, .passwordIssued, .passwordRenewed,
      .holidayTakenBack, .servicesOffered, .serviceRevised, .serviceOffered, .serviceRested, .scanFiled, .jobsRerun,
      .committeeFormed, .committeeChanged, .incomeTableSet, .libraryDocumentAdded, .appealRuleSet,
      .letterheadSet:
      false
    default: true
    }
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
    case .recordTampered(let record, _): record.tampered
    case .recordMissing(let sequence):
      Phrase(
        ar: "السجل الذي يذكره الحدث رقم \(sequence) غير موجود.",
        en: "The record that event \(sequence) tells of is gone.")
    }
  }
}

extension AuditChain.Record {
  /// That it was changed behind the program's back.
  fileprivate var tampered: Phrase {
    switch self {
    case .policy(let number):
      Phrase(
        ar: "إصدار السياسة \(number) تغيّر خارج البرنامج.",
        en: "Policy version \(number) was changed outside the program.")
    case .staff(let name):
      Phrase(ar: "سجل الموظف \(name) تغيّر خارج البرنامج.", en: "The record of \(name) was changed outside the program.")
    case .letter(let number):
      Phrase(ar: "الخطاب \(number) تغيّر خارج البرنامج.", en: "Letter \(number) was changed outside the program.")
    case .benefit(let name), .reception(let name):
      Phrase(ar: "السجل \(name) تغيّر خارج البرنامج.", en: "The record \(name) was changed outside the program.")
    case .committee(let name):
      Phrase(ar: "اللجنة \(name) تغيّرت خارج البرنامج.", en: "Committee \(name) was changed outside the program.")
    case .sitting(let number):
      Phrase(ar: "الجلسة \(number) تغيّرت خارج البرنامج.", en: "Sitting \(number) was changed outside the program.")
    case .interest:
      Phrase(
        ar: "إفصاح أحد الأعضاء تغيّر خارج البرنامج.", en: "A member’s declared interest was changed outside the program."
      )
    case .incomeTable(let number):
      Phrase(
        ar: "جدول الدخل، الإصدار \(number)، تغيّر خارج البرنامج.",
        en: "Income table version \(number) was changed outside the program.")
    case .libraryDocument(let title):
      Phrase(
        ar: "وثيقة المكتبة «\(title)» تغيّرت خارج البرنامج.",
        en: "The library’s “\(title)” was changed outside the program.")
    case .letterhead(let number):
      Phrase(
        ar: "ترويسة الخطابات، الإصدار \(number)، تغيّرت خارج البرنامج.",
        en: "Letterhead version \(number) was changed outside the program.")
    case .party(let name):
      Phrase(
        ar: "بيانات \(name) في السجل تغيّرت خارج البرنامج.",
        en: "The register’s entry of \(name) was changed outside the program.")
    case .dataRequest(let number):
      Phrase(
        ar: "طلب البيانات \(number) تغيّر خارج البرنامج.",
        en: "The request about data \(number) was changed outside the program.")
    case .legalHold:
      Phrase(ar: "حجز نظامي تغيّر خارج البرنامج.", en: "A legal hold was changed outside the program.")
    case .destruction(let number):
      Phrase(
        ar: "محضر الإتلاف \(number) تغيّر خارج البرنامج.",
        en: "The destruction \(number) was changed outside the program.")
    case .merger:
      Phrase(
        ar: "ضم سجلين في سجل الأطراف تغيّر خارج البرنامج.",
        en: "The joining of two entries of the register was changed outside the program.")
    case .list(let name):
      Phrase(
        ar: "قائمة الأشخاص «\(name)» تغيّرت خارج البرنامج.",
        en: "The list of people “\(name)” was changed outside the program.")
    case .agreement(let number):
      Phrase(
        ar: "الاتفاقية \(number) تغيّرت خارج البرنامج.", en: "Agreement \(number) was changed outside the program.")
    case .segment(let name):
      Phrase(
        ar: "الشريحة «\(name)» تغيّرت خارج البرنامج.", en: "The segment “\(name)” was changed outside the program.")
    case .formScan(let code):
      Phrase(
        ar: "النموذج الممسوح \(code) تغيّر خارج البرنامج.",
        en: "The scanned form \(code) was changed outside the program.")
    case .association:
      Phrase(
        ar: "سجل الجمعية أو إجازاتها أو خدماتها تغيّر خارج البرنامج.",
        en: "The association’s record, holidays or services were changed outside the program.")
    }
  }
}
