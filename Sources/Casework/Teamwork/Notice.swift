/// Something a colleague is told within the office, about one request, one agreement or what someone asks about their data.
package struct Notice: Hashable, Sendable {
  package typealias ID = Identifier<Notice>

  package let id: ID
  package let to: StaffMember.ID
  package let kind: Kind
  package let about: Subject
  /// What makes it the same as another to the same person: told a second time, it stays one.
  package let key: String
  package let facts: [Event.Fact]
  package let at: Instant
  /// When the person said that they have seen it.
  package internal(set) var seen: Instant?

  /// What it tells; raw values are stored.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The last day for the answer is near.
    case reminder
    /// It has passed.
    case escalation
    /// A colleague named them in a note.
    case mention
    /// A request was given to them.
    case assignment
  }

  /// What it is about.
  package enum Subject: Hashable, Sendable {
    case request(Request.ID)
    case agreement(Agreement.ID)
    case dataRequest(DataRequest.ID)

    /// The identifier of what it is about, as bytes.
    package var bytes: [UInt8] {
      switch self {
      case .request(let id): id.bytes
      case .agreement(let id): id.bytes
      case .dataRequest(let id): id.bytes
      }
    }
  }

  package init(
    id: ID, to staff: StaffMember.ID, kind: Kind, about: Subject, key: String, facts: [Event.Fact], at: Instant,
    seen: Instant? = nil
  ) {
    (self.id, self.to, self.kind, self.about) = (id, staff, kind, about)
    (self.key, self.facts, self.at, self.seen) = (key, facts, at, seen)
  }

  package subscript(_ name: Event.Fact.Name) -> String? { facts.first { $0.name == name }?.value }
}
