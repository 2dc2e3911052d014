extension FieldName {
  package static let segmentName = "segment-name"
  /// The segment a table is of.
  package static let segment = "segment"
  package static let match = "match"
  package static let ageFrom = "age-from"
  package static let ageTo = "age-to"
  package static let registration = "registration"
  package static let endsWithin = "ends-within"
  package static let overdue = "overdue"
  package static let householdFrom = "household-from"
  package static let householdTo = "household-to"
  package static let incomeBand = "income-band"
  package static let consent = "consent"
  /// `given` or `missing`.
  package static let consentIs = "consent-is"
  /// `within` or `not-for`, with a number of days beside.
  package static let asked = "asked"
  package static let askedDays = "asked-days"
  package static let visited = "visited"
  package static let visitedDays = "visited-days"
  /// The button that only counts.
  package static let countOnly = "count-only"
}
