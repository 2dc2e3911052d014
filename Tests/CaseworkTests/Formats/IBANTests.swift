import Casework
import Testing

@Suite("A Saudi IBAN")
struct IBANTests {
  @Test(
    "is taken with or without spaces, in small letters and in any digits",
    arguments: [
      "SA0380000000608010167519", "SA03 8000 0000 6080 1016 7519", "sa03-8000-0000-6080-1016-7519",
      "SA٠٣ ٨٠٠٠ ٠٠٠٠ ٦٠٨٠ ١٠١٦ ٧٥١٩", "\u{202A}SA03 8000 0000 6080 1016 7519\u{202C}",
    ])
  func taken(text: String) throws {
    let iban = try IBAN(typed: text)
    #expect(iban.text == "SA0380000000608010167519")
    #expect(iban.grouped == "SA03 8000 0000 6080 1016 7519")
    #expect(iban.description == "SA03 •••• •••• •••• •••• 7519")
  }

  @Test(
    "is refused with what is wrong",
    arguments: [
      ("SA0480000000608010167519", FormatRefusal.checksum), ("", .empty),
      ("SA038000000060801016751", .tooShort(count: 23, expected: 24)),
      ("SA03800000006080101675190", .tooLong(count: 25, expected: 24)),
      ("AE070331234567890123456", .wrongStart(found: "AE", expected: ["SA"])),
      ("0380000000608010167519", .wrongStart(found: "03", expected: ["SA"])),
      ("SAO380000000608010167519", .unexpected("O")), ("SA03800000006080101675_9", .unexpected("_")),
      ("SA038000000060801016751أ", .unexpected("أ")),
    ])
  func refused(text: String, refusal: FormatRefusal) {
    #expect(throws: refusal) { try IBAN(typed: text) }
  }

  /// The writings of an account with each pair of check digits, those that are taken.
  private func taken(_ account: String) -> [IBAN] {
    (2...98).compactMap { check in try? IBAN(typed: "SA" + (check < 10 ? "0" : "") + String(check) + account) }
  }

  @Test("has exactly one pair of check digits, whatever the account")
  func checkDigits() {
    var randomness = SeededRandomness(seed: 97)
    let signs = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    for _ in 0..<200 {
      let account = "80" + String((0..<18).map { _ in signs[Int.random(in: 0..<36, using: &randomness)] })
      #expect(taken(account).count == 1)
    }
  }

  @Test("of an account in digits is refused when two neighbours are swapped")
  func swapped() throws {
    var randomness = SeededRandomness(seed: 98)
    for _ in 0..<200 {
      let account = "80" + String((0..<18).map { _ in Character(String(Int.random(in: 0...9, using: &randomness))) })
      var signs = Array(try #require(taken(account).first).text)
      let place = Int.random(in: 6..<23, using: &randomness)
      if signs[place] == signs[place + 1] { continue }
      signs.swapAt(place, place + 1)
      #expect(throws: FormatRefusal.checksum) { try IBAN(typed: String(signs)) }
    }
  }
}
