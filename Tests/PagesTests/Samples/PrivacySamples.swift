import Casework
import HTTP
import Lexicon
import Pages

extension PageCase {
  static let privacyPages: [PageCase] = [
    PageCase("showing") { say in
      showingPage(
        ShowingView(
          .request, id: "1", heading: "REQ-2026-00001", fields: [.number, .contact],
          state: FormState(
            values: Form(["field": "contact", "reason": "other"]), errors: [FieldError("note", .chooseAnswer)])),
        in: .sample(say))
    },
    PageCase("data-requests") { say in
      dataRequestsPage(
        DataRequestsView(
          open: [
            DataRequestsView.Row(
              id: "1", number: "PDP-2026-00002", person: "نورة بنت سعد الفهد", kind: DataRequest.Kind.copy.ownName,
              due: .tuesday, state: Chip(.overdue, .bad, icon: .alert))
          ], ended: []), in: .sample(say))
    },
    PageCase("data-request-new") { say in
      newDataRequestPage(
        of: "1", named: "نورة بنت سعد الفهد", channels: [Choice("phone", Channel.phone.name)],
        FormState(values: Form(["kind": "correction"]), errors: [FieldError("note", .chooseAnswer)]), in: .sample(say))
    },
    PageCase("data-request") { say in
      dataRequestPage(
        DataRequestView(
          id: "1", number: "PDP-2026-00002", version: 1, kind: DataRequest.Kind.copy.ownName,
          state: Chip(DataRequest.State.verified.name, .info, icon: .clock),
          facts: [
            Fact(.askedNumber, .code("PDP-2026-00002")),
            Fact(.whoAsks, .link("نورة بنت سعد الفهد", path: "/staff/register/1")),
            Fact(.answerDue, .phrase(.bothDates(.tuesday))),
          ], wish: "نسخة من كل ما لديكم عني", parts: DataRequestPart.allCases,
          timeline: [TimelineEntry(icon: .shield, tone: .plain, what: .takeDataRequest, who: "سارة", at: .noon)],
          forms: PageForms(
            refused: "refusal", FormState(errors: [FieldError("reason", .chooseAnswer)]))), in: .sample(say))
    },
  ]
}

extension OwnDataView {
  /// A copy is on its way, a destruction was refused, and a correction was sent without what is wrong.
  static let sample = OwnDataView(
    rows: [
      Row(
        number: "PDP-2026-00007", kind: DataRequest.Kind.copy.ownName, due: .tuesday,
        state: Chip(DataRequest.State.taken.name, .warn, icon: .clock)),
      Row(
        number: "PDP-2026-00003", kind: DataRequest.Kind.destruction.ownName, due: nil,
        state: Chip(DataRequest.State.refused.name, .bad)),
    ],
    state: FormState(
      values: Form([FieldName.kind: DataRequest.Kind.correction.rawValue]),
      errors: [FieldError(FieldName.note, PrivacyRefusal.wishMissing.ownWords)]))
}
