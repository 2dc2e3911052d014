extension ApplicationAnswers {
  /// What one page of the form asks.
  package enum Part: Hashable, Sendable, CaseIterable {
    case service, person, need, signature

    /// The page's fields; each field belongs to one page.
    package var fields: [Field] {
      switch self {
      case .service: [.criteriaRead]
      case .person:
        [
          .first, .father, .grandfather, .family, .nationalID, .calendar, .day, .hijriMonth, .gregorianMonth, .year,
          .mobile, .city, .address, .iban,
        ]
      case .need: [.need, .amount, .urgent, .urgency]
      case .signature: [.agree, .signer]
      }
    }
  }

  /// Takes one page over as `other` has it, and nothing else.
  ///
  /// What `other` leaves out is forgotten: a browser doesn't send a box that was unticked.
  package mutating func replace(_ part: Part, with other: ApplicationAnswers) {
    for field in part.fields { values[field] = other.values[field] }
  }
}
