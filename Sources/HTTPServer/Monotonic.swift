import Glibc

/// A clock that never goes back, in microseconds; only differences mean anything.
enum Monotonic {
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
  }

  static func after(_ seconds: Double) -> Int {
    now + Int(seconds * 1_000_000)
  }
}
