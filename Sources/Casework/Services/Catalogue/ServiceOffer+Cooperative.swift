// Further services of cooperatives.

extension ServiceOffer {
  static let moreCooperative: [ServiceOffer] = [
    ServiceOffer(
      code: "CO-MEMBER", ar: "طلب عضوية", en: "Membership", criteriaAr: "شروط النظام الأساسي",
      criteriaEn: "As the articles require", documents: [.identity],
      fields: [
        FormField("shares", ar: "عدد الأسهم", en: "Shares", .number(least: 1, most: 100_000)),
        .told("work", "مهنتك وصلتك بنشاط الجمعية", "Your work, and how it is related to the cooperative’s"),
      ], needs: [.committee]),
    ServiceOffer(
      code: "CO-SHARES", ar: "شراء أسهم أو التنازل عنها", en: "Buying or passing on shares", criteriaAr: "عضو",
      criteriaEn: "A member",
      documents: [.identity, .other("certificate", "شهادة الأسهم", "Share certificate", original: true)],
      fields: [
        .kindOf(
          "المطلوب", "What is wanted",
          [
            .init("buy", ar: "شراء", en: "Buy"), .init("pass", ar: "تنازل", en: "Pass on"),
            .init("redeem", ar: "استرداد", en: "Redeem"),
          ]), FormField("shares", ar: "عدد الأسهم", en: "Shares", .number(least: 1, most: 100_000)),
      ], needs: [.committee]),
    ServiceOffer(
      code: "CO-RETURN", ar: "صرف العائد", en: "Payment of the return", criteriaAr: "بعد اعتماد الجمعية العمومية",
      criteriaEn: "Once the general assembly has approved it", documents: [.identity],
      fields: [FormField("year", ar: "السنة المالية", en: "Financial year", .number(least: 1440, most: 2100))],
      needs: [.payment]),
    ServiceOffer(
      code: "CO-GOODS", ar: "شراء سلع بسعر الأعضاء", en: "Goods at members’ price", criteriaAr: "بطاقة عضوية سارية",
      criteriaEn: "A valid membership card", documents: [],
      fields: [
        FormField(
          "goods", ar: "السلع", en: "The goods",
          .table(
            [
              FormField("item", ar: "السلعة", en: "Item", .text),
              FormField("count", ar: "الكمية", en: "Quantity", .number(least: 1, most: 10_000)),
            ], rows: 1...15))
      ]),
    ServiceOffer(
      code: "CO-AID", ar: "مساعدة اجتماعية للأعضاء", en: "Social aid for members",
      criteriaAr: "عضو\nسياسة صرف المساعدات",
      criteriaEn: "A member\nAs the policy on aid says", documents: [.identity, .income],
      fields: [.householdSize, .incomes], needs: [.incomeTest, .committee, .payment], asksAmount: true),
    ServiceOffer(
      code: "CO-KIDS", ar: "روضة أو نادٍ أو تدريب", en: "Nursery, club or training", criteriaAr: "القبول بحسب المقاعد",
      criteriaEn: "As places allow", documents: [.identity],
      fields: [
        FormField("child", ar: "اسم الطفل", en: "The child’s name", .text),
        FormField("birth", ar: "ميلاد الطفل", en: "The child’s birth", .date(.past)),
      ]),
    ServiceOffer(
      code: "CO-PROOF", ar: "شهادة عضوية", en: "Certificate of membership", criteriaAr: "عضو",
      criteriaEn: "A member", documents: [.identity],
      fields: [
        FormField("addressed", ar: "الجهة الموجه إليها", en: "To whom it is addressed", isRequired: false, .text)
      ]),
    ServiceOffer(
      code: "CO-ASK", ar: "استفسار عضو", en: "A member’s enquiry", criteriaAr: "عضو",
      criteriaEn: "A member", documents: [],
      fields: [
        .kindOf(
          "الموضوع", "About",
          [
            .init("assembly", ar: "الجمعية العمومية", en: "The general assembly"),
            .init("accounts", ar: "القوائم المالية", en: "The accounts"), .init("other", ar: "غير ذلك", en: "Other"),
          ])
      ]),
  ]
}
