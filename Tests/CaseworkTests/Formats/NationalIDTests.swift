import Casework
import Testing

@Suite("A national identity or residence number")
struct NationalIDTests {
  @Test(
    "is taken in any digits, with spaces, dashes and direction marks",
    arguments: [
      "1000000008", " 1000000008 ", "100-000-0008", "1000 000 008", "١٠٠٠٠٠٠٠٠٨", "۱۰۰۰۰۰۰۰۰۸",
      "\u{200F}1000000008\u{202C}",
      "1000000\u{00A0}00٨",
    ])
  func taken(text: String) throws {
    #expect(try NationalID(typed: text).text == "1000000008")
  }

  @Test("tells a citizen from a resident")
  func holder() throws {
    #expect(try NationalID(typed: "1000000008").holder == .citizen)
    #expect(try NationalID(typed: "2000000006").holder == .resident)
  }

  @Test(
    "is refused with what is wrong",
    arguments: [
      ("1000000000", FormatRefusal.checksum), ("100000000", .tooShort(count: 9, expected: 10)),
      ("10000000080", .tooLong(count: 11, expected: 10)),
      ("3000000004", .wrongStart(found: "3", expected: ["1", "2"])),
      ("100000000O", .unexpected("O")), ("1000.00008", .unexpected(".")), ("", .empty), (" - ", .empty),
      (String(repeating: "1", count: 1_000_000), .tooLong(count: 1_000_000, expected: 10)),
    ])
  func refused(text: String, refusal: FormatRefusal) {
    #expect(throws: refusal) { try NationalID(typed: text) }
  }

  @Test("is shown masked unless its text is asked for")
  func masked() throws {
    let id = try NationalID(typed: "1000000008")
    #expect(id.masked == "10•••••008")
    #expect("\(id) \(String(reflecting: id)) \(String(describing: Optional(id)))".contains("1000000008") == false)
    var dumped = ""
    dump(id, to: &dumped)
    #expect(!dumped.contains("1000000008"))
  }

  @Test("of random digits has exactly one check digit, and no single wrong digit passes")
  func checkDigit() throws {
    var randomness = SeededRandomness(seed: 7)
    for _ in 0..<2000 {
      let stem =
        "\(Int.random(in: 1...2, using: &randomness))\(Int.random(in: 10_000_000...99_999_999, using: &randomness))"
      let valid = (0...9).map { stem + String($0) }.filter { (try? NationalID(typed: $0)) != nil }
      try #require(valid.count == 1)
      var digits = Array(valid[0].utf8)
      let place = Int.random(in: 1...9, using: &randomness)
      digits[place] =
        UInt8(ascii: "0") + (digits[place] - UInt8(ascii: "0") + UInt8.random(in: 1...9, using: &randomness)) % 10
      #expect(throws: FormatRefusal.checksum) { try NationalID(typed: String(decoding: digits, as: UTF8.self)) }
    }
  }
}
