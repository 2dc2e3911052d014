import Casework
import Foundation

/// How large the database is, and from which moment its past is counted.
///
/// Written beside the database, so that a later run knows whether it fits and can name every request in it.
struct Scale: Equatable {
  var associations: Int
  var requestsEach: Int
  /// The moment of the filling, in seconds since 1970; everything happened before it.
  var filledAt: Int64

  var requests: Int { associations * requestsEach }
  var now: Instant { Instant(seconds: filledAt) }

  /// A million requests of 50 associations, or what `SILA_BENCH_REQUESTS` says in all and `SILA_BENCH_ASSOCIATIONS`.
  static func asked(at seconds: Int64) -> Scale {
    let associations = max(number("SILA_BENCH_ASSOCIATIONS") ?? 50, 1)
    let wanted = number("SILA_BENCH_REQUESTS") ?? 1_000_000
    return Scale(associations: associations, requestsEach: max(wanted / associations, 100), filledAt: seconds)
  }

  private static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
  }

  /// The scale noted in `folder`; nil when the filling did not come to its end.
  static func noted(in folder: String) -> Scale? {
    guard let text = try? String(contentsOfFile: "\(folder)/scale", encoding: .utf8) else { return nil }
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Int64($0) }
    guard numbers.count == 3 else { return nil }
    return Scale(associations: Int(numbers[0]), requestsEach: Int(numbers[1]), filledAt: numbers[2])
  }

  func note(in folder: String) throws {
    try "\(associations) \(requestsEach) \(filledAt)\n".write(
      toFile: "\(folder)/scale", atomically: true, encoding: .utf8)
  }

  func hasSize(of other: Scale) -> Bool {
    associations == other.associations && requestsEach == other.requestsEach
  }
}
