import Foundation
import Testing

@testable import PolicyReader

@Suite("Policies for associations that have none")
struct PolicyTemplateTests {
  @Test(
    "every template names the association and its licence, and cites the meeting", arguments: PolicyTemplate.allCases)
  func details(template: PolicyTemplate) {
    let details = template.demoDetails
    let text = template.text(for: details)
    #expect(text.hasPrefix(details.association))
    #expect(text.contains("ترخيص رقم (\(details.licenceNumber ?? ""))"))
    #expect(text.contains(details.meeting))
    #expect(!text.contains(TemplateDetails.blank))
  }

  @Test("the demo's dates are one day in both calendars", arguments: PolicyTemplate.allCases)
  func calendars(template: PolicyTemplate) throws {
    let approval = try #require(template.demoDetails.approval)
    func date(_ day: TemplateDetails.Day, _ calendar: Calendar.Identifier) -> Date? {
      var calendar = Calendar(identifier: calendar)
      calendar.timeZone = .gmt
      return calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.day))
    }
    #expect(date(approval.hijri, .islamicUmmAlQura) == date(approval.gregorian, .gregorian))
  }

  @Test("what is not known yet is left blank to be filled in by hand", arguments: PolicyTemplate.allCases)
  func blanks(template: PolicyTemplate) {
    let text = template.text(for: TemplateDetails(association: "جمعية الواحة"))
    #expect(text.contains("ترخيص رقم (........)"))
    #expect(text.contains("رقم (........) المنعقدة بتاريخ ........ / ........ / ........ هـ"))
    #expect(!text.contains("nil"))
  }

  @Test("no template names the demo association of another", arguments: PolicyTemplate.allCases)
  func ownWords(template: PolicyTemplate) {
    let text = template.text(for: TemplateDetails(association: "جمعية الواحة"))
    for other in PolicyTemplate.allCases { #expect(!text.contains(other.demoDetails.association)) }
  }

  /// Set `SILA_RECORD=1` to write the samples anew after a change of words.
  @Test("the sample on disk is the template filled in for its demo association", arguments: PolicyTemplate.allCases)
  func samples(template: PolicyTemplate) throws {
    let text = template.text(for: template.demoDetails)
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Samples/\(template.rawValue).txt").standardized
    if ProcessInfo.processInfo.environment["SILA_RECORD"] == "1" {
      try Data(text.utf8).write(to: path)
    }
    #expect(try String(decoding: Data(contentsOf: path), as: UTF8.self) == text)
  }

  @Test("a template is a text document as any other", arguments: PolicyTemplate.allCases)
  func document(template: PolicyTemplate) throws {
    let text = try DocumentText.extract(from: Array(template.text(for: template.demoDetails).utf8))
    #expect(text.format == .text)
    #expect(text.lines.count > 90)
    #expect(text.lines.allSatisfy { $0.count < 400 })
  }
}
