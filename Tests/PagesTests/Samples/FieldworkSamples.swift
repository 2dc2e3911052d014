import Casework
import HTTP
import Lexicon
import Pages

extension AssessmentView {
  static let placed = AssessmentView(
    number: 2, table: 3, at: .noon, outcome: Chip(Phrase(verbatim: "الفئة ب"), .info), perHead: 85_000,
    award: Phrase(ar: "80% من المطلوب", en: "80% of what is asked"),
    lines: [
      AssessmentResult.Line.income("نورة", .salary, .riyals(4_000), share: 100).words,
      AssessmentResult.Line.income("نورة", .citizenAccount, .riyals(900), share: 50).words,
      AssessmentResult.Line.deduction(.rent, .riyals(1_500), ceiling: .riyals(1_000)).words,
      AssessmentResult.Line.net(.riyals(3_450)).words,
      AssessmentResult.Line.divided(byHundredths: 400, members: 4).words,
    ], unknown: [], seal: "9f2c61d0a7b4e3f58c1d2a3b4c5d6e7f", isOutdated: true)
  static let unknown = AssessmentView(
    number: 1, table: 3, at: .morning, outcome: Chip(.needsReview, .warn, icon: .alert), perHead: nil, award: nil,
    lines: [], unknown: [AssessmentResult.Unknown.income(of: "فهد").words], seal: "77b0aa12c3e9")
}

extension VisitRow {
  static let soon = VisitRow(
    path: "/staff/requests/1/visits/1", starts: .noon, state: Chip(.visitScheduled, .info), request: "REQ-2026-01842",
    person: "نورة الفهد")
  static let past = VisitRow(
    path: "/staff/requests/2/visits/1", starts: .morning, state: Chip(.reportOverdue, .warn), request: "REQ-2026-01790",
    person: "سالم القرني")
}

extension VisitsView {
  static let sample = VisitsView(days: [.init(.sunday, [.past]), .init(.tuesday, [.soon])])
}

extension VisitView {
  static let arranging = VisitView(
    request: "1", requestNumber: "REQ-2026-01842", version: 7,
    appointment: FormState(
      values: Form([FieldName.visitHour: "25:00", FieldName.place: "حي النزهة"]),
      errors: [FieldError(FieldName.visitHour, .badHour)]))

  private static let facts = [
    Fact(.visitDay, .phrase(.moment(.noon))), Fact(.visitPlace, .text("حي النزهة، شارع 12")),
    Fact(.agreedBy, .text("نورة الفهد")),
  ]

  static let due = VisitView(
    request: "1", requestNumber: "REQ-2026-01842", number: 1, version: 2, state: Chip(.reportOverdue, .warn),
    facts: facts, appointment: .blank,
    report: FormState(
      values: Form([FieldName.place: "حي النزهة"]),
      errors: [FieldError(FieldName.sawPrefix + "housing", FieldworkRefusal.observationsMissing.words)]),
    cancellation: .blank, absence: .blank, photos: PhotosView(allow: .blank))

  static let done = VisitView(
    request: "1", requestNumber: "REQ-2026-01842", number: 1, version: 4, state: Chip(.visitDone, .ok, icon: .check),
    facts: facts, observations: [.init(VisitReport.Heading.housing.name, "غرفتان، رطوبة في السقف.")],
    photos: PhotosView(
      links: [DocumentLink("الصور 1", path: "/staff/requests/1/photos/1")],
      consent: Phrase(ar: "وافقت نورة على التصوير لغرض: الدراسة", en: "نورة agreed to photos for: الدراسة"),
      add: .blank,
      withdraw: .blank))
}

extension HouseholdView {
  private static let members = [
    Member(
      name: "نورة بنت سعد الفهد", words: Household.Relation.applicant.name,
      health: .covered("", show: "/staff/requests/1/household/showing?field=health"),
      income: Chip(.money(halalas: 490_000), .info), path: "/staff/requests/1/household/members/1"),
    Member(
      name: "فهد", words: Household.Relation.child.name, income: Chip(.incomeUnasked, .warn, icon: .alert),
      path: "/staff/requests/1/household/members/2"),
  ]

  static let sample = HouseholdView(
    request: "1", requestNumber: "REQ-2026-01842", version: 7, members: members,
    obligations: FormState(values: Form([FieldName.owesPrefix + "rent": "1500.00"])), assessments: [.unknown, .placed],
    canEdit: true, canAssess: true)

