extension Phrase {
  /// A day in full and in both calendars: «الأحد 12 جمادى الآخرة 1448هـ، الموافق 22 نوفمبر 2026م».
  package static func fullDate(_ date: DualDate) -> Phrase {
    let day = weekday(date.weekday)
    let (hijri, gregorian) = (hijriDate(date.hijri), gregorianDate(date.gregorian))
    return Phrase(
      ar: "\(day.ar) \(hijri.ar)، الموافق \(gregorian.ar)", en: "\(day.en) \(gregorian.en), \(hijri.en)")
  }

  /// A day in both calendars without the weekday.
  package static func bothDates(_ date: DualDate) -> Phrase {
    let (hijri, gregorian) = (hijriDate(date.hijri), gregorianDate(date.gregorian))
    return Phrase(ar: "\(hijri.ar)، الموافق \(gregorian.ar)", en: "\(gregorian.en), \(hijri.en)")
  }

  /// «12 جمادى الآخرة 1448هـ», "12 Jumada II 1448 AH".
  package static func hijriDate(_ date: DateParts) -> Phrase {
    let month = hijriMonth(date.month)
    return Phrase(ar: "\(date.day) \(month.ar) \(date.year)هـ", en: "\(date.day) \(month.en) \(date.year) AH")
  }

  /// «22 نوفمبر 2026م», "22 November 2026".
  package static func gregorianDate(_ date: DateParts) -> Phrase {
    let month = gregorianMonth(date.month)
    return Phrase(ar: "\(date.day) \(month.ar) \(date.year)م", en: "\(date.day) \(month.en) \(date.year)")
  }

  /// A day near today, as lists show it: «الثلاثاء 14 جمادى الآخرة», "Tue 24 Nov".
  package static func shortDate(_ date: DualDate) -> Phrase {
    let day = weekday(date.weekday)
    let english = gregorianMonth(date.gregorian.month).en
    return Phrase(
      ar: "\(day.ar) \(date.hijri.day) \(hijriMonth(date.hijri.month).ar)",
      en: "\(day.en.prefix(3)) \(date.gregorian.day) \(english.prefix(3))")
  }

  /// A day near today with the time: «الثلاثاء 7 جمادى الآخرة 10:42», "Tue 17 Nov, 10:42".
  package static func shortMoment(_ moment: DualMoment) -> Phrase {
    let day = shortDate(moment.date)
    return Phrase(ar: "\(day.ar) \(moment.clock)", en: "\(day.en), \(moment.clock)")
  }

  /// A moment to keep: «5 جمادى الآخرة 1448هـ، 13:20», "15 November 2026, 13:20".
  package static func moment(_ moment: DualMoment) -> Phrase {
    Phrase(
      ar: "\(hijriDate(moment.date.hijri).ar)، \(moment.clock)",
      en: "\(gregorianDate(moment.date.gregorian).en), \(moment.clock)")
  }

  /// How far a day is from today: «اليوم», «غدًا», «بعد 5 أيام», «قبل يومين».
  package static func relativeDay(_ days: Int) -> Phrase {
    switch days {
    case 0: today
    case 1: tomorrow
    case -1: yesterday
    case 2...: inDays(days)
    default: daysAgo(-days)
    }
  }

  package static let today = Phrase(ar: "اليوم", en: "Today")
  package static let tomorrow = Phrase(ar: "غدًا", en: "Tomorrow")
  package static let yesterday = Phrase(ar: "أمس", en: "Yesterday")
}
