import Arabic

extension DataRequest {
  /// Writes it down, by a colleague or by the person on the page of their `request`; `standing` are those the asker may
  /// know of that wait for an answer.
  package static func take(
    _ terms: DataRequestTerms, of party: Party.ID, as id: ID, numbered number: DataRequestNumber,
    beside standing: [DataRequest], on request: Identifier<Request>? = nil, by actor: Actor, at now: Instant
  ) throws(PrivacyRefusal) -> (DataRequest, Event) {
    guard !standing.contains(where: { $0.kind == terms.kind && $0.state.isOpen }) else { throw .alreadyAsked }
    let wish = terms.wish.trimmedSpaces
    guard terms.kind != .correction || !wish.isEmpty else { throw .wishMissing }
    guard wish.count <= longestText else { throw .wishTooLong(limit: longestText) }
    let made = DataRequest(
      id: id, number: number, party: party, kind: terms.kind, wish: wish, channel: terms.channel,
      takenBy: actor.staffID, askedOn: request, at: now, due: CalendarDay(now) + days)
    return (made, made.event(.dataAsked, by: actor, at: now, [Event.Fact(.channel, terms.channel.rawValue)]))
  }

  /// Records how it was made sure who asks.
  package mutating func verify(
    by method: Identity.Method, as staff: StaffMember, at now: Instant
  ) throws(PrivacyRefusal) -> Event {
    guard state.isOpen else { throw .alreadyAnswered }
    guard state == .taken else { throw .alreadyVerified }
    (state, identity) = (.verified, Identity(method, by: staff.id, at: now))
    return event(.dataAskerVerified, by: staff, at: now, [Event.Fact(.method, method.rawValue)])
  }

  /// Takes thirty days more, once and before the first thirty are over; the person is told why.
  package mutating func extend(
    because reason: String, as staff: StaffMember, at now: Instant
  ) throws(PrivacyRefusal) -> Event {
    guard state.isOpen else { throw .alreadyAnswered }
    guard extended == nil else { throw .alreadyExtended }
    guard CalendarDay(now) <= due else { throw .tooLateToExtend }
    extended = Extension(try Self.said(reason), by: staff.id, at: now)
    due = due + Self.days
    return event(
      .dataRequestExtended, by: staff, at: now,
      [Event.Fact(.until, due.description), Event.Fact(.reason, extended?.reason ?? "")])
  }

  /// Grants it; whoever wrote it down does not answer it.
  package mutating func grant(
    saying words: String, as staff: StaffMember, at now: Instant
  ) throws(PrivacyRefusal) -> Event {
    guard state.isOpen else { throw .alreadyAnswered }
    guard state == .verified else { throw .notVerified }
    return try end(.granted, .dataRequestGranted, words, staff, now)
  }

  /// Refuses it, with reasons that the person is told; whoever wrote it down does not answer it.
  package mutating func refuse(
    because words: String, as staff: StaffMember, at now: Instant
  ) throws(PrivacyRefusal) -> Event {
    guard state.isOpen else { throw .alreadyAnswered }
    return try end(.refused, .dataRequestRefused, words, staff, now)
  }

  /// The person takes it back.
  package mutating func withdraw(
    because words: String, as staff: StaffMember, at now: Instant
  ) throws(PrivacyRefusal) -> Event {
    guard state.isOpen else { throw .alreadyAnswered }
    outcome = Outcome(try Self.said(words), by: staff.id, at: now)
    state = .withdrawn
    return event(.dataRequestWithdrawn, by: staff, at: now, [Event.Fact(.reason, outcome?.reasons ?? "")])
  }

  private mutating func end(
    _ ending: State, _ kind: Event.Kind, _ words: String, _ staff: StaffMember, _ now: Instant
  ) throws(PrivacyRefusal) -> Event {
    guard staff.id != takenBy else { throw .ownTaking }
    outcome = Outcome(try Self.said(words), by: staff.id, at: now)
    state = ending
    return event(kind, by: staff, at: now, [Event.Fact(.reason, outcome?.reasons ?? "")])
  }

  private static func said(_ text: String) throws(PrivacyRefusal) -> String {
    try text.said(
      upTo: longestText, missing: PrivacyRefusal.reasonsMissing, tooLong: .reasonsTooLong(limit: longestText))
  }

  func event(_ kind: Event.Kind, by staff: StaffMember, at now: Instant, _ facts: [Event.Fact]) -> Event {
    event(kind, by: .staff(staff.id, name: staff.name), at: now, facts)
  }

  private func event(_ kind: Event.Kind, by actor: Actor, at now: Instant, _ facts: [Event.Fact]) -> Event {
    Event(
      kind, by: actor, at: now, policy: nil,
      facts: [Event.Fact(.number, number.description), Event.Fact(.category, self.kind.rawValue)] + facts)
  }
}

extension Party {
  /// Takes back every consent that stands, at the person's wish.
  package mutating func withdrawEveryConsent(by actor: Actor, at now: Instant) throws(PrivacyRefusal) -> Event {
    let standing = consents.indices.filter { consents[$0].withdrawn == nil && consents[$0].basis == .consent }
    guard !standing.isEmpty else { throw .noConsentStands }
    for place in standing { consents[place].withdrawn = now }
    return event(
      .consentWithdrawn, by: actor, at: now, standing.map { Event.Fact(.category, consents[$0].purpose.rawValue) })
  }

  /// Leaves nothing of it but that there was one, and what it was joined to; the event keeps the `number` of the request
  /// or the minutes it was destroyed on.
  ///
  /// `isNeeded` when anything else the association has to keep rests on the entry: a request, a file, what was paid.
  package mutating func destroy(
    on number: String, isNeeded: Bool, by actor: Actor, at now: Instant
  ) throws(PrivacyRefusal) -> Event {
    guard !isNeeded else { throw .recordsKept }
    details = Details(name: Destroyed.words)
    (roles, contacts, consents, relations, distinct) = ([:], [], [], [], [])
    return event(.partyDestroyed, by: actor, at: now, [Event.Fact(.number, number)])
  }
}

extension Merger {
  /// Leaves nothing of what it wrote down of two entries one of which is destroyed: it may name both.
  package mutating func forget(on number: String, by actor: Actor, at now: Instant) -> Event {
    var left = Changes()
    (left.keptVersion, left.joinedVersion, left.file) = (changes.keptVersion, changes.joinedVersion, changes.file)
    changes = left
    return Event(.partyDestroyed, by: actor, at: now, policy: nil, facts: [Event.Fact(.number, number)])
  }
}
