/// One document of a request's checklist and how far it has come.
package struct ChecklistItem: Hashable, Sendable {
  package var requirement: Requirement
  package internal(set) var state: State
  package internal(set) var document: RequestDocument?

  /// How far the item has come; a rejected item must be supplied again.
  package enum State: Hashable, Sendable {
    case missing
    case supplied
    case verified(Verification)
    case rejected(reason: String)
    /// An officer found that this case does not need it.
    case waived(reason: String, by: StaffMember.ID)
  }

  package init(requirement: Requirement, state: State = .missing, document: RequestDocument? = nil) {
    self.requirement = requirement
    self.state = state
    self.document = document
  }

  /// Whether completeness still waits for it.
  package var isMissing: Bool {
    guard requirement.isRequired else { return isRejected }
    switch state {
    case .missing, .rejected: return true
    case .supplied, .verified, .waived: return false
    }
  }

  /// Whether someone must still match it against something.
  package var awaitsVerification: Bool {
    if case .supplied = state { true } else { false }
  }

  /// Whether it was verified and what it was verified by no longer holds on `day`.
  package func hasExpired(by day: CalendarDay) -> Bool {
    guard case .verified(let verification) = state, let last = verification.expires else { return false }
    return last < day
  }

  private var isRejected: Bool {
    if case .rejected = state { true } else { false }
  }
}

/// A file handed in for a checklist item, known by what is in it.
package struct RequestDocument: Hashable, Sendable {
  package typealias ID = Identifier<RequestDocument>

  package let id: ID
  /// The sender's name for it, for people only.
  package var name: String
  package var mediaType: MediaType
  package var size: Int
  /// SHA-256 of the content, 32 bytes.
  package var fingerprint: [UInt8]

  package init(id: ID, name: String, mediaType: MediaType, size: Int, fingerprint: [UInt8]) {
    self.id = id
    self.name = name
    self.mediaType = mediaType
    self.size = size
    self.fingerprint = fingerprint
  }
}

/// Who matched an item, against what, and until when it holds (R23).
package struct Verification: Hashable, Sendable {
  package var by: StaffMember.ID
  package var at: Instant
  /// What it was matched against: the original, a register, a call.
  package var against: String
  /// The kind of thing it was matched against; nil of what was matched before kinds were told apart.
  package var ground: Ground?
  /// The last day the document holds, when it has one.
  package var expires: CalendarDay?

  /// What an item may be matched against; raw values are stored.
  package enum Ground: String, Hashable, Sendable, CaseIterable {
    case original
    /// A register or platform of the state's.
    case platform
    case phone, visit, other
  }

  package init(
    by: StaffMember.ID, at: Instant, against: String, ground: Ground? = nil, expires: CalendarDay? = nil
  ) {
    self.by = by
    self.at = at
    self.against = against
    self.ground = ground
    self.expires = expires
  }
}
