extension Request {
  /// Writes down who lives together and what they have, in place of what was written before.
  ///
  /// Where a table is in force it is reckoned at once: an earlier assessment stays as it was, and so does a report that
  /// rests on it.
  package mutating func keepHousehold(
    _ household: Household, assessedBy table: IncomeTable?, by researcher: Actor, at now: Instant,
    with hash: some Fingerprinting
  ) throws(Refusal) -> [Event] {
    let staff = try mustStudy(researcher)
    try household.mustBeSound()
    var kept = household
    (kept.by, kept.at) = (staff, now)
    fieldwork.household = kept
    let event = event(.householdKept, by: researcher, at: now, [Event.Fact(.number, String(kept.members.count))])
    guard let table else { return [event] }
    return [event, assess(kept, by: table, staff, researcher, at: now, with: hash)]
  }

  /// Reckons the household's income by the table in force, and seals inputs and result together.
  package mutating func assessIncome(
    by table: IncomeTable?, by researcher: Actor, at now: Instant, with hash: some Fingerprinting
  ) throws(Refusal) -> Event {
    let staff = try mustStudy(researcher)
    guard let household = fieldwork.household else { throw .fieldwork(.householdMissing) }
    guard let table else { throw .fieldwork(.noIncomeTable) }
    return assess(household, by: table, staff, researcher, at: now, with: hash)
  }

  private mutating func assess(
    _ household: Household, by table: IncomeTable, _ staff: StaffMember.ID, _ researcher: Actor, at now: Instant,
    with hash: some Fingerprinting
  ) -> Event {
    let assessment = Assessment(
      number: fieldwork.assessments.count + 1, of: household, by: table, staff: staff, at: now, with: hash)
    fieldwork.assessments.append(assessment)
    return event(
      .incomeAssessed, by: researcher, at: now,
      [
        Event.Fact(.number, String(assessment.number)), Event.Fact(.version, String(table.number)),
        Event.Fact(.category, assessment.result.band?.category ?? ""),
        Event.Fact(.fingerprint, assessment.fingerprint.hexadecimal),
      ])
  }
}
