/// The reception, appointments and inquiries.
extension StaffPaths {
  /// The reception of today, or of another day.
  package var reception: String { "\(base)/reception" }
  package func reception(at place: String, on day: String) -> String { "\(base)/reception/at/\(place)/\(day)" }
  package func callNext(at place: String) -> String { "\(base)/reception/at/\(place)/next" }
  package func tickets(at place: String) -> String { "\(base)/reception/at/\(place)/turns" }
  package func ticket(_ id: String) -> String { "\(base)/reception/turns/\(id)" }
  package func ticket(_ id: String, _ part: TurnPart) -> String { "\(base)/reception/turns/\(id)/\(part.rawValue)" }
  package func bookingArrival(_ id: String) -> String { "\(base)/reception/bookings/\(id)/arrival" }
  package func turn(_ id: String, _ part: String) -> String { "\(base)/reception/turns/\(id)/\(part)" }
  package func turnMissing(_ id: String) -> String { "\(base)/reception/turns/\(id)/missing.pdf" }
  package func intake(onTurn id: String) -> String { "\(base)/requests/new?turn=\(id)" }
  package var inquiries: String { "\(base)/inquiries" }
  package var newInquiry: String { "\(base)/inquiries/new" }
  package func newInquiry(onTurn id: String) -> String { "\(base)/inquiries/new?turn=\(id)" }
  package func inquiry(_ id: String) -> String { "\(base)/inquiries/\(id)" }
  func inquiry(_ id: String, _ part: InquiryPart) -> String { "\(base)/inquiries/\(id)/\(part.rawValue)" }
  package var waitingTimes: String { "\(base)/reception/times" }
  /// The public page of numbers, beside the staff's.
  package var nowServing: String { "\(base.dropLast("/staff".count))/now" }
  package var newBooking: String { "\(base)/reception/bookings/new" }
  package func newBooking(at place: String, on day: String) -> String {
    "\(base)/reception/bookings/new/\(place)/\(day)"
  }
  package func booking(_ id: String) -> String { "\(base)/reception/bookings/\(id)" }
  package func bookingDays(_ id: String) -> String { "\(base)/reception/bookings/\(id)/days" }
  package func booking(_ id: String, at place: String, on day: String) -> String {
    "\(base)/reception/bookings/\(id)/days/\(place)/\(day)"
  }
  package func bookingCancellation(_ id: String) -> String { "\(base)/reception/bookings/\(id)/cancellation" }
  package var receptionPlaces: String { "\(base)/reception/places" }
  /// A place's form; `new` for one more.
  package func receptionPlace(_ id: String) -> String { "\(base)/reception/places/\(id)" }
}
