import Casework
import Testing

@testable import Lexicon

@Suite("Plurals")
struct PluralTests {
  @Test(
    "Arabic has six categories",
    arguments: [
      (0, Plural.zero), (1, .one), (2, .two), (3, .few), (10, .few), (11, .many), (26, .many), (99, .many),
      (100, .other),
      (101, .other), (102, .other), (103, .few), (110, .few), (111, .many), (199, .many), (200, .other),
      (1_000, .other),
      (1_003, .few), (-2, .two), (-11, .many),
    ])
  func arabic(count: Int, category: Plural) {
    #expect(Plural.arabic(count) == category)
  }

  @Test("English has two", arguments: [(0, Plural.other), (1, .one), (2, .other), (-1, .one), (11, .other)])
  func english(count: Int, category: Plural) {
    #expect(Plural.english(count) == category)
  }

  @Test(
    "days, as a chip says them",
    arguments: [
      (1, "متأخر يومًا", "1 day late"), (2, "متأخر يومين", "2 days late"), (5, "متأخر 5 أيام", "5 days late"),
      (30, "متأخر 30 يومًا", "30 days late"), (200, "متأخر 200 يوم", "200 days late"),
    ])
  func lateDays(count: Int, arabic: String, english: String) {
    #expect(Phrase.late(days: count) == Phrase(ar: arabic, en: english))
  }

  @Test("none has its own English where a zero would be stiff")
  func none() {
    #expect(Phrase.openPointCount(0).en == "No open points")
    #expect(Phrase.days(0).en == "0 days")
  }

  @Test("every counted phrase names its number from three on, in both languages", arguments: [3, 11, 100])
  func numbersAreNamed(count: Int) {
    let phrases: [Phrase] = [
      .days(count), .workingDays(count), .weeks(count),
      .minutes(count), .late(days: count),
      .left(days: count), .left(workingDays: count), .problems(count), .requestCount(count), .openPointCount(count),
      .findingCount(count), .movedDeadlines(count), .eventCount(count),
    ]
    for phrase in phrases {
      #expect(phrase.ar.contains(String(count)), "\(phrase.ar)")
      #expect(phrase.en.contains(String(count)), "\(phrase.en)")
      #expect(!phrase.ar.contains("#") && !phrase.en.contains("#"))
    }
  }
}

@Suite("Dates in words")
struct DateTests {
  let day = DualDate(gregorian: DateParts(2026, 11, 22), hijri: DateParts(1448, 6, 12), weekday: .sunday)

  @Test("a day in full names both calendars")
  func fullDate() {
    #expect(Phrase.fullDate(day).ar == "الأحد 12 جمادى الآخرة 1448هـ، الموافق 22 نوفمبر 2026م")
    #expect(Phrase.fullDate(day).en == "Sunday 22 November 2026, 12 Jumada II 1448 AH")
  }

  @Test("a near day is short")
  func shortDate() {
    #expect(Phrase.shortDate(day) == Phrase(ar: "الأحد 12 جمادى الآخرة", en: "Sun 22 Nov"))
  }

  @Test("a moment keeps its minutes")
  func moments() {
    let moment = DualMoment(day, hour: 9, minute: 5)
    #expect(Phrase.shortMoment(moment) == Phrase(ar: "الأحد 12 جمادى الآخرة 09:05", en: "Sun 22 Nov, 09:05"))
    #expect(Phrase.moment(moment) == Phrase(ar: "12 جمادى الآخرة 1448هـ، 09:05", en: "22 November 2026, 09:05"))
  }

  @Test("months are named from 1 to 12, and an impossible one is said as a number")
  func months() {
    #expect(Phrase.hijriMonth(9).ar == "رمضان")
    #expect(Phrase.gregorianMonth(12).en == "December")
    #expect(Phrase.hijriMonth(13).ar == "13")
    #expect(Phrase.gregorianMonth(0).en == "0")
    #expect(Set((1...12).map { Phrase.hijriMonth($0).en }).count == 12)
    #expect(Set((1...12).map { Phrase.gregorianMonth($0).ar }).count == 12)
  }

