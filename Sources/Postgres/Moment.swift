import Glibc

/// A point on the machine's own clock, which nobody sets.
struct Moment: Comparable {
  private let nanoseconds: UInt64

  static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(nanoseconds: UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec))
  }

  static func + (moment: Moment, span: Duration) -> Moment {
    Moment(nanoseconds: moment.nanoseconds &+ UInt64(clamping: span.wholeMilliseconds) &* 1_000_000)
  }

  static func < (one: Moment, other: Moment) -> Bool { one.nanoseconds < other.nanoseconds }

  /// Milliseconds until then, rounded up; 0 when it has passed.
  var millisecondsLeft: Int32 {
    let now = Moment.now.nanoseconds
    guard nanoseconds > now else { return 0 }
    return Int32(clamping: (nanoseconds - now + 999_999) / 1_000_000)
  }
}

extension Duration {
  var wholeMilliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }
}
