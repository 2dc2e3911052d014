import Casework
import HTTP
import Lexicon
import Pages

extension CommitteeRoomView {
  static let sample = CommitteeRoomView(
    committees: [
      CommitteeRow(
        id: "1", name: "لجنة دراسة الطلبات", chair: "عبدالرحمن الزهراني", members: 3, quorum: .moreThanHalf,
        state: Chip(.committeeSits, .ok, icon: .check))
    ],
    sittings: [
      SittingRow(
        number: "SIT-2026-00002", path: "/staff/sittings/2", committee: "لجنة دراسة الطلبات", begins: .noon,
        form: .asMeeting, agenda: .agendaItems(4, open: 4), state: Chip(Sitting.State.planned.name, .info)),
      SittingRow(
        number: "SIT-2026-00001", path: nil, committee: "لجنة أخرى", begins: .morning, form: .byCirculation,
        agenda: .agendaItems(1, open: 0), state: Chip(Sitting.State.signed.name, .ok)),
    ], waiting: 3, canAppoint: true, canDeclare: true,
    arranges: [Choice("1", Phrase(verbatim: "لجنة دراسة الطلبات"))])

  static let empty = CommitteeRoomView(
    committees: [], sittings: [], waiting: nil, canAppoint: true, canDeclare: false, arranges: [])
}

extension CommitteeView {
  static let sample = CommitteeView(
    id: "1", version: 2, name: "لجنة دراسة الطلبات",
    roster: [
      Member(name: "عبدالرحمن", post: Committee.Post.chair.name, from: .sunday, until: nil, hasEnded: false),
      Member(name: "لطيفة", post: Committee.Post.member.name, from: .sunday, until: .tuesday, hasEnded: true),
    ], quorum: .moreThanHalf, chip: Chip(.committeeSits, .ok),
    form: Form(
      colleagues: [
        Colleague(
          id: "7", name: "عبدالرحمن", role: Role.committeeMember.name,
          posts: [Choice("", .notOnCommittee), Choice("chair", Committee.Post.chair.name)])
      ],
      state: FormState(
        values: HTTP.Form([FieldName.nameAr: "", FieldName.active: "yes", FieldName.postPrefix + "7": "chair"]),
        errors: [FieldError(FieldName.nameAr, CommitteeRefusal.nameMissing.words)])))
}

extension SittingView {
  static let planned = SittingView(
    id: "2", version: 3, number: "SIT-2026-00002", committee: "لجنة دراسة الطلبات",
    state: Chip(Sitting.State.planned.name, .info), facts: [Fact(.sittingPlace, .text("قاعة الاجتماعات"))],
    items: [
      AgendaRow(
        request: "1", number: "REQ-2026-00042", person: "نورة الفهد", service: "مساعدة إيجار", amount: 1_200_000,
        due: Chip(.today, .warn), state: Chip(AgendaItem.State.open.name, .info), votes: 0, canTakeOff: true)
    ],
    waiting: [Choice("9", Phrase(verbatim: "سلمان · REQ-2026-00043"), hint: .today)], mayTakeOff: true,
    next: .convene(members: ActionPanel.people), mayCancel: true, packPath: "/staff/sittings/2/pack.pdf",
    refused: (
      .cancellation, FormState(errors: [FieldError(FieldName.reason, CommitteeRefusal.textMissing.words)])
    ))

  static let convened: SittingView = {
    var view = planned
    (view.next, view.refused, view.mayCancel) = (.close, nil, false)
    view.absent = ActionPanel.people
    return view
  }()

  static let closed = SittingView(
    id: "2", version: 9, number: "SIT-2026-00002", committee: "لجنة دراسة الطلبات",
    state: Chip(Sitting.State.closed.name, .warn), facts: [], items: [],
    minutes: MinutesView(
      facts: [Fact(.sealOfMinutes, .code("3f7a"))],
      items: [
        .init(
          number: "REQ-2026-00042", applicant: "نورة الفهد", state: Chip(.outcomeAccept, .ok),
          facts: [Fact(.reasons, .text("وفق المعايير"))])
      ],
      signatures: [
        .init(name: "عبدالرحمن", state: Chip(.signed, .ok), at: .noon),
        .init(name: "لطيفة", state: Chip(.refusedToSign, .bad), at: .noon, note: "لم تُذكر ملاحظتي"),
        .init(name: "ريم", state: Chip(.unsigned, .warn)),
      ], maySign: true, path: "/staff/sittings/2/minutes.pdf"))
}

extension AgendaItemView {
  static let voting = AgendaItemView(
    sitting: "2", sittingNumber: "SIT-2026-00002", request: "1", number: "REQ-2026-00042", person: "نورة الفهد",
    service: "مساعدة إيجار", version: 4, state: Chip(AgendaItem.State.open.name, .info), due: Chip(.today, .warn),
    facts: [Fact(.amountRequested, .money(halalas: 1_200_000))], need: "إيجار المنزل",
    votes: [.init(name: "عبدالرحمن", choice: Chip(.outcomeAccept, .ok), reason: "مستحقة", at: .noon)],
    recusals: [.init(name: "لطيفة", choice: nil, reason: "خالتي", at: .noon)],
    count: .votesCast(1, of: 2, quorum: 2), mayVote: true, mayRecuse: true,
    resolution: Resolution(
      outcome: Chip(.outcomeAccept, .ok), grants: true, asksAmount: true,
      state: FormState(values: Form([FieldName.amount: "12000"]))),
    refused: (.vote, FormState(errors: [FieldError(FieldName.vote, .chooseAnswer)])))

  static let clash = AgendaItemView(
    sitting: "2", sittingNumber: "SIT-2026-00002", request: "1", number: "REQ-2026-00042", person: "نورة الفهد",
    service: "مساعدة إيجار", version: 4, state: Chip(AgendaItem.State.open.name, .info), facts: [],
    need: "إيجار المنزل", clash: "خالتي: نورة الفهد", noVote: CommitteeRefusal.related("خالتي").words,
    mayRecuse: true)
}

extension InterestsView {
  static let sample = InterestsView(
    interests: [
      Row(id: "1", name: "نورة الفهد", nationalID: "1000000008", relation: "خالتي", declared: .noon)
    ], state: FormState(errors: [FieldError(FieldName.relation, CommitteeRefusal.relationMissing.words)]))
}
