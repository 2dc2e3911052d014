import Arabic
import Casework

/// A date as it stands in the text.
struct WrittenDate: Hashable, Sendable {
  enum Calendar: Hashable, Sendable { case gregorian, hijri }

  enum Reading: Hashable, Sendable {
    /// A day that exists, as Gregorian; `hijri` when it was written in that calendar.
    case day(GregorianDate, hijri: String?)
    /// Dots, zeros or nothing between the slashes.
    case blank
    /// A day that no calendar has.
    case impossible
  }

  var reading: Reading
  var text: String
  /// Scalars of the folded text before it.
  var offset: Int

  var gregorian: GregorianDate? {
    if case .day(let day, _) = reading { return day }
    return nil
  }

  var isHijri: Bool {
    if case .day(_, let hijri) = reading { return hijri != nil }
    return false
  }

  /// Reads year, month and day in the calendar that the mark after them or the size of the year tells.
  init?(year: Int, month: Int, day: Int, calendar: Calendar?, text: String, offset: Int) {
    self.text = text
    self.offset = offset
    if year == 0 || (month == 0 && day == 0) {
      reading = .blank
      return
    }
    var calendar = calendar
    if (1300...1500).contains(year) { calendar = .hijri }
    if (1900...2200).contains(year) { calendar = .gregorian }
    switch calendar {
    case .hijri:
      let full = year < 100 ? year + 1400 : year
      guard (1300...1500).contains(full) else { return nil }
      let hijri = StatedDate(year: full, month: month, day: day).iso
      reading = GregorianDate(hijriYear: full, month: month, day: day).map { .day($0, hijri: hijri) } ?? .impossible
    case .gregorian:
      let full = year < 100 ? year + 2000 : year
      guard (1900...2200).contains(full) else { return nil }
      // 7/18/2021 can only be month first.
      let found = GregorianDate(year: full, month: month, day: day) ?? GregorianDate(year: full, month: day, day: month)
      reading = found.map { .day($0, hijri: nil) } ?? .impossible
    case nil: return nil
    }
  }

  init(blank text: String, offset: Int) {
    reading = .blank
    self.text = text
    self.offset = offset
  }

  /// The date as a proposal keeps it; nil for blank and impossible ones.
  var stated: StatedDate? {
    guard case .day(let day, let hijri) = reading else { return nil }
    return StatedDate(year: day.year, month: day.month, day: day.day, hijri: hijri)
  }
}

extension [WrittenDate] {
  /// What a sentence with these dates states: the Gregorian day if there is one, with the Hijri day beside it.
  var stated: StatedDate? {
    guard var date = (first { $0.gregorian != nil && !$0.isHijri } ?? first { $0.gregorian != nil })?.stated else {
      return nil
    }
    if date.hijri == nil { date.hijri = first(where: \.isHijri)?.stated?.hijri }
    return date
  }
}

extension GregorianDate {
  /// The day of that Umm al-Qura date; nil when there is no such day, or the year is outside its table.
  init?(hijriYear year: Int, month: Int, day: Int) {
    guard let date = HijriDate(year: year, month: month, day: day)?.calendarDay.gregorian else { return nil }
    self = date
  }

  /// The Gregorian year in which most of the Hijri year lies.
  static func year(ofHijri year: Int) -> Int? {
    GregorianDate(hijriYear: year, month: 6, day: 15)?.year
  }
}
