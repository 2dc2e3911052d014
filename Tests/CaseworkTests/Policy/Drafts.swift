import Casework
import Testing

/// Made-up proposals, and the drafts that come of them.
enum Drafts {
  static let secretary = Desk.staff(9, "أمينة المجلس")

  /// A document that leaves everything open: two names, no channels, a floor and no ceiling.
  static var open: PolicyProposal {
    PolicyProposal(
      organization: "جمعية الأمل", title: "سياسة العلاقة مع المستفيدين",
      handlingSteps: [
        HandlingStep(text: "استقبال المستفيد", line: 12, gates: [.reception, .completeness]),
        HandlingStep(text: "توقيع الإقرار", line: 13, gates: [.attestation]),
      ], responseFloor: floor, hasComplaints: true, privacyClause: true,
      findings: [
        Finding(.organizationMismatch, line: 1, particulars: ["جمعية الأمل", "جمعية العمل"]),
        Finding(.noChannels), Finding(.floorWithoutCeiling, line: 20),
      ])
  }

  /// A document that leaves nothing open.
  static var settled: PolicyProposal {
    var proposal = open
    proposal.findings = []
    proposal.channels = [.phone, .website]
    proposal.responseFloor = nil
    proposal.responseCeiling = ceiling(15, .workingDays, from: .completeness)
    return proposal
  }

  /// «مدة لا تقل عن أسبوعين».
  static let floor = StatedTime(
    ResponseTime(kind: .atLeast, amount: 2, unit: .weeks), line: 20, text: "الرد في مدة لا تقل عن أسبوعين")

  /// A last day as a document states it.
  static func ceiling(
    _ amount: Int, _ unit: ResponseTime.Unit, from start: ResponseTime.Start = .submission
  ) -> StatedTime {
    StatedTime(
      ResponseTime(kind: .atMost, amount: amount, unit: unit, from: start), line: 21, text: "الرد في مدة أقصاها كذا")
  }

  static func draft(_ proposal: PolicyProposal) throws -> PolicyVersion {
    try PolicyVersion.draft(
      proposal, id: Desk.policy, number: 1, from: "policy.pdf", for: "جمعية البر", at: moment("2026-11-01"), by: "منى")
  }

  /// A draft whose every open point was answered.
  static func answered() throws -> PolicyVersion {
    var draft = try draft(open)
    for answer in [PointAnswer.organization("جمعية الأمل"), .channels([.phone]), .ceilingLeftUnset] {
      _ = try draft.settle(answer, by: secretary, at: moment("2026-11-01"))
    }
    _ = try draft.settle(.floorMeaning(.tellsOnly), by: secretary, at: moment("2026-11-01"))
    return draft
  }

  static func approve(_ version: inout PolicyVersion, on iso: String = "2026-11-01") throws -> Event {
    try version.approve(
      meeting: "2026/4", on: EnteredDate(day: day(iso), typedAs: .gregorian), by: "عبدالله", post: "رئيس المجلس",
      recordedBy: secretary, at: moment("2026-11-02"))
  }
}
