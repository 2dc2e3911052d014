// The services an association of each kind usually offers; a start to be changed, not a rule.

extension ServiceOffer {
  static let elderly: [ServiceOffer] = [
    ServiceOffer(
      code: "EL-HOME", ar: "رعاية منزلية لكبير السن", en: "Home care",
      criteriaAr: "أن يكون كبير السن 60 عامًا فأكثر\nأن يسكن ضمن نطاق الجمعية",
      criteriaEn: "Aged 60 or more\nLives in the association’s area",
      documents: [.identity, .medical], fields: [.place, .day("متى تبدأ الحاجة", "From when", .any)],
      needs: [.siteVisit]),
    ServiceOffer(
      code: "EL-DEVICE", ar: "جهاز طبي مساند", en: "Assistive device",
      criteriaAr: "توصية طبيب حديثة\nدخل محدود", criteriaEn: "A recent doctor’s recommendation\nLimited income",
      documents: [.identity, .medical, .income, .quote],
      fields: [FormField("device", ar: "الجهاز", en: "The device", .text), .incomes],
      needs: [.incomeTest, .committee, .payment], asksAmount: true),
    ServiceOffer(
      code: "EL-VISIT", ar: "زيارة ومؤانسة", en: "Visits and company",
      criteriaAr: "لكل كبير سن يعيش وحده", criteriaEn: "For anyone who lives alone", documents: [.identity],
      fields: [
        .kindOf(
          "أنسب الأوقات", "Best times",
          [.init("morning", ar: "صباحًا", en: "Mornings"), .init("evening", ar: "مساءً", en: "Evenings")], several: true)
      ]),
  ]

  static let family: [ServiceOffer] = [
    ServiceOffer(
      code: "FA-RENT", ar: "مساعدة إيجار", en: "Rent support",
      criteriaAr: "عقد إيجار موثق\nدخل الفرد دون الحد المعتمد",
      criteriaEn: "A registered lease\nIncome per head below the set limit",
      documents: [
        .identity, .family, .income,
        Requirement(code: "lease", nameAr: "عقد إيجار موثق", nameEn: "Registered lease", validity: .ownDate),
      ],
      fields: [
        .householdSize, .housing,
        FormField("rent", ar: "الإيجار السنوي", en: "Rent a year", .money(least: .riyals(1), most: .riyals(200_000))),
        .day("متى يستحق الإيجار", "When the rent is due", .any), .incomes, .dependants,
      ], needs: [.household, .incomeTest, .siteVisit, .committee, .payment], asksAmount: true),
    ServiceOffer(
      code: "FA-SPONSOR", ar: "كفالة يتيم", en: "Orphan sponsorship",
      criteriaAr: "اليتيم دون الثامنة عشرة\nأن يكون الولي معتمدًا",
      criteriaEn: "The orphan is under eighteen\nThe guardian is verified",
      documents: [
        .identity, .family,
        Requirement(code: "guardian", nameAr: "صك الولاية", nameEn: "Guardianship deed", seesOriginal: true),
      ],
      fields: [
        FormField("orphan-birth", ar: "ميلاد اليتيم", en: "The orphan’s birth", .date(.past)), .householdSize,
      ], needs: [.household, .committee, .payment]),
    ServiceOffer(
      code: "FA-SCHOOL", ar: "حقيبة مدرسية", en: "School kit", criteriaAr: "أبناء الأسر المسجلة المنتظمون في الدراسة",
      criteriaEn: "Children of registered families who attend school", documents: [.identity, .family],
      fields: [.students],
      needs: [.household]),
  ]

  static let health: [ServiceOffer] = [
    ServiceOffer(
      code: "HE-TREAT", ar: "تكفل بعلاج", en: "Treatment cost",
      criteriaAr: "تقرير طبي لا يتجاوز ستة أشهر\nعدم وجود تغطية تأمينية",
      criteriaEn: "A medical report of the last six months\nNo insurance cover",
      documents: [.identity, .medical, .quote, .income],
      fields: [
        FormField("hospital", ar: "جهة العلاج", en: "Where it is treated", .text),
        FormField(
          "insured", ar: "هل لك تأمين صحي؟", en: "Are you insured?",
          .choice([.init("no", ar: "لا", en: "No"), .init("yes", ar: "نعم", en: "Yes")], several: false)), .incomes,
      ], needs: [.incomeTest, .committee, .payment], asksAmount: true),
    ServiceOffer(
      code: "HE-DEVICE", ar: "إعارة جهاز طبي", en: "Loan of a medical device",
      criteriaAr: "توصية طبيب\nتعهد بإعادة الجهاز",
      criteriaEn: "A doctor’s recommendation\nA promise to return it", documents: [.identity, .medical],
      fields: [
        FormField(
          "loan-days", ar: "عدد أيام الإعارة", en: "Days of the loan", isRequired: false, .number(least: 1, most: 730))
      ]),
    ServiceOffer(
      code: "HE-TRANSPORT", ar: "نقل مريض لمواعيده", en: "Transport to appointments", criteriaAr: "موعد مثبت",
      criteriaEn: "A confirmed appointment",
      documents: [.identity, Requirement(code: "appointment", nameAr: "بطاقة الموعد", nameEn: "Appointment card")],
      fields: [
        .day("يوم الموعد", "Day of the appointment"), .place,
        FormField(
          "help", ar: "ما يحتاج إليه المريض", en: "What the patient needs", isRequired: false,
          .choice(
            [
              .init("wheelchair", ar: "كرسي متحرك", en: "A wheelchair"),
              .init("stretcher", ar: "نقالة", en: "A stretcher"), .init("escort", ar: "مرافق", en: "A companion"),
            ], several: true)),
      ]),
  ]

