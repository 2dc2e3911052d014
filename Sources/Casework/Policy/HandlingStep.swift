/// One step of a policy's handling section, with what it makes the office do.
package struct HandlingStep: Hashable, Sendable {
  package var text: String
  /// Where the step begins in the document, from 1.
  package var line: Int
  package var gates: Set<Gate>

  package init(text: String, line: Int, gates: Set<Gate>) {
    self.text = text
    self.line = line
    self.gates = gates
  }
}

/// Something a request must pass, because a handling step says so (R20–R30).
///
/// Cases stand in the order in which a request meets them.
package enum Gate: String, Hashable, Sendable, CaseIterable {
  /// The person is received and their inquiry answered.
  case reception
  /// The person is told the criteria and conditions.
  case information
  /// Nothing required is missing.
  case completeness
  /// An employee matches the data and checks its validity.
  case verification
  /// Unclear matters go to the social researcher.
  case referral
  /// The person signs that the data is true.
  case attestation
  /// The person is told that a committee will study the request.
  case committeeNotice = "committee_notice"
  /// The request is studied and answered.
  case decision
  /// The registration is completed.
  case registration
  /// The service is delivered.
  case delivery
}

extension Gate: Comparable {
  package static func < (left: Gate, right: Gate) -> Bool {
    left.position < right.position
  }

  private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
