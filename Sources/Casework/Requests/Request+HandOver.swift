extension Request {
  /// Gives a study that has begun to another researcher, for a reason that stays on record: its researcher is ill or has
  /// left.
  ///
  /// What was written so far stays in the timeline under its writer's name; who takes over writes a study of their own.
  /// Whoever had it has studied it for good, and neither decides nor hands over (R28).
  package mutating func handOverStudy(
    to researcher: StaffMember.ID, named name: String, because reason: String, by actor: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    try mustBeOpenToStudy()
    guard actor.staffID != nil, var study else { throw .notYours }
    guard study.by != researcher else { throw .sameResearcher }
    let reason = try Self.said(reason, limit: 500)
    if assignee == study.by { assignee = researcher }
    study.earlier.append(study.by)
    study.by = researcher
    study.report = nil
    self.study = study
    handOverVisits(to: researcher)
    return event(
      .studyHandedOver, by: actor, at: now, [Event.Fact(.assignee, name), Event.Fact(.reason, reason)])
  }

  /// Whether someone studies this request, or did before it was handed over.
  package func wasStudied(by staff: StaffMember.ID) -> Bool {
    guard let study else { return false }
    return study.by == staff || study.earlier.contains(staff)
  }
}
