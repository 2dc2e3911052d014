import Arabic

/// One thing that whoever is of a segment has in common with the others.
package enum SegmentRule: Hashable, Sendable {
  case kind(Party.Kind)
  case role(SegmentRole)
  case sex(Sex)
  /// Whole years on the day of counting.
  case age(ClosedRange<Int>)
  /// One of these, as the register writes them; spellings that folding makes one count as one.
  case city([String])
  /// The category their file is under.
  case category(String)
  case registration(BeneficiaryFile.State)
  /// A current registration that ends within so many days, today among them.
  case endsWithin(Int)
  /// A current registration whose day has passed.
  case isOverdue
  /// How many live together, as the latest study found it.
  case household(ClosedRange<Int>)
  /// The category the latest assessment of income placed them in.
  case incomeBand(String)
  case consent(Consent.Purpose)
  case noConsent(Consent.Purpose)
  /// Asked for something within so many days.
  case askedWithin(Int)
  /// Asked for nothing for so many days, or ever.
  case notAskedFor(Int)
  case visitedWithin(Int)
  case notVisitedFor(Int)

  /// What it asks about: of one field there is one rule.
  package enum Field: String, Hashable, Sendable, CaseIterable {
    case kind, role, sex, age, city, category, registration, renewal, household, income, consent, asked, visited
  }

  package var field: Field {
    switch self {
    case .kind: .kind
    case .role: .role
    case .sex: .sex
    case .age: .age
    case .city: .city
    case .category: .category
    case .registration: .registration
    case .endsWithin, .isOverdue: .renewal
    case .household: .household
    case .incomeBand: .income
    case .consent, .noConsent: .consent
    case .askedWithin, .notAskedFor: .asked
    case .visitedWithin, .notVisitedFor: .visited
    }
  }

  package static let oldest = Household.longestLife
  package static let largestHousehold = Household.largest
  /// Ten years: nothing is looked for further away.
  package static let longestSpan = 3_660
  package static let longestText = 60
  package static let mostCities = 5
}

/// In what part someone deals with the association, those it serves among them.
package enum SegmentRole: Hashable, Sendable {
  /// Whoever has a beneficiary’s file.
  case beneficiary
  case role(PartyRole)

  package static let all: [SegmentRole] = [.beneficiary] + PartyRole.allCases.map { .role($0) }

  /// Stored, and sent by forms.
  package var word: String {
    switch self {
    case .beneficiary: "beneficiary"
    case .role(let role): role.rawValue
    }
  }

  /// Reads what `word` gives; nil for anything else.
  package init?(word: String) {
    guard let found = Self.all.first(where: { $0.word == word }) else { return nil }
    self = found
  }
}

extension SegmentRule {
  /// The same with its texts trimmed, or why there can be no such rule.
  func checked() throws(SegmentRefusal) -> SegmentRule {
    switch self {
    case .age(let years):
      guard years.lowerBound >= 0, years.upperBound <= Self.oldest else {
        throw .outOfRange(.age, 0...Self.oldest)
      }
    case .household(let members):
      guard members.lowerBound >= 1, members.upperBound <= Self.largestHousehold else {
        throw .outOfRange(.household, 1...Self.largestHousehold)
      }
    case .endsWithin(let days), .askedWithin(let days), .notAskedFor(let days), .visitedWithin(let days),
      .notVisitedFor(let days):
      let least = field == .renewal ? 0 : 1
      guard (least...Self.longestSpan).contains(days) else { throw .outOfRange(field, least...Self.longestSpan) }
    case .city(let typed):
      var cities: [String] = []
      for city in typed.map({ $0.trimmedSpaces }) where !city.isEmpty && !cities.contains(city) { cities.append(city) }
      guard !cities.isEmpty else { throw .textMissing(.city) }
      guard cities.count <= Self.mostCities else { throw .tooManyCities(limit: Self.mostCities) }
      guard cities.allSatisfy({ $0.count <= Self.longestText }) else {
        throw .textTooLong(.city, limit: Self.longestText)
      }
      return .city(cities)
    case .category(let typed): return .category(try Self.said(typed, .category))
    case .incomeBand(let typed): return .incomeBand(try Self.said(typed, .income))
    case .kind, .role, .sex, .registration, .isOverdue, .consent, .noConsent: break
    }
    return self
  }

  private static func said(_ typed: String, _ field: Field) throws(SegmentRefusal) -> String {
    try typed.said(
      upTo: longestText, missing: SegmentRefusal.textMissing(field), tooLong: .textTooLong(field, limit: longestText))
  }
}
