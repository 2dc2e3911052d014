import Arabic
import Casework

/// A length of time named in a sentence: how much, of what, and which words name it.
struct WrittenDuration: Hashable, Sendable {
  var amount: Int
  var unit: ResponseTime.Unit
  /// The words of number and unit.
  var range: Range<Int>
}

extension WrittenDuration {
  /// Every duration in the words, in order; recurring ones (‘كل ستة أشهر’) are left out.
  static func durations(in words: [Word]) -> [WrittenDuration] {
    var found: [WrittenDuration] = []
    for index in words.indices {
      guard let unit = Measure(words[index].letters, in: words[index]),
        let value = value(of: unit, at: index, in: words)
      else {
        continue
      }
      if value.start > 0, recurring.match(in: words, at: value.start - 1) != nil { continue }
      let (end, isWorking) = workingMark(after: index, in: words)
      guard let duration = make(value.amount, unit, isWorking: isWorking, range: value.start..<end) else { continue }
      found.append(duration)
    }
    return found
  }

  private enum Measure {
    case hours, days, weeks, months
    case twoHours, twoDays, twoWeeks, twoMonths

    init?(_ letters: Letters, in word: Word) {
      for start in word.starts {
        let bare = Letters(bytes: Array(letters.bytes[start...]))
        if let measure = Self.names[bare] {
          self = measure
          return
        }
      }
      return nil
    }

    private static let names: [Letters: Measure] = [
      "ساعه": .hours, "ساعات": .hours, "يوم": .days, "يوما": .days, "ايام": .days, "اياما": .days, "اسبوع": .weeks,
      "اسبوعا": .weeks, "اسابيع": .weeks, "شهر": .months, "شهرا": .months, "اشهر": .months, "شهور": .months,
      "ساعتين": .twoHours, "ساعتان": .twoHours, "يومين": .twoDays, "يومان": .twoDays, "يومي": .twoDays,
      "اسبوعين": .twoWeeks, "اسبوعان": .twoWeeks, "شهرين": .twoMonths, "شهران": .twoMonths,
    ]

    var single: Measure {
      switch self {
      case .twoHours: .hours
      case .twoDays: .days
      case .twoWeeks: .weeks
      case .twoMonths: .months
      default: self
      }
    }

    var isDual: Bool { single != self }
  }

  private static let recurring: Phrase = "=كل/لكل/مره"
  private static let leadIn: Phrase = "خلال/غضون/لمده/بمده/مده/عن/قبل/ضمن/علي/تتجاوز/يتجاوز/اقصاها/اقصاه/بعد/مضي/مرور"

  /// The number before the unit, or the one that the unit itself says.
  private static func value(of measure: Measure, at index: Int, in words: [Word]) -> (amount: Int, start: Int)? {
    if measure.isDual { return (2, index) }
    guard index > 0 else { return nil }
    if let number = words[index - 1].number, number > 0 {
      // ‘خمسة (5) أيام’: the words before the figures say the same.
      let start = wordsBefore(index - 1, in: words)?.start ?? index - 1
      return (number, start)
    }
    if let spelt = wordsBefore(index, in: words) {
      // ‘15 (خمسة عشر) يوماً’
      let hasFigures = spelt.start > 0 && words[spelt.start - 1].number == spelt.amount
      return (spelt.amount, hasFigures ? spelt.start - 1 : spelt.start)
    }
    if index + 1 < words.count, words[index + 1].letters.hasPrefix("واحد") {
      return (1, index)
    }
    let isSingle =
      words[index].starts.count == 1 && !words[index].letters.hasSuffix("ا") && !words[index - 1].precedesBlank
    return isSingle && leadIn.match(in: words, at: index - 1) != nil ? (1, index) : nil
  }

  /// The number spelt out right before `end`, the longest reading.
  private static func wordsBefore(_ end: Int, in words: [Word]) -> (amount: Int, start: Int)? {
    for start in max(0, end - 5)..<end {
      let letters = words[start..<end].map(\.letters)
      for particles in [letters, withoutParticle(letters)] {
        if let reading = NumberWords.cardinal(in: particles), reading.length == letters.count {
          return (reading.value, start)
        }
      }
    }
    return nil
  }

  /// ‘بخمسة أيام’, ‘الخمسة أيام’: the particle on the first word set aside.
  private static func withoutParticle(_ letters: [Letters]) -> [Letters] {
    guard let first = letters.first, first.count > 3 else { return letters }
    if first.hasPrefix("ال") { return [first.withoutArticle] + letters.dropFirst() }
    guard first.hasPrefix("ب") || first.hasPrefix("ل") || first.hasPrefix("و") else { return letters }
    return [Letters(bytes: Array(first.bytes.dropFirst()))] + letters.dropFirst()
  }

  private static let working: [Phrase] = ["=عمل/العمل/دوام/عمليه/رسميه", "من ايام … عمل/دوام"]

  /// Whether ‘عمل’ follows the unit, and where the duration ends.
  private static func workingMark(after index: Int, in words: [Word]) -> (end: Int, isWorking: Bool) {
    guard words[index].closes < .comma else { return (index + 1, false) }
    for offset in 1...2 where index + offset < words.count {
      if let range = working.lazy.compactMap({ $0.match(in: words, at: index + offset) }).first {
        return (range.upperBound, true)
      }
      // A figure in brackets or ‘واحد’ may stand between.
      guard words[index + offset].number != nil || words[index + offset].letters.hasPrefix("واحد") else { break }
    }
    return (index + 1, false)
  }

  private static func make(_ amount: Int, _ measure: Measure, isWorking: Bool, range: Range<Int>) -> WrittenDuration? {
    guard (1...2000).contains(amount) else { return nil }
    switch measure.single {
    case .days: return WrittenDuration(amount: amount, unit: isWorking ? .workingDays : .calendarDays, range: range)
    case .weeks: return WrittenDuration(amount: amount, unit: .weeks, range: range)
    case .months: return WrittenDuration(amount: amount * 30, unit: .calendarDays, range: range)
    default:
      let days = max(1, (amount + 23) / 24)
      return WrittenDuration(amount: days, unit: isWorking ? .workingDays : .calendarDays, range: range)
    }
  }
}
