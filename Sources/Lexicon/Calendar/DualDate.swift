/// A day as both calendars write it; who makes one has already converted and checked it.
package struct DualDate: Hashable, Sendable {
  package var gregorian: DateParts
  /// Umm al-Qura.
  package var hijri: DateParts
  package var weekday: Weekday

  package init(gregorian: DateParts, hijri: DateParts, weekday: Weekday) {
    (self.gregorian, self.hijri, self.weekday) = (gregorian, hijri, weekday)
  }
}

/// Year, month from 1 to 12 and day of the month in one calendar.
package struct DateParts: Hashable, Sendable {
  package var year, month, day: Int

  package init(_ year: Int, _ month: Int, _ day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  static let isoLength = 10

  /// Puts `2026-11-22` down, digit by digit: a page says its days a second time for programs.
  func writeISO(to text: UnsafeMutableBufferPointer<UInt8>) {
    text.putTwoDigits(year / 100, at: 0)
    text.putTwoDigits(year % 100, at: 2)
    text[4] = UInt8(ascii: "-")
    text.putTwoDigits(month, at: 5)
    text[7] = UInt8(ascii: "-")
    text.putTwoDigits(day, at: 8)
  }

  /// `2026-11-22`, for `datetime` attributes.
  package var iso: String {
    String(unsafeUninitializedCapacity: Self.isoLength) { text in
      writeISO(to: text)
      return Self.isoLength
    }
  }
}

/// A day with the time of day in Riyadh.
package struct DualMoment: Hashable, Sendable {
  package var date: DualDate
  package var hour, minute: Int

  package init(_ date: DualDate, hour: Int, minute: Int) {
    (self.date, self.hour, self.minute) = (date, hour, minute)
  }

  /// Hours and minutes, as in `10:42`.
  package var clock: String { line(twoDigits(hour), ":", twoDigits(minute)) }

  /// `2026-11-22T10:42+03:00`, for `datetime` attributes; Riyadh's distance from UTC never changes.
  package var iso: String {
    let day = DateParts.isoLength
    return String(unsafeUninitializedCapacity: day + 12) { text in
      date.gregorian.writeISO(to: text)
      text[day] = UInt8(ascii: "T")
      text.putTwoDigits(hour, at: day + 1)
      text[day + 3] = UInt8(ascii: ":")
      text.putTwoDigits(minute, at: day + 4)
      for (place, byte) in "+03:00".utf8.enumerated() { text[day + 6 + place] = byte }
      return day + 12
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// A number's last two digits.
  fileprivate func putTwoDigits(_ number: Int, at place: Int) {
    self[place] = UInt8(ascii: "0") + UInt8(number / 10 % 10)
    self[place + 1] = UInt8(ascii: "0") + UInt8(number % 10)
  }
}

/// The days of the week from Sunday, as the working week counts them.
package enum Weekday: Int, Hashable, Sendable, CaseIterable {
  case sunday, monday, tuesday, wednesday, thursday, friday, saturday
}
