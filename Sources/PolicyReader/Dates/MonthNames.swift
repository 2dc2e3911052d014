import Arabic

/// Month names of both calendars.
enum MonthNames {
  /// The month that the words from `index` name, and how many words it takes.
  static func month(in words: [Word], at index: Int) -> (month: Int, calendar: WrittenDate.Calendar, length: Int)? {
    var start = index
    if start < words.count, words[start].letters == "من" || words[start].letters == "شهر" { start += 1 }
    for (calendar, phrases) in [(WrittenDate.Calendar.hijri, hijri), (.gregorian, gregorian)] {
      for (position, phrase) in phrases.enumerated() {
        if let range = phrase.match(in: words, at: start) { return (position + 1, calendar, range.upperBound - index) }
      }
    }
    return nil
  }

  private static let gregorian: [Phrase] = [
    "يناير", "فبراير", "مارس", "ابريل", "مايو", "يونيو/يونيه", "يوليو/يوليه", "اغسطس", "سبتمبر", "اكتوبر", "نوفمبر",
    "ديسمبر",
  ]

  private static let hijri: [Phrase] = [
    "محرم/المحرم", "صفر", "ربيع =الاول/اول", "ربيع =الثاني/الاخر/ثاني/اخر", "جمادي =الاولي/الاول/اولي",
    "جمادي =الاخره/الثانيه/الاخر/الثاني",
    "رجب", "شعبان", "رمضان", "شوال", "=ذو/ذي =القعده/قعده", "=ذو/ذي =الحجه/حجه",
  ]
}
