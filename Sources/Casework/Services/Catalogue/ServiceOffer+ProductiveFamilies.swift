// Services of associations for productive families.

extension ServiceOffer {
  static let productiveFamilies: [ServiceOffer] = [
    ServiceOffer(
      code: "PF-FILE", ar: "تسجيل أسرة منتجة", en: "Registering a productive family",
      criteriaAr: "دخل الفرد دون الحد المعتمد\nحرفة قائمة أو مهارة",
      criteriaEn: "Income per head below the set limit\nA craft or a skill",
      documents: [
        .identity, .family, .income,
        .other("freelance", "وثيقة العمل الحر", "Freelance certificate", isRequired: false, .ownDate),
      ],
      fields: [FormField("craft", ar: "الحرفة", en: "The craft", .text), .householdSize, .incomes],
      needs: [.household, .incomeTest, .siteVisit]),
    ServiceOffer(
      code: "PF-TRAIN", ar: "تدريب حرفي", en: "Training in a craft", criteriaAr: "أسرة مسجلة",
      criteriaEn: "A registered family", documents: [.identity],
      fields: [
        .kindOf(
          "المجال", "The field",
          [
            .init("cooking", ar: "طهي", en: "Cooking"), .init("sewing", ar: "خياطة", en: "Sewing"),
            .init("crafts", ar: "حرف يدوية", en: "Handicrafts"),
            .init("digital", ar: "تسويق رقمي", en: "Online marketing"),
          ])
      ]),
    ServiceOffer(
      code: "PF-LOAN", ar: "تمويل صغير", en: "A small interest-free loan", criteriaAr: "دراسة مشروع\nكفيل أو ضمان",
      criteriaEn: "A plan for the project\nA guarantor",
      documents: [.identity, .other("plan", "دراسة المشروع", "Plan of the project"), .quote],
      fields: [
        FormField("project", ar: "المشروع", en: "The project", .text),
        FormField("months", ar: "عدد أقساط السداد", en: "Instalments", .number(least: 1, most: 60)),
        FormField("guarantor", ar: "اسم الكفيل", en: "Name of the guarantor", .text),
      ], needs: [.incomeTest, .siteVisit, .committee, .payment], asksAmount: true),
    ServiceOffer(
      code: "PF-TOOLS", ar: "أدوات ومعدات إنتاج", en: "Tools and equipment", criteriaAr: "توصية الباحثة بعد الزيارة",
      criteriaEn: "The researcher’s recommendation after a visit", documents: [.identity, .quote],
      fields: [
        FormField(
          "tools", ar: "الأدوات المطلوبة", en: "The tools needed",
          .table(
            [
              FormField("item", ar: "الأداة", en: "Tool", .text),
              FormField("count", ar: "العدد", en: "How many", .number(least: 1, most: 100)),
              FormField(
                "price", ar: "السعر التقديري", en: "Estimated price", isRequired: false, .money(least: nil, most: nil)),
            ], rows: 1...10))
      ], needs: [.siteVisit, .committee, .payment], asksAmount: true),
    ServiceOffer(
      code: "PF-MARKET", ar: "المشاركة في سوق أو معرض", en: "A stall at a market",
      criteriaAr: "منتجات جاهزة\nشهادة صحية للأغذية",
      criteriaEn: "Products ready for sale\nA health certificate for food",
      documents: [
        .identity, .other("products", "صور المنتجات", "Photos of the products"),
        .other("health", "شهادة صحية", "Health certificate", isRequired: false, .ownDate),
      ],
      fields: [FormField("products-sold", ar: "ما تعرضه", en: "What is sold", .text)]),
    ServiceOffer(
      code: "PF-BRAND", ar: "هوية ومتجر للمنتجات", en: "A brand and a shop for the products", criteriaAr: "أسرة مسجلة",
      criteriaEn: "A registered family",
      documents: [.identity, .other("samples", "عينات أو صور", "Samples or photos")],
      fields: [
        .kindOf(
          "المطلوب", "What is needed",
          [
            .init("photos", ar: "تصوير", en: "Photography"), .init("logo", ar: "شعار", en: "A logo"),
            .init("shop", ar: "متجر إلكتروني", en: "An online shop"),
          ], several: true)
      ]),
    ServiceOffer(
      code: "PF-KITCHEN", ar: "استخدام المطبخ المجتمعي", en: "Use of the shared kitchen",
      criteriaAr: "بطاقة صحية سارية",
      criteriaEn: "A valid health card",
      documents: [.identity, .other("card", "البطاقة الصحية", "Health card", .ownDate)],
      fields: [
        .day("اليوم المطلوب", "The day wanted"),
        FormField("hours", ar: "عدد الساعات", en: "Hours", .number(least: 1, most: 12)),
      ]),
    ServiceOffer(
      code: "PF-GUIDE", ar: "إرشاد مشروع", en: "Advice for a project", criteriaAr: "مشروع قائم",
      criteriaEn: "A running project", documents: [.identity],
      fields: [.told("questions", "فيمَ تحتاج إلى الإرشاد؟", "What do you need advice on?")], needs: [.siteVisit]),
  ]
}
