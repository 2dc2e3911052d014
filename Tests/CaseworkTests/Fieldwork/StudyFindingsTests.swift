import Casework
import Testing

@Suite("What a study rests on")
struct StudyFindingsTests {
  private let hash = PlainFingerprint()

  private func report(
    _ request: inout Request, needs: ServiceNeeds = [], score: NeedScore? = nil, advice: Advice = Advice()
  ) throws {
    _ = try request.report(
      summary: "دخل", opinion: "نعم", recommending: .accept, score: score, advice: advice, needs: needs,
      by: Desk.researcher, at: Field.afternoon(), with: hash)
  }

  private func assessed() throws -> Request {
    var request = try Field.visited()
    let now = try Field.afternoon()
    _ = try request.keepHousehold(Field.household(at: now), by: Desk.researcher, at: now)
    _ = try request.assessIncome(by: Field.table(), by: Desk.researcher, at: now, with: hash)
    return request
  }

  @Test("must be there before the report, where the service needs it")
  func needs() throws {
    var request = try Field.visited()
    #expect(throws: Refusal.fieldwork(.householdMissing)) { try report(&request, needs: .household) }
    #expect(throws: Refusal.fieldwork(.assessmentMissing)) { try report(&request, needs: .incomeTest) }
    #expect(throws: Refusal.fieldwork(.visitMissing)) { try report(&request, needs: .siteVisit) }
    var ready = try assessed()
    try Field.report(&ready, at: Field.afternoon())
    try report(&ready, needs: [.household, .incomeTest, .siteVisit])
    #expect(ready.study?.report?.findings?.visits == [1])
  }

  @Test("is sealed with the report: a household changed later is reckoned anew, and the report keeps its own")
  func sealed() throws {
    var request = try assessed()
    try report(&request)
    let written = try #require(request.study?.report)
    let findings = try #require(written.findings)
    let now = try Field.afternoon() + .hours(1)
    var changed = Field.household(at: now)
    changed.members.append(.init(name: "نوف", relation: .child, incomes: []))
    _ = try request.keepHousehold(changed, by: Desk.researcher, at: now)
    #expect(!request.isAssessed)
    #expect(throws: Refusal.fieldwork(.assessmentMissing)) { try report(&request, needs: .incomeTest) }
    _ = try request.assessIncome(by: Field.table(), by: Desk.researcher, at: now, with: hash)
    #expect(request.study?.report == written)
    #expect(request.assessment(of: findings)?.household.members.count == 2)
    #expect(request.fieldwork.assessments.map(\.household.members.count) == [2, 3])
    #expect(findings.isIntact(in: written, with: hash))
    var forged = written
    forged.opinion = "لا"
    #expect(!findings.isIntact(in: forged, with: hash))
  }

  @Test("an assessment reads back as it was sealed, and not when a figure in it was changed")
  func tampered() throws {
    let assessment = try #require(try assessed().fieldwork.assessments.last)
    #expect(Assessment(stored: assessment.stored) == assessment)
    #expect(assessment.isIntact(with: hash))
    let forged = assessment.stored.replacing("salary:400000", with: "salary:100000")
    #expect(forged != assessment.stored)
    #expect(Assessment(stored: forged).map { $0.isIntact(with: hash) } != true)
  }

  @Test("a score has every part, each within its own measure")
  func score() throws {
    let full = Dictionary(uniqueKeysWithValues: NeedScore.Part.allCases.map { ($0, $0.most) })
    #expect(try NeedScore(full).total == 100)
    #expect(throws: Refusal.fieldwork(.scoreOutOfRange(.income))) {
      try NeedScore(full.merging([.income: 36]) { $1 })
    }
    #expect(throws: Refusal.fieldwork(.scoreOutOfRange(.health))) {
      try NeedScore(full.filter { $0.key != .health })
    }
    var request = try assessed()
    try report(&request, score: try NeedScore(full), advice: Advice(kind: "إيجار", amount: .riyals(900), months: 6))
    let findings = try #require(request.study?.report?.findings)
    #expect(Findings(stored: findings.stored) == findings)
    #expect(throws: Refusal.fieldwork(.monthsOutOfRange(limit: 36))) {
      try report(&request, advice: Advice(months: 37))
    }
  }

  @Test("a household has someone in it, of an age people reach, with amounts people have")
  func household() throws {
    let now = try Field.afternoon()
    let request = try Field.visited()
    func keep(_ change: (inout Household) -> Void) throws {
      var (copy, household) = (request, Field.household(at: now))
      change(&household)
      _ = try copy.keepHousehold(household, by: Desk.researcher, at: now)
    }
    #expect(throws: Refusal.fieldwork(.householdEmpty)) { try keep { $0.members = [] } }
    #expect(throws: Refusal.fieldwork(.householdTooLarge(limit: 30))) {
      try keep { $0.members = Array(repeating: $0.members[0], count: 31) }
    }
    #expect(throws: Refusal.fieldwork(.ageOutOfRange(limit: 130))) { try keep { $0.members[0].age = .years(131) } }
    #expect(throws: Refusal.textMissing) { try keep { $0.members[0].name = " " } }
    #expect(throws: Refusal.fieldwork(.amountTooLarge(limit: Household.highestAmount))) {
      try keep { $0.members[0].incomes = [.init(.salary, .riyals(10_000_001))] }
    }
    #expect(throws: Refusal.notYours) {
      var copy = request
      _ = try copy.keepHousehold(Field.household(at: now), by: Desk.officer, at: now)
    }
  }

  @Test("is hidden where only the request itself is to be seen: no household, no income, nothing seen in the home")
  func withheld() throws {
    var request = try assessed()
    try Field.report(&request, at: Field.afternoon())
    let shown = request.withoutHousehold
    #expect(shown.fieldwork.household == nil && shown.fieldwork.assessments.isEmpty)
    #expect(shown.fieldwork.visit(1)?.report?.observations.isEmpty == true)
    #expect(shown.fieldwork.visit(1)?.report?.met == "")
  }
}
