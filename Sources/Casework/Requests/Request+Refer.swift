/// A question to the social researcher when procedures are unclear, and its answer (R24).
package struct Referral: Hashable, Sendable {
  package var question: String
  package var askedBy: StaffMember.ID
  package var askedAt: Instant
  package var answer: String?
  package var answeredBy: StaffMember.ID?
  package var answeredAt: Instant?

  package init(
    question: String, askedBy: StaffMember.ID, askedAt: Instant, answer: String? = nil,
    answeredBy: StaffMember.ID? = nil, answeredAt: Instant? = nil
  ) {
    self.question = question
    self.askedBy = askedBy
    self.askedAt = askedAt
    self.answer = answer
    self.answeredBy = answeredBy
    self.answeredAt = answeredAt
  }

  package var isOpen: Bool { answer == nil }
}

extension Request {
  /// Refers the request to the social researcher; the study cannot begin before they answer.
  package mutating func refer(_ question: String, by officer: Actor, at now: Instant) throws(Refusal) -> Event {
    try must(beAt: .submitted, .incomplete, .complete, .attested)
    guard let staff = officer.staffID else { throw .notYours }
    guard referral?.isOpen != true else { throw .referralOpen }
    let question = try Self.said(question, limit: 1_000)
    referral = Referral(question: question, askedBy: staff, askedAt: now)
    return event(.referred, by: officer, at: now, [Event.Fact(.question, question)])
  }

  /// The researcher's answer to an open referral.
  package mutating func answerReferral(_ answer: String, by researcher: Actor, at now: Instant) throws(Refusal) -> Event
  {
    guard var open = referral, open.isOpen else { throw .noOpenReferral }
    guard !stage.isFinal else { throw .wrongStage(stage) }
    guard let staff = researcher.staffID else { throw .notYours }
    let answer = try Self.said(answer)
    open.answer = answer
    open.answeredBy = staff
    open.answeredAt = now
    referral = open
    return event(.referralAnswered, by: researcher, at: now, [Event.Fact(.answer, answer)])
  }
}
