/// A written form that may have been destroyed: then it is kept as an empty text.
package protocol Destroyable: WrittenForm {
  /// What stands in the place of one that was destroyed.
  static var destroyed: Self { get }
}

/// What is left where something was destroyed.
package enum Destroyed {
  /// What stands in the place of words.
  package static let words = "—"
}

extension Event {
  /// That a record, or a part of it, was destroyed; `number` is of the minutes.
  package static func destroyed(
    on number: String, by actor: Actor, at now: Instant, policy: PolicyVersion.ID? = nil
  ) -> Event {
    Event(.recordDestroyed, by: actor, at: now, policy: policy, facts: [Event.Fact(.number, number)])
  }
}

extension Request {
  /// Leaves nothing of the documents, the study, the visits and the household.
  ///
  /// What was asked, decided and handed over stays. `number` is of the minutes.
  package mutating func destroyPapers(
    on number: String, by actor: Actor, at now: Instant
  ) throws(RetentionRefusal) -> Event {
    guard stage.isFinal else { throw .stillOpen }
    forgetPapers()
    return .destroyed(on: number, by: actor, at: now, policy: policy)
  }

  /// Leaves nothing that points to a person: the number, the service, the way it went and what it came to stay.
  package mutating func destroy(on number: String, by actor: Actor, at now: Instant) throws(RetentionRefusal) -> Event {
    guard stage.isFinal else { throw .stillOpen }
    forgetPapers()
    applicant = Applicant.destroyed(of: applicant.party)
    reach = nil
    particulars = Particulars(
      need: Destroyed.words, amount: particulars.amount, urgency: particulars.urgency.map { _ in Destroyed.words },
      criteriaRead: particulars.criteriaRead)
    // A signature without what was signed would be found broken.
    seal = nil
    urgencyRuling?.reason = Destroyed.words
    decision = decision?.destroyed
    delivery?.what = Destroyed.words
    delivery?.recipient = Destroyed.words
    appeal = appeal?.destroyed
    return .destroyed(on: number, by: actor, at: now, policy: policy)
  }

  private mutating func forgetPapers() {
    for place in items.indices {
      items[place].document = nil
      switch items[place].state {
      case .missing, .supplied: continue
      case .verified(var verification):
        verification.against = Destroyed.words
        items[place].state = .verified(verification)
      case .rejected: items[place].state = .rejected(reason: Destroyed.words)
      case .waived(_, let by): items[place].state = .waived(reason: Destroyed.words, by: by)
      }
    }
    study?.report?.summary = Destroyed.words
    study?.report?.opinion = Destroyed.words
    study?.report?.findings = nil
    fieldwork = Fieldwork()
  }
}

extension Applicant {
  /// Whether nothing is left of whoever it was.
  package var isDestroyed: Bool { nationalID == .destroyed }

  /// Nobody; the entry in the register is destroyed by itself, or stays.
  static func destroyed(of party: Identifier<Party>) -> Applicant {
    let name = NamePart(stored: Destroyed.words)
    return Applicant(
      party: party, name: PersonName(first: name, family: name), nationalID: .destroyed,
      birth: EnteredDate(day: CalendarDay(number: 0), typedAs: .gregorian), mobile: .destroyed, city: "")
  }
}

extension Decision {
  /// Without its words: the outcome, the amount and who decided stay.
  fileprivate var destroyed: Decision {
    var left = self
    (left.reasons, left.conditions) = (Destroyed.words, conditions.isEmpty ? "" : Destroyed.words)
    return left
  }
}

extension Appeal {
  fileprivate var destroyed: Appeal {
    Appeal(
      number: number, state: state, grounds: Destroyed.words, channel: channel, recordedBy: recordedBy,
      lodged: lodged, answerDays: answerDays, against: against.destroyed, hearingSince: hearingSince,
      ruling: ruling?.destroyed, ended: ended)
  }
}

extension LetterContent {
  /// Without its words: what was answered to whom by name is gone, what it was about and until when, the amount and the check stay.
  package var destroyed: LetterContent {
    var left = self
    for field in [Field.addressee, .conditions, .reasons, .missingAr, .missingEn] where left[field] != nil {
      left[field] = Destroyed.words
    }
    return left
  }
}

extension Inquiry {
  /// Leaves nothing of who asked what; `number` is of the minutes.
  package mutating func destroy(on number: String, by actor: Actor, at now: Instant) throws(RetentionRefusal) -> Event {
    guard state == .answered else { throw .stillOpen }
    (name, mobile) = (Destroyed.words, nil)
    (question, answer) = (Destroyed.words, Destroyed.words)
    return .destroyed(on: number, by: actor, at: now)
  }
}

extension Booking {
  /// Leaves nothing of who came; `number` is of the minutes.
  package mutating func destroy(on number: String, by actor: Actor, at now: Instant) -> Event {
    (name, mobile) = (Destroyed.words, .destroyed)
    if !reason.isEmpty { reason = Destroyed.words }
    return .destroyed(on: number, by: actor, at: now)
  }
}

extension DataRequest {
  /// Leaves nothing of the words.
  ///
  /// What was asked, until when and what came of it stay. `number` is of the minutes.
  package mutating func destroy(on number: String, by actor: Actor, at now: Instant) throws(RetentionRefusal) -> Event {
    guard !state.isOpen else { throw .stillOpen }
    if !wish.isEmpty { wish = Destroyed.words }
    extended = extended.map { Extension(Destroyed.words, by: $0.by, at: $0.at) }
    outcome = outcome.map { Outcome(Destroyed.words, by: $0.by, at: $0.at) }
    return .destroyed(on: number, by: actor, at: now)
  }
}
