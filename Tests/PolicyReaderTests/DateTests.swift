import Casework
import Testing

@testable import PolicyReader

@Suite("Dates in documents")
struct DateTests {
  @Test(
    "a date is read in any order, calendar and script",
    arguments: [
      ("2025/6/1", "2025-06-01"), ("18 / 7 / 2021 م", "2021-07-18"), ("9-10-2022م", "2022-10-09"),
      ("١٥ / ٢ / ١٤٤٦ هـ", "2024-08-19"), ("1446/03/15هـ", "2024-09-18"), ("12 مارس 2025م", "2025-03-12"),
      ("7 رجب 1445هـ", "2024-01-19"), ("13 جمادى الأولى 1445", "2023-11-27"), ("7/18/2021", "2021-07-18"),
      ("1/1/1380هـ", "1960-06-26"),
      ("بجلسته (2020/7) المنعقدة بتاريخ 18 / 7 / 2021 م", "2021-07-18"), ("۲۵/۱۲/۲۰۲۰", "2020-12-25"),
    ])
  func read(text: String, iso: String) {
    #expect(DateScanner.dates(in: text).stated?.iso == iso)
  }

  @Test("the Gregorian date is kept with the Hijri one beside it")
  func both() {
    let date = DateScanner.dates(in: "بتاريخ 15 / 3 / 1446 هـ الموافق 18 / 9 / 2024 م").stated
    #expect(date?.iso == "2024-09-18")
    #expect(date?.hijri == "1446-03-15")
  }

  @Test("blanks are told from dates", arguments: ["بتاريخ/...../..... هـ", "0000 /00/00م", "   /    /    14هـ"])
  func blank(text: String) {
    #expect(DateScanner.dates(in: text).map(\.reading) == [.blank])
  }

  @Test("days that no calendar has are impossible", arguments: ["31/2/2023", "30/13/1445هـ", "31/1/1446هـ"])
  func impossible(text: String) {
    #expect(DateScanner.dates(in: text).map(\.reading) == [.impossible])
  }

  @Test(
    "numbers that are no dates are left alone",
    arguments: ["الجلسة (2/2025)", "هاتف 0500-000-000", "4/2022", "1-2-3-4"])
  func noDate(text: String) {
    #expect(DateScanner.dates(in: text).isEmpty)
  }
}
