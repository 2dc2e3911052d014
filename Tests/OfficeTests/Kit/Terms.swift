import Casework

/// What an association's policy says, as far as a test cares.
struct PolicyTerms: Sendable {
  var gates: Set<Gate> = Set(Gate.allCases)
  var time: ResponseTime? = ResponseTime(kind: .atMost, amount: 15, unit: .workingDays, from: .completeness)
  var channels: [Channel] = [.website, .phone]
  /// Answers to the points the document leaves open.
  var answers: [PointAnswer] = []

  /// Fifteen working days from completeness, every gate.
  static let ceiling = PolicyTerms()

  /// Two weeks at least, held back; the board left the last day open.
  static let floor = PolicyTerms(
    time: ResponseTime(kind: .atLeast, amount: 2, unit: .weeks),
    answers: [.ceilingLeftUnset, .floorMeaning(.holdsBack)])

  /// No gate at all, ten calendar days from submission.
  static let open = PolicyTerms(gates: [], time: ResponseTime(kind: .atMost, amount: 10, unit: .calendarDays))

  var proposal: PolicyProposal {
    PolicyProposal(
      organization: "جمعية الأمل", title: "سياسة العلاقة مع المستفيدين", channels: channels, tools: ["دليل الخدمات"],
      handlingSteps: [HandlingStep(text: "خطوات التعامل مع الطلب", line: 2, gates: gates)],
      responseFloor: stated(.atLeast), responseCeiling: stated(.atMost),
      sections: [
        PolicySection(
          id: .handling, heading: "آلية التعامل", line: 1,
          clauses: [Clause(number: "1.1", text: "خطوات التعامل مع الطلب", line: 2)])
      ], hasComplaints: true)
  }

  private func stated(_ kind: ResponseTime.Kind) -> StatedTime? {
    time.flatMap { $0.kind == kind ? StatedTime($0, line: 2, text: "خطوات التعامل مع الطلب") : nil }
  }
}
