import Testing

@testable import Arabic

@Suite("Folding")
struct FoldingTests {
  @Test(
    "spelling variants of one word fold to the same text",
    arguments: [
      ("إِعَانَة", "اعانه"), ("الأُسَر", "الاسر"), ("مســـتفيد", "مستفيد"), ("مستفید", "مستفيد"), ("کفالة", "كفاله"),
      ("مسؤول", "مسوول"), ("\u{200F}١٢٣\u{200E}", "123"), ("۴۵۶", "456"), ("ﻻ", "لا"), ("ﺍﻟﺠﻤﻌﻴﺔ", "الجمعيه"),
      ("ﷲ", "الله"), ("Email", "email"),
    ])
  func variantsFoldAlike(written: String, folded: String) {
    #expect(written.folded == folded)
  }

  @Test("digits of three scripts become ASCII and the rest stays")
  func digits() {
    #expect("٤٢ يومًا من ۱۴۴۶/2".withASCIIDigits == "42 يومًا من 1446/2")
  }

  @Test("folded letters read back as they were folded")
  func lettersDescribeThemselves() {
    #expect(Letters("الآليّة ٣").description == "الاليه 3")
  }

  @Test("a number is read from digits alone", arguments: [("٤٢", 42), ("007", 7)])
  func numbers(text: String, value: Int) {
    #expect(Letters(text).number == value)
  }

  @Test("what is not digits alone is no number", arguments: ["4a", "", "٣٫٥", "1234567890"])
  func noNumbers(text: String) {
    #expect(Letters(text).number == nil)
  }
}

@Suite("Keys for damaged text")
struct KeyTests {
  @Test(
    "lam and alef swapped by extraction give the same ligature key",
    arguments: [
      ("االتصاالت الهاتفية", "الاتصالات الهاتفية"), ("العالقة", "العلاقة"), ("املستفيدين", "المستفيدين"),
      ("المستف يدين", "المستفيدين"),
    ])
  func ligatureKey(damaged: String, sound: String) {
    #expect(Letters(damaged).ligatureKey == Letters(sound).ligatureKey)
  }

  @Test("letters that differ by dots alone give the same dotless key")
  func dotlessKey() {
    #expect(Letters("القنواث").dotlessKey == Letters("القنوات").dotlessKey)
    #expect(Letters("الأدوات").dotlessKey != Letters("القنوات").dotlessKey)
  }

  @Test("edit distance counts the fewest changes, up to its limit")
  func editDistance() {
    #expect(Letters("القواسم").editDistance(to: "القنوات", atMost: 4) == 3)
    #expect(Letters("تمهيد").editDistance(to: "تمهيد", atMost: 0) == 0)
    #expect(Letters("تمهيد").editDistance(to: "مقدمة", atMost: 2) == nil)
    #expect(Letters("").editDistance(to: "ابت", atMost: 3) == 3)
  }
}

@Suite("Numbers in words")
struct NumberWordTests {
  @Test(
    "cardinals in either gender and case are read whole",
    arguments: [
      ("خمسة", 5, 1), ("خمسة عشر", 15, 2), ("خمس عشرة", 15, 2), ("واحد وعشرين", 21, 2), ("خمسة وأربعون", 45, 2),
      ("ثلاثون", 30, 1), ("اثني عشر", 12, 2), ("مائة وعشرين", 120, 2), ("مئة", 100, 1), ("خمسةعشر", 15, 1),
    ])
  func cardinals(text: String, value: Int, length: Int) {
    #expect(NumberWords.cardinal(in: Letters(text).words) == .init(value: value, length: length))
  }

  @Test(
    "ordinals are read with or without article",
    arguments: [
      ("الأولى", 1, 1), ("الثانية", 2, 1), ("الخامسة عشرة", 15, 2), ("الحادي والعشرون", 21, 2), ("ثالثاً", 3, 1),
      ("العاشر", 10, 1),
    ])
  func ordinals(text: String, value: Int, length: Int) {
    #expect(NumberWords.ordinal(in: Letters(text).words) == .init(value: value, length: length))
  }

  @Test("other words are no numbers", arguments: ["يوم", "المستفيد", "وعشرين"])
  func noNumbers(text: String) {
    #expect(NumberWords.cardinal(in: Letters(text).words) == nil)
  }
}

@Suite("Name keys")
struct NameKeyTests {
  @Test(
    "spellings of one name share a key",
    arguments: [
      ("محمد بن عبد الله الأحمدي", "محمد عبدالله أحمدي"), ("فاطمة بنت أبو بكر آل سعيد", "فاطمه ابوبكر السعيد"),
      ("عبدالرحمن العتيبى", "عبد الرحمن العتيبي"),
    ])
  func sameName(one: String, other: String) {
    #expect(NameKey(one) == NameKey(other))
  }

  @Test("different names do not")
  func differentNames() {
    #expect(NameKey("محمد سالم") != NameKey("أحمد سالم"))
  }
}
