// Further services of associations that support families.

extension ServiceOffer {
  static let moreAid: [ServiceOffer] = [
    ServiceOffer(
      code: "FA-FILE", ar: "فتح ملف مستفيد", en: "Opening a beneficiary’s file",
      criteriaAr: "الإقامة في نطاق الجمعية\nدخل الفرد دون الحد المعتمد\nألا يكون مسجلًا لدى جمعية أخرى",
      criteriaEn:
        "Lives in the association’s area\nIncome per head below the set limit\nNot registered with another association",
      documents: [
        .identity, .family, .income, .other("housing-proof", "إثبات السكن", "Proof of housing"),
        .other(
          "deed", "صك إعالة أو حصر ورثة أو طلاق", "Deed of support, inheritance or divorce", isRequired: false,
          original: true),
      ],
      fields: [.householdSize, .housing, .incomes, .dependants, .place],
      needs: [.household, .incomeTest, .siteVisit, .committee]),
    ServiceOffer(
      code: "FA-CASH", ar: "مساعدة نقدية", en: "Cash assistance",
      criteriaAr: "ملف محدث لدى الجمعية\nآيبان باسم المستفيد",
      criteriaEn: "An up-to-date file\nAn account in the beneficiary’s own name", documents: [.identity, .income],
      fields: [.householdSize, .incomes], needs: [.household, .incomeTest, .committee, .payment], asksAmount: true),
    ServiceOffer(
      code: "FA-BASKET", ar: "سلة غذائية", en: "Food basket", criteriaAr: "ملف محدث لدى الجمعية",
      criteriaEn: "An up-to-date file", documents: [.identity],
      fields: [.householdSize], needs: [.household]),
    ServiceOffer(
      code: "FA-HOME", ar: "ترميم منزل أو تأثيثه", en: "Repairing or furnishing a home",
      criteriaAr: "ملكية السكن أو موافقة مالكه\nتقرير فني بالحاجة",
      criteriaEn: "Owns the home or its owner agrees\nA technical report",
      documents: [
        .identity,
        .other("ownership", "صك الملكية أو موافقة المالك", "Title deed or the owner’s consent", original: true),
        .other("survey", "تقرير فني", "Technical report", .months(6)), .quote,
      ],
      fields: [
        .kindOf(
          "المطلوب", "What is needed",
          [
            .init("repair", ar: "ترميم", en: "Repair"), .init("furniture", ar: "أثاث", en: "Furniture"),
            .init("appliances", ar: "أجهزة", en: "Appliances"),
          ], several: true), .place,
      ], needs: [.incomeTest, .siteVisit, .committee, .payment], asksAmount: true),
    ServiceOffer(
      code: "FA-BILLS", ar: "سداد فواتير الكهرباء والمياه", en: "Paying electricity and water bills",
      criteriaAr: "فاتورة باسم أحد أفراد الأسرة",
      criteriaEn: "A bill in the name of a family member",
      documents: [.identity, .other("bill", "الفاتورة", "The bill", .months(2))],
      fields: [
        .kindOf(
          "الفاتورة", "The bill",
          [.init("power", ar: "كهرباء", en: "Electricity"), .init("water", ar: "مياه", en: "Water")]),
        FormField("account", ar: "رقم الحساب في الفاتورة", en: "Account number on the bill", .text),
      ], needs: [.payment], asksAmount: true),
    ServiceOffer(
      code: "FA-TREAT", ar: "مساعدة علاجية", en: "Help with treatment",
      criteriaAr: "تقرير طبي حديث\nعدم وجود تغطية تأمينية",
      criteriaEn: "A recent medical report\nNo insurance cover",
      documents: [.identity, .other("report", "تقرير طبي", "Medical report", .months(6)), .quote],
      fields: [FormField("hospital", ar: "جهة العلاج", en: "Where it is treated", .text), .incomes],
      needs: [.incomeTest, .committee, .payment], asksAmount: true),
    ServiceOffer(
      code: "FA-SEASON", ar: "مساعدات موسمية", en: "Seasonal help", criteriaAr: "ملف محدث لدى الجمعية",
      criteriaEn: "An up-to-date file", documents: [.identity],
      fields: [
        .kindOf(
          "الموسم", "The season",
          [
            .init("winter", ar: "كسوة الشتاء", en: "Winter clothing"),
            .init("eid", ar: "كسوة العيد", en: "Clothing for Eid"),
            .init("fitr", ar: "زكاة الفطر", en: "Zakat al-Fitr"),
            .init("sacrifice", ar: "لحوم الأضاحي", en: "Meat of the sacrifice"),
          ], several: true), .householdSize,
      ], needs: [.household]),
    ServiceOffer(
      code: "FA-MARRY", ar: "مساعدة زواج", en: "Marriage support", criteriaAr: "الزواج الأول\nدخل محدود",
      criteriaEn: "A first marriage\nLimited income",
      documents: [.identity, .income, .other("contract", "عقد النكاح", "Marriage contract", original: true)],
      fields: [.day("تاريخ العقد", "Date of the contract", .past)], needs: [.incomeTest, .committee, .payment],
      asksAmount: true),
    ServiceOffer(
      code: "FA-URGENT", ar: "مساعدة عاجلة", en: "Urgent help", criteriaAr: "حادث أو فقد معيل أو قطع خدمة أساسية",
      criteriaEn: "An accident, the loss of the provider, or a basic service cut off",
      documents: [.other("proof", "إثبات الواقعة", "Proof of what happened", isRequired: false)],
      fields: [
        .kindOf(
          "ما الذي حدث؟", "What happened?",
          [
            .init("fire", ar: "حريق", en: "Fire"), .init("death", ar: "وفاة المعيل", en: "Death of the provider"),
            .init("cut", ar: "قطع خدمة", en: "A service cut off"), .init("other", ar: "غير ذلك", en: "Other"),
          ]), .day("يوم الواقعة", "The day it happened", .past), .place,
      ], needs: [.siteVisit, .payment], asksAmount: true),
    ServiceOffer(
      code: "FA-APPEAL", ar: "تظلم من قرار", en: "Appeal against a decision", criteriaAr: "خلال مدة التظلم المعلنة",
      criteriaEn: "Within the announced time for appeals", documents: [],
      fields: [
        FormField("decision", ar: "رقم الطلب الذي صدر فيه القرار", en: "Number of the request decided on", .text),
        .told("grounds", "أسباب التظلم", "Grounds of the appeal"),
      ], needs: [.committee]),
  ]
}
