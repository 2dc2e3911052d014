/// Numbers written in Arabic words: ‘خمسة عشر’, ‘واحد وعشرين’, ‘الخامسة عشرة’.
///
/// Works on folded words; every case ending and both genders are accepted. Range 1–999.
package enum NumberWords {
  /// A value read from words, and how many of them it took.
  package struct Reading: Hashable, Sendable {
    package var value: Int
    package var length: Int
  }

  /// Reads the cardinal that begins at `index`; nil when no number word stands there.
  package static func cardinal(in words: some RandomAccessCollection<Letters>, at index: Int = 0) -> Reading? {
    read(words, at: index, units: units, tens: tens)
  }

  /// Reads the ordinal that begins at `index` (‘الثالثة’, ‘الحادي والعشرون’, ‘أولاً’); nil when none stands there.
  package static func ordinal(in words: some RandomAccessCollection<Letters>, at index: Int = 0) -> Reading? {
    read(words, at: index, units: ordinals, tens: tens, article: true)
  }

  private static func read(
    _ words: some RandomAccessCollection<Letters>, at index: Int, units: [Letters: Int], tens: [Letters: Int],
    article: Bool = false
  ) -> Reading? {
    func word(_ offset: Int) -> Letters? {
      guard offset >= 0, offset < words.count else { return nil }
      let word = words[words.index(words.startIndex, offsetBy: offset)]
      return article ? word.withoutArticle : word
    }
    guard let first = word(index) else { return nil }
    if !article, let hundred = hundreds[first] {
      guard let rest = joined(word(index + 1)),
        let more = read([rest] + words.dropFirst(index + 2), at: 0, units: units, tens: tens)
      else { return Reading(value: hundred, length: 1) }
      return Reading(value: hundred + more.value, length: 1 + more.length)
    }
    if let ten = tens[first] { return Reading(value: ten, length: 1) }
    if first.count > 5, let unit = teen(first, units: units) { return Reading(value: unit, length: 1) }
    guard let unit = units[first] else { return nil }
    if unit < 10, let next = word(index + 1) {
      if next == "عشر" || next == "عشره" { return Reading(value: unit + 10, length: 2) }
      if let rest = joined(next), let ten = tens[article ? rest.withoutArticle : rest] {
        return Reading(value: unit + ten, length: 2)
      }
    }
    return Reading(value: unit, length: 1)
  }

  /// ‘خمسةعشر’ written as one word.
  private static func teen(_ word: Letters, units: [Letters: Int]) -> Int? {
    for ending: Letters in ["عشره", "عشر"] where word.hasSuffix(ending) {
      if let unit = units[Letters(bytes: Array(word.bytes.dropLast(ending.count)))], unit < 10 { return unit + 10 }
    }
    return nil
  }

  /// The word without its leading ‘و’, when it has one.
  private static func joined(_ word: Letters?) -> Letters? {
    guard let word, word.count > 2, word.bytes.first == 0xE8 else { return nil }
    return Letters(bytes: Array(word.bytes.dropFirst()))
  }

  private static let units: [Letters: Int] = table([
    (1, "واحد واحده احد احدي"), (2, "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي"), (3, "ثلاثه ثلاث"),
    (4, "اربعه اربع"), (5, "خمسه خمس"), (6, "سته ست"), (7, "سبعه سبع"), (8, "ثمانيه ثماني ثمان"), (9, "تسعه تسع"),
    (10, "عشره عشر"),
  ])

  private static let ordinals: [Letters: Int] = table([
    (1, "اول اولي اولا حادي حاديه"), (2, "ثاني ثانيه ثانيا"), (3, "ثالث ثالثه ثالثا"), (4, "رابع رابعه رابعا"),
    (5, "خامس خامسه خامسا"), (6, "سادس سادسه سادسا"), (7, "سابع سابعه سابعا"), (8, "ثامن ثامنه ثامنا"),
    (9, "تاسع تاسعه تاسعا"), (10, "عاشر عاشره عاشرا"),
  ])

  private static let tens: [Letters: Int] = table([
    (20, "عشرون عشرين"), (30, "ثلاثون ثلاثين"), (40, "اربعون اربعين"), (50, "خمسون خمسين"), (60, "ستون ستين"),
    (70, "سبعون سبعين"), (80, "ثمانون ثمانين"), (90, "تسعون تسعين"),
  ])

  private static let hundreds: [Letters: Int] = table([
    (100, "مائه مئه ميه مايه"), (200, "مائتان مائتين مئتان مئتين"), (300, "ثلاثمائه ثلاثمئه"),
  ])

  private static func table(_ rows: [(Int, String)]) -> [Letters: Int] {
    var table: [Letters: Int] = [:]
    for (value, words) in rows {
      for word in words.split(separator: " ") { table[Letters(word)] = value }
    }
    return table
  }
}

extension Letters {
  /// The word without a leading ‘ال’ that leaves at least two letters.
  package var withoutArticle: Letters {
    guard count > 3, bytes[0] == 0xC7, bytes[1] == 0xE4 else { return self }
    return Letters(bytes: Array(bytes.dropFirst(2)))
  }

  /// The words between spaces.
  package var words: [Letters] {
    bytes.split(separator: UInt8(ascii: " ")).map { Letters(bytes: Array($0)) }
  }
}
