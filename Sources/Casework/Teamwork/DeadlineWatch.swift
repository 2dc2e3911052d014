/// When the people in charge of a request are reminded of its last day, and when those above them hear that it passed.
///
/// General practice rather than a rule of any policy, so every association sets its own; days are working days.
package struct DeadlineWatch: Hashable, Sendable {
  /// Working days left at which the people in charge are reminded, most first; 0 is the last day itself.
  package let reminders: [Int]
  /// Working days past the last one at which senior management hears of it, fewest first.
  package let escalations: [Int]

  /// What holds until an association says otherwise.
  package static let usual = DeadlineWatch(reminders: [3, 1, 0], escalations: [1, 5])
  /// Steps of each kind there may be, and days a step may lie away from the last one.
  package static let mostSteps = 5
  package static let farthest = 30

  private init(reminders: [Int], escalations: [Int]) {
    (self.reminders, self.escalations) = (reminders, escalations)
  }

  /// A watch with those steps, in any order; each once.
  ///
  /// An association may do without reminders, never without an escalation: no deadline passes in silence.
  package init(remindingAt reminders: [Int], escalatingAt escalations: [Int]) throws(WatchRefusal) {
    guard reminders.allSatisfy((0...Self.farthest).contains), escalations.allSatisfy((1...Self.farthest).contains)
    else { throw .outOfBounds }
    let steps = (Set(reminders).sorted(by: >), Set(escalations).sorted())
    guard max(steps.0.count, steps.1.count) <= Self.mostSteps else { throw .tooMany }
    guard !steps.1.isEmpty else { throw .silent }
    self.init(reminders: steps.0, escalations: steps.1)
  }
}

/// Why a watch was not taken.
package enum WatchRefusal: Error, Hashable, Sendable {
  /// A reminder lies 0 to 30 working days before the last day, an escalation 1 to 30 after it.
  case outOfBounds
  case tooMany
  /// Nobody would hear of a deadline that passed.
  case silent
}
