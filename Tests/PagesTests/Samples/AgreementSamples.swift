import Casework
import HTTP
import Lexicon
import Pages

extension PageCase {
  static let agreementPages: [PageCase] = [
    PageCase("agreements") { say in
      agreementsPage(
        AgreementsView(
          dues: [
            .init(
              agreement: row, what: Agreement.Due.Matter.obligation(1).name, words: "توريد عشرة كراسي",
              side: Agreement.Side.theirs.name, day: .tuesday, chip: Chip(.overdue, .bad, icon: .alert)),
            .init(
              agreement: row, what: Agreement.Due.Matter.ending.name, words: "", side: nil, day: .sunday,
              chip: Chip(.overdue, .warn)),
          ], inForce: [row], drafts: [], over: [row]), in: .sample(say))
    },
    PageCase("agreement-new") { say in
      newAgreementPage(
        of: "1", named: "مؤسسة ركائز",
        FormState(values: Form(["kind": "supply"]), errors: [FieldError("title", .required(.agreementTitle))]),
        in: .sample(say))
    },
    PageCase("agreement") { say in
      agreementPage(
        AgreementView(
          id: "1", number: "AGR-2026-00001", title: "توريد كراسي متحركة", version: 3,
          state: Chip(Agreement.State.inForce.name, .ok, icon: .check),
          facts: [
            Fact(.agreementNumber, .code("AGR-2026-00001")), Fact(.agreementUntil, .phrase(.withoutEnd)),
            Fact(.onDefault, .text("إنذار ثم فسخ")),
          ], parties: [PartyView.Line(.link("مؤسسة ركائز", path: "/staff/register/1"))],
          obligations: [
            PartyView.Line(
              .text("1. توريد عشرة كراسي"), chips: [Chip(Agreement.Side.theirs.name)],
              remark: Obligation.Rhythm.every(months: 3, from: CalendarDay(number: 20_000)).words)
          ],
          breaches: [PartyView.Line(.text("1. وصل ثمانية"), chips: [Chip(.breachIsOpen, .warn)])],
          timeline: [TimelineEntry(icon: .file, tone: .plain, what: .signAgreement, who: "سارة", at: .noon)],
          parts: AgreementPart.allCases.map { ($0, [Choice("1", Phrase(verbatim: "1. توريد"))]) },
          forms: PageForms(
            refused: "obligation", FormState(errors: [FieldError("what-to-do", .required(.whatToDo))]))),
        in: .sample(say))
    },
  ]

  private static let row = AgreementsView.Row(
    id: "1", number: "AGR-2026-00001", title: "توريد كراسي متحركة", parties: "مؤسسة ركائز", until: .tuesday,
    state: Chip(Agreement.State.inForce.name, .ok, icon: .check))
}