  @Test("each day of the week has its name")
  func weekdays() {
    #expect(
      Weekday.allCases.map { Phrase.weekday($0).ar }.joined(separator: " ")
        == "الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت")
  }

  @Test(
    "the machine's form is padded",
    arguments: [(DateParts(2026, 1, 2), "2026-01-02"), (DateParts(622, 7, 16), "0622-07-16")])
  func iso(date: DateParts, text: String) {
    #expect(date.iso == text)
  }
}

@Suite("Numbers, money and sizes")
struct NumberTests {
  @Test(
    "thousands are set apart",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (12_500, "12,500"), (1_234_567, "1,234,567"),
      (-4_500, "-4,500"),
    ])
  func grouping(number: Int, text: String) {
    #expect(grouped(number) == text)
  }

  @Test("the smallest number is written, not overflowed")
  func smallest() {
    #expect(grouped(Int.min) == "-9,223,372,036,854,775,808")
  }

  @Test(
    "halalas show only when there are any",
    arguments: [
      (Int64(1_250_000), "12,500 ر.س"), (1_250_005, "12,500.05 ر.س"), (99, "0.99 ر.س"), (-150, "-1.50 ر.س"),
      (0, "0 ر.س"),
    ])
  func money(halalas: Int64, text: String) {
    #expect(Phrase.money(halalas: halalas).ar == text)
  }

  @Test(
    "sizes are rounded as people read them",
    arguments: [
      (0, "0 KB"), (1, "1 KB"), (421_888, "412 KB"), (1_153_434, "1.1 MB"), (10_485_760, "10 MB"), (1_048_576, "1 MB"),
      (-5, "0 KB"),
    ])
  func sizes(bytes: Int, text: String) {
    #expect(fileSize(bytes: bytes) == text)
  }
}

@Suite("Languages")
struct LanguageTests {
  @Test("Arabic is written from the right, English from the left")
  func directions() {
    #expect(Language.ar.direction == "rtl")
    #expect(Language.en.direction == "ltr")
    #expect(Language.ar.other == .en && Language.en.other == .ar)
  }

  @Test("a phrase is said in the language asked for")
  func saying() {
    #expect(Language.ar(.attestation) == "إقرار صحة البيانات")
    #expect(Language.en(.attestation) == "Attestation")
  }

  @Test("what a person wrote is the same in both")
  func verbatim() {
    #expect(Phrase(verbatim: "نورة") == Phrase(ar: "نورة", en: "نورة"))
  }

  @Test("a list takes the comma of its language")
  func lists() {
    #expect([Phrase.hijri, .gregorian].listed() == Phrase(ar: "هجري، ميلادي", en: "Hijri, Gregorian"))
  }
}

@Suite("A reply rule in words")
struct ReplyRuleWordsTests {
  @Test("promises nothing of a floor whose meaning is not settled")
  func unsettledFloor() throws {
    let floor = try #require(Limit(2, .weeks, from: .submission))
    let words = ReplyRule(floor: floor).sentence
    #expect(words.en.contains("no less than 2 weeks from submission"))
    #expect(!words.en.contains("may come sooner") && !words.en.contains("not given before"))
    #expect(words.ar.contains("لا تقل عن أسبوعين"))
  }

  @Test("says floor and ceiling each in a sentence of its own")
  func both() throws {
    let floor = try #require(Limit(2, .weeks, from: .submission))
    let ceiling = try #require(Limit(30, .workingDays, from: .completeness))
    let words = ReplyRule(floor: floor, ceiling: ceiling, floorMeaning: .holdsBack).sentence
    #expect(words.en.contains("not given before 2 weeks"))
    #expect(words.en.contains("within 30 working days from completeness"))
  }
}
