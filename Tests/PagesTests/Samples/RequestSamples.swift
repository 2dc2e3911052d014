import Casework
import HTTP
import Lexicon
import Pages

extension RequestRow {
  static let samples = [
    RequestRow(
      id: "1", number: "REQ-2026-01842", person: "نورة الفهد", service: "مساعدة إيجار",
      note: Phrase(ar: "بانتظار دراستك", en: "Waiting for your study"), due: Chip(.late(days: 2), .bad, icon: .alert),
      amount: 1_250_000, assignee: "سارة العتيبي", isUnread: true),
    RequestRow(
      id: "2", number: "REQ-2026-01760", person: "خالد الدوسري",
      service: "ترميم منزل بعد تسرب مياه وانهيار جزئي في السقف",
      note: Phrase(ar: "مدرج لدى اللجنة", en: "On the committee’s agenda"), due: Chip(.today, .warn, icon: .clock),
      amount: 4_800_050, assignee: nil),
    RequestRow(
      id: "3", number: "REQ-2026-01868", person: "منيرة العنزي", service: "جهاز طبي",
      note: Phrase(ar: "إسناد باحث", en: "Assign a researcher"), due: Chip(.shortDate(.tuesday), icon: .clock)),
  ]
}

extension InboxView {
  static let sample: InboxView = {
    var view = plain
    view.live = LiveView(
      events: "/staff/inbox/events?tab=mine&seen=9f86d081", seen: "9f86d081", page: "/staff/inbox?tab=mine")
    view.views = [
      NamedList(id: "1", name: "متأخرات الشمال", mayRemove: true),
      NamedList(id: "2", name: "Rent, unassigned", of: Role.relationsOfficer.name),
    ]
    let open = Form(["stage": "any", "service": "any", "holder": "any", "due-when": "any", "post": "any"])
    view.maker = ListMaker(
      stages: [Choice("complete", Stage.complete.name)], services: [Choice("7", Phrase(verbatim: "إيجار المسكن"))],
      holders: [Choice("reader", .whoeverReads), Choice("nobody", .tabUnassigned)],
      dues: SavedView.Due.allCases.map { Choice($0.rawValue, $0.name) },
      posts: [Choice("relations_officer", Role.relationsOfficer.name)], state: FormState(values: open))
    return view
  }()

  private static let plain = InboxView(
    today: .sunday,
    figures: [
      Figure(value: "2", label: .figureLate, tone: .bad, path: "#g-late"),
      Figure(value: "3", label: .figureToday, tone: .warn, path: "#g-today"),
      Figure(value: "5", label: .tabUnassigned, path: "/staff/inbox?tab=mine"),
      Figure(value: "7", label: .groupWaiting, path: "/staff/inbox?tab=waiting"),
    ],
    tab: .mine,
    tabs: [
      Tab(tab: .mine, count: 8), Tab(tab: .team, count: 1_034), Tab(tab: .unassigned, count: 6),
      Tab(tab: .waiting, count: 11),
    ],
    groups: [
      Group(due: .late, total: 2, rows: [RequestRow.samples[0]]),
      Group(due: .today, total: 1, rows: [RequestRow.samples[1]]),
      Group(due: .thisWeek, total: 1, rows: [RequestRow.samples[2]]),
      Group(due: .later, total: 0, rows: []),
    ],
    next: "/staff/inbox?after=3", newRequest: "/birr/apply")
}

extension InboxView {
  /// A list under a name, opened.
  static let named: InboxView = {
    var view = sample
    view.tab = nil
    view.views[0].isShown = true
    view.maker?.state.errors = [FieldError(FieldName.viewName, ViewRefusal.nameTaken.words)]
    return view
  }()
}

extension DeadlineView {
  static let late = DeadlineView(
    tone: .bad, headline: .late(days: 2), due: .earlier, notBefore: nil, used: Used(spent: 17, of: 15),
    rule: Phrase(
      ar: "خلال 15 يوم عمل من اكتمال الطلب (السياسة، خطوات التعامل، 6)",
      en: "Within 15 working days of completeness (policy, handling, 6)"),
    explanation: ["اكتمل الطلب الأحد 10 جمادى الأولى 1448هـ", "يبدأ العد من اليوم التالي", "لا تُحسب الجمعة والسبت"])

  static let floorOnly = DeadlineView(
    tone: .info, headline: .noDeadline, due: nil, notBefore: .tuesday, used: nil,
    rule: Phrase(
      ar: "مدة لا تقل عن أسبوعين. لم يحدد المجلس سقفًا.", en: "Not less than two weeks. The board has set no ceiling."))
}

extension [StepView] {
  static let sample = [
    StepView(Phrase(ar: "التقديم", en: "Submitted"), .done), StepView(Phrase(ar: "الاكتمال", en: "Complete"), .done),
    StepView(Phrase(ar: "الإقرار", en: "Attested"), .done), StepView(Phrase(ar: "الدراسة", en: "Study"), .current),
    StepView(Phrase(ar: "اللجنة", en: "Committee"), .ahead), StepView(Phrase(ar: "الإبلاغ", en: "Notified"), .ahead),
    StepView(Phrase(ar: "التسليم", en: "Delivered"), .ahead),
  ]
}

