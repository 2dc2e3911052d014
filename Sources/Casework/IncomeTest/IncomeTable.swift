/// What an association counts as income, what it takes off, by whom it divides, and which category follows.
///
/// A version never changes; an edit makes the next one.
package struct IncomeTable: Hashable, Sendable {
  package typealias ID = Identifier<IncomeTable>

  package let id: ID
  /// Counted from 1 for each service, and for the table of all the others.
  package let number: Int
  /// The service it is for; nil for every service without one of its own.
  package let service: Service.ID?
  /// The policy version in force when it was set.
  package let policy: PolicyVersion.ID?
  /// How many of a hundred parts of each source count; a source that is not named does not count.
  package let shares: [IncomeSource: Int]
  /// Up to which monthly amount an obligation is taken off; one that is not named is not.
  package let ceilings: [Household.Obligation.Kind: Halalas]
  package let divisor: Divisor
  /// From nothing upwards without a gap; the last is open.
  package let bands: [Band]
  package let by: StaffMember.ID?
  package let at: Instant

  package static let mostBands = 12

  /// By whom the income is divided: hundredths of a person, so that a child may count for less.
  package struct Divisor: Hashable, Sendable {
    package var first: Int
    package var adult: Int
    /// For whoever is younger than `adultAge`.
    package var child: Int
    package var adultAge: Int

    package init(first: Int = 100, adult: Int = 100, child: Int = 100, adultAge: Int = 18) {
      (self.first, self.adult, self.child, self.adultAge) = (first, adult, child, adultAge)
    }

    /// Everyone counts as one.
    package static let heads = Divisor()

    /// Whether ages make no difference to it.
    package var isByHeads: Bool { adult == child }
  }

  /// One category of need, by the monthly amount for each person: `from` belongs to it, `below` no longer.
  package struct Band: Hashable, Sendable {
    package var from: Halalas
    /// nil for the last, which has no end.
    package var below: Halalas?
    package var category: String
    package var award: Award

    package init(from: Halalas, below: Halalas?, category: String, award: Award = .none) {
      (self.from, self.below, self.category, self.award) = (from, below, category, award)
    }
  }

  /// What a category suggests to the committee.
  package enum Award: Hashable, Sendable {
    case none
    /// Of what is asked for, in hundredths.
    case share(Int)
    case amount(Halalas)
  }

  /// A table whose bands leave nothing out and cover nothing twice; refused otherwise.
  package init(
    id: ID, number: Int, service: Service.ID? = nil, policy: PolicyVersion.ID? = nil, shares: [IncomeSource: Int],
    ceilings: [Household.Obligation.Kind: Halalas] = [:], divisor: Divisor = .heads, bands: [Band],
    by staff: StaffMember.ID? = nil, at moment: Instant
  ) throws(IncomeTableRefusal) {
    try Self.check(shares, ceilings, divisor)
    try Self.check(bands)
    (self.id, self.number, self.service, self.policy) = (id, number, service, policy)
    (self.shares, self.ceilings, self.divisor, self.bands) = (shares, ceilings, divisor, bands)
    (by, at) = (staff, moment)
  }

  /// The band an amount for each person lies in.
  package func band(for perHead: Halalas) -> Band? {
    bands.last { $0.from <= perHead }
  }
}

/// Why a table was refused; bands are counted from 1, as people read them.
package enum IncomeTableRefusal: Error, Hashable, Sendable {
  case noBands
  case tooManyBands(limit: Int)
  /// The first band must begin at nothing.
  case firstNotAtZero
  /// Nothing covers the amounts between this band and the next.
  case gap(after: Int)
  /// This band and the next cover the same amounts.
  case overlap(after: Int)
  /// A band ends before it begins, or where it begins.
  case emptyBand(Int)
  /// The last band must be open at its end.
  case lastNotOpen
  /// Only the last band may be open.
  case openTooEarly(Int)
  case categoryMissing(Int)
  case categoryTooLong(Int, limit: Int)
  case awardOutOfRange(Int)
  /// A share is from 0 to 100 of a hundred parts.
  case shareOutOfRange(IncomeSource)
  /// No source counts at all.
  case nothingCounts
  case ceilingOutOfRange(Household.Obligation.Kind)
  /// Each weight is from 1 to 200 hundredths, the age of adults from 1 to 30.
  case weightOutOfRange
}
