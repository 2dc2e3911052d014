// Further services of health associations.

extension ServiceOffer {
  static let moreHealth: [ServiceOffer] = [
    ServiceOffer(
      code: "HE-MEDS", ar: "صرف أدوية ومستلزمات", en: "Medicines and supplies", criteriaAr: "وصفة سارية",
      criteriaEn: "A valid prescription",
      documents: [.identity, .other("prescription", "الوصفة", "Prescription", .months(1))],
      fields: [
        FormField(
          "medicines", ar: "الأدوية", en: "The medicines",
          .table(
            [
              FormField("name", ar: "الدواء", en: "Medicine", .text),
              FormField("count", ar: "الكمية", en: "Quantity", .number(least: 1, most: 1_000)),
            ], rows: 1...12))
      ]),
    ServiceOffer(
      code: "HE-HOMECARE", ar: "رعاية صحية منزلية", en: "Health care at home", criteriaAr: "عدم القدرة على الحركة",
      criteriaEn: "Cannot leave the house", documents: [.identity, .medical],
      fields: [.place, .day("متى تبدأ الحاجة", "From when", .any)], needs: [.siteVisit]),
    ServiceOffer(
      code: "HE-MOBILE", ar: "زيارة العيادة المتنقلة", en: "A visit of the mobile clinic",
      criteriaAr: "القرى البعيدة عن المراكز الصحية",
      criteriaEn: "Villages far from health centres", documents: [],
      fields: [.place, .count("عدد المحتاجين إلى الكشف", "How many need to be seen", most: 2_000)], needs: [.siteVisit]),
    ServiceOffer(
      code: "HE-LODGE", ar: "إيواء مريض ومرافقه", en: "Lodging a patient and companion",
      criteriaAr: "من خارج المدينة\nموعد مثبت",
      criteriaEn: "From out of town\nA confirmed appointment",
      documents: [.identity, .other("appointment", "بطاقة الموعد", "Appointment card")],
      fields: [
        .day("يوم الوصول", "Day of arrival"),
        FormField("nights", ar: "عدد الليالي", en: "Nights", .number(least: 1, most: 60)),
        FormField("companions", ar: "عدد المرافقين", en: "Companions", .number(least: 0, most: 3)),
      ]),
    ServiceOffer(
      code: "HE-AWARE", ar: "تثقيف صحي أو دعم نفسي", en: "Health education or counselling", criteriaAr: "للجميع",
      criteriaEn: "For everyone", documents: [],
      fields: [
        .kindOf(
          "المطلوب", "What is needed",
          [.init("talk", ar: "محاضرة", en: "A talk"), .init("counsel", ar: "جلسة دعم", en: "A counselling session")])
      ]),
  ]
}
