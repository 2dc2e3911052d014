import Casework
import Testing

@Suite("An amount of money")
struct HalalasTests {
  @Test(
    "is read in any digits, with or without separators",
    arguments: [
      ("1,250.50", 125_050 as Int64), ("١٬٢٥٠٫٥٠", 125_050), ("۱،۲۵۰.۵", 125_050), ("1250.5", 125_050),
      ("1 250", 125_000),
      ("12,500", 1_250_000), ("0", 0), ("0.05", 5), ("007", 700), (" 3 ", 300),
      ("\u{200F}1,000,000\u{200F}", 100_000_000),
      ("999,999,999,999.99", 99_999_999_999_999),
    ])
  func read(text: String, count: Int64) throws {
    #expect(try Halalas(typed: text) == Halalas(count))
  }

  @Test(
    "may name its riyals before or after, as people write them",
    arguments: [
      "1250 ريال", "1,250ريال", "١٢٥٠ ريالًا", "1250 ريالات", "1250 ريال سعودي", "1250 ر.س", "1250 ر.س.", "1250.00 SAR",
      "SAR 1,250", "sr1250", "ر.س 1250", "\u{FDFC}1250", "1250 \u{20C1}",
    ])
  func named(text: String) throws {
    #expect(try Halalas(typed: text) == .riyals(1_250))
  }

  @Test(
    "is refused with what is wrong",
    arguments: [
      ("", FormatRefusal.empty), ("  ", .empty), ("-5", .negative), ("−5", .negative), ("1250,50", .misplacedSeparator),
      ("1,2,3", .misplacedSeparator), ("1.2.3", .misplacedSeparator), (".5", .misplacedSeparator),
      ("5.", .misplacedSeparator),
      ("1,250.5,0", .misplacedSeparator), (",250", .misplacedSeparator),
      ("1.250", .tooManyDecimals(count: 3, allowed: 2)),
      ("12a", .unexpected("a")), ("5 دولار", .unexpected("د")), ("ريال", .unexpected("ر")),
      ("5 ريال 3", .unexpected("ر")),
      ("5 ريال ر.س", .unexpected("ر")), ("5-6", .unexpected("-")), ("1e5", .unexpected("e")),
      ("1000000000000", .tooLarge(highestRiyals: 999_999_999_999)),
      (String(repeating: "9", count: 90), .tooLarge(highestRiyals: 999_999_999_999)),
      (String(repeating: "9", count: 100_000), .tooLarge(highestRiyals: 999_999_999_999)),
    ])
  func refused(text: String, refusal: FormatRefusal) {
    #expect(throws: refusal) { try Halalas(typed: text) }
  }

  @Test(
    "is written plain for storing and grouped for reading",
    arguments: [
      (125_050 as Int64, "1250.50", "1,250.50"), (1_250_000, "12500.00", "12,500"), (5, "0.05", "0.05"),
      (0, "0.00", "0"),
      (-125_005, "-1250.05", "-1,250.05"), (-5, "-0.05", "-0.05"), (100_000_000, "1000000.00", "1,000,000"),
      (Int64.min, "-92233720368547758.08", "-92,233,720,368,547,758.08"),
    ])
  func written(count: Int64, text: String, grouped: String) {
    #expect(Halalas(count).text == text)
    #expect(Halalas(count).grouped == grouped)
  }

  @Test("reads back what it writes, either way")
  func roundTrip() throws {
    var randomness = SeededRandomness(seed: 100)
    for _ in 0..<5000 {
      let amount = Halalas(
        Int64.random(in: 0...(10 << Int64.random(in: 0...43, using: &randomness)), using: &randomness))
      #expect(try Halalas(typed: amount.text) == amount)
      #expect(try Halalas(typed: amount.grouped) == amount)
    }
  }

  @Test("is added and taken away without a fraction")
  func sums() {
    #expect(Halalas.riyals(3) + Halalas(5) == Halalas(305))
    #expect(Halalas(5) - .riyals(3) == Halalas(-295))
    #expect(Halalas(5) < .riyals(3))
  }
}
