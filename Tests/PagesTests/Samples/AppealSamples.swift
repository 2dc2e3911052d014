import Casework
import HTTP
import Lexicon
import Pages

extension AppealView {
  static let sample = AppealView(
    number: "APL-2026-00003", state: Chip(Appeal.State.inHearing.name, .info, icon: .gavel),
    plain: Appeal.State.inHearing.plain,
    facts: [
      Fact(.appealNumber, .code("APL-2026-00003")), Fact(.appealLodgedOn, .phrase(.moment(.morning))),
      Fact(.appealThrough, .phrase(.phone)), Fact(.appealAnswerBy, .phrase(.fullDate(.tuesday))),
    ], grounds: "الدخل المذكور ليس دخلي،\nبل دخل أخي الذي لا يسكن معي.",
    documents: [
      Paper(name: "كشف حساب.pdf", kind: "PDF", bytes: 48_200, path: "/staff/requests/1/appeal-documents/1"),
      Paper(name: "IMG_0412.HEIC", kind: "HEIC", bytes: 2_400_000, path: "/staff/requests/1/appeal-documents/2"),
    ],
    deadline: DeadlineView(
      tone: .plain, headline: .appealAnswerBy, due: .tuesday, rule: .theReason,
      explanation: ["حد أقصى: 15 يوم عمل."]),
    against: DecisionSummary(
      outcome: Chip(.outcomeReject, .bad), at: .noon, reasons: "الدخل أعلى من الحد.", present: ["خالد", "منى"]))

  /// As its applicant sees it.
  static let own: AppealView = {
    var view = sample
    for place in view.documents.indices { view.documents[place].path = nil }
    return view
  }()

  static let upheld: AppealView = {
    var view = own
    view.state = Chip(Appeal.State.upheld.name, .ok, icon: .check)
    view.plain = Appeal.State.upheld.plain
    view.ruling = DecisionSummary(
      outcome: Chip(Appeal.State.upheld.name, .ok), at: .noon, reasons: "ثبت أن الدخل لغيره.", amount: 250_000,
      months: 6,
      present: [])
    return view
  }()
}

extension AppealsView {
  static let sample = AppealsView(
    open: [
      Row(
        request: "1", number: "APL-2026-00003", requestNumber: "REQ-2026-00042", person: "نورة الفهد",
        service: "مساعدة إيجار", state: Chip(Appeal.State.inHearing.name, .info, icon: .gavel),
        due: Chip(.today, .warn),
        remark: .mayHearThis)
    ],
    ended: [
      Row(
        request: "2", number: "APL-2026-00002", requestNumber: "REQ-2026-00007", person: "John Smith",
        service: "سلة غذائية", state: Chip(Appeal.State.dismissed.name, .bad, icon: .cross))
    ], hearers: [Phrase(verbatim: "لجنة التظلمات")],
    daysState: FormState(
      values: Form([FieldName.lodgingDays: "3", FieldName.answerDays: "15"]),
      errors: [FieldError(FieldName.lodgingDays, AppealRuleRefusal.lodgingOutOfRange.words)]), canSet: true)

  static let empty = AppealsView(
    open: [], ended: [], hearers: [.managementHears],
    daysState: FormState(values: Form([FieldName.lodgingDays: "30", FieldName.answerDays: "15"])), canSet: false)
}

extension StatusView {
  /// Refused, and the time to appeal is running: the form was sent without its grounds.
  static let appealing: StatusView = {
    var view = sample
    (view.uploads, view.signing, view.canWithdraw, view.signState) = ([], nil, false, FormState())
    view.appeal = OwnAppealView(
      until: .tuesday, lodgeState: FormState(errors: [FieldError(FieldName.grounds, Refusal.textMissing.words)]))
    return view
  }()

  static let appealed: StatusView = {
    var view = appealing
    view.appeal = OwnAppealView(
      appeal: .own, canWithdraw: true, takesDocuments: true,
      documentState: FormState(errors: [FieldError(FieldName.appealDocument, .fileKindRefused)]))
    return view
  }()

  static let appealUpheld: StatusView = {
    var view = appealing
    view.appeal = OwnAppealView(appeal: .upheld)
    return view
  }()

  static let appealOver: StatusView = {
    var view = appealing
    view.appeal = OwnAppealView(ended: .earlier)
    return view
  }()
}

extension RequestView {
  static let appealed: RequestView = {
    var view = sample(
      next: ActionPanel(.appealRuling(asksAmount: true)),
      more: [ActionPanel(.appealDocument), ActionPanel(.appealWithdrawal)])
    view.appeal = .sample
    return view
  }()
}

extension AgendaItemView {
  static let hearing: AgendaItemView = {
    var view = voting
    view.appeal = AppealView.sample
    view.refused = nil
    view.recusals = [.init(name: "خالد", choice: nil, reason: "شارك في القرار المتظلم منه", at: .noon)]
    return view
  }()
}

extension InboxView {
  static let withAppeals: InboxView = {
    var view = sample
    view.appeals = AppealsView.sample.open
    return view
  }()
}

extension CommitteeView {
  static let new = CommitteeView(
    id: nil, version: 0, name: "", roster: [], quorum: .moreThanHalf, chip: nil,
    form: Form(colleagues: [], state: FormState(values: HTTP.Form([FieldName.purpose: "appeals"]))))
}
