import Casework
import Foundation
import Office

/// An agreement in force of which something is late, a draft, and segments of the register.
struct DemoAgreements {
  let office: Office
  let officer: StaffActor
  let manager: StaffActor
  let today: CalendarDay

  func make(with supplier: Party.ID, _ clinic: Party.ID) async throws {
    let from = EnteredDate(day: today - 90, typedAs: .hijri)
    let terms = Agreement.Terms(
      .supply, "توريد كراسي متحركة وأسرّة طبية", from: from, until: EnteredDate(day: today + 275, typedAs: .gregorian),
      onDefault: "إنذار كتابي، ثم يُستكمل التوريد على حساب المورد.", disputes: "وديًا، ثم المحكمة المختصة بالرياض.")
    let supply = try await office.draftAgreement(terms, with: supplier, as: officer)
    try await office.change(
      supply, .oblige(.theirs, "توريد الدفعة الثانية: 20 كرسيًا", .once(today - 3)), seen: 0, as: officer)
    try await office.change(
      supply, .oblige(.ours, "سداد مستحقات الربع", .every(months: 3, from: today + 9)), seen: 1, as: officer)
    let paper = FileManager.default.temporaryDirectory.appending(path: "agreement-\(UUID().uuidString).pdf")
    try Data("%PDF-1.4 demo".utf8).write(to: paper)
    try await office.attach(paper.path, named: "عقد التوريد.pdf", to: supply, seen: 2, as: officer)
    try await office.change(supply, .sign, seen: 3, as: manager)
    try await office.change(
      supply,
      .report(
        BreachReport(.theirs, "وصلت ثلاثة كراسي معطوبة", on: today - 8, answerBy: today + 2, obligation: 1)),
      seen: 4, as: officer)
    let partnership = Agreement.Terms(.partnership, "كشف طبي مجاني للأسر المسجلة", from: from)
    _ = try await office.draftAgreement(partnership, with: clinic, as: officer)
    try await keepSegments()
  }

  private func keepSegments() async throws {
    let ending = try SegmentRules(.all, [.role(.beneficiary), .endsWithin(60)])
    try await office.keepSegment(named: "ينتهي تسجيلهم خلال شهرين", ending, as: officer)
    let unvisited = try SegmentRules(.all, [.role(.beneficiary), .notVisitedFor(180)])
    try await office.keepSegment(named: "لم يُزاروا منذ نصف سنة", unvisited, as: officer)
    let supporters = try SegmentRules(.all, [.role(.role(.supporter)), .consent(.appeals)])
    try await office.keepSegment(named: "داعمون يقبلون رسائل الحملات", supporters, as: officer)
  }
}
