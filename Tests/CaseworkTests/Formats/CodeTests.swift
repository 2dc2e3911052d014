import Casework
import Testing

@Suite("The short codes")
struct CodeTests {
  @Test("a short address is four letters and four digits", arguments: ["RRRD2929", "rrrd 2929", "RRRD-٢٩٢٩"])
  func shortAddress(text: String) throws {
    #expect(try ShortAddress(typed: text).text == "RRRD2929")
    #expect(try ShortAddress(typed: text).description == "RR••••29")
  }

  @Test(
    "a short address of another form is refused with what is wrong",
    arguments: [
      ("RRR2929", FormatRefusal.tooShort(count: 7, expected: 8)), ("RRRDD292", .unexpected("D")),
      ("RRR22929", .unexpected("2")),
      ("RRRD29290", .tooLong(count: 9, expected: 8)), ("", .empty),
    ])
  func shortAddressRefused(text: String, refusal: FormatRefusal) {
    #expect(throws: refusal) { try ShortAddress(typed: text) }
  }

  @Test(
    "a licence number is one to ten digits, leading zeros kept",
    arguments: [("5389", "5389"), ("٢٥٧٠٠", "25700"), ("1000827300", "1000827300"), ("0042", "0042")])
  func licence(text: String, number: String) throws {
    #expect(try LicenceNumber(typed: text).text == number)
  }

  @Test(
    "a licence number of another form is refused with what is wrong",
    arguments: [
      ("", FormatRefusal.empty), ("10008273001", .tooLong(count: 11, expected: 10)), ("53/89", .unexpected("/")),
    ])
  func licenceRefused(text: String, refusal: FormatRefusal) {
    #expect(throws: refusal) { try LicenceNumber(typed: text) }
  }

  @Test("a unified number is ten digits from 7")
  func unified() throws {
    #expect(try UnifiedNumber(typed: "٧٠٠ ١٢٣ ٤٥٦٧").text == "7001234567")
    #expect(throws: FormatRefusal.wrongStart(found: "1", expected: ["7"])) { try UnifiedNumber(typed: "1001234567") }
    #expect(throws: FormatRefusal.tooShort(count: 9, expected: 10)) { try UnifiedNumber(typed: "700123456") }
  }
}
