/// A place in a letter's words that each letter fills; written `{amount}`.
package enum Placeholder: String, Hashable, Sendable, CaseIterable {
  case addressee, request, service, submitted, amount, months, conditions, reasons, missing, appeal
  case appealUntil = "appeal-until"
}

extension LetterKind {
  /// What every letter of this kind has a value for.
  package var given: Set<Placeholder> {
    let always: Set<Placeholder> = [.addressee, .request, .service, .submitted]
    return switch self {
    case .receipt, .committeeNotice, .acceptance: always
    case .missing: always.union([.missing])
    case .rejection, .deferral: always.union([.reasons])
    case .appealUpheld, .appealDismissed: always.union([.reasons, .appeal])
    }
  }

  /// What some letters of this kind have a value for: a paragraph about it stands in those alone.
  package var sometimesGiven: Set<Placeholder> {
    switch self {
    case .receipt, .missing, .committeeNotice, .deferral, .appealDismissed: []
    case .acceptance: [.amount, .months, .conditions, .reasons, .appealUntil]
    case .rejection: [.appealUntil]
    case .appealUpheld: [.amount, .months, .conditions]
    }
  }

  /// What a letter of this kind must tell, in whatever words: which request, what is missing, and why.
  package var mustTell: Set<Placeholder> {
    switch self {
    case .receipt, .committeeNotice, .acceptance: [.request]
    case .missing: [.request, .missing]
    case .rejection, .deferral: [.request, .reasons]
    case .appealUpheld, .appealDismissed: [.appeal, .reasons]
    }
  }
}
