// Further services of associations for animals.

extension ServiceOffer {
  static let moreAnimal: [ServiceOffer] = [
    ServiceOffer(
      code: "AN-NEUTER", ar: "تعقيم وإعادة إطلاق", en: "Neuter and release", criteriaAr: "حي أو بلدية أو فرد",
      criteriaEn: "A neighbourhood, a municipality or a person", documents: [],
      fields: [.place, .count("العدد التقديري", "Estimated number", most: 500), .animalKind], needs: [.siteVisit]),
    ServiceOffer(
      code: "AN-SHELTER", ar: "إيواء مؤقت", en: "Temporary shelter", criteriaAr: "تعذر الرعاية",
      criteriaEn: "The owner cannot care for it", documents: [.identity],
      fields: [
        .animalKind, .told("why", "سبب التسليم", "Why it is handed over"),
        FormField("weeks", ar: "عدد الأسابيع", en: "Weeks", .number(least: 1, most: 26)),
      ]),
    ServiceOffer(
      code: "AN-AWARE", ar: "برنامج توعوي", en: "Awareness programme", criteriaAr: "مدرسة أو حي أو جهة",
      criteriaEn: "A school, a neighbourhood or a body",
      documents: [.other("letter", "خطاب الجهة", "Letter of the body")],
      fields: [.day("اليوم المطلوب", "The day wanted"), .count("عدد الحاضرين", "How many come", most: 2_000)]),
    ServiceOffer(
      code: "AN-FEED", ar: "نقطة إطعام وسقيا", en: "Feeding and watering point", criteriaAr: "متطوع يتعهدها",
      criteriaEn: "A volunteer looks after it", documents: [],
      fields: [.place, FormField("keeper", ar: "من يتعهدها", en: "Who looks after it", .text)]),
  ]
}
