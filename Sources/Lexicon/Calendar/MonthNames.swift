extension Phrase {
  /// The Hijri month's name; `month` counts from 1, and a number outside 1…12 is said as a number.
  package static func hijriMonth(_ month: Int) -> Phrase { named(month, among: hijriMonths) }

  /// The Gregorian month's name; `month` counts from 1, and a number outside 1…12 is said as a number.
  package static func gregorianMonth(_ month: Int) -> Phrase { named(month, among: gregorianMonths) }

  private static func named(_ month: Int, among names: [Phrase]) -> Phrase {
    names.indices.contains(month - 1) ? names[month - 1] : Phrase(verbatim: String(month))
  }

  private static let hijriMonths = [
    Phrase(ar: "محرم", en: "Muharram"),
    Phrase(ar: "صفر", en: "Safar"),
    Phrase(ar: "ربيع الأول", en: "Rabi I"),
    Phrase(ar: "ربيع الآخر", en: "Rabi II"),
    Phrase(ar: "جمادى الأولى", en: "Jumada I"),
    Phrase(ar: "جمادى الآخرة", en: "Jumada II"),
    Phrase(ar: "رجب", en: "Rajab"),
    Phrase(ar: "شعبان", en: "Shaban"),
    Phrase(ar: "رمضان", en: "Ramadan"),
    Phrase(ar: "شوال", en: "Shawwal"),
    Phrase(ar: "ذو القعدة", en: "Dhu al-Qidah"),
    Phrase(ar: "ذو الحجة", en: "Dhu al-Hijjah"),
  ]

  private static let gregorianMonths = [
    Phrase(ar: "يناير", en: "January"),
    Phrase(ar: "فبراير", en: "February"),
    Phrase(ar: "مارس", en: "March"),
    Phrase(ar: "أبريل", en: "April"),
    Phrase(ar: "مايو", en: "May"),
    Phrase(ar: "يونيو", en: "June"),
    Phrase(ar: "يوليو", en: "July"),
    Phrase(ar: "أغسطس", en: "August"),
    Phrase(ar: "سبتمبر", en: "September"),
    Phrase(ar: "أكتوبر", en: "October"),
    Phrase(ar: "نوفمبر", en: "November"),
    Phrase(ar: "ديسمبر", en: "December"),
  ]

  /// The name of a day of the week, as it stands before a date.
  package static func weekday(_ day: Weekday) -> Phrase {
    switch day {
    case .sunday: Phrase(ar: "الأحد", en: "Sunday")
    case .monday: Phrase(ar: "الاثنين", en: "Monday")
    case .tuesday: Phrase(ar: "الثلاثاء", en: "Tuesday")
    case .wednesday: Phrase(ar: "الأربعاء", en: "Wednesday")
    case .thursday: Phrase(ar: "الخميس", en: "Thursday")
    case .friday: Phrase(ar: "الجمعة", en: "Friday")
    case .saturday: Phrase(ar: "السبت", en: "Saturday")
    }
  }
}
