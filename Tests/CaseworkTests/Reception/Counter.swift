import Casework

/// A made-up reception: open Sunday to Thursday, eight to noon and four to six, twenty minutes each.
enum Counter {
  static let id = ReceptionPlace.ID(high: 5, low: 1)
  static let mobile = "0501234567"

  static func terms(
    receivers: Int = 1, minutes: Int = 20, ramadan: [Weekday: [Range<Int>]]? = nil
  ) throws -> ReceptionPlace.Terms {
    let spans = [Weekday.sunday, .monday, .tuesday, .wednesday, .thursday].reduce(into: [:]) {
      $0[$1] = [480..<720, 960..<1080]
    }
    return ReceptionPlace.Terms(
      nameAr: "المقر", nameEn: "Office", hours: try ReceptionHours(spans),
      ramadanHours: try ramadan.map { try ReceptionHours($0) }, slotMinutes: minutes, receivers: receivers,
      takesBookings: true)
  }

  static func place(_ terms: ReceptionPlace.Terms? = nil) throws -> ReceptionPlace {
    try ReceptionPlace.open(terms ?? self.terms(), as: id, by: .system, at: Instant(seconds: 0)).0
  }

  static let calendar = WorkingCalendar.saudi(years: 2025...2028)

  static func bearings(
    _ place: ReceptionPlace? = nil, taken: [TakenSlot] = [], at now: Instant? = nil
  ) throws -> BookingBearings {
    BookingBearings(
      place: try place ?? self.place(), taken: taken, calendar: calendar, at: try now ?? moment("2026-11-22"))
  }

  static func asked(_ starts: Instant, name: String = "أم سعد") throws -> BookingTerms {
    BookingTerms(
      starts: starts, service: nil, name: name, mobile: try Mobile(typed: mobile), channel: .website)
  }

  /// An appointment at nine, on Monday 23 November unless said otherwise.
  static func booking(
    on day: String = "2026-11-23", name: String = "أم سعد", coming: [Booking] = []
  ) throws -> Booking {
    try Booking.book(
      asked(moment(day, hour: 9), name: name), as: Identifier(high: 6, low: 1),
      numbered: BookingNumber(year: 2026, serial: 7), having: coming, by: Desk.applicant, under: bearings()
    ).0
  }
}
