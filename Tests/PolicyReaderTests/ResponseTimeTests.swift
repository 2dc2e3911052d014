import Casework
import Testing

@testable import PolicyReader

@Suite("The time for the decision")
struct ResponseTimeTests {
  /// A policy whose handling section says just this.
  private func time(_ step: String, under heading: String = "التعامل مع المستفيدين") -> ResponseTime? {
    proposal(step, under: heading).responseTime
  }

  private func proposal(
    _ step: String, under heading: String = "التعامل مع المستفيدين", then rest: [String] = []
  ) -> PolicyProposal {
    let lines = ["سياسة العلاقة مع المستفيدين", "", heading, "- استقبال المستفيد.", "- \(step)", "- تقديم الخدمة."]
    return PolicyProposal(reading: DocumentText(lines: lines + rest, format: .text))
  }

  @Test(
    "floors and ceilings are told apart in many wordings",
    arguments: [
      ("الرد على الطلب خلال مدة لا تقل عن أسبوعين", ResponseTime(kind: .atLeast, amount: 2, unit: .weeks)),
      ("الرد على طلبه خلال 10 أيام على الأقل", ResponseTime(kind: .atLeast, amount: 10, unit: .calendarDays)),
      ("لا يصدر القرار قبل مضي ثلاثين يوماً", ResponseTime(kind: .atLeast, amount: 30, unit: .calendarDays)),
      ("البت في الطلب في غضون خمسة (5) أيام عمل", ResponseTime(kind: .atMost, amount: 5, unit: .workingDays)),
      ("الرد على الطلب بمدة لا تتجاوز (15) يوم عمل", ResponseTime(kind: .atMost, amount: 15, unit: .workingDays)),
      ("يرد على المستفيد في مدة أقصاها شهر", ResponseTime(kind: .atMost, amount: 30, unit: .calendarDays)),
      ("إبلاغه بالقبول أو الرفض خلال 48 ساعة", ResponseTime(kind: .atMost, amount: 2, unit: .calendarDays)),
      (
        "دراسة الطلب والرد عليه خلال عشرين يوماً من أيام العمل",
        ResponseTime(kind: .atMost, amount: 20, unit: .workingDays)
      ),
      ("الرد على الطلب خلال ثلاثة أسابيع كحد أقصى", ResponseTime(kind: .atMost, amount: 3, unit: .weeks)),
      ("الرد على الطلب خلال ٢١ (واحد وعشرين) يوماً", ResponseTime(kind: .atMost, amount: 21, unit: .calendarDays)),
    ])
  func wordings(step: String, expected: ResponseTime) {
    #expect(time(step) == expected)
  }

  @Test(
    "the count starts at completeness only when the policy says so",
    arguments: [
      ("من تاريخ اكتمال الطلب", ResponseTime.Start.completeness), ("من استيفاء المستندات", .completeness),
      ("تبدأ من اكتمال الوثائق", .completeness), ("من تاريخ تقديم الطلب", .submission),
      ("من استلامه مكتملاً", .completeness), ("", .submission),
    ])
  func starts(words: String, start: ResponseTime.Start) {
    #expect(time("الرد على الطلب خلال 10 أيام \(words)")?.from == start)
  }

  @Test(
    "times for other matters are not the time for the decision",
    arguments: [
      "يرد على الشكوى خلال ٧ أيام", "يمهل المستفيد عشرة أيام لاستكمال النواقص",
      "تحفظ ملفات المستفيدين خمس سنوات وتتلف خلال شهر",
      "للمستفيد التظلم من القرار خلال 30 يوماً", "تراجع هذه السياسة كل ستة أشهر", "الرد على الاستفسارات خلال 24 ساعة",
    ])
  func distractors(step: String) {
    #expect(time(step) == nil)
  }

  @Test("under a heading about complaints nothing counts")
  func complaintSection() {
    #expect(time("الرد عليها بالقبول أو الرفض خلال 7 أيام", under: "استقبال الشكاوى وتسويتها") == nil)
  }

  @Test("of a usual and an urgent time the usual one is the policy's")
  func urgentCases() {
    #expect(time("الرد على الطلبات العاجلة خلال يومين، والرد على الطلبات الأخرى خلال 12 يوماً")?.amount == 12)
  }

  static let both: [(step: String, rest: [String])] = [
    ("الرد على الطلب بالقبول أو الرفض خلال مدة لا تقل عن أسبوع ولا تزيد على أسبوعين", []),
    (
      "الرد على الطلب بالقبول أو الرفض بعد مدة لا تقل عن أسبوع من تقديمه",
      ["مدة الرد على الطلبات", "لا تتجاوز مدة الرد على الطلب بالقبول أو الرفض أسبوعين."]
    ),
  ]

  @Test("a floor and a ceiling are both kept, and the ceiling is the time for the decision", arguments: both)
  func bothBounds(step: String, rest: [String]) {
    let proposal = proposal(step, then: rest)
    #expect(proposal.responseFloor?.time == ResponseTime(kind: .atLeast, amount: 1, unit: .weeks))
    #expect(proposal.responseFloor?.line == 5)
    #expect(proposal.responseCeiling?.time == ResponseTime(kind: .atMost, amount: 2, unit: .weeks))
    #expect(proposal.responseTime == proposal.responseCeiling?.time)
    #expect(proposal.findings.allSatisfy { $0.code != .floorWithoutCeiling })
  }

  @Test("a bound comes with the words that state it")
  func evidence() {
    let step = "الرد على الطلب خلال مدة لا تقل عن أسبوعين"
    #expect(proposal(step).responseFloor?.text == step)
    #expect(proposal(step).responseCeiling == nil)
  }

  @Test("notice given of other things is no floor beside the ceiling")
  func noticeOfOtherThings() {
    let proposal = proposal("الرد على الطلب بالقبول أو الرفض خلال 15 يومًا، وتبلغ اللجنة بموعدها قبل يومين على الأقل")
    #expect(proposal.responseFloor == nil)
    #expect(proposal.responseCeiling?.time.amount == 15)
  }

  @Test("a floor longer than the ceiling is an error where the floor stands")
  func contradiction() throws {
    let found = proposal("الرد على الطلب بالقبول أو الرفض خلال مدة لا تقل عن شهر ولا تزيد على أسبوعين").findings
    let finding = try #require(found.first { $0.code == .floorAboveCeiling })
    #expect(finding.severity == .error)
    #expect(finding.line == 5)
    #expect(
      finding.words(in: .english).message.contains("30 days") && finding.words(in: .english).message.contains("2 weeks")
    )
  }

  @Test("a floor from submission beside a ceiling from completeness is no contradiction")
  func differentStarts() {
    let step = "الرد على الطلب بالقبول أو الرفض بعد مدة لا تقل عن شهر من تقديمه، ولا تتجاوز 15 يومًا من اكتماله"
    #expect(proposal(step).findings.allSatisfy { $0.code != .floorAboveCeiling })
  }

  @Test("two last days stated as plainly are told of, and one told twice is not")
  func twoCeilings() {
    func codes(_ days: String) -> [Finding.Code] {
      proposal(
        "الرد على الطلب بالقبول أو الرفض خلال أسبوعين",
        then: ["- الرد على الطلب بالقبول أو الرفض خلال \(days) يومًا"]
      ).findings.map(\.code)
    }
    #expect(codes("20").contains(.twoCeilings))
    #expect(!codes("14").contains(.twoCeilings))
  }
}
