/// A question to the social researcher when procedures are unclear, and what was said until it was clear (R24).
package struct Referral: Hashable, Sendable {
  /// What was said, in order; the first is a question.
  package internal(set) var turns: [Turn]
  /// Whoever must answer; nil when any researcher may.
  package internal(set) var researcher: StaffMember.ID?
  package internal(set) var closed: Closing?
  /// It was kept before threads were: its request's own row holds all there is of it.
  package internal(set) var isOfOneReply: Bool

  /// One thing that was said.
  package struct Turn: Hashable, Sendable {
    package var kind: Kind
    package var text: String
    package var by: StaffMember.ID
    package var at: Instant

    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case question, answer
      /// The question was given to another researcher; the text is why.
      case handover
    }

    package init(_ kind: Kind, _ text: String, by: StaffMember.ID, at moment: Instant) {
      (self.kind, self.text, self.by, at) = (kind, text, by, moment)
    }
  }

  /// Who found it clear, and when.
  package struct Closing: Hashable, Sendable {
    package var by: StaffMember.ID
    package var at: Instant

    package init(by: StaffMember.ID, at moment: Instant) { (self.by, at) = (by, moment) }
  }

  package init(
    turns: [Turn], researcher: StaffMember.ID? = nil, closed: Closing? = nil, isOfOneReply: Bool = false
  ) {
    self.turns = turns
    self.researcher = researcher
    self.closed = closed
    self.isOfOneReply = isOfOneReply
  }

  package var isOpen: Bool { closed == nil }

  /// Whether the next word is the researcher's; of an open one it is the asker's otherwise.
  package var waitsOnResearcher: Bool {
    isOpen && turns.last { $0.kind != .handover }?.kind == .question
  }

  package var waitsOnAsker: Bool { isOpen && !waitsOnResearcher }

  /// The question that stands last.
  package var question: Turn? { turns.last { $0.kind == .question } }

  /// The reply that stands last; nil before the first.
  package var answer: Turn? { turns.last { $0.kind == .answer } }
}

extension Request {
  /// The newest referral, open or clear.
  package var referral: Referral? { fieldwork.referrals.last }

  /// Refers the request to the social researcher; the study cannot begin before the question is answered and the asker
  /// found it clear.
  package mutating func refer(_ question: String, by officer: Actor, at now: Instant) throws(Refusal) -> Event {
    try must(beAt: .submitted, .incomplete, .complete, .attested)
    guard let staff = officer.staffID else { throw .notYours }
    guard referral?.isOpen != true else { throw .referralOpen }
    let question = try Self.said(question, limit: 1_000)
    for index in fieldwork.referrals.indices { fieldwork.referrals[index].isOfOneReply = false }
    fieldwork.referrals.append(Referral(turns: [.init(.question, question, by: staff, at: now)]))
    return event(.referred, by: officer, at: now, [Event.Fact(.question, question)])
  }

  /// The researcher's answer to an open referral: one to each question.
  package mutating func answerReferral(_ answer: String, by researcher: Actor, at now: Instant) throws(Refusal) -> Event
  {
    guard !stage.isFinal else { throw .wrongStage(stage) }
    let last = try openReferral()
    guard let staff = researcher.staffID else { throw .notYours }
    guard fieldwork.referrals[last].waitsOnResearcher else { throw .fieldwork(.referralAnswered) }
    if let named = fieldwork.referrals[last].researcher, named != staff { throw .fieldwork(.referralOfAnother) }
    let answer = try Self.said(answer)
    say(.answer, answer, by: staff, at: now, in: last)
    return event(.referralAnswered, by: researcher, at: now, [Event.Fact(.answer, answer)])
  }

  /// Asks further, where the reply left something unclear.
  package mutating func followUpReferral(_ question: String, by officer: Actor, at now: Instant) throws(Refusal)
    -> Event
  {
    let last = try replied()
    guard let staff = officer.staffID else { throw .notYours }
    let question = try Self.said(question, limit: 1_000)
    say(.question, question, by: staff, at: now, in: last)
    return event(.referralFollowedUp, by: officer, at: now, [Event.Fact(.question, question)])
  }

  /// Closes the referral as clear.
  package mutating func closeReferral(by officer: Actor, at now: Instant) throws(Refusal) -> Event {
    let last = try replied()
    guard let staff = officer.staffID else { throw .notYours }
    fieldwork.referrals[last].isOfOneReply = false
    fieldwork.referrals[last].closed = Referral.Closing(by: staff, at: now)
    return event(.referralClosed, by: officer, at: now)
  }

  /// Gives an unanswered question to another researcher, for a reason that stays on record; from then on only they answer.
  package mutating func handOverReferral(
    to researcher: StaffMember.ID, named name: String, because reason: String, by actor: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    guard !stage.isFinal else { throw .wrongStage(stage) }
    let last = try openReferral()
    guard let staff = actor.staffID else { throw .notYours }
    guard fieldwork.referrals[last].waitsOnResearcher else { throw .fieldwork(.referralAnswered) }
    guard fieldwork.referrals[last].researcher != researcher else { throw .sameResearcher }
    let reason = try Self.said(reason, limit: 500)
    say(.handover, reason, by: staff, at: now, in: last)
    fieldwork.referrals[last].researcher = researcher
    return event(.referralHandedOver, by: actor, at: now, [Event.Fact(.assignee, name), Event.Fact(.reason, reason)])
  }

  private mutating func say(
    _ kind: Referral.Turn.Kind, _ text: String, by staff: StaffMember.ID, at now: Instant, in place: Int
  ) {
    fieldwork.referrals[place].isOfOneReply = false
    fieldwork.referrals[place].turns.append(Referral.Turn(kind, text, by: staff, at: now))
  }

  private func openReferral() throws(Refusal) -> Int {
    guard let last = fieldwork.referrals.indices.last, fieldwork.referrals[last].isOpen else { throw .noOpenReferral }
    return last
  }

  /// The open referral, which has its reply.
  private func replied() throws(Refusal) -> Int {
    guard !stage.isFinal else { throw .wrongStage(stage) }
    let last = try openReferral()
    guard fieldwork.referrals[last].waitsOnAsker else { throw .referralOpen }
    return last
  }
}