  static let neighbourhood: [ServiceOffer] = [
    ServiceOffer(
      code: "NB-HALL", ar: "حجز قاعة الحي", en: "Booking the hall",
      criteriaAr: "لأهالي الحي\nتعهد بالمحافظة على القاعة",
      criteriaEn: "For residents\nA promise to keep the hall in order", documents: [.identity],
      fields: [.day("اليوم المطلوب", "The day wanted"), .count("عدد الحاضرين", "How many come", most: 1_000)]),
    ServiceOffer(
      code: "NB-INITIATIVE", ar: "تبني مبادرة مجتمعية", en: "A community initiative",
      criteriaAr: "فريق من أهالي الحي\nأثر واضح",
      criteriaEn: "A team of residents\nA clear effect",
      documents: [.identity, Requirement(code: "plan", nameAr: "نموذج المبادرة", nameEn: "The plan")],
      fields: [.told("effect", "ما الأثر المتوقع؟", "What will it change?", isRequired: false)], needs: [.committee],
      asksAmount: true),
    ServiceOffer(
      code: "NB-NEED", ar: "رفع احتياج الحي", en: "Reporting a need", criteriaAr: "وصف واضح للموقع والاحتياج",
      criteriaEn: "A clear description of place and need", documents: [.photo],
      fields: [.place]),
  ]

  static let cooperative: [ServiceOffer] = [
    ServiceOffer(
      code: "CO-SEED", ar: "توفير بذور وأسمدة", en: "Seeds and fertiliser", criteriaAr: "عضوية سارية\nرخصة زراعية",
      criteriaEn: "A valid membership\nA farm licence",
      documents: [
        .identity, Requirement(code: "licence", nameAr: "الرخصة الزراعية", nameEn: "Farm licence", validity: .ownDate),
      ],
      fields: [
        FormField("area", ar: "المساحة بالدونم", en: "Area in dunams", .number(least: 1, most: 100_000)), .place,
      ], asksAmount: true),
    ServiceOffer(
      code: "CO-MACHINE", ar: "تأجير آلية", en: "Machine rental", criteriaAr: "عضوية سارية",
      criteriaEn: "A valid membership",
      documents: [.identity],
      fields: [
        .day("من يوم", "From the day"), FormField("days", ar: "عدد الأيام", en: "Days", .number(least: 1, most: 90)),
      ]),
    ServiceOffer(
      code: "CO-MARKET", ar: "تسويق محصول", en: "Marketing a crop", criteriaAr: "عضوية سارية\nمحصول مطابق للمواصفات",
      criteriaEn: "A valid membership\nA crop up to standard", documents: [.identity, .photo],
      fields: [
        FormField("crop", ar: "المحصول", en: "The crop", .text),
        FormField("kilos", ar: "الكمية بالكيلوغرام", en: "Kilograms", .number(least: 1, most: 1_000_000)),
      ]),
  ]

  static let animal: [ServiceOffer] = [
    ServiceOffer(
      code: "AN-RESCUE", ar: "بلاغ إنقاذ حيوان", en: "Report an animal in need", criteriaAr: "وصف واضح للموقع والحالة",
      criteriaEn: "A clear description of place and condition", documents: [.photo],
      fields: [.place, .animalKind], needs: [.siteVisit]),
    ServiceOffer(
      code: "AN-CLINIC", ar: "دعم علاج بيطري", en: "Veterinary treatment",
      criteriaAr: "دخل محدود أو حالة إنسانية\nتقرير بيطري حديث",
      criteriaEn: "Limited income or a humane case\nA recent veterinary report",
      documents: [
        .identity, Requirement(code: "report", nameAr: "تقرير بيطري", nameEn: "Veterinary report"), .quote,
      ], fields: [.animalKind], needs: [.payment], asksAmount: true),
    ServiceOffer(
      code: "AN-ADOPT", ar: "طلب تبني حيوان", en: "Adopt an animal",
      criteriaAr: "أن يكون مقدم الطلب بالغًا\nتعهد بحسن الرعاية",
      criteriaEn: "The applicant is of age\nA promise of good care",
      documents: [.identity, Requirement(code: "pledge", nameAr: "تعهد التبني", nameEn: "Adoption pledge")],
      fields: [
        .animalKind, .housing,
        .told("experience", "خبرتك برعاية الحيوان", "Your experience with animals", isRequired: false),
      ], needs: [.siteVisit]),
  ]

  static let general: [ServiceOffer] = [
    ServiceOffer(
      code: "GE-AID", ar: "طلب مساعدة", en: "Request for help", criteriaAr: "أن يكون ضمن نطاق الجمعية\nحاجة مثبتة",
      criteriaEn: "Within the association’s area\nA proven need", documents: [.identity, .income],
      fields: [.householdSize, .incomes], needs: [.household, .incomeTest], asksAmount: true),
    ServiceOffer(
      code: "GE-SERVICE", ar: "طلب خدمة", en: "Request for a service", criteriaAr: "أن يكون ضمن نطاق الجمعية",
      criteriaEn: "Within the association’s area", documents: [.identity]),
    ServiceOffer(
      code: "GE-CERTIFICATE", ar: "طلب إفادة", en: "Request for a certificate",
      criteriaAr: "أن يكون له ملف لدى الجمعية",
      criteriaEn: "Has a file with the association", documents: [.identity]),
  ]
}
