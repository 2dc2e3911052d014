import Arabic

/// What is compared of one record; a field that was left empty or cannot be read is 0.
struct Person: Sendable {
  /// The association's number within the scan.
  var association: UInt32 = 0
  /// `m`, `f` or 0.
  var sex: UInt8 = 0
  /// Whether the birth date was given in the Hijri calendar, whose days are known to two at best.
  var isHijri = false
  /// The city's number within the scan.
  var city: UInt32 = 0
  /// The last nine digits.
  var phone: UInt32 = 0
  /// Days since 1 March of year 0, Gregorian.
  var birth: Int32 = 0
  var nationalID: UInt64 = 0
  var name = NameWords()
}

/// A day of either calendar as a number; Hijri days by the tabular calendar, which is off by a day or two at most.
enum BirthDay {
  /// Reads year, month and day in any digits; nil for what is no date.
  ///
  /// Years before 1600 are Hijri.
  static func read(_ text: Substring) -> (day: Int32, isHijri: Bool)? {
    var parts = [0, 0, 0]
    var part = 0
    for scalar in text.unicodeScalars {
      if let digit = scalar.digitValue {
        parts[part] = parts[part] * 10 + digit
        if parts[part] > 9_999 { return nil }
      } else {
        part += 1
        if part > 2 { return nil }
      }
    }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    guard part == 2, (1...12).contains(month), (1...31).contains(day), (1_200...2_200).contains(year) else {
      return nil
    }
    return year < 1_600 ? (hijri(year, month, day), true) : (gregorian(year, month, day), false)
  }

  static func gregorian(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return Int32(365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day)
  }

  private static func hijri(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    // 1 Muharram 1 is 19 July 622 in the proleptic Gregorian calendar.
    let epoch = Int(gregorian(622, 7, 19))
    return Int32(epoch - 1 + day + (59 * (month - 1) + 1) / 2 + (year - 1) * 354 + (3 + 11 * year) / 30)
  }

  /// Year, month and day of a Gregorian day number.
  static func parts(_ number: Int32) -> (year: Int, month: Int, day: Int) {
    var year = (Int(number) * 400 + 399) / 146_097
    var rest = Int(number) - (365 * year + year / 4 - year / 100 + year / 400)
    if rest <= 0 {
      year -= 1
      rest = Int(number) - (365 * year + year / 4 - year / 100 + year / 400)
    }
    let m = (5 * (rest - 1) + 2) / 153
    let day = rest - (153 * m + 2) / 5
    return m < 10 ? (year, m + 3, day) : (year + 1, m - 9, day)
  }
}