let declarationText = "أُقرّ بأن جميع البيانات والمستندات المقدمة صحيحة، وأتحمل المسؤولية المباشرة عنها."

extension SealView {
  static let intact = SealView(
    text: declarationText, signer: "نورة سعد الفهد", method: .methodCode, at: .morning,
    hash: "9f2c61d0a7b4e3f58c1d2a3b4c5d6e7f8091a2b3c4d5e6f7081920304050a41ab", isIntact: true, isCurrent: true)
  static let broken = SealView(
    text: declarationText, signer: "نورة سعد الفهد", method: .methodPaper, at: .morning, hash: "77b0aa12c3e9",
    isIntact: false, isCurrent: false)
}

extension RequestView {
  /// `next` and `more` are what the person may do.
  static func sample(next: ActionPanel? = nil, more: [ActionPanel] = [], waitsFor: Phrase? = nil) -> RequestView {
    RequestView(
      id: "1", number: "REQ-2026-01842", service: "مساعدة إيجار", person: "نورة الفهد",
      stage: Chip(Phrase(ar: "قيد الدراسة", en: "Under study"), .info), due: Chip(.late(days: 2), .bad, icon: .clock),
      assignee: "سارة العتيبي", steps: .sample, deadline: .late,
      facts: [
        Fact(.beneficiary, .text("نورة بنت سعد الفهد")), Fact(.nationalID, .code("10•••••482")),
        Fact(.amountRequested, .money(halalas: 1_250_000)),
        Fact(.channel, .phrase(Phrase(ar: "الموقع", en: "Website"))),
        Fact(.policyVersion, .link("الإصدار 4", path: "/staff/policy/4")),
      ],
      need: "تأخر الإيجار ثلاثة أشهر بعد مرض المعيل.\nلدي أربعة أطفال <في المدرسة>.",
      checklist: [
        ChecklistItemView(
          id: "lease", name: "عقد إيجار موثّق", state: Chip(Phrase(ar: "مطابق", en: "Verified"), .ok, icon: .check),
          remark: Phrase(ar: "طابقته سارة العتيبي، 7 جمادى الآخرة", en: "Verified by سارة العتيبي, 17 Nov"),
          documentPath: "/staff/requests/1/documents/9"),
        ChecklistItemView(
          id: "bank", name: "كشف حساب 3 أشهر",
          state: Chip(Phrase(ar: "لم يُراجع", en: "Not checked"), .warn, icon: .alert),
          documentPath: "/staff/requests/1/documents/10", canCheck: true, canWaive: true),
      ],
      documents: [DocumentRow(id: "9", name: "عقد الإيجار.pdf", kind: "PDF", bytes: 421_888, state: nil)],
      seals: [.intact, .broken],
      referrals: [
        ReferralView(
          turns: [
            .init(by: "محمد الحازمي", text: "هل يكفي إشعار المؤجر غير المصدق؟", at: .morning),
            .init(by: "سارة العتيبي", text: "لا، يلزم توثيقه في إيجار.", at: .noon, isReply: true),
          ], state: Chip(.referralClear, .ok)),
        ReferralView(
          turns: [.init(by: "محمد الحازمي", text: "من يوقع عن الأم؟", at: .noon)],
          state: Chip(.waitsOnResearcher, .warn)),
      ],
      study: StudySummary(
        researcher: "سارة العتيبي", at: .noon, summary: "الدخل لا يكفي.", opinion: "الحالة مستحقة.",
        recommendation: Chip(.outcomeAccept, .ok)),
      decision: DecisionSummary(
        outcome: Chip(.outcomeAccept, .ok, icon: .check), at: .noon, reasons: "مستحقة بحسب الدراسة.",
        conditions: "يُصرف للمؤجر مباشرة.", amount: 1_250_000, present: ["ريم القحطاني", "فهد السبيعي"]),
      timeline: [
        TimelineEntry(
          icon: .message, tone: .info, what: Phrase(ar: "طُلب توضيح", en: "Clarification asked"), who: "سارة العتيبي",
          at: .morning, note: "نأمل تزويدنا بإشعار المتأخرات."),
        TimelineEntry(icon: .file, what: Phrase(ar: "قُدّم الطلب", en: "Submitted"), who: nil, at: .morning),
      ],
      next: next, waitsFor: waitsFor, more: more)
  }
}

