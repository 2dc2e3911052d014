import Casework
import Testing

@Suite("A person's name")
struct PersonNameTests {
  @Test(
    "is taken part by part as its owner writes it",
    arguments: [
      ("نورة", "نورة"), ("  عبد   الله ", "عبد الله"), ("مُحَمَّد", "مُحَمَّد"), ("مـحـمـد", "محمد"),
      ("Al-Otaibi", "Al-Otaibi"),
      ("O'Neill", "O'Neill"), ("\u{200F}سعد\u{200F}", "سعد"), ("François", "François"), ("پرویز", "پرویز"),
    ])
  func taken(text: String, name: String) throws {
    #expect(try NamePart(typed: text).text == name)
  }

  @Test(
    "is refused with what is wrong",
    arguments: [
      ("", FormatRefusal.empty), (" \u{200F} ", .empty), ("ـ", .empty), ("سعد2", .unexpected("2")),
      ("سعد٢", .unexpected("٢")),
      ("-سعد", .unexpected("-")), ("سعد\u{0}", .unexpected("\u{0}")), ("<b>", .unexpected("<")),
      ("سعد،", .unexpected("،")),
      ("Иван", .unexpected("И")), ("سعد😀", .unexpected("😀")), ("Aحمد", .mixedScripts), ("ﷺ", .unexpected("ﷺ")),
      (String(repeating: "س", count: 41), .tooLong(count: 41, expected: 40)),
      (String(repeating: "س", count: 100_000), .tooLong(count: 100_000, expected: 40)),
    ])
  func refused(text: String, refusal: FormatRefusal) {
    #expect(throws: refusal) { try NamePart(typed: text) }
  }

  @Test(
    "carries no sign that turns what follows it round",
    arguments: [
      "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{061C}",
    ])
  func turned(sign: String) throws {
    #expect(try NamePart(typed: "\(sign)سا\(sign)رة\(sign)").text == "سارة")
  }

  @Test("does not carry marks by the hundred")
  func marks() {
    let towering = "س" + String(repeating: "\u{064E}", count: 500)
    #expect(throws: FormatRefusal.self) { try NamePart(typed: towering) }
  }

  @Test("has four parts, of which a resident's papers may lack the middle ones")
  func parts() throws {
    let full = PersonName(
      first: try NamePart(typed: "نورة"), father: try NamePart(typed: "سعد"), grandfather: try NamePart(typed: "محمد"),
      family: try NamePart(typed: "الفهد"))
    #expect(full.full == "نورة سعد محمد الفهد")
    #expect(full.short == "نورة الفهد")
    #expect(PersonName(first: full.first, family: full.family).full == "نورة الفهد")
  }

  @Test(
    "has initials that pass over the article",
    arguments: [
      ("سارة", "العتيبي", "سع"), ("عبدالله", "الشهراني", "عش"), ("نورة", "الفهد", "نف"), ("فهد", "آل سعود", "فس"),
      ("Sara", "Al-Otaibi", "SO"), ("norah", "al fahad", "NF"), ("محمد", "ال", "ما"), ("هيا", "حربي", "هح"),
    ])
  func initials(first: String, family: String, initials: String) throws {
    let name = PersonName(first: try NamePart(typed: first), family: try NamePart(typed: family))
    #expect(name.initials == initials)
  }

  @Test("is masked wherever it is printed unasked")
  func masked() throws {
    #expect("\(try NamePart(typed: "نورة"))" == "ن•••")
  }
}
