/// One document a service asks for.
package struct Requirement: Hashable, Sendable {
  /// Stable within the service, for example `id` or `lease`.
  package var code: String
  package var nameAr: String
  package var nameEn: String
  /// A request is complete without the ones that are not required.
  package var isRequired: Bool
  package var validity: Validity
  /// Whether whoever verifies it must have held the original.
  package var seesOriginal: Bool

  /// How long a document holds.
  package enum Validity: Hashable, Sendable {
    /// Nothing is asked about it.
    case unlimited
    /// So many months of the Gregorian calendar from the day it was issued.
    case months(Int)
    /// Until the day that is printed on it.
    case ownDate

    /// From one month to ten years.
    package static let monthsAllowed = 1...120
  }

  package init(
    code: String, nameAr: String, nameEn: String, isRequired: Bool = true, validity: Validity = .unlimited,
    seesOriginal: Bool = false
  ) {
    self.code = code
    self.nameAr = nameAr
    self.nameEn = nameEn
    self.isRequired = isRequired
    self.validity = validity
    self.seesOriginal = seesOriginal
  }
}

extension Requirement.Validity {
  /// `unlimited`, `own_date` or `months:6`, as it is stored.
  package var word: String {
    switch self {
    case .unlimited: "unlimited"
    case .ownDate: "own_date"
    case .months(let count): "months:\(count)"
    }
  }

  /// Nil for anything that `word` doesn't write, and for months out of bounds.
  package init?(word: String) {
    switch word {
    case "unlimited": self = .unlimited
    case "own_date": self = .ownDate
    default:
      guard word.hasPrefix("months:"), let count = Int(word.dropFirst(7)), Self.monthsAllowed.contains(count) else {
        return nil
      }
      self = .months(count)
    }
  }
}
