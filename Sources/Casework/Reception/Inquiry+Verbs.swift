import Arabic

extension Inquiry {
  /// Writes a question down.
  package static func take(
    _ terms: InquiryTerms, as id: ID, numbered number: InquiryNumber, by actor: Actor, at now: Instant
  ) throws(ReceptionRefusal) -> (Inquiry, Event) {
    guard let staff = actor.staffID else { throw .notTheirs }
    let name = terms.name.onOneLine
    guard name.count <= 100 else { throw .textTooLong(limit: 100) }
    let inquiry = Inquiry(
      id: id, number: number, channel: terms.channel, name: name, mobile: terms.mobile,
      question: try words(terms.question, limit: longestQuestion), ticket: terms.ticket, takenBy: staff, at: now)
    return (inquiry, inquiry.event(.inquiryTaken, by: actor, at: now, [Event.Fact(.channel, terms.channel.rawValue)]))
  }

  /// Passes it on to someone who knows, with the day by which they answer.
  package mutating func refer(
    to referee: StaffMember.ID, named name: String, by day: CalendarDay, from actor: Actor, at now: Instant
  ) throws(ReceptionRefusal) -> Event {
    guard state != .answered else { throw .alreadyAnswered }
    let today = CalendarDay(now)
    guard (today...(today + Self.farthest)).contains(day) else { throw .badDueDay(until: today + Self.farthest) }
    guard referee != self.referee || day != due else { throw .sameReferee }
    (state, self.referee, due) = (.referred, referee, day)
    return event(
      .inquiryReferred, by: actor, at: now, [Event.Fact(.assignee, name), Event.Fact(.until, day.description)])
  }

  /// Answers it, from a document that is named.
  package mutating func answer(
    _ text: String, citing citation: Citation, by actor: Actor, at now: Instant
  ) throws(ReceptionRefusal) -> Event {
    guard state != .answered else { throw .alreadyAnswered }
    guard let staff = actor.staffID else { throw .notTheirs }
    let text = try Self.words(text, limit: Self.longestAnswer)
    (answer, self.citation, answeredBy, answered, state) = (text, citation, staff, now, .answered)
    return event(.inquiryAnswered, by: actor, at: now, [Event.Fact(.against, citation.name)])
  }

  /// A person's own words, which may have lines.
  private static func words(_ text: String, limit: Int) throws(ReceptionRefusal) -> String {
    let words = text.trimmedSpaces
    guard !words.isEmpty else { throw .textMissing }
    guard words.count <= limit else { throw .textTooLong(limit: limit) }
    return words
  }

  private func event(_ kind: Event.Kind, by actor: Actor, at now: Instant, _ facts: [Event.Fact]) -> Event {
    Event(kind, by: actor, at: now, policy: nil, facts: [Event.Fact(.number, number.description)] + facts)
  }
}
