/// How long people waited and were served, in whole minutes (R20).
package struct ReceptionFigures: Hashable, Sendable {
  package private(set) var came: Int
  package private(set) var served: Int
  package private(set) var left: Int
  package private(set) var waiting: Minutes?
  package private(set) var service: Minutes?

  /// The middle one and the longest of so many; begun minutes do not count.
  package struct Minutes: Hashable, Sendable {
    package let median: Int
    package let longest: Int
    package let count: Int

    /// Nil of none.
    package init?(_ spans: [Span]) {
      let minutes = spans.map { Int(max($0.microseconds, 0) / 60_000_000) }.sorted()
      guard let last = minutes.last else { return nil }
      // Of an even number the lower of the two in the middle: a figure that someone did wait.
      (median, longest, count) = (minutes[(minutes.count - 1) / 2], last, minutes.count)
    }
  }

  /// Of those turns, whatever day and place they belong to.
  package init(_ tickets: [Ticket]) {
    came = tickets.count
    served = tickets.filter { $0.state == .done }.count
    left = tickets.filter { $0.state == .left }.count
    waiting = Minutes(tickets.compactMap(\.waited))
    service = Minutes(tickets.compactMap(\.served))
  }
}
