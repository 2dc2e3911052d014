import Casework
import Testing

@Suite("Consents in a list of people")
struct ConsentColumnTests {
  @Test(
    "are told by their headings, each purpose by its own",
    arguments: [
      ("الموافقة على الرسائل", PersonColumn.consentService), ("موافقه التواصل", .consentService),
      ("الموافقة على التسويق (نعم/لا)", .consentAppeals), ("Marketing Consent", .consentAppeals),
      ("موافقة التصوير", .consentPublication), ("Photo consent", .consentPublication),
      ("مشاركة البيانات", .consentSharing), ("موافقة الاستبيان", .consentSurveys),
      ("الموافقة على البيانات الصحية", .consentHealth), ("الجنس", .sex), ("Gender", .sex),
    ])
  func heading(_ heading: String, _ column: PersonColumn) {
    #expect(PersonColumn(heading: heading) == column)
  }

  private func row(_ heading: String, _ word: String) throws -> PersonRow {
    let today = try #require(CalendarDay(iso: "2026-11-22"))
    return PersonRow(
      ["نورة القحطاني", "0501234567", word], by: ColumnMapping(guessing: ["الاسم", "الجوال", heading]), on: today)
  }

  @Test(
    "are given by a yes in either language", arguments: ["نعم", "موافق", "أوافق", "موافقه", " Yes ", "TRUE", "1", "✓"])
  func yes(_ word: String) throws {
    let row = try row("الموافقة على التسويق", word)
    #expect(row.consents == [.appeals] && row.isTaken)
  }

  @Test(
    "are not given by a no, nor by an empty cell", arguments: ["لا", "غير موافق", "لا أوافق", "No", "false", "0", ""])
  func no(_ word: String) throws {
    let row = try row("Marketing consent", word)
    #expect(row.consents.isEmpty && row.isTaken)
  }

  @Test("nobody agrees by a word that is neither", arguments: ["ربما", "لاحقًا", "maybe", "2", "نعم إذا لزم"])
  func neither(_ word: String) throws {
    let row = try row("موافقة التصوير", word)
    #expect(row.consents.isEmpty && row.problems == [.notUnderstood(.consentPublication)])
    #expect(RowProblem(stored: row.problems[0].stored) == row.problems[0])
  }

  @Test("whether someone is a man or a woman is read in either language, and nothing else is guessed")
  func sex() throws {
    for (word, sex) in [("أنثى", Sex.female), ("انثي", .female), ("ذكر", .male), ("F", .female), ("Male", .male)] {
      #expect(try row("الجنس", word).sex == sex, "\(word)")
    }
    #expect(try row("الجنس", "س").problems == [.notUnderstood(.sex)])
  }
}
