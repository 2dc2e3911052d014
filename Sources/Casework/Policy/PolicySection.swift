/// A part of a policy document that has a heading of its own in the body.
package struct PolicySection: Hashable, Sendable {
  /// What a section of a policy is about; the raw value is its name in JSON and in the database.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case introduction
    case scope
    case generalGoal = "general_goal"
    case detailedGoals = "detailed_goals"
    case channels
    case tools
    case handling
    case compensation
    case complaints
    case relationshipBuilding = "relationship_building"
    case information
    case satisfaction
    case responsibilities
    case approval
    /// A heading that means none of the above, such as definitions.
    case other
  }

  package var id: Kind
  /// The heading without its number.
  package var heading: String
  /// Where the heading stands in the document, from 1.
  package var line: Int
  package var clauses: [Clause]

  package init(id: Kind, heading: String, line: Int, clauses: [Clause]) {
    self.id = id
    self.heading = heading
    self.line = line
    self.clauses = clauses
  }
}

/// One numbered statement of a policy: what a control is tied to and evidence is gathered for (R6).
package struct Clause: Hashable, Sendable {
  /// Position in the document, section then item, as in `4.2`; independent of how the document numbers its lists.
  package var number: String
  package var text: String
  /// Where the clause begins in the document, from 1.
  package var line: Int

  package init(number: String, text: String, line: Int) {
    self.number = number
    self.text = text
    self.line = line
  }
}
