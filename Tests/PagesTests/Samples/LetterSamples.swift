import Casework
import HTTP
import Lexicon
import Pages

extension LettersView {
  static let sample = LettersView(
    rows: [
      LetterRow(
        number: "LTR-1448-00012", kind: LetterKind.acceptance.name, addressee: "نورة بنت سعد الفهد", issued: .noon,
        issuedBy: "سارة القحطاني", path: "/staff/requests/1/letters/LTR-1448-00012.pdf",
        request: LetterRow.RequestLink("REQ-2026-00042", path: "/staff/requests/1")),
      LetterRow(
        number: "LTR-1448-00011", kind: LetterKind.rejection.name, addressee: "John Smith", issued: .morning,
        issuedBy: "سارة القحطاني", path: "/staff/requests/2/letters/LTR-1448-00011.pdf"),
    ], next: "/staff/letters?before=LTR-1448-00011")
}

extension LetterCheckView {
  static let sample = LetterCheckView(number: "LTR-1448-00012", kind: LetterKind.acceptance.publicName, day: .sunday)
}

extension LetterheadView {
  static let sample = LetterheadView(
    hasLogo: true,
    state: FormState(
      values: Form([
        "version": "3", "colour": "blue", "lines-ar": "عنيزة، طريق الملك\nهاتف 0163000000", "lines-en": "Unaizah",
      ])),
    kinds: [
      Kind(code: "receipt", name: LetterKind.receipt.name, isOwn: true),
      Kind(code: "rejection", name: LetterKind.rejection.name, isOwn: false),
    ])
}

extension LetterWordsView {
  static let sample = LetterWordsView(
    kind: .rejection, isOwn: true,
    state: FormState(
      values: Form(["version": "3", "words-ar": "عن طلبكم {request}:\n\n{sum}", "words-en": "About {request}"]),
      errors: [FieldError("words-ar", WordingRefusal.unknownPlaceholder(.arabic, "sum").words)]),
    rights: [Phrase(ar: "ولكم حق التظلم.", en: "You may appeal.")])
}