  static let readOnly = HouseholdView(
    request: "1", requestNumber: "REQ-2026-01842", version: 7,
    members: members.map { member in
      var shown = member
      shown.path = nil
      return shown
    }, facts: [Fact(Household.Obligation.Kind.rent.name, .money(halalas: 150_000))], assessments: [.placed])
}

extension MemberView {
  static let sample = MemberView(
    request: "1", requestNumber: "REQ-2026-01842", version: 7, place: "2",
    evidence: [Choice("income", Phrase(ar: "تعريف بالراتب", en: "Payslip"))],
    state: FormState(
      values: Form([
        FieldName.personName: "فهد", FieldName.relation: "child", FieldName.age: "١٢", FieldName.incomeState: "some",
      ]), errors: [FieldError(FieldName.incomeState, .incomeMissing)]), canRemove: true)
}

extension IncomeTableView {
  private static let services = [Choice("", .allServices), Choice("RENT", Phrase(ar: "إيجار", en: "Rent"))]

  static let sample = IncomeTableView(
    services: services, number: 3,
    state: FormState(
      values: Form([
        "share-salary": "100", "ceiling-rent": "1000.00", "divisor": "heads", "from-1": "0.00", "below-1": "800.00",
        "category-1": "الفئة أ", "award-1": "share", "value-1": "100", "from-2": "900.00", "category-2": "الفئة ب",
      ]), errors: [FieldError("from-2", IncomeTableRefusal.gap(after: 1).words)]), example: .placed)

  static let none = IncomeTableView(services: services, number: 0, state: .blank)
}

extension LibraryView {
  private static let versions = [
    Version(
      number: 2, inForce: .tuesday, state: Chip(.inForceVersion, .ok, icon: .check), path: "/staff/library/2/file"),
    Version(number: 1, inForce: .sunday, state: Chip(.supersededVersion), path: "/staff/library/1/file"),
  ]

  static let sample = LibraryView(
    documents: [
      Document(
        id: "1", title: "دليل البحث الاجتماعي", kind: LibraryDocument.Kind.researchGuide.name, versions: versions,
        renewing: .blank)
    ], adding: FormState(errors: [FieldError(FieldName.file, .chooseFile)]))

  static let readOnly = LibraryView(
    documents: [
      Document(id: "1", title: "دليل البحث", kind: LibraryDocument.Kind.researchGuide.name, versions: versions)
    ])
}

extension RequestView {
  /// A request under study, with everything people found out about it.
  static let inTheField: RequestView = {
    var view = sample(next: ActionPanel(.study(lacking: FieldworkRefusal.assessmentMissing.words)))
    let clash = ClashView(
      Phrase(ar: "رقم الجوال هنا 0501234567 وغيره 0507654321 في", en: "Mobile: 0501234567 here, but 0507654321 in"),
      link: DocumentLink("REQ-2026-00031", path: "/staff/requests/3"))
    view.clashes = [clash]
    view.guides = [
      GuideView(
        DocumentLink("دليل البحث الاجتماعي", path: "/staff/library/2/file"),
        kind: LibraryDocument.Kind.researchGuide.name, version: 2)
    ]
    view.fieldwork = FieldworkView(
      household: DocumentLink("أفراد الأسرة: 4", path: "/staff/requests/1/household"), visits: [.soon],
      assessment: .placed, arrange: "/staff/requests/1/visits")
    view.study?.findings = FindingsView(
      facts: [Fact(.needScore, .code("70 / 100")), Fact(.visitsMade, .code("1"))], assessment: .placed)
    view.checklist[0].evidence = [DocumentLink("شاشة المنصة.png", path: "/staff/requests/1/evidence/1")]
    view.checklist[0].clashes = [ClashView(Phrase(ar: "الاسم في الوثيقة سارة", en: "Name: the document says سارة"))]
    view.checklist[0].history = [
      TimelineEntry(icon: .check, what: Phrase(ar: "طُوبق مستند", en: "Document verified"), who: "سارة", at: .noon),
      TimelineEntry(
        icon: .alert, what: Phrase(ar: "أُعيد مستند", en: "Document sent back"), who: "سارة", at: .morning,
        note: "غير مقروء"),
    ]
    return view
  }()
}
