import Casework
import Testing

/// The day written as `2026-11-22`.
func day(_ iso: String, at location: SourceLocation = #_sourceLocation) throws -> CalendarDay {
  try #require(CalendarDay(iso: iso), "not a day: \(iso)", sourceLocation: location)
}

/// That hour of the clock in Riyadh on the day written as `2026-11-22`.
func moment(_ iso: String, hour: Int64 = 10) throws -> Instant {
  try day(iso).start + .hours(hour)
}
