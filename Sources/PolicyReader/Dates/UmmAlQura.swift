/// The Umm al-Qura calendar of 1390–1500 AH, by which Saudi documents are dated.
///
/// Source: the calendar's published month lengths as the Unicode libraries carry them; a table instead of the library
/// keeps the start of the program free of it. 1390-01-01 is 1970-03-09.
enum UmmAlQura {
  static let years = 1390...1500

  /// The Gregorian day; nil when the month has no such day or the year lies outside the table.
  static func civilDay(year: Int, month: Int, day: Int) -> CivilDay? {
    guard years.contains(year), (1...12).contains(month), (1...length(of: month, in: year)).contains(day) else {
      return nil
    }
    let earlierYears = (years.lowerBound..<year).reduce(0) { $0 + lengthOfYear($1) }
    let earlierMonths = (1..<month).reduce(0) { $0 + length(of: $1, in: year) }
    return CivilDay(daysSince1970: 67 + earlierYears + earlierMonths + day - 1)
  }

  /// The Gregorian year in which most of the Hijri year lies.
  static func civilYear(of year: Int) -> Int? {
    civilDay(year: year, month: 6, day: 15)?.year
  }

  private static func length(of month: Int, in year: Int) -> Int {
    longMonths[year - years.lowerBound] >> (month - 1) & 1 == 1 ? 30 : 29
  }

  private static func lengthOfYear(_ year: Int) -> Int {
    348 + longMonths[year - years.lowerBound].nonzeroBitCount
  }

  /// One number a year: bit n is set when month n + 1 has 30 days.
  private static let longMonths: [Int] = [
    0xABA, 0x5B4, 0xDA9, 0xD52, 0xAA5, 0x92D, 0x26D, 0x8ED, 0x2DA, 0xAD5, 0xAA5, 0xA4B, 0x497, 0x937, 0x2B6, 0x975,
    0xD69, 0xD52, 0xC95, 0x92B, 0x25B, 0x4DB, 0x9D5, 0x5D2, 0xDA5, 0xD4A, 0xA95, 0x54D, 0xAAD, 0x3AA, 0xBD2, 0xBC4,
    0xB89, 0xA95, 0x52D, 0x5AD, 0xB6A, 0x6D4, 0xDC9, 0xD92, 0xAA6, 0x956, 0x2AE, 0x56D, 0x36A, 0xB55, 0xAAA, 0x94D,
    0x49D, 0x95D, 0x2BA, 0x5B5, 0x5AA, 0xD55, 0xA9A, 0x92E, 0x26E, 0x55D, 0xADA, 0x6D4, 0x6A5, 0xB27, 0xA4D, 0x4AD,
    0x56D, 0xB5A, 0x754, 0xF49, 0xE92, 0xD26, 0xA56, 0x356, 0x6B5, 0xBAA, 0xB92, 0xB25, 0x68B, 0xA9B, 0x55A, 0xADA,
    0x5B4, 0xDA9, 0xB52, 0xA9A, 0x536, 0x276, 0x575, 0xAF2, 0x6D4, 0x6A9, 0x555, 0x2AD, 0x4BD, 0x9BA, 0x574, 0xB69,
    0xB52, 0xA95, 0x52D, 0xA5D, 0x4DA, 0xAD9, 0x6B2, 0xE95, 0xE2A, 0xC96, 0x92E, 0xAAD, 0x56A, 0xD65, 0xD4A,
  ]
}
