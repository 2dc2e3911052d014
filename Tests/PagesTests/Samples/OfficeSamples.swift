import Casework
import HTTP
import Lexicon
import Pages

extension PublishedPolicyView {
  static let sample = PublishedPolicyView(
    title: "سياسة تنظيم العلاقة مع المستفيدين", version: "2",
    facts: [
      Fact(.meetingNumber, .code("11")), Fact(.approvalDate, .phrase(.bothDates(.sunday))),
      Fact(.approverName, .text("أ. سعد المالكي")),
    ],
    sections: [
      Section(heading: "مقدمة", clauses: [Clause(text: "تنظم هذه السياسة العلاقة مع المستفيدين.")]),
      Section(
        heading: "قنوات التواصل",
        clauses: [Clause(number: "1", text: "المقابلة."), Clause(number: "2", text: "الموقع الإلكتروني.")]),
      Section(heading: "التعامل مع المستفيد", clauses: [Clause(number: "1", text: "استقبال المستفيد بلباقة.")]),
    ],
    earlier: [Version(name: "الإصدار 1", effective: .earlier, path: "/birr/policy?version=1")])
}

extension PolicyDraftView {
  static let sample = PolicyDraftView(
    id: "5", title: "سياسة تنظيم العلاقة مع المستفيدين", state: Chip(.policyDraft, .warn),
    lines: [
      Line(number: 1, text: "سياسة تنظيم العلاقة مع المستفيدين", isHeading: true),
      Line(
        number: 2, text: "جمعية البر وجمعية العون",
        findings: [FindingView(.bad, .askOrganizationWhy, advice: .askOrganization)]),
      Line(
        number: 3, text: "الرد خلال مدة لا تقل عن أسبوعين",
        findings: [FindingView(.warn, Phrase(ar: "حد أدنى بلا سقف", en: "A floor without a ceiling"))]),
      Line(number: 4, text: ""),
    ],
    proposal: [Fact(.channels, .text("المقابلة، الهاتف")), Fact(.handlingSteps, .code("7"))],
    findings: [FindingView(.info, Phrase(ar: "لا فقرة للشكاوى", en: "No clause about complaints"))],
    points: [
      OpenPointView(
        code: "name", question: .askOrganization, why: .askOrganizationWhy, line: 2,
        answer: .one([Choice("1", Phrase(verbatim: "جمعية البر")), Choice("2", Phrase(verbatim: "جمعية العون"))])),
      OpenPointView(code: "ceiling", question: .askCeiling, why: .askCeilingWhy, line: 3, answer: .ceiling),
      OpenPointView(code: "floor", question: .askFloor, why: .askFloorWhy, line: 3, answer: .one(Choice.floorMeanings)),
      OpenPointView(
        code: "channels", question: .askChannels, why: .askChannelsWhy,
        answer: .many([Choice("interview", Phrase(ar: "المقابلة", en: "Interview")), Choice("phone", .phone)])),
      OpenPointView(code: "title", question: Phrase(ar: "ما عنوانها؟", en: "Its title?"), answer: .words),
      OpenPointView(code: "review", question: Phrase(ar: "متى تُراجع؟", en: "Reviewed when?"), answer: .date),
    ],
    pointsState: FormState(
      values: Form(["point-floor": "holds_back", "point-ceiling-unit": "weeks"]),
      errors: [FieldError("point-name", .chooseAnswer)]),
    answered: [OpenPointView(code: "called", question: .askTitle, why: .askTitleWhy, answer: .words)],
    answersState: FormState(values: Form(["point-called": "سياسة العلاقة"])),
    approval: FormState(errors: [FieldError(FieldName.approvalDate, .dateInFuture)]))
}

extension PolicyListView {
  static let sample = PolicyListView(
    versions: [
      Version(id: "5", title: "سياسة العلاقة، مسودة", state: Chip(.policyDraft, .warn), remark: .openPointCount(3)),
      Version(id: "4", title: "سياسة العلاقة، الإصدار 1", state: Chip(.policyInForce, .ok, icon: .check)),
    ], canUpload: true)
}

extension PolicyInForceView {
  static let sample = PolicyInForceView(
    title: "سياسة تنظيم العلاقة مع المستفيدين", state: Chip(.policyInForce, .ok, icon: .check),
    facts: PublishedPolicyView.sample.facts,
    deadlines: [
      Rule(
        says: "الرد خلال مدة لا تقل عن أسبوعين",
        enforced: Phrase(
          ar: "يُحجز الرد 14 يومًا؛ السقف غير محدد", en: "The answer is held for 14 days; no ceiling is set"))
    ],
    gates: [
      Rule(says: "استقبال المستفيد", enforced: Phrase(ar: "تُسجل الزيارة", en: "The visit is recorded")),
      Rule(
        says: "التوقيع على صحة البيانات",
        enforced: Phrase(ar: "لا يُدرس طلب بلا ختم سليم", en: "No study without an intact seal")),
    ],
    channels: [Phrase(ar: "المقابلة", en: "Interview"), .phone], library: ["اللائحة الأساسية"],
    findings: [FindingView(.warn, Phrase(ar: "السقف غير محدد", en: "The ceiling is not set"))],
    documentPath: "/birr/policy")
}

