import Casework
import Testing

@Suite("A Saudi mobile number")
struct MobileTests {
  @Test(
    "is taken with every prefix people use",
    arguments: [
      "0512345678", "512345678", "966512345678", "+966512345678", "00966512345678", "+966 51 234 5678", "٠٥١٢٣٤٥٦٧٨",
      "۰۵۱۲۳۴۵۶۷۸", "051-234-5678", "\u{200E}+966512345678\u{200E}", "+٩٦٦٥١٢٣٤٥٦٧٨", " ＋966512345678",
    ])
  func taken(text: String) throws {
    let mobile = try Mobile(typed: text)
    #expect(mobile.text == "+966512345678")
    #expect(mobile.national == "0512345678")
    #expect(mobile.description == "+9665•••••678")
  }

  @Test(
    "is refused with what is wrong",
    arguments: [
      ("0111234567", FormatRefusal.wrongStart(found: "01", expected: ["05", "+9665"])),
      ("+971501234567", .wrongStart(found: "9715", expected: ["+9665"])),
      ("+0512345678", .wrongStart(found: "0512", expected: ["+9665"])),
      ("9200000000", .wrongStart(found: "92", expected: ["05", "+9665"])),
      ("051234567", .tooShort(count: 9, expected: 10)), ("05123456789", .tooLong(count: 11, expected: 10)),
      ("+96651234567", .tooShort(count: 11, expected: 12)), ("", .empty), ("+", .empty),
      ("05x2345678", .unexpected("x")),
      ("051+2345678", .unexpected("+")),
    ])
  func refused(text: String, refusal: FormatRefusal) {
    #expect(throws: refusal) { try Mobile(typed: text) }
  }

  @Test("reads back what it writes, whatever the subscriber")
  func roundTrip() throws {
    var randomness = SeededRandomness(seed: 5)
    for _ in 0..<2000 {
      let subscriber = "5\(Int.random(in: 10_000_000...99_999_999, using: &randomness))"
      let mobile = try Mobile(typed: "0" + subscriber)
      #expect(mobile.text == "+966" + subscriber)
      #expect(try Mobile(typed: mobile.text) == mobile)
      #expect(try Mobile(typed: mobile.national) == mobile)
    }
  }
}
