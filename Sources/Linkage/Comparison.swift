/// Compares records of one scan, field by field.
struct Comparison: Sendable {
  let words: [Word]
  let counts: [Int32]
  /// A word that fewer names have may be a slip of the pen.
  let rare: Int32

  init(_ people: People) {
    words = people.words.all
    counts = people.words.counts
    rare = max(3, Int32(people.all.count / 20_000))
  }

  func pattern(_ one: Person, _ other: Person) -> Pattern {
    let names = compare(one.name, other.name)
    return Pattern(
      (
        names.given, names.family, names.middle, nationalIDs(one.nationalID, other.nationalID),
        phones(one.phone, other.phone), births(one, other),
        one.city == 0 || other.city == 0 ? 0 : one.city == other.city ? 1 : 2,
        one.sex == 0 || other.sex == 0 ? 0 : one.sex == other.sex ? 1 : 2
      ))
  }

  /// 1 the same, 2 one digit or two neighbours apart, 3 others.
  private func nationalIDs(_ one: UInt64, _ other: UInt64) -> Int {
    if one == 0 || other == 0 { return 0 }
    return one == other ? 1 : Self.isSlip(one, other) ? 2 : 3
  }

  private func phones(_ one: UInt32, _ other: UInt32) -> Int {
    if one == 0 || other == 0 { return 0 }
    return one == other ? 1 : Self.isSlip(UInt64(one), UInt64(other)) ? 2 : 3
  }

  private static func isSlip(_ one: UInt64, _ other: UInt64) -> Bool {
    var (a, b, apart) = (one, other, 0)
    while a > 0 || b > 0 {
      if a % 10 != b % 10 { apart += 1 }
      (a, b) = (a / 10, b / 10)
    }
    return apart == 1
  }

  /// 1 the same day, 2 day and month changed about, 3 one is the first of the year, 4 a year apart, 5 the same year, 6 others.
  private func births(_ one: Person, _ other: Person) -> Int {
    if one.birth == 0 || other.birth == 0 { return 0 }
    let apart = abs(one.birth - other.birth)
    let slack: Int32 = one.isHijri || other.isHijri ? 2 : 0
    if apart <= slack { return 1 }
    let (a, b) = (BirthDay.parts(one.birth), BirthDay.parts(other.birth))
    if a.year == b.year {
      if a.month == b.day, a.day == b.month { return 2 }
      if a.month == 1 && a.day <= 1 + Int(slack) || b.month == 1 && b.day <= 1 + Int(slack) { return 3 }
      return 5
    }
    if (365 - 3 - slack...366 + 3 + slack).contains(apart) { return 4 }
    return 6
  }
}
