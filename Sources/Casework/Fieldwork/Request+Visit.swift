extension Request {
  /// Arranges a visit for the one who studies the request, who will write its report.
  ///
  /// For an hour to come, within a year; the household must have agreed.
  package mutating func scheduleVisit(
    at starts: Instant, place: String, consent: SiteVisit.Consent, by researcher: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    let staff = try mustStudy(researcher)
    guard fieldwork.visits.count < SiteVisit.most else { throw .fieldwork(.tooManyVisits(limit: SiteVisit.most)) }
    try Self.mustLieAhead(starts, of: now)
    let visit = SiteVisit(
      number: fieldwork.visits.count + 1, researcher: staff, starts: starts, place: try Self.said(place, limit: 300),
      consent: try Self.given(consent))
    fieldwork.visits.append(visit)
    return event(.visitScheduled, by: researcher, at: now, visit.appointment)
  }

  /// Moves a visit that has not taken place to another hour or place; who agreed to it agreed to this one as well.
  package mutating func moveVisit(
    _ number: Int, to starts: Instant, place: String, consent: SiteVisit.Consent, by researcher: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    let index = try openVisit(number, of: researcher)
    try Self.mustLieAhead(starts, of: now)
    let place = try Self.said(place, limit: 300)
    let consent = try Self.given(consent)
    fieldwork.visits[index].starts = starts
    fieldwork.visits[index].place = place
    fieldwork.visits[index].consent = consent
    fieldwork.visits[index].version += 1
    return event(.visitMoved, by: researcher, at: now, fieldwork.visits[index].appointment)
  }

  /// Calls a visit off, for a reason that stays on record; one that was left open, after the study too.
  package mutating func cancelVisit(
    _ number: Int, because reason: String, by researcher: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    let index = try visitToCome(number, of: researcher)
    let reason = try Self.said(reason, limit: 500)
    end(.cancelled(reason: reason), index)
    return event(.visitCancelled, by: researcher, at: now, [visitNumber(number), Event.Fact(.reason, reason)])
  }

  /// Records that nobody was met at the hour agreed, after the study too.
  package mutating func missVisit(
    _ number: Int, saying note: String, by researcher: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    let index = try visitToCome(number, of: researcher)
    guard fieldwork.visits[index].starts <= now else { throw .fieldwork(.visitNotYet) }
    let note = try Self.said(note, limit: 500)
    end(.noShow(note: note), index)
    return event(.visitMissed, by: researcher, at: now, [visitNumber(number), Event.Fact(.note, note)])
  }

  /// Writes a visit's report: only the one who visited, and not before its day.
  package mutating func reportVisit(
    _ number: Int, place: String, met: String, relation: String, observations: [VisitReport.Heading: String],
    by researcher: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    let index = try openVisit(number, of: researcher)
    // Whoever comes a little early has come.
    guard CalendarDay(fieldwork.visits[index].starts) <= CalendarDay(now) else { throw .fieldwork(.visitNotYet) }
    var seen: [VisitReport.Heading: String] = [:]
    for (heading, words) in observations where !words.trimmedSpaces.isEmpty { seen[heading] = try Self.said(words) }
    guard !seen.isEmpty else { throw .fieldwork(.observationsMissing) }
    let report = VisitReport(
      place: try Self.said(place, limit: 300), met: try Self.said(met, limit: 100),
      relation: try Self.said(relation, limit: 100), observations: seen, at: now)
    end(.done(report), index)
    return event(.visitDone, by: researcher, at: now, [visitNumber(number)])
  }

  private mutating func end(_ state: SiteVisit.State, _ index: Int) {
    fieldwork.visits[index].state = state
    fieldwork.visits[index].version += 1
  }

  /// Gives the visits that have not taken place to whoever takes the study over.
  mutating func handOverVisits(to researcher: StaffMember.ID) {
    for index in fieldwork.visits.indices where fieldwork.visits[index].isOpen {
      fieldwork.visits[index].researcher = researcher
      fieldwork.visits[index].version += 1
    }
  }

  func mustStudy(_ researcher: Actor) throws(Refusal) -> StaffMember.ID {
    try mustBeOpenToStudy()
    guard let staff = researcher.staffID, study?.by == staff else { throw .notYours }
    return staff
  }

  /// The place of a visit of this researcher's that has not taken place, while the request is studied.
  private func openVisit(_ number: Int, of researcher: Actor) throws(Refusal) -> Int {
    try mustBeOpenToStudy()
    return try visitToCome(number, of: researcher)
  }

  /// The same at any time: a visit must not stay to come for ever.
  private func visitToCome(_ number: Int, of researcher: Actor) throws(Refusal) -> Int {
    let index = try visitIndex(number)
    guard let staff = researcher.staffID, fieldwork.visits[index].researcher == staff else { throw .notYours }
    guard fieldwork.visits[index].isOpen else { throw .fieldwork(.visitNotOpen) }
    return index
  }

  func visitIndex(_ number: Int) throws(Refusal) -> Int {
    guard let index = fieldwork.visits.firstIndex(where: { $0.number == number }) else { throw .noSuchVisit }
    return index
  }

  func visitNumber(_ number: Int) -> Event.Fact { Event.Fact(.number, String(number)) }

  private static func mustLieAhead(_ starts: Instant, of now: Instant) throws(Refusal) {
    guard starts > now else { throw .fieldwork(.visitInThePast) }
    guard starts < now + .days(Int64(SiteVisit.farthest)) else { throw .fieldwork(.visitTooFar) }
  }

  private static func given(_ consent: SiteVisit.Consent) throws(Refusal) -> SiteVisit.Consent {
    guard !consent.by.trimmedSpaces.isEmpty else { throw .fieldwork(.consentMissing) }
    return SiteVisit.Consent(by: try said(consent.by, limit: 100), how: consent.how)
  }
}

extension SiteVisit {
  /// What an event tells of an appointment: when, and nothing of where anyone lives.
  var appointment: [Event.Fact] {
    [Event.Fact(.number, String(number)), Event.Fact(.day, CalendarDay(starts).description)]
  }
}