extension HolidaysView {
  static let sample = HolidaysView(
    holidays: [
      Holiday(
        id: "1", name: Phrase(ar: "اليوم الوطني", en: "National Day"), first: .sunday, last: .sunday,
        source: Chip(.computed)),
      Holiday(
        id: "2", name: Phrase(ar: "عيد الفطر", en: "Eid al-Fitr"), first: .sunday, last: .tuesday,
        source: Chip(.announced, .ok)),
    ], canCorrect: true, state: FormState(errors: [FieldError(FieldName.lastDay, .lastBeforeFirst)]),
    moved: [Moved(id: "1", number: "REQ-2026-01842", before: .sunday, after: .tuesday)])
}

extension PeopleView {
  static let roleChoices = [
    Choice("officer", Phrase(ar: "موظف العلاقات", en: "Relations officer")),
    Choice("researcher", Phrase(ar: "باحث اجتماعي", en: "Social researcher")),
  ]
  static let sample = PeopleView(
    people: [
      Person(
        id: "7", name: "سارة العتيبي", email: "sara@birr.example", roles: roleChoices.map(\.label),
        state: Chip(.active, .ok)),
      Person(id: "8", name: "محمد الحازمي", email: "mohammed@birr.example", roles: [], state: Chip(.inactive)),
    ], roles: roleChoices)
}

extension PersonView {
  static let sample: PersonView = {
    var view = fresh
    view.openRequests = 12
    return view
  }()

  private static let fresh = PersonView(
    person: PeopleView.sample.people[0], version: 41, roles: PeopleView.roleChoices,
    rolesState: FormState(values: Form([FieldName.roles: "officer", FieldName.roles: "researcher"])), isActive: true,
    freshPassword: "amber-river-42-stone")
}

extension AuditView {
  static let intact = AuditView(
    isIntact: true, events: 12_345, checked: .noon, head: SealView.intact.hash, brokenAt: nil,
    latest: RequestView.sample().timeline, next: "/staff/audit?before=9")
  static let broken = AuditView(
    isIntact: false, events: 12_345, checked: nil, head: SealView.intact.hash,
    brokenAt: Phrase(ar: "الحدث رقم 1204 ليس كما كُتب.", en: "Event 1204 is not as it was written."),
    latest: [])
}

extension JobsView {
  static let sample = JobsView(
    dead: [
      Job(
        id: "1", name: Casework.Job.Kind.delivery.name, state: Chip(Casework.Job.State.dead.name, .bad), attempts: 14,
        failure: Casework.Job.Failure.notCarried.words, queued: .morning, at: .noon, canRunAgain: true)
    ],
    open: [
      Job(
        id: "2", name: Casework.Job.Kind.dailyRound.name, state: Chip(Casework.Job.State.claimed.name, .info),
        attempts: 1,
        queued: .noon, canRunAgain: false),
      Job(
        id: "3", name: Casework.Job.Kind.delivery.name, state: Chip(Casework.Job.State.waiting.name), attempts: 2,
        failure: Casework.Job.Failure.unavailable.words, queued: .morning,
        at: .noon, canRunAgain: true),
    ], isCut: true)
}

extension NoticesView {
  static let sample = NoticesView(
    notices: [
      Notice(
        id: "3", path: "/staff/requests/1", number: "REQ-2026-01842", icon: .message,
        words: Phrase(ar: "ذكرتك سارة العتيبي في ملاحظة", en: "Sara Al-Otaibi named you in a note"),
        note: "@محمد انظر العقد", at: .noon, isUnseen: true),
      Notice(
        id: "2", path: "/staff/requests/1", number: "REQ-2026-01842", icon: .clock,
        words: Phrase(ar: "آخر يوم للرد غدًا", en: "The last day for the answer is tomorrow"), at: .noon,
        isUnseen: false),
    ], unseen: 1, next: "/staff/notices?before=2")
}

extension CalendarView {
  static let sample = CalendarView(
    month: .sunday,
    days: [
      Day(date: .sunday, isOff: false, isToday: true, due: 3, path: "/staff/inbox?due=1"),
      Day(date: .tuesday, isOff: true, isToday: false, due: 0, path: "/staff/inbox?due=2"),
    ], before: "/staff/calendar?month=2026-10", after: "/staff/calendar?month=2026-12",
    holidays: HolidaysView.sample.holidays,
    watch: WatchView(
      state: FormState(
        values: Form([FieldName.reminders: "3, 1", FieldName.escalations: ""]),
        errors: [FieldError(FieldName.escalations, .watchNotDays)]), canSet: true))
}
