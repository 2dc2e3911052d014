import Casework

extension [Decision.Member] {
  /// Members with these names; the same name is the same person.
  static func present(_ names: String...) -> Self {
    names.map { name in
      Decision.Member(
        id: StaffMember.ID(high: 7, low: name.unicodeScalars.reduce(0) { $0 &* 31 &+ UInt64($1.value) }), name: name)
    }
  }

  /// So many different members.
  static func present(_ count: Int) -> Self {
    (1...count).map { Decision.Member(id: StaffMember.ID(high: 6, low: UInt64($0)), name: "عضو \($0)") }
  }
}

extension Decision.Member {
  static func of(_ actor: Actor) -> Decision.Member { Decision.Member(id: actor.staffID, name: "\(actor)") }
}
