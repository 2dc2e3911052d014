import Arabic

/// What someone uncovered of one person's data, for which reason and until when it stays so for them.
package struct Disclosure: Hashable, Sendable {
  package let fields: Set<PersonalField>
  package let reason: Reason
  /// What they wrote beside the reason; may be empty.
  package let note: String
  package let by: StaffMember.ID
  package let at: Instant

  /// So long what was shown stays uncovered for whoever asked.
  package static let lasts = Span.minutes(10)
  package static let longestNote = 300

  /// What it is needed for; raw values are stored.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// To call or write to the person.
    case contact
    /// To hold it against a document.
    case identity
    /// To check where money goes or went.
    case payment
    /// To set right what is written wrongly.
    case correction
    /// For the study of the request or the decision on it.
    case study
    /// The person wants to know what is kept of them.
    case personAsked = "person_asked"
    /// Anything else, in words.
    case other
  }

  package init(
    _ fields: Set<PersonalField>, because reason: Reason, note: String = "", by staff: StaffMember.ID, at: Instant
  ) {
    (self.fields, self.reason, self.note, self.by, self.at) = (fields, reason, note, staff, at)
  }

  /// Until when it is shown.
  package var until: Instant { at + Self.lasts }

  /// Checks what was asked for and tells of it; the event names the fields and holds nothing of what stands in them.
  package static func make(
    of fields: Set<PersonalField>, because reason: Reason?, saying note: String, as staff: StaffMember, at now: Instant
  ) throws(PrivacyRefusal) -> Event {
    guard !fields.isEmpty else { throw .nothingChosen }
    guard fields.allSatisfy({ staff.duties.contains($0.duty) }) else { throw .notYours }
    guard let reason else { throw .reasonMissing }
    let note = note.trimmedSpaces
    guard reason != .other || !note.isEmpty else { throw .noteMissing }
    guard note.count <= longestNote else { throw .noteTooLong(limit: longestNote) }
    let names = PersonalField.allCases.filter(fields.contains).map(\.rawValue).joined(separator: ",")
    var facts = [Event.Fact(.fields, names), Event.Fact(.category, reason.rawValue)]
    if !note.isEmpty { facts.append(Event.Fact(.note, note)) }
    return Event(.dataShown, by: .staff(staff.id, name: staff.name), at: now, policy: nil, facts: facts)
  }

  /// Reads an event that `make` gave; nil for any other.
  package init?(_ event: Event) {
    guard event.kind == .dataShown, let staff = event.actor.staffID,
      let reason = event[.category].flatMap(Reason.init(rawValue:))
    else { return nil }
    let fields = (event[.fields] ?? "").split(separator: ",").compactMap { PersonalField(rawValue: String($0)) }
    self.init(Set(fields), because: reason, note: event[.note] ?? "", by: staff, at: event.at)
  }
}

/// What of one person's data is uncovered for one member of staff now.
package struct Uncovered: Hashable, Sendable {
  /// Each field with the moment it is covered again.
  package private(set) var until: [PersonalField: Instant]

  /// Nothing is uncovered.
  package static let nothing = Uncovered([], for: nil, at: Instant(microseconds: 0))

  /// What the disclosures of a person come to for `staff` at `now`.
  package init(_ disclosures: [Disclosure], for staff: StaffMember?, at now: Instant) {
    until = [:]
    guard let staff else { return }
    for made in disclosures where made.by == staff.id && made.at <= now && now < made.until {
      for field in made.fields where staff.duties.contains(field.duty) {
        until[field] = max(until[field] ?? made.until, made.until)
      }
    }
  }

  package func shows(_ field: PersonalField) -> Bool { until[field] != nil }

  package var isEmpty: Bool { until.isEmpty }
}

/// Why covered data was not shown, or a wish of the person it is about was not taken down.
///
/// Nothing has changed when one is thrown; each has its words in the lexicon.
package enum PrivacyRefusal: Error, Hashable, Sendable {
  case nothingChosen
  /// The person's posts don't need what was chosen.
  case notYours
  case reasonMissing
  /// Another reason is one that is told.
  case noteMissing
  case noteTooLong(limit: Int)

  /// One request of a kind waits at a time.
  case alreadyAsked
  /// A correction says what is wrong.
  case wishMissing
  case wishTooLong(limit: Int)
  case alreadyVerified
  /// Nothing is given before it is known who asks.
  case notVerified
  case alreadyExtended
  /// The first thirty days are over.
  case tooLateToExtend
  case alreadyAnswered
  case reasonsMissing
  case reasonsTooLong(limit: Int)
  /// Another one answers than the one who wrote it down.
  case ownTaking
  case noConsentStands
  /// Requests, files and payments are kept as the law has them kept: the entry they rest on stays.
  case recordsKept
  /// A legal hold stands on the person.
  case held
}