extension RequestView {
  /// A checklist on which every form was refused once.
  static let refusedForms: RequestView = {
    var view = sample()
    let reason = FormState(
      values: Form([FieldName.reason: ""]), errors: [FieldError(FieldName.reason, .required(.whatIsWrong))])
    let against = FormState(
      values: Form([FieldName.against: "الأصل"]), errors: [FieldError(FieldName.expires, .badDate)])
    let file = FormState(errors: [FieldError(FieldName.documentPrefix + "salary", .fileKindRefused)])
    view.checklist = [
      ChecklistItemView(
        id: "lease", name: "عقد إيجار موثّق", state: Chip(.awaitingAnswer, .info), canCheck: true,
        refused: RefusedVerdict(.verification, against)),
      ChecklistItemView(
        id: "bank", name: "كشف حساب 3 أشهر", state: Chip(.awaitingAnswer, .info), canCheck: true,
        refused: RefusedVerdict(.rejection, reason)),
      ChecklistItemView(
        id: "salary", name: "تعريف بالراتب", state: Chip(.missingDocuments, .warn), canCheck: true, canVerify: false,
        canReject: false, canWaive: true, canSupply: true, supplyState: file),
    ]
    return view
  }()

  /// A correction that came too late.
  static let changed: RequestView = {
    var edit = ActionPanel(
      .edit(asksAmount: true),
      FormState(values: Form([FieldName.need: "إيجار شهرين", FieldName.amount: "2400", FieldName.reason: "خطأ"])))
    edit.isReturned = true
    var view = sample(more: [edit])
    view.conflict = FormConflict(
      meanwhile: [
        TimelineEntry(
          icon: .file, what: Phrase(ar: "صُحح الطلب", en: "Request corrected"), who: "محمد الحازمي", at: .noon,
          note: "زاد المبلغ")
      ],
      fields: [
        .init(label: .theNeed, typed: "إيجار شهرين", stored: "إيجار ثلاثة أشهر"),
        .init(label: .correctionReason, typed: "خطأ", stored: ""),
      ], form: edit.anchor)
    return view
  }()

  /// A request that left its way: no stage is ahead of it.
  static let withdrawn: RequestView = {
    var view = sample()
    view.steps = [StepView(.submittedOn, .done), StepView(.completedOn, .ahead)]
    view.deadline = nil
    return view
  }()
}

extension IntakeView {
  static func sample(_ state: FormState = .blank) -> IntakeView {
    IntakeView(
      services: [Choice("rent", Phrase(ar: "مساعدة إيجار", en: "Rent support"))],
      channels: [Choice("phone", .phone), Choice("email", .email)], attempt: "an-attempt", state: state)
  }
}

extension ActionPanel {
  static let people = [Choice("7", Phrase(verbatim: "سارة العتيبي")), Choice("8", Phrase(verbatim: "محمد الحازمي"))]

  /// Each kind of action once.
  static let all: [ActionPanel] = [
    ActionPanel(.handBack(missing: ["كشف حساب 3 أشهر"])), ActionPanel(.edit(asksAmount: true)),
    ActionPanel(.mobile(now: "+9665•••••567")),
    ActionPanel(
      .attestation(
        text: declarationText, signer: "نورة سعد الفهد",
        methods: [Choice("thumbprint", .methodThumbprint), Choice("paper", .methodPaper)])),
    ActionPanel(.notice(message: "ستدرس لجنة المساعدات طلبك وتجيبك.")), ActionPanel(.beginStudy),
    ActionPanel(.study(lacking: nil)),
    ActionPanel(.committee),
    ActionPanel(
      .notification(
        message: "نفيدكم بقبول طلبكم.", heldUntil: .tuesday,
        channels: [Choice("phone", .phone), Choice("email", .email)])), ActionPanel(.registration),
    ActionPanel(.delivery), ActionPanel(.closure), ActionPanel(.withdrawal), ActionPanel(.assignment(people: people)),
    ActionPanel(.handover(researchers: people)), ActionPanel(.urgency(claim: "إخلاء المنزل غدًا")),
    ActionPanel(.referral), ActionPanel(.referralAnswer(question: "من يوقع عن الأم؟")),
    ActionPanel(.referralQuestion(answer: "الابن الأكبر.")), ActionPanel(.referralClosure(answer: "الابن الأكبر.")),
    ActionPanel(.referralHandover(researchers: people)),
    ActionPanel(
      .pause(reasons: [Choice("applicant", Phrase(ar: "بانتظار المستفيد", en: "Waiting for the applicant"))])),
    ActionPanel(.resumption), ActionPanel(.decision(asksAmount: true)),
    ActionPanel(.appeal(until: .tuesday, channels: [Choice("phone", .phone), Choice("email", .email)])),
    ActionPanel(.appealHearing), ActionPanel(.appealRuling(asksAmount: false)), ActionPanel(.appealWithdrawal),
    ActionPanel(.appealDocument),
    ActionPanel(.note),
  ]

  static let wrongStudy = ActionPanel(
    .study(lacking: nil),
    FormState(
      values: Form([FieldName.summary: "نص \"كُتب\"", FieldName.recommendation: "accept"]),
      errors: [FieldError(FieldName.opinion, .required(.opinion))]))
}
