/// When a policy wants a request answered: not before its floor is over, not after its ceiling.
///
/// The two are set apart. “Not less than two weeks” is a floor and gives no last day, so without a ceiling there is no
/// due date and the rule says that it is open.
package struct ReplyRule: Hashable, Sendable {
  /// What a floor asks of the association.
  package enum FloorMeaning: String, CaseIterable, Sendable {
    /// No answer is given until the floor is over.
    case holdsBack = "holds_back"
    /// Applicants are told not to expect an answer sooner; it may be given all the same.
    case tellsOnly = "tells_only"
  }

  /// One of the two ends of the time for an answer.
  package enum Bound: String, CaseIterable, Sendable {
    case floor, ceiling
  }

  package let floor: Limit?
  package let ceiling: Limit?
  /// Nil while the association has not said; the floor holds nothing back until it has.
  package let floorMeaning: FloorMeaning?

  package init(floor: Limit? = nil, ceiling: Limit? = nil, floorMeaning: FloorMeaning? = nil) {
    self.floor = floor
    self.ceiling = ceiling
    self.floorMeaning = floorMeaning
  }
}

extension ReplyRule {
  /// What a person has to settle before the rule can be worked by.
  package enum OpenPoint: String, CaseIterable, Sendable {
    /// No last day is set for an answer.
    case ceilingUnset
    /// There is a floor and nobody has said what it asks.
    case floorMeaningUnset
    /// The ceiling is over no later than the floor that holds answers back: no day is left to answer on.
    case ceilingWithinFloor
  }

  /// What is still open, in the order it is asked.
  package var openPoints: [OpenPoint] {
    var points: [OpenPoint] = []
    if ceiling == nil { points.append(.ceilingUnset) }
    if floor != nil, floorMeaning == nil { points.append(.floorMeaningUnset) }
    if floorMeaning == .holdsBack, let floor, let ceiling, ceiling.isWithin(floor) {
      points.append(.ceilingWithinFloor)
    }
    return points
  }

  /// The floor lasts longer than the ceiling: no answer could keep both, whatever the floor means.
  package var contradictsItself: Bool {
    guard let floor, let ceiling else { return false }
    return ceiling.isWithin(floor) && ceiling.length < floor.length
  }
}

extension Limit {
  /// Whether it is over no later than `other` when both begin together and nothing is off but a two-day weekend.
  fileprivate func isWithin(_ other: Limit) -> Bool {
    if start == .completeness, other.start == .submission { return false }
    return length <= other.length
  }

  /// To compare limits by, without fractions: working days count seven for five.
  fileprivate var length: Int { days * (countsWorkingDays ? 7 : 5) }
}
