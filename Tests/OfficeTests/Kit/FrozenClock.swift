import Casework
import Synchronization

/// A clock that stands until it is moved.
final class FrozenClock: TimeSource {
  private let moment: Mutex<Instant>

  init(_ moment: Instant) {
    self.moment = Mutex(moment)
  }

  var now: Instant { moment.withLock { $0 } }

  func advance(by span: Span) {
    moment.withLock { $0 = $0 + span }
  }

  func set(_ new: Instant) {
    moment.withLock { $0 = new }
  }
}

/// The day written as `2026-11-22`.
func day(_ iso: String) throws -> CalendarDay {
  guard let day = CalendarDay(iso: iso) else { throw NotADay(text: iso) }
  return day
}

/// That hour of the clock in Riyadh on the day written as `2026-11-22`.
func moment(_ iso: String, hour: Int64 = 10) throws -> Instant {
  try day(iso).start + .hours(hour)
}

struct NotADay: Error {
  var text: String
}
