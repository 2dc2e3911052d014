/// Who lives together, what each of them has a month, and what must be paid from it.
package struct Household: Hashable, Sendable {
  /// The applicant first.
  package var members: [Member]
  package var obligations: [Obligation]
  package var by: StaffMember.ID
  package var at: Instant

  package static let largest = 30
  package static let longestLife = 130
  /// No household's income of one source; keeps every sum far from the end of 64 bits.
  package static let highestAmount = Halalas.riyals(10_000_000)

  package init(members: [Member], obligations: [Obligation] = [], by: StaffMember.ID, at moment: Instant) {
    (self.members, self.obligations, self.by, at) = (members, obligations, by, moment)
  }

  /// One person of the household.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var relation: Relation
    package var age: Age?
    package var nationalID: NationalID?
    package var activity: Activity?
    /// An illness or a disability, as far as help depends on it: shown only to those who study and decide.
    package var health: String
    /// What they have a month; nil when nobody has asked yet, and empty when they have none.
    package var incomes: [Income]?

    package init(
      name: String, relation: Relation, age: Age? = nil, nationalID: NationalID? = nil, activity: Activity? = nil,
      health: String = "", incomes: [Income]? = nil
    ) {
      (self.name, self.relation, self.age, self.nationalID) = (name, relation, age, nationalID)
      (self.activity, self.health, self.incomes) = (activity, health, incomes)
    }

    /// How old someone is on `day`, in whole years; nil when nobody knows.
    package func years(on day: CalendarDay) -> Int? {
      switch age {
      case nil: nil
      case .years(let count): count
      case .born(let birth): Self.years(from: birth, to: day)
      }
    }

    private static func years(from birth: CalendarDay, to day: CalendarDay) -> Int? {
      guard let first = birth.gregorian, let last = day.gregorian else { return nil }
      let isBeforeBirthday = (last.month, last.day) < (first.month, first.day)
      return last.year - first.year - (isBeforeBirthday ? 1 : 0)
    }
  }

  /// A birth date where there is a document, or an age as told.
  package enum Age: Hashable, Sendable {
    case born(CalendarDay)
    case years(Int)
  }

  /// What someone is to the applicant; raw values are stored.
  package enum Relation: String, Hashable, Sendable, CaseIterable {
    case applicant, spouse, child, parent, sibling, grandchild, other
  }

  /// What someone does; raw values are stored.
  package enum Activity: String, Hashable, Sendable, CaseIterable {
    case belowSchool = "below_school"
    case school, university, working
    case outOfWork = "out_of_work"
    case retired
    case atHome = "at_home"
  }

  /// One source's monthly amount.
  package struct Income: Hashable, Sendable {
    package var source: IncomeSource
    /// nil when there is such an income and nobody knows how much.
    package var amount: Halalas?
    /// The checklist item that shows it.
    package var evidence: String?

    package init(_ source: IncomeSource, _ amount: Halalas?, evidence: String? = nil) {
      (self.source, self.amount, self.evidence) = (source, amount, evidence)
    }
  }

  /// What must be paid every month.
  package struct Obligation: Hashable, Sendable {
    package var kind: Kind
    /// nil when there is one and nobody knows how much.
    package var amount: Halalas?
    package var evidence: String?

    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case rent, debt, treatment
    }

    package init(_ kind: Kind, _ amount: Halalas?, evidence: String? = nil) {
      (self.kind, self.amount, self.evidence) = (kind, amount, evidence)
    }
  }

  /// Refuses what cannot be a household.
  package func mustBeSound() throws(Refusal) {
    guard !members.isEmpty else { throw .fieldwork(.householdEmpty) }
    guard members.count <= Self.largest else { throw .fieldwork(.householdTooLarge(limit: Self.largest)) }
    for member in members {
      _ = try Request.said(member.name, limit: 100)
      guard member.health.count <= 500 else { throw .textTooLong(limit: 500) }
      if let years = member.years(on: CalendarDay(at)), !(0...Self.longestLife).contains(years) {
        throw .fieldwork(.ageOutOfRange(limit: Self.longestLife))
      }
    }
    let amounts = members.flatMap { $0.incomes ?? [] }.compactMap(\.amount) + obligations.compactMap(\.amount)
    guard amounts.allSatisfy({ $0 >= .zero && $0 <= Self.highestAmount }) else {
      throw .fieldwork(.amountTooLarge(limit: Self.highestAmount))
    }
  }
}

/// Where an income comes from; raw values are stored.
package enum IncomeSource: String, Hashable, Sendable, CaseIterable {
  case salary
  case socialSecurity = "social_security"
  case citizenAccount = "citizen_account"
  case pension, alimony, rent, other
}
