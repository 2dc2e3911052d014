import Casework
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
