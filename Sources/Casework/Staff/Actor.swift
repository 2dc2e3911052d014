/// Who does something: written with every event, asked for every duty.
package enum Actor: Hashable, Sendable {
  case staff(StaffMember.ID, name: String)
  case applicant(name: String)
  case system

  package var staffID: StaffMember.ID? {
    if case .staff(let id, _) = self { id } else { nil }
  }

  /// As it is shown in the timeline; empty for the program itself.
  package var name: String {
    switch self {
    case .staff(_, let name), .applicant(let name): name
    case .system: ""
    }
  }

  /// The stored word: `staff`, `applicant` or `system`.
  package var kind: String {
    switch self {
    case .staff: "staff"
    case .applicant: "applicant"
    case .system: "system"
    }
  }
}
