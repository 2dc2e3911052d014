import Casework
import HTTP
import Lexicon
import Pages

extension Service {
  /// A service that asks every kind of question.
  static let sample = Service(
    id: Service.ID(high: 1, low: 2), code: "FA-RENT", version: 3, nameAr: "مساعدة إيجار", nameEn: "",
    criteriaAr: "عقد إيجار موثق\nدخل محدود", criteriaEn: "A registered lease", audienceAr: "للأسر المستأجرة",
    requirements: [
      Requirement(code: "id", nameAr: "الهوية", nameEn: "ID", seesOriginal: true),
      Requirement(code: "lease", nameAr: "عقد الإيجار", nameEn: "Lease", isRequired: false, validity: .months(6)),
    ],
    fields: [
      FormField("people", ar: "عدد الأفراد", en: "People", hintAr: "معك", .number(least: 1, most: 20)),
      FormField("rent", ar: "الإيجار السنوي", isRequired: false, .money(least: nil, most: .riyals(200_000))),
      FormField(
        "housing", ar: "السكن", en: "Housing",
        .choice([.init("owned", ar: "ملك", en: "Owned"), .init("rented", ar: "إيجار")], several: false)),
      FormField(
        "help", ar: "المساعدة <b>", en: "Help \"&", isRequired: false,
        .choice([.init("food", ar: "غذاء"), .init("bills", ar: "فواتير")], several: true)),
      FormField("due", ar: "الاستحقاق", en: "Due", .date(.future)), FormField("where", ar: "الموقع", .place),
      FormField(
        "kin", ar: "من تعول", en: "Dependants", isRequired: false,
        .table(
          [
            FormField("name", ar: "الاسم", en: "Name", .text),
            FormField("birth", ar: "الميلاد", en: "Birth", isRequired: false, .date(.past)),
          ], rows: 0...4)), FormField("contract", ar: "صورة العقد", en: "Contract", .file),
    ], needs: [.household, .committee])
}

extension ServiceFormView {
  static let sample = ServiceFormView(Service.sample.questions, rows: ["kin": 2])
}

extension FormState {
  /// Typed wrong at a field and in a cell.
  static let wrongForm = FormState(
    values: Form(["f.people": "٥٠", "f.kin.1.name": "ريم"]),
    errors: [
      FieldError("f.people", .chooseAnswer), FieldError("f.kin.1.birth", .badDate), FieldError("f.kin", .chooseAnswer),
    ])
}

extension ServicesView {
  static let sample = ServicesView(
    rows: [
      Row(code: "FA-RENT", name: "مساعدة إيجار", version: 3, isOffered: true),
      Row(code: "FA-CASH", name: "Cash <b>", version: 1, isOffered: false),
    ], offers: [(ServiceCatalogue.aid.name, [Choice("FA-BASKET", Phrase(ar: "سلة غذائية", en: "Food basket"))])])
}

extension ServiceEditorView {
  static let sample = ServiceEditorView(
    service: .sample, former: [Former(version: 2, ended: .noon, by: "ماجد الشمري")],
    state: FormState(values: Form([FieldName.nameAr: "مساعدة إيجار", FieldName.needs: "household"])))
}

extension ServicePartView {
  static let field = ServicePartView(
    service: .sample, code: "kin", name: Service.sample.fields[6].label,
    state: FormState(
      values: Form([FieldName.partCode: "kin", FieldName.fieldKind: "table"]),
      errors: [FieldError(FieldName.columns, .badColumnLine(2))]))
  static let document = ServicePartView(
    service: .sample, code: nil, name: .addDocument, state: FormState(values: Form([FieldName.validity: "months"])))
}
