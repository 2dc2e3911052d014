/// What the social researcher found and advises.
package struct Study: Hashable, Sendable {
  package var by: StaffMember.ID
  package var begunAt: Instant
  package var report: Report?
  /// Who had it before, in order: they studied it as well.
  package var earlier: [StaffMember.ID]

  package init(by: StaffMember.ID, begunAt: Instant, report: Report? = nil, earlier: [StaffMember.ID] = []) {
    self.by = by
    self.begunAt = begunAt
    self.report = report
    self.earlier = earlier
  }

  /// The written outcome of a study.
  package struct Report: Hashable, Sendable {
    package var summary: String
    package var opinion: String
    package var recommendation: Recommendation
    package var at: Instant
    /// What it rests on; nil of a report that was written before findings were kept with it.
    package var findings: Findings?

    package init(
      summary: String, opinion: String, recommendation: Recommendation, at moment: Instant, findings: Findings? = nil
    ) {
      self.summary = summary
      self.opinion = opinion
      self.recommendation = recommendation
      self.at = moment
      self.findings = findings
    }
  }

  package enum Recommendation: String, Hashable, Sendable, CaseIterable {
    case accept, reject
  }
}

extension Request {
  /// Takes the request into study.
  ///
  /// Every gate the policy sets before it must be passed.
  package mutating func beginStudy(
    by researcher: Actor, under gates: Set<Gate>, at now: Instant, with hash: some Fingerprinting
  ) throws(Refusal) -> Event {
    guard stage == .attested || (stage == .complete && !gates.contains(.attestation)) else {
      if stage == .submitted || stage == .incomplete { throw .notComplete(missing: missingItems) }
      guard stage == .complete else { throw .wrongStage(stage) }
      throw sealState(with: hash) == .broken ? .sealBroken : .notAttested
    }
    guard let staff = researcher.staffID else { throw .notYours }
    try passGates(gates, on: CalendarDay(now), with: hash)
    study = Study(by: staff, begunAt: now)
    stage = .underStudy
    return event(.studyBegun, by: researcher, at: now)
  }

  private func passGates(
    _ gates: Set<Gate>, on day: CalendarDay, with hash: some Fingerprinting
  ) throws(Refusal) {
    if gates.contains(.attestation), sealState(with: hash) == .broken { throw .sealBroken }
    if gates.contains(.verification), !unverifiedItems.isEmpty { throw .notVerified(unverifiedItems) }
    try mustHold(on: day, under: gates)
    if referral?.isOpen == true { throw .referralOpen }
  }

  /// Writes the study down; it may be written again until the committee has it, and once the committee put it off.
  ///
  /// What the service needs must be there. The report seals what it rests on: the newest assessment and the visits that
  /// took place, as they are now; a household changed later does not change it.
  package mutating func report(
    summary: String, opinion: String, recommending recommendation: Study.Recommendation, score: NeedScore? = nil,
    advice: Advice = Advice(), needs: ServiceNeeds = [], by researcher: Actor, at now: Instant,
    with hash: some Fingerprinting
  ) throws(Refusal) -> Event {
    try mustBeOpenToStudy()
    guard var written = study, written.by == researcher.staffID else { throw .notYours }
    if let lacking = lackingForReport(needs) { throw .fieldwork(lacking) }
    var report = Study.Report(
      summary: try Self.said(summary), opinion: try Self.said(opinion), recommendation: recommendation, at: now)
    report.findings = try findings(score, advice, report, with: hash)
    written.report = report
    study = written
    var facts = [
      Event.Fact(.summary, report.summary), Event.Fact(.opinion, report.opinion),
      Event.Fact(.recommendation, recommendation.rawValue),
    ]
    if let findings = report.findings { facts.append(Event.Fact(.fingerprint, findings.seal.hexadecimal)) }
    return event(.studied, by: researcher, at: now, facts)
  }

  /// What the service needs to be found out before the study is reported, the first that is still missing; nil when all is there.
  package func lackingForReport(_ needs: ServiceNeeds) -> FieldworkRefusal? {
    if needs.contains(.household), fieldwork.household == nil { return .householdMissing }
    if needs.contains(.incomeTest), !isAssessed { return .assessmentMissing }
    if needs.contains(.siteVisit), fieldwork.visitsDone.isEmpty { return .visitMissing }
    return nil
  }
}
