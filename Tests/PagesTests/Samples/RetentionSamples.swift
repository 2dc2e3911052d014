import Casework
import HTTP
import Lexicon
import Pages

extension PageCase {
  private static let items = [
    DestructionView.Item(ref: "REQ-2020-00007", ended: .tuesday, outcome: Destruction.Outcome.destroyed.name),
    DestructionView.Item(ref: "REQ-2020-00012", ended: .tuesday, outcome: Destruction.Outcome.held.name),
  ]

  static let retentionPages: [PageCase] = [
    PageCase("retention") { say in
      retentionPage(
        RetentionView(
          classes: [
            RetentionView.Row(
              kind: .grantedRequests, years: 10, basis: RetentionClass.grantedRequests.usualBasis, due: "0"),
            RetentionView.Row(
              kind: .messages, years: 3, basis: Phrase(verbatim: "قرار المجلس ٢٠٢٦/٤"), due: "200+"),
          ],
          destructions: [
            RetentionView.DestructionRow(
              id: "1", number: "DST-2026-00001", kind: RetentionClass.withdrawnRequests.name, count: 2, day: .tuesday,
              state: Chip(Destruction.State.proposed.name, .warn, icon: .clock))
          ]), in: .sample(say))
    },
    PageCase("retention-class") { say in
      retentionClassPage(
        RetentionClassView(
          kind: .withdrawnRequests, years: 2, basis: RetentionClass.withdrawnRequests.usualBasis, due: items,
          hasMore: false, open: nil, parts: RetentionPart.allCases.reversed(),
          forms: PageForms(
            refused: "period", FormState(values: Form(["years": "99"]), errors: [FieldError("years", .chooseAnswer)]))),
        in: .sample(say))
    },
    PageCase("destruction") { say in
      destructionPage(
        DestructionView(
          id: "1", number: "DST-2026-00001", version: 1,
          state: Chip(Destruction.State.proposed.name, .warn, icon: .clock),
          facts: [
            Fact(.destructionNumber, .code("DST-2026-00001")),
            Fact(.recordClass, .phrase(RetentionClass.withdrawnRequests.name)), Fact(.keptFor, .phrase(.years(2))),
          ], items: items, parts: DestructionPart.allCases,
          timeline: [TimelineEntry(icon: .shield, tone: .plain, what: .proposeDestruction, who: "سارة", at: .noon)],
          forms: PageForms(refused: "refusal", FormState(errors: [FieldError("reason", .chooseAnswer)]))),
        in: .sample(say))
    },
    PageCase("holds") { say in
      holdsPage(
        HoldsView(
          rows: [
            HoldsView.Row(
              id: "1", subject: .link("نورة بنت سعد الفهد", path: "/staff/register/1"), reason: "دعوى رقم ١٢ لسنة ١٤٤٧",
              since: .tuesday, by: "منيرة")
          ], mayManage: true,
          forms: PageForms(refused: "placing", FormState(errors: [FieldError("subject", .chooseAnswer)]))),
        in: .sample(say))
    },
  ]
}
