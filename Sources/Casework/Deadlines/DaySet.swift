/// A set of days as one bit a day between the first and the last, since deadlines ask for days by the million.
struct DaySet: Hashable, Sendable {
  private let first: Int
  private var words: [UInt64]

  init(_ ranges: [ClosedRange<CalendarDay>]) {
    let first = ranges.map(\.lowerBound).min() ?? CalendarDay(number: 0)
    let last = ranges.map(\.upperBound).max() ?? first
    self.first = Int(first.number)
    words = ranges.isEmpty ? [] : Array(repeating: 0, count: (last - first) / 64 + 1)
    for day in ranges.joined() {
      let bit = day - first
      words[bit / 64] |= 1 << UInt64(bit % 64)
    }
  }

  func contains(_ day: CalendarDay) -> Bool {
    let bit = Int(day.number) - first
    guard bit >= 0, bit / 64 < words.count else { return false }
    return words[bit / 64] >> UInt64(bit % 64) & 1 == 1
  }
}
