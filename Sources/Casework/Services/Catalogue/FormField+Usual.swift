/// Questions that many services ask.
extension FormField {
  static let householdSize = FormField(
    "household-size", ar: "عدد أفراد الأسرة", en: "People in the household", hintAr: "معك", hintEn: "With you",
    .number(least: 1, most: 40))

  /// Who lives in the household: a row for each.
  static let dependants = FormField(
    "dependants", ar: "من تعولهم", en: "Whom you support", hintAr: "سطر لكل فرد، واترك ما زاد فارغًا",
    hintEn: "A row for each person; leave the rest empty", isRequired: false,
    .table(
      [
        FormField("name", ar: "الاسم", en: "Name", .text),
        FormField(
          "relation", ar: "الصلة", en: "Relation",
          .choice(
            [
              Option("spouse", ar: "زوج أو زوجة", en: "Spouse"), Option("child", ar: "ابن أو ابنة", en: "Child"),
              Option("parent", ar: "والد أو والدة", en: "Parent"), Option("other", ar: "غير ذلك", en: "Other"),
            ], several: false)),
        FormField("age", ar: "العمر", en: "Age", .number(least: 0, most: 120)),
      ], rows: 0...15))

  /// What comes in each month, by source.
  static let incomes = FormField(
    "incomes", ar: "الدخل الشهري بحسب مصدره", en: "Monthly income by source",
    hintAr: "راتب، ضمان، تقاعد، نفقة، عمل حر", hintEn: "Salary, social security, pension, alimony, own work",
    isRequired: false,
    .table(
      [
        FormField("source", ar: "المصدر", en: "Source", .text),
        FormField("amount", ar: "المبلغ في الشهر", en: "Amount a month", .money(least: nil, most: .riyals(1_000_000))),
      ], rows: 0...8))

  static let housing = FormField(
    "housing", ar: "السكن", en: "Housing",
    .choice(
      [
        Option("owned", ar: "ملك", en: "Owned"), Option("rented", ar: "إيجار", en: "Rented"),
        Option("family", ar: "مع الأسرة الكبيرة", en: "With relatives"), Option("other", ar: "غير ذلك", en: "Other"),
      ], several: false))

  static let place = FormField(
    "place", ar: "الموقع", en: "Place",
    hintAr: "العنوان الوطني المختصر، أو الإحداثيات، أو وصف يدل عليه",
    hintEn: "Short national address, coordinates, or words that lead there", .place)

  static let students = FormField(
    "students", ar: "الأبناء في الدراسة", en: "Children at school", hintAr: "سطر لكل طالب", hintEn: "A row for each",
    isRequired: false,
    .table(
      [
        FormField("name", ar: "الاسم", en: "Name", .text),
        FormField(
          "stage", ar: "المرحلة", en: "Stage",
          .choice(
            [
              Option("kindergarten", ar: "روضة", en: "Kindergarten"),
              Option("primary", ar: "ابتدائي", en: "Primary"), Option("middle", ar: "متوسط", en: "Middle"),
              Option("secondary", ar: "ثانوي", en: "Secondary"),
            ], several: false)),
      ], rows: 0...12))

  static let animalKind = kindOf(
    "الحيوان", "The animal",
    [
      Option("cat", ar: "قط", en: "Cat"), Option("dog", ar: "كلب", en: "Dog"), Option("bird", ar: "طير", en: "Bird"),
      Option("livestock", ar: "ماشية", en: "Livestock"), Option("other", ar: "غير ذلك", en: "Other"),
    ])

  static func count(_ ar: String, _ en: String, most: Int = 10_000) -> FormField {
    FormField("count", ar: ar, en: en, .number(least: 1, most: most))
  }

  static func day(_ ar: String, _ en: String, _ bound: DateBound = .future) -> FormField {
    FormField("day", ar: ar, en: en, .date(bound))
  }

  static func kindOf(_ ar: String, _ en: String, _ options: [Option], several: Bool = false) -> FormField {
    FormField("kind", ar: ar, en: en, .choice(options, several: several))
  }

  static func told(_ code: String, _ ar: String, _ en: String, isRequired: Bool = true) -> FormField {
    FormField(code, ar: ar, en: en, isRequired: isRequired, .prose)
  }
}
