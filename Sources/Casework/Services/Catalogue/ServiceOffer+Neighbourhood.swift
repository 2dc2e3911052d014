// Further services of neighbourhood centres.

extension ServiceOffer {
  static let moreNeighbourhood: [ServiceOffer] = [
    ServiceOffer(
      code: "NB-COURSE", ar: "الالتحاق ببرنامج أو دورة", en: "Joining a programme or course",
      criteriaAr: "من سكان الحي\nالفئة العمرية للبرنامج",
      criteriaEn: "A resident\nOf the programme’s age", documents: [.identity],
      fields: [
        FormField("course", ar: "البرنامج", en: "The programme", .text),
        FormField("age", ar: "عمر الملتحق", en: "Age of who joins", .number(least: 3, most: 100)),
      ]),
    ServiceOffer(
      code: "NB-PEACE", ar: "إصلاح ذات البين", en: "Reconciliation", criteriaAr: "رضا الطرفين",
      criteriaEn: "Both sides agree", documents: [.identity],
      fields: [
        .kindOf(
          "موضوع الخلاف", "What it is about",
          [
            .init("family", ar: "أسري", en: "Family"), .init("neighbours", ar: "بين جيران", en: "Neighbours"),
            .init("money", ar: "مالي", en: "Money"), .init("other", ar: "غير ذلك", en: "Other"),
          ])
      ]),
    ServiceOffer(
      code: "NB-SEASON", ar: "فعالية موسمية", en: "A seasonal event", criteriaAr: "لأهالي الحي",
      criteriaEn: "For residents", documents: [],
      fields: [.day("يوم الفعالية", "Day of the event"), .count("عدد المستفيدين", "How many benefit"), .place],
      asksAmount: true),
    ServiceOffer(
      code: "NB-SPORT", ar: "أكاديمية رياضية", en: "Sports academy", criteriaAr: "موافقة ولي الأمر\nلياقة طبية",
      criteriaEn: "The guardian’s consent\nMedically fit",
      documents: [
        .other("child-id", "هوية الطفل", "The child’s ID"),
        .other("fitness", "شهادة لياقة", "Certificate of fitness", .months(12)),
      ],
      fields: [
        FormField("birth", ar: "ميلاد الطفل", en: "The child’s birth", .date(.past)),
        .kindOf(
          "الرياضة", "Sport",
          [
            .init("football", ar: "كرة قدم", en: "Football"), .init("swimming", ar: "سباحة", en: "Swimming"),
            .init("defence", ar: "دفاع عن النفس", en: "Self-defence"),
          ]),
      ]),
    ServiceOffer(
      code: "NB-VOLUNTEER", ar: "التطوع في الحي", en: "Volunteering", criteriaAr: "السادسة عشرة فأكثر",
      criteriaEn: "Sixteen or older", documents: [.identity],
      fields: [
        .kindOf(
          "المجال", "The field",
          [
            .init("teaching", ar: "تعليم", en: "Teaching"), .init("logistics", ar: "تنظيم", en: "Organising"),
            .init("care", ar: "رعاية", en: "Care"),
          ], several: true),
        FormField("hours", ar: "ساعات في الأسبوع", en: "Hours a week", .number(least: 1, most: 40)),
      ]),
  ]
}
