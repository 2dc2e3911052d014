/// The fields of a canonical form by name.
struct StoredFields {
  private let values: [String: String]

  init?(_ text: String) {
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    values = Dictionary(pairs.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(_ name: String) -> String? { values[name] }

  /// The number of a day, read.
  func day(_ name: String) -> CalendarDay? { values[name].flatMap { Int($0) }.map { CalendarDay(number: $0) } }
  /// Microseconds, read.
  func instant(_ name: String) -> Instant? {
    values[name].flatMap { Int64($0) }.map { Instant(microseconds: $0) }
  }
}
