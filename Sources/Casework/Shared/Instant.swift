/// A moment in time: whole microseconds since 1970-01-01 00:00 UTC, as stored.
package struct Instant: Hashable, Comparable, Sendable {
  package var microseconds: Int64

  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The moment so many seconds after 1970-01-01 00:00 UTC.
  package init(seconds: Int64) {
    self.microseconds = seconds * 1_000_000
  }

  /// Whole seconds since 1970-01-01 00:00 UTC, rounded down.
  package var seconds: Int64 {
    microseconds.floorDivided(by: 1_000_000)
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }

  package static func + (moment: Instant, span: Span) -> Instant {
    Instant(microseconds: moment.microseconds + span.microseconds)
  }

  package static func - (moment: Instant, span: Span) -> Instant {
    Instant(microseconds: moment.microseconds - span.microseconds)
  }

  package static func - (later: Instant, earlier: Instant) -> Span {
    Span(microseconds: later.microseconds - earlier.microseconds)
  }
}

/// A length of time in whole microseconds; negative when it points back.
package struct Span: Hashable, Comparable, Sendable {
  package var microseconds: Int64

  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  package static func seconds(_ count: Int64) -> Span { Span(microseconds: count * 1_000_000) }
  package static func minutes(_ count: Int64) -> Span { .seconds(count * 60) }
  package static func hours(_ count: Int64) -> Span { .minutes(count * 60) }
  package static func days(_ count: Int64) -> Span { .hours(count * 24) }

  package static func < (left: Span, right: Span) -> Bool {
    left.microseconds < right.microseconds
  }
}

/// Where "now" comes from, so that a test can stop the clock.
package protocol TimeSource: Sendable {
  var now: Instant { get }
}

extension Int64 {
  /// Division that rounds towards negative infinity, so that moments before 1970 keep their order.
  package func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return (self % divisor != 0 && (self < 0) != (divisor < 0)) ? quotient - 1 : quotient
  }
}
