import Casework
import Testing

@testable import PolicyReader

@Suite("The time for the decision")
struct ResponseTimeTests {
  /// A policy whose handling section says just this.
  private func time(_ step: String, under heading: String = "التعامل مع المستفيدين") -> ResponseTime? {
    let lines = ["سياسة العلاقة مع المستفيدين", "", heading, "- استقبال المستفيد.", "- \(step)", "- تقديم الخدمة."]
    return PolicyProposal(reading: DocumentText(lines: lines, format: .text)).responseTime
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
}
