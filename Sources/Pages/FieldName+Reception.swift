extension FieldName {
  /// The hour of an appointment, as `09:20`.
  package static let slot = "slot"
  /// A service's code, or `inquiry`.
  package static let subject = "subject"
  package static let counter = "counter"
  package static let priority = "priority"
  /// The visit a form belongs to.
  package static let turn = "turn"
  /// What an answer cites.
  package static let source = "source"
  package static let answerBy = "due"
  package static let address = "address"
  /// The hours of one weekday; its number from Sunday follows.
  package static let hoursPrefix = "hours-"
  package static let ramadanPrefix = "ramadan-"
  package static let slotMinutes = "slot-minutes"
  package static let receivers = "receivers"
  package static let takesBookings = "takes-bookings"
  package static let daysAhead = "days-ahead"
}
