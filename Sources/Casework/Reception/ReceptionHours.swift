import Arabic

/// When a reception place is open in a week, in minutes of the day in Riyadh, whose clock never changes.
package struct ReceptionHours: Hashable, Sendable {
  /// The spans of each day in their order; a day without any is closed.
  package let spans: [Weekday: [Range<Int>]]

  /// So many spans a day, with pauses for prayer and noon between them.
  package static let most = 4

  /// Refuses spans that overlap, run backwards or leave the day.
  package init(_ spans: [Weekday: [Range<Int>]]) throws(ReceptionRefusal) {
    for (day, ranges) in spans {
      let isInOrder = zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
      guard ranges.count <= Self.most, isInOrder,
        ranges.allSatisfy({ !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= 24 * 60 })
      else { throw .badHours(day) }
    }
    self.spans = spans.filter { !$0.value.isEmpty }
  }

  /// The hours of several days together; of a day that stands in two, those of the first.
  package init(_ days: [ReceptionHours]) {
    spans = days.reduce(into: [:]) { $0.merge($1.spans) { first, _ in first } }
  }

  private init(unchecked spans: [Weekday: [Range<Int>]]) { self.spans = spans }

  /// Sunday to Thursday from eight to two, until the association says otherwise.
  package static let usual = ReceptionHours(
    unchecked: [.sunday, .monday, .tuesday, .wednesday, .thursday].reduce(into: [:]) { $0[$1] = [480..<840] })

  /// The spans of one day as typed, such as `8:00-12:00 16:00-19:30`, in any digits; empty for a day that is closed.
  package static func spans(typed text: String, on day: Weekday) throws(ReceptionRefusal) -> [Range<Int>] {
    guard text.utf8.count <= 200 else { throw .badHours(day) }
    var times: [Int] = []
    for piece in text.withASCIIDigits.split(whereSeparator: { !$0.isASCIIDigit && $0 != ":" }) {
      let parts = piece.split(separator: ":", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
        let hours = Int(parts[0]), let minutes = Int(parts.count == 2 ? parts[1] : "0"),
        hours <= 24, minutes < 60, hours < 24 || minutes == 0
      else { throw .badHours(day) }
      times.append(hours * 60 + minutes)
    }
    let isOnlyTimes = text.unicodeScalars.allSatisfy { Self.separators.contains($0) || $0.isDigit }
    guard times.count.isMultiple(of: 2), isOnlyTimes else { throw .badHours(day) }
    var spans: [Range<Int>] = []
    for place in stride(from: 0, to: times.count, by: 2) {
      guard times[place] < times[place + 1] else { throw .badHours(day) }
      spans.append(times[place]..<times[place + 1])
    }
    return spans
  }

  /// What may stand between times; the words are «من», «إلى», «و» in their letters.
  private static let separators = Set(" \t:-–—−,،؛;/منإلىاو".unicodeScalars)

  /// The spans of a day as they are typed; empty for a closed day.
  package func typed(on day: Weekday) -> String {
    (spans[day] ?? []).map { "\(Self.clock($0.lowerBound))-\(Self.clock($0.upperBound))" }.joined(separator: " ")
  }

  /// A minute of the day as `09:20`.
  package static func clock(_ minute: Int) -> String {
    [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// `0:480-840;1:480-720,960-1140`, the days from Sunday.
  package var stored: String {
    Weekday.allCases.compactMap { day in
      spans[day].map { ranges in
        "\(day.rawValue):" + ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
      }
    }.joined(separator: ";")
  }

  /// Reads the stored form; nil for any other text.
  package init?(stored text: String) {
    var spans: [Weekday: [Range<Int>]] = [:]
    for part in text.split(separator: ";") {
      let sides = part.split(separator: ":")
      guard sides.count == 2, let day = UInt8(sides[0]).flatMap(Weekday.init(rawValue:)) else { return nil }
      for range in sides[1].split(separator: ",") {
        let ends = range.split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2, ends[0] < ends[1] else { return nil }
        spans[day, default: []].append(ends[0]..<ends[1])
      }
    }
    guard let hours = try? ReceptionHours(spans) else { return nil }
    self = hours
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType == .decimal }
}
