import Arabic

/// Why something at the reception was refused; nothing has changed when one is thrown.
package enum ReceptionRefusal: Error, Hashable, Sendable {
  /// A day's hours overlap, run backwards, or are no hours.
  case badHours(Weekday)
  case hoursMissing
  case badSlotLength
  case badReceivers
  case badDaysAhead
  case tooManyPlaces(limit: Int)

  /// The place is closed, or appointments are not made there.
  case takesNoBookings
  case slotPassed
  case tooFarAhead(until: CalendarDay)
  case dayOff(CalendarDay)
  case noSuchSlot
  /// Someone else was quicker.
  case slotTaken
  case tooManyAhead(limit: Int)
  /// The person has an appointment at that hour.
  case bookedAlready
  case noSuchService

  case wrongBookingState(Booking.State)
  /// The appointment is for another day.
  case notToday(CalendarDay)
  case notOverYet
  case codeNotAccepted

  /// Nobody is received at the place now.
  case placeClosed
  case tooManyToday(limit: Int)
  case badCounter
  case wrongTicketState(Ticket.State)
  case tooManyHanded(limit: Int)
  case noSuchRequest
  /// There is no list to hand over: nothing is missing, or no request was named.
  case nothingMissing

  case alreadyAnswered
  case noSuchSource
  case noSuchColleague
  /// It stands with that person for that day already.
  case sameReferee
  case badDueDay(until: CalendarDay)
  /// Not for the program itself, nor for an applicant.
  case notTheirs

  case textMissing
  case textTooLong(limit: Int)

  /// The text on one line; refuses none and too much.
  static func said(_ text: String, limit: Int) throws(ReceptionRefusal) -> String {
    let said = text.onOneLine
    guard !said.isEmpty else { throw .textMissing }
    guard said.count <= limit else { throw .textTooLong(limit: limit) }
    return said
  }
}

extension String {
  /// Its words with one space between them: no line ends and no control characters, whatever was sent.
  var onOneLine: String {
    let isGap: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
    return unicodeScalars.split(whereSeparator: isGap).map { String($0) }.joined(separator: " ")
  }
}
