/// A written form that may have been destroyed: then it is kept as an empty text.
package protocol Destroyable: WrittenForm {
  /// What stands in the place of one that was destroyed.
  static var destroyed: Self { get }
}

extension Request {
  /// What stands in the place of words that were destroyed.
  package static let destroyed = "—"

  /// Leaves nothing of the documents, the study, the visits and the household.
  ///
  /// What was asked, decided and handed over stays. `number` is of the minutes.
  package mutating func destroyPapers(
    on number: String, by actor: Actor, at now: Instant
  ) throws(RetentionRefusal) -> Event {
    guard stage.isFinal else { throw .stillOpen }
    forgetPapers()
    return destruction(number, by: actor, at: now)
  }

  /// Leaves nothing that points to a person: the number, the service, the way it went and what it came to stay.
  package mutating func destroy(on number: String, by actor: Actor, at now: Instant) throws(RetentionRefusal) -> Event {
    guard stage.isFinal else { throw .stillOpen }
    forgetPapers()
    applicant = Applicant.destroyed(of: applicant.party)
    particulars = Particulars(
      need: Self.destroyed, amount: particulars.amount, urgency: particulars.urgency.map { _ in Self.destroyed },
      criteriaRead: particulars.criteriaRead)
    // A signature without what was signed would be found broken.
    seal = nil
    urgencyRuling?.reason = Self.destroyed
    decision = decision?.destroyed
    delivery?.what = Self.destroyed
    delivery?.recipient = Self.destroyed
    appeal = appeal?.destroyed
    return destruction(number, by: actor, at: now)
  }

  private mutating func forgetPapers() {
    for place in items.indices {
      items[place].document = nil
      switch items[place].state {
      case .missing, .supplied: continue
      case .verified(var verification):
        verification.against = Self.destroyed
        items[place].state = .verified(verification)
      case .rejected: items[place].state = .rejected(reason: Self.destroyed)
      case .waived(_, let by): items[place].state = .waived(reason: Self.destroyed, by: by)
      }
    }
    study?.report?.summary = Self.destroyed
    study?.report?.opinion = Self.destroyed
    study?.report?.findings = nil
    fieldwork = Fieldwork()
  }

  private func destruction(_ number: String, by actor: Actor, at now: Instant) -> Event {
    Event(.recordDestroyed, by: actor, at: now, policy: policy, facts: [Event.Fact(.number, number)])
  }
}

extension Applicant {
  /// Nobody; the entry in the register is destroyed by itself, or stays.
  static func destroyed(of party: Identifier<Party>) -> Applicant {
    let name = NamePart(stored: Request.destroyed)
    return Applicant(
      party: party, name: PersonName(first: name, family: name), nationalID: .destroyed,
      birth: EnteredDate(day: CalendarDay(number: 0), typedAs: .gregorian), mobile: .destroyed, city: "")
  }
}

extension Decision {
  /// Without its words: the outcome, the amount and who decided stay.
  fileprivate var destroyed: Decision {
    var left = self
    (left.reasons, left.conditions) = (Request.destroyed, conditions.isEmpty ? "" : Request.destroyed)
    return left
  }
}

extension Appeal {
  fileprivate var destroyed: Appeal {
    Appeal(
      number: number, state: state, grounds: Request.destroyed, channel: channel, recordedBy: recordedBy,
      lodged: lodged, answerDays: answerDays, against: against.destroyed, hearingSince: hearingSince,
      ruling: ruling?.destroyed, ended: ended)
  }
}

extension Inquiry {
  /// Leaves nothing of who asked what; `number` is of the minutes.
  package mutating func destroy(on number: String, by actor: Actor, at now: Instant) throws(RetentionRefusal) -> Event {
    guard state == .answered else { throw .stillOpen }
    (name, mobile) = (Request.destroyed, nil)
    (question, answer) = (Request.destroyed, Request.destroyed)
    return Event(.recordDestroyed, by: actor, at: now, policy: nil, facts: [Event.Fact(.number, number)])
  }
}

extension Booking {
  /// Leaves nothing of who came; `number` is of the minutes.
  package mutating func destroy(on number: String, by actor: Actor, at now: Instant) -> Event {
    (name, mobile) = (Request.destroyed, .destroyed)
    if !reason.isEmpty { reason = Request.destroyed }
    return Event(.recordDestroyed, by: actor, at: now, policy: nil, facts: [Event.Fact(.number, number)])
  }
}

extension DataRequest {
  /// Leaves nothing of the words.
  ///
  /// What was asked, until when and what came of it stay. `number` is of the minutes.
  package mutating func destroy(on number: String, by actor: Actor, at now: Instant) throws(RetentionRefusal) -> Event {
    guard !state.isOpen else { throw .stillOpen }
    if !wish.isEmpty { wish = Request.destroyed }
    extended = extended.map { Extension(Request.destroyed, by: $0.by, at: $0.at) }
    outcome = outcome.map { Outcome(Request.destroyed, by: $0.by, at: $0.at) }
    return Event(.recordDestroyed, by: actor, at: now, policy: nil, facts: [Event.Fact(.number, number)])
  }
}
