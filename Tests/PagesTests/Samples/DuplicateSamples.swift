import HTTP
import Lexicon

@testable import Pages

extension DuplicatesView {
  static let sample = DuplicatesView(
    tabs: [
      RegisterView.Tab(.duplicatesOpen, path: "/birr/staff/register/duplicates?list=open", isCurrent: true),
      RegisterView.Tab(.duplicatesPostponed, path: "/birr/staff/register/duplicates?list=postponed", isCurrent: false),
    ],
    pairs: [
      Pair(
        path: "/birr/staff/register/duplicates/1/2", one: "نورة بنت سعد الفهد", other: "Noura Alfahad",
        reasons: .mayBeSame, chip: Chip(Phrase(verbatim: "97٪"), .warn)),
      Pair(
        path: "/birr/staff/register/duplicates/3/4", one: "خالد الحربي", other: "خالد حربي", reasons: .mayBeSame,
        chip: Chip(Phrase(verbatim: "71٪"))),
    ], next: "/birr/staff/register/duplicates?list=open&after=710000&one=3&other=4")
}

extension PairView {
  static let sample = PairView(
    ids: ("1", "2"), names: ("نورة بنت سعد الفهد", "نورة الفهد"), versions: (1, 0),
    chips: [Chip(Phrase(verbatim: "97٪"), .warn)], reasons: .mayBeSame,
    rows: [
      Row(.partyName, .text("نورة بنت سعد الفهد"), .text("نورة الفهد"), agrees: false),
      Row(.officialNumber, .code("10•••••008"), .phrase(.dash)),
      Row(.mobile, .code("+9665•••••567"), .code("+9665•••••567"), agrees: true),
      Row(.city, .text("الرياض"), .text("أبها"), agrees: false),
      Row(.requestsOfParty, .code("2"), .code("0")),
    ],
    choices: [
      (
        FieldName.stayName, .whoseName, Phrase(verbatim: "نورة بنت سعد الفهد"), Phrase(verbatim: "نورة الفهد")
      ), (FieldName.stayCity, .whoseCity, Phrase(verbatim: "الرياض"), Phrase(verbatim: "أبها")),
    ], isOpen: true, mayWait: true,
    forms: PageForms(
      beginnings: [
        PairView.merging: Form([
          FieldName.kept: PairView.one, FieldName.stayName: PairView.one, FieldName.stayCity: PairView.other,
        ])
      ]))
}
