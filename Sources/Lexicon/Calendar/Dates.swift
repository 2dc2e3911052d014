// Days in words. Pages ask a language for its own words; a phrase says them in both, for messages kept until they are read.

extension Language {
  /// A day in full and in both calendars: «الأحد 12 جمادى الآخرة 1448هـ، الموافق 22 نوفمبر 2026م».
  package func fullDate(_ date: DualDate) -> String {
    line(self(.weekday(date.weekday)), " ", bothDates(date))
  }

  /// A day in both calendars without the weekday, the reader's own first.
  package func bothDates(_ date: DualDate) -> String {
    switch self {
    case .ar: line(hijriDate(date.hijri), "، الموافق ", gregorianDate(date.gregorian))
    case .en: line(gregorianDate(date.gregorian), ", ", hijriDate(date.hijri))
    }
  }

  /// «12 جمادى الآخرة 1448هـ», "12 Jumada II 1448 AH".
  package func hijriDate(_ date: DateParts) -> String {
    line(numeral(date.day), " ", self(.hijriMonth(date.month)), " ", numeral(date.year), self == .ar ? "هـ" : " AH")
  }

  /// «22 نوفمبر 2026م», "22 November 2026".
  package func gregorianDate(_ date: DateParts) -> String {
    line(numeral(date.day), " ", self(.gregorianMonth(date.month)), " ", numeral(date.year), self == .ar ? "م" : "")
  }

  /// A month that begins on that day, with the Hijri months it lies in: «نوفمبر 2026م · جمادى الأولى – جمادى الآخرة 1448هـ».
  package func month(_ first: DualDate) -> String {
    let hijri = [first.hijri.month, first.hijri.month % 12 + 1].map { self(.hijriMonth($0)) }
    return "\(self(.gregorianMonth(first.gregorian.month))) \(first.gregorian.year) · \(hijri[0]) – \(hijri[1])"
  }

  /// The head of a calendar's column: short enough for a phone in English, a word in Arabic.
  package func weekdayInCalendar(_ day: Weekday) -> String {
    self == .ar ? self(.weekday(day)) : String(self(.weekday(day)).prefix(3))
  }

  /// A day near today, as lists show it: «الثلاثاء 14 جمادى الآخرة», "Tue 24 Nov".
  package func shortDate(_ date: DualDate) -> String {
    switch self {
    case .ar:
      line(self(.weekday(date.weekday)), " ", numeral(date.hijri.day), " ", self(.hijriMonth(date.hijri.month)))
    case .en:
      "\(self(.weekday(date.weekday)).prefix(3)) \(date.gregorian.day) "
        + self(.gregorianMonth(date.gregorian.month)).prefix(3)
    }
  }

  /// A day near today with the time: «الثلاثاء 7 جمادى الآخرة 10:42», "Tue 17 Nov, 10:42".
  package func shortMoment(_ moment: DualMoment) -> String {
    line(shortDate(moment.date), self == .ar ? " " : ", ", moment.clock)
  }

  /// A moment to keep: «5 جمادى الآخرة 1448هـ، 13:20», "15 November 2026, 13:20".
  package func moment(_ moment: DualMoment) -> String {
    switch self {
    case .ar: line(hijriDate(moment.date.hijri), "، ", moment.clock)
    case .en: line(gregorianDate(moment.date.gregorian), ", ", moment.clock)
    }
  }
}

/// The parts one after the other.
///
/// A page says dozens of dates: appending each part costs three times as much, interpolation more than that.
func line(_ parts: String...) -> String {
  String(unsafeUninitializedCapacity: parts.reduce(0) { $0 + $1.utf8.count }) { line in
    var end = 0
    for index in parts.indices {
      let written: Int? = parts[index].utf8.withContiguousStorageIfAvailable { part in
        guard let first = part.baseAddress, let room = line.baseAddress else { return 0 }
        (room + end).initialize(from: first, count: part.count)
        return part.count
      }
      end += written ?? line[end...].initialize(fromContentsOf: parts[index].utf8) - end
    }
    return end
  }
}

extension Phrase {
  package static func fullDate(_ date: DualDate) -> Phrase { inBoth { $0.fullDate(date) } }
  package static func bothDates(_ date: DualDate) -> Phrase { inBoth { $0.bothDates(date) } }
  package static func hijriDate(_ date: DateParts) -> Phrase { inBoth { $0.hijriDate(date) } }
  package static func gregorianDate(_ date: DateParts) -> Phrase { inBoth { $0.gregorianDate(date) } }
  package static func shortDate(_ date: DualDate) -> Phrase { inBoth { $0.shortDate(date) } }
  package static func shortMoment(_ moment: DualMoment) -> Phrase { inBoth { $0.shortMoment(moment) } }
  package static func moment(_ moment: DualMoment) -> Phrase { inBoth { $0.moment(moment) } }

  private static func inBoth(_ words: (Language) -> String) -> Phrase {
    Phrase(ar: words(.ar), en: words(.en))
  }

  package static let today = Phrase(ar: "اليوم", en: "Today")
}
