import Casework
import Testing

/// Made-up forms for services to be tried on.
enum Forms {
  static let income = FormField(
    "income", ar: "الدخل", en: "Income",
    .table(
      [
        FormField("source", ar: "المصدر", en: "Source", .text),
        FormField("amount", ar: "المبلغ", en: "Amount", .money(least: .riyals(1), most: .riyals(50_000))),
        FormField("since", ar: "منذ", en: "Since", isRequired: false, .date(.past)),
      ], rows: 1...4))

  static let all: [FormField] = [
    FormField("people", ar: "عدد الأفراد", en: "People", .number(least: 1, most: 20)),
    FormField("note", ar: "ملاحظة", en: "Note", isRequired: false, .prose),
    FormField(
      "housing", ar: "السكن", en: "Housing",
      .choice([.init("owned", ar: "ملك"), .init("rented", ar: "إيجار", en: "Rented")], several: false)),
    FormField(
      "help", ar: "المساعدة", en: "Help", isRequired: false,
      .choice([.init("food", ar: "غذاء"), .init("rent", ar: "إيجار"), .init("bills", ar: "فواتير")], several: true)),
    FormField("due", ar: "الاستحقاق", en: "Due", isRequired: false, .date(.future)),
    FormField("where", ar: "الموقع", en: "Where", isRequired: false, .place), income,
    FormField("contract", ar: "العقد", en: "Contract", isRequired: false, .file),
  ]

  /// A careful person's answers, some in Arabic digits.
  static let typed: [String: String] = [
    "people": "٥", "housing": "rented", "income.0.source": "راتب", "income.0.amount": "٣٬٢٠٠٫٥٠",
    "income.0.since-cal": "h", "income.0.since-d": "١", "income.0.since-mh": "9", "income.0.since-y": "1440",
  ]

  static func service(_ change: (inout Service) -> Void = { _ in }) -> Service {
    var service = Desk.service
    service.fields = all
    change(&service)
    return service
  }

  static func read(
    _ changes: [String: String] = [:], of fields: [FormField] = all, on iso: String = "2026-11-22"
  ) throws -> (answers: FormAnswers, problems: [FormProblem]) {
    let entries = FormEntries(typed.merging(changes) { $1 })
    return entries.answers(to: fields, today: try day(iso))
  }

  /// The one problem of a form that has one, with the input it is told at.
  static func problem(_ changes: [String: String], of fields: [FormField] = all) throws -> (String, AnswerProblem) {
    let problems = try read(changes, of: fields).problems
    let only = try #require(problems.first)
    #expect(problems.count == 1)
    return (only.name, only.problem)
  }
}
