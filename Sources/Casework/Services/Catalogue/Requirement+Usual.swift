/// Documents that many services ask for.
extension Requirement {
  static let identity = Requirement(
    code: "id", nameAr: "الهوية الوطنية أو الإقامة", nameEn: "National ID or residence permit")
  static let family = Requirement(code: "family", nameAr: "سجل الأسرة", nameEn: "Family record")
  static let income = Requirement(
    code: "income", nameAr: "إثبات الدخل", nameEn: "Proof of income", validity: .months(3))
  static let medical = Requirement(
    code: "medical", nameAr: "تقرير طبي حديث", nameEn: "Recent medical report")
  static let quote = Requirement(code: "quote", nameAr: "عرض سعر", nameEn: "Price quotation", validity: .months(3))
  static let photo = Requirement(code: "photo", nameAr: "صورة", nameEn: "Photo", isRequired: false)

  static func other(
    _ code: String, _ ar: String, _ en: String, isRequired: Bool = true, _ validity: Validity = .unlimited,
    original: Bool = false
  ) -> Requirement {
    Requirement(
      code: code, nameAr: ar, nameEn: en, isRequired: isRequired, validity: validity, seesOriginal: original)
  }
}
