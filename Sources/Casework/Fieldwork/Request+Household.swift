extension Request {
  /// Writes down who lives together and what they have, in place of what was written before.
  ///
  /// An assessment that was made stays as it was, and so does a report that rests on it; the household as it is now is
  /// reckoned anew.
  package mutating func keepHousehold(
    _ household: Household, by researcher: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    let staff = try mustStudy(researcher)
    var kept = household
    (kept.by, kept.at) = (staff, now)
    try kept.mustBeSound()
    fieldwork.household = kept
    return event(.householdKept, by: researcher, at: now, [Event.Fact(.number, String(kept.members.count))])
  }

  /// Whether the newest assessment is of the household as it stands.
  package var isAssessed: Bool {
    fieldwork.household != nil && fieldwork.assessments.last?.household == fieldwork.household
  }

  /// Reckons the household's income by the table in force, and seals inputs and result together.
  package mutating func assessIncome(
    by table: IncomeTable?, by researcher: Actor, at now: Instant, with hash: some Fingerprinting
  ) throws(Refusal) -> Event {
    let staff = try mustStudy(researcher)
    guard let household = fieldwork.household else { throw .fieldwork(.householdMissing) }
    guard let table else { throw .fieldwork(.noIncomeTable) }
    let assessment = Assessment(
      number: fieldwork.assessments.count + 1, of: household, by: table, staff: staff, at: now, with: hash)
    fieldwork.assessments.append(assessment)
    return event(
      .incomeAssessed, by: researcher, at: now,
      [
        Event.Fact(.number, String(assessment.number)), Event.Fact(.version, String(table.number)),
        Event.Fact(.fingerprint, assessment.fingerprint.hexadecimal),
      ])
  }
}
