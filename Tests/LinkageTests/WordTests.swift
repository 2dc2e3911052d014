import Testing

@testable import Linkage

@Suite("The words of names")
struct WordTests {
  private func numbers(_ names: String...) -> [[UInt32]] {
    var words = Words()
    return names.map { words.read($0[...]).all }
  }

  @Test(
    "are the same however they are spelt",
    arguments: [
      ("أحمد الغامدي", "احمد الغامدى"), ("فاطمة", "فاطمه"), ("عبد الرحمن", "عبدالرحمن"), ("محـــمد", "مُحَمَّد"),
      ("سعد بن علي", "سعد علي"), ("نورة بنت فهد", "نورة فهد"), ("الحربي", "حربي"), ("أبو طالب", "ابوطالب"),
      ("ضيف الله", "ضيفالله"), ("Al-Otaibi", "alotaibi"), ("Al Otaibi", "Alotaibi"), ("Sa'ad", "SAAD"),
    ])
  func spellings(one: String, other: String) {
    let read = numbers(one, other)
    #expect(read[0] == read[1])
  }

  @Test("that only differ in a letter are told apart", arguments: [("حسن", "حسين"), ("سالم", "سليم"), ("هند", "هدى")])
  func others(one: String, other: String) {
    let read = numbers(one, other)
    #expect(read[0] != read[1])
  }

  @Test("beyond the fifth leave the family's name at the end")
  func long() {
    let read = numbers("محمد علي سعد فهد ناصر خالد الحربي", "الحربي")
    #expect(read[0].count == NameWords.capacity)
    #expect(read[0].last == read[1].first)
  }

  @Test("of nothing but signs are none", arguments: ["", "  ", "-", "١٢٣", "بن"])
  func none(name: String) {
    #expect(numbers(name)[0].isEmpty)
  }

  @Test(
    "sound the same in both scripts",
    arguments: [
      ("محمد", "mohammed"), ("محمد", "muhamad"), ("خالد", "khalid"), ("عبدالرحمن", "abdulrahman"), ("يوسف", "yousef"),
      ("شيخة", "shaikha"), ("الغامدي", "alghamdi"), ("ظافر", "dhafer"), ("عثمان", "othman"), ("فاطمة", "fatimah"),
    ])
  func skeletons(arabic: String, latin: String) {
    var words = Words()
    let (one, other) = (words.read(arabic[...])[0], words.read(latin[...])[0])
    #expect(words.all[Int(one)].skeleton == words.all[Int(other)].skeleton)
  }

  @Test(
    "are so many slips apart",
    arguments: [
      ("محمد", "محمد", 0), ("محمد", "محمود", 1), ("محمد", "محد", 1), ("محمد", "ممحد", 1), ("محمد", "مخمد", 1),
      ("محمد", "احمد", 1), ("سلمان", "سليمن", 2), ("محمد", "خالد", 3), ("علي", "عبدالعالي", 3),
    ])
  func distances(one: String, other: String, apart: Int) {
    let letters = [one, other].map { $0.unicodeScalars.map { UInt16($0.value) } }
    #expect(Comparison.distance(letters[0], letters[1]) == apart)
    #expect(Comparison.distance(letters[1], letters[0]) == apart)
  }
}

@Suite("A day of birth")
struct BirthDayTests {
  @Test("is the same in either calendar within two days")
  func calendars() throws {
    // 1 Muharram 1440 was 11 September 2018.
    let hijri = try #require(BirthDay.read("1440-01-01"))
    let gregorian = try #require(BirthDay.read("2018-09-11"))
    #expect(hijri.isHijri && !gregorian.isHijri)
    #expect(abs(hijri.day - gregorian.day) <= 2)
    let digits = try #require(BirthDay.read("٢٠١٨-٠٩-١١"))
    #expect(digits.day == gregorian.day)
  }

  @Test("goes to its number and back, every day of two centuries")
  func everyDay() {
    var expected = BirthDay.gregorian(1900, 1, 1)
    for year in 1900..<2100 {
      for month in 1...12 {
        let days = [
          31, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
        ]
        for day in 1...days[month - 1] {
          let number = BirthDay.gregorian(year, month, day)
          guard number == expected, BirthDay.parts(number) == (year, month, day) else {
            Issue.record("\(year)-\(month)-\(day)")
            return
          }
          expected += 1
        }
      }
    }
  }

  @Test(
    "is none when it is no date",
    arguments: ["", "2018", "2018-13-01", "2018-00-10", "18-01-01", "2018-01-32", "x", "1-2-3-4"])
  func none(text: String) {
    #expect(BirthDay.read(text[...]) == nil)
  }
}
