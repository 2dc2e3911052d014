extension PolicyVersion {
  /// Words for the applicant's signature where the policy asks for one without giving its own.
  package static let standardDeclaration = """
    أقر بأن جميع البيانات والمستندات التي قدمتها صحيحة وكاملة، وأتحمل المسؤولية المباشرة عنها، وأتعهد بإبلاغ الجمعية \
    بأي تغيير يطرأ عليها.
    """

  /// A draft from what a document says.
  ///
  /// What the document leaves open is asked, never guessed.
  package static func draft(
    _ proposal: PolicyProposal, id: ID, number: Int, from source: String, for association: String, at now: Instant,
    by person: String
  ) throws(PolicyRefusal) -> PolicyVersion {
    if proposal.findings.contains(where: { $0.code == .notABeneficiaryPolicy }) { throw .notABeneficiaryPolicy }
    guard !proposal.handlingSteps.isEmpty else { throw .noHandlingSteps }
    let reply = ReplyRule(
      floor: proposal.responseFloor, ceiling: proposal.statesTwoCeilings ? nil : proposal.responseCeiling)
    return PolicyVersion(
      id: id, number: number, title: proposal.title ?? "", organization: proposal.organization ?? association,
      source: source, channels: proposal.channels, tools: proposal.tools, steps: proposal.handlingSteps, reply: reply,
      declaration: standardDeclaration,
      promises: Promises(
        complaints: proposal.hasComplaints, compensation: proposal.hasCompensation,
        satisfaction: proposal.hasSatisfaction, privacy: proposal.privacyClause),
      openPoints: openPoints(of: proposal, reply), draftedAt: now, draftedBy: person)
  }

  private static func openPoints(of proposal: PolicyProposal, _ reply: ReplyRule) -> [OpenPoint] {
    var points: [OpenPoint] = []
    let names = proposal.findings.filter { $0.code == .organizationMismatch }.flatMap(\.particulars)
    let distinct = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    if distinct.count > 1 { points.append(.organization(distinct)) }
    if (proposal.title ?? "").trimmedSpaces.isEmpty { points.append(.title) }
    let dates = proposal.findings.filter { $0.code == .impossibleDate }.flatMap(\.particulars)
    if !dates.isEmpty { points.append(.dates(dates)) }
    if proposal.channels.isEmpty { points.append(.channels) }
    return points + pointsOpen(in: reply)
  }

  /// What is asked of a rule as stated; nothing else while its bounds contradict each other.
  static func pointsOpen(in reply: ReplyRule) -> [OpenPoint] {
    if reply.contradictsItself { return [.bounds] }
    return (reply.ceiling == nil ? [.ceiling] : []) + (reply.floor == nil ? [] : [.floorMeaning])
  }
}

extension PolicyProposal {
  /// Two last days are stated as plainly: a person must say which holds.
  fileprivate var statesTwoCeilings: Bool { findings.contains { $0.code == .twoCeilings } }
}

extension ReplyRule {
  /// The rule a document states: a floor stays a floor, a ceiling a ceiling.
  package init(floor: StatedTime?, ceiling: StatedTime?) {
    self.init(floor: floor.flatMap { Limit($0.time) }, ceiling: ceiling.flatMap { Limit($0.time) })
  }
}

extension Limit {
  /// Nil for an amount outside `amounts`.
  fileprivate init?(_ time: ResponseTime) {
    self.init(time.amount, Unit(time.unit), from: time.from == .completeness ? .completeness : .submission)
  }
}

extension Limit.Unit {
  fileprivate init(_ unit: ResponseTime.Unit) {
    switch unit {
    case .calendarDays: self = .calendarDays
    case .workingDays: self = .workingDays
    case .weeks: self = .weeks
    }
  }
}
