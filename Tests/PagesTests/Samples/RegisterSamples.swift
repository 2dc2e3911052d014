import HTTP
import Lexicon
import Pages

extension PageCase {
  static let registerPages: [PageCase] = [
    PageCase("register") { registerPage(.sample, in: .sample($0)) },
    PageCase("register-new") { say in
      newPartyPage(
        FormState(
          values: Form(["kind": "person", "name": "خالد", "official-number": "10"]),
          errors: [FieldError("official-number", .chooseAnswer)]),
        similar: [PartyView.Line(.link("خالد الحربي", path: "/staff/register/2"), remark: .mayBeSame)],
        in: .sample(say))
    },
    PageCase("people-lists") { peopleListsPage(.sample, in: .sample($0)) },
    PageCase("people-list-offered") { peopleListPage(.offered, in: .sample($0)) },
    PageCase("people-list-under-way") { peopleListPage(.underWay, in: .sample($0)) },
    PageCase("people-list-taken") { peopleListPage(.taken, in: .sample($0)) },
    PageCase("search") { searchPage(.sample, in: .sample($0, search: "نورة الفهد")) },
    PageCase("search-nothing") { searchPage(SearchView(seesPeople: false), in: .sample($0, search: "x")) },
    PageCase("duplicates") { duplicatesPage(.sample, in: .sample($0)) },
    PageCase("pair") { pairPage(.sample, in: .sample($0)) },
    PageCase("party") { partyPage(.sample, in: .sample($0)) },
  ]
}

extension RegisterView {
  static let sample = RegisterView(
    tabs: [
      Tab(.registerAll, path: "/staff/register?list=all", isCurrent: true),
      Tab(.registerBeneficiaries, path: "/staff/register?list=beneficiaries", isCurrent: false),
    ],
    rows: [
      PartyRow(
        id: "1", name: "نورة بنت سعد الفهد", kind: Phrase(ar: "فرد", en: "Person"),
        roles: Phrase(ar: "داعم، متطوع", en: "Supporter, Volunteer"), city: "أبها", since: .sunday),
      PartyRow(
        id: "2", name: "Green Hills Trading", kind: Phrase(ar: "جهة", en: "Organisation"),
        roles: Phrase(verbatim: "—"), city: "", since: .tuesday),
    ], next: "/staff/register?list=all&after=2", canEnter: true)
}

extension PartyView {
  static let sample = PartyView(
    id: "1", name: "نورة بنت سعد الفهد", version: 3, isPerson: true,
    chips: [Chip(.filesCurrent, .ok), Chip(Phrase(ar: "متطوع", en: "Volunteer"), .info)],
    facts: [
      Fact(.partyName, .text("نورة بنت سعد الفهد")),
      Fact(.officialNumber, .covered("10•••••008", show: "/staff/register/1/showing?field=number")),
      Fact(.fileNumber, .link("BEN-2025-00017", path: "/staff/files/1")),
    ],
    contacts: [
      Line(
        .shown("+966501234567", until: .noon), chips: [Chip(.verifiedContact, .ok)],
        remark: Phrase(verbatim: "سارة العتيبي")),
      Line(.code("noura@example.org"), chips: [Chip(.unverifiedContact, .warn)]),
    ],
    consents: [Line(.phrase(.consentLedger), chips: [Chip(.consentTakenBack, .bad)], remark: .nothingYet)],
    relations: [Line(.link("سعد الفهد", path: "/staff/register/2"), chips: [Chip(.authorityLapsed, .bad)])],
    requests: [], documents: [Line(.link("الهوية", path: "/staff/requests/1/documents/id"))],
    visits: [Line(.link("زيارة 1", path: "/staff/requests/1/visits/1"))], received: [Line(.text("كرسي متحرك"))],
    messages: [Line(.phrase(.messagesToParty))],
    timeline: [TimelineEntry(icon: .user, what: .keepDetails, who: "سارة العتيبي", at: .noon)],
    similar: [Line(.link("نورة الفهد", path: "/staff/register/3"), remark: .mayBeSame)],
    views: [Line(.text("ريم المالكي"), remark: .moment(.noon))],
    parts: PartyPart.allCases.map {
      ($0, [Choice("1", Phrase(verbatim: "1")), Choice("2", Phrase(verbatim: "2"))])
    },
    forms: PageForms(
      refused: "contact", FormState(values: Form(["contact": "abc"]), errors: [FieldError("contact", .chooseAnswer)])))
}

extension SearchView {
  static let sample = SearchView(
    people: [
      Person(
        id: "1", name: [("نورة", true), (" بنت سعد ", false), ("الفهد", true)],
        kind: Phrase(ar: "فرد", en: "Person"), roles: .noRole, city: "أبها")
    ],
    files: [FileLink(number: "BEN-2025-00017", name: "نورة بنت سعد الفهد", path: "/staff/files/1")], isFull: true)
}

extension PeopleListsView {
  static let sample = PeopleListsView(
    lists: [
      Line(
        id: "1", name: "المستفيدون 1447.xlsx", stage: Chip(Phrase(ar: "أُدخلت", en: "Taken"), .ok, icon: .check),
        made: .morning, sums: Phrase(ar: "أُدخل: 1,204", en: "Taken: 1,204"))
    ], state: FormState(errors: [FieldError("file", .chooseFile)]))
}

extension PeopleListView {
  private static let stage = Chip(Phrase(ar: "بانتظار ضبط الأعمدة", en: "Columns to be settled"), .warn)

  static let offered = PeopleListView(
    id: "1", version: 1, name: "المستفيدون 1447.xlsx", stage: stage,
    facts: [Fact(.countTaken, .code("0")), Fact(.countKnown, .code("0")), Fact(.countRefused, .code("0"))],
    columns: [
      Column("اسم المستفيد", samples: ["نورة القحطاني", "خالد الحربي"]), Column("جوال", samples: ["٠٥٠١٢٣٤٥٦٧"]),
      Column("", samples: []),
    ],
    findings: [
      Finding(Phrase(ar: "لا اسم في الصف.", en: "The row has no name."), rows: [4, 9, 12], count: 3, isProblem: true),
      Finding(Phrase(ar: "الاسم كلمة واحدة.", en: "The name is a single word."), rows: [7], count: 1, isProblem: false),
    ], hasReport: true, verbs: [.columns, .check, .taking, .removal],
    state: FormState(
      values: Form(["column-0": "name", "column-1": "mobile", "column-2": "none", "role": "volunteer"]),
      errors: [FieldError("column-0", .chooseAnswer)]))

  static let underWay = PeopleListView(
    id: "1", version: 2, name: "قائمة.csv", stage: stage, facts: [Fact(.countTaken, .code("40,000"))], progress: 412,
    verbs: [.undoing])

  static let taken = PeopleListView(
    id: "1", version: 3, name: "قائمة.csv", stage: stage, facts: [Fact(.countTaken, .code("40,000"))],
    verbs: [.undoing],
    state: FormState(errors: [FieldError("confirmed", .confirmFirst)]))
}
