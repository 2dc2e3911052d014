// Lengths of time. Arabic declines the counted noun and its own number, so each sentence has its table.

extension Phrase {
  /// A length in calendar days, as a subject: «يومان», "2 days".
  package static func days(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لا أيام", one: "يوم واحد", two: "يومان", few: "# أيام", many: "# يومًا", other: "# يوم"),
      en: EnglishForms(one: "# day", other: "# days"))
  }

  /// A length in working days, as a subject: «يوما عمل», "2 working days".
  package static func workingDays(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لا أيام عمل", one: "يوم عمل واحد", two: "يوما عمل", few: "# أيام عمل", many: "# يوم عمل",
        other: "# يوم عمل"),
      en: EnglishForms(one: "# working day", other: "# working days"))
  }

  /// A length in weeks, as a subject: «أسبوعان», "2 weeks".
  package static func weeks(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لا أسابيع", one: "أسبوع واحد", two: "أسبوعان", few: "# أسابيع", many: "# أسبوعًا", other: "# أسبوع"),
      en: EnglishForms(one: "# week", other: "# weeks"))
  }

  /// A length in minutes, as an object of «بعد»: «15 دقيقة».
  package static func minutes(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "أقل من دقيقة", one: "دقيقة واحدة", two: "دقيقتين", few: "# دقائق", many: "# دقيقة", other: "# دقيقة"),
      en: EnglishForms(zero: "less than a minute", one: "# minute", other: "# minutes"))
  }
}
