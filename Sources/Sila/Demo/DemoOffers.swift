import Casework

/// A service of a demo catalogue.
struct DemoOffer {
  var code: String
  var ar: String
  var en: String
  var criteriaAr: String
  var criteriaEn: String
  var documents: [Requirement]
  var asksAmount = false
}

extension Requirement {
  fileprivate static let identity = Requirement(
    code: "id", nameAr: "الهوية الوطنية أو الإقامة", nameEn: "National ID or residence permit")
  fileprivate static let family = Requirement(code: "family", nameAr: "سجل الأسرة", nameEn: "Family record")
  fileprivate static let income = Requirement(code: "income", nameAr: "إثبات الدخل", nameEn: "Proof of income")
  fileprivate static let medical = Requirement(
    code: "medical", nameAr: "تقرير طبي حديث", nameEn: "Recent medical report")
  fileprivate static let quote = Requirement(code: "quote", nameAr: "عرض سعر", nameEn: "Price quotation")
  fileprivate static let photo = Requirement(code: "photo", nameAr: "صورة", nameEn: "Photo", isRequired: false)
}

extension DemoOffer {
  static let elderly = [
    DemoOffer(
      code: "EL-HOME", ar: "رعاية منزلية لكبير السن", en: "Home care",
      criteriaAr: "أن يكون كبير السن 60 عامًا فأكثر\nأن يسكن ضمن نطاق الجمعية",
      criteriaEn: "Aged 60 or more\nLives in the association’s area",
      documents: [.identity, .medical]),
    DemoOffer(
      code: "EL-DEVICE", ar: "جهاز طبي مساند", en: "Assistive device",
      criteriaAr: "توصية طبيب حديثة\nدخل محدود", criteriaEn: "A recent doctor’s recommendation\nLimited income",
      documents: [.identity, .medical, .income, .quote], asksAmount: true),
    DemoOffer(
      code: "EL-VISIT", ar: "زيارة ومؤانسة", en: "Visits and company",
      criteriaAr: "لكل كبير سن يعيش وحده", criteriaEn: "For anyone who lives alone", documents: [.identity]),
  ]

  static let family = [
    DemoOffer(
      code: "FA-RENT", ar: "مساعدة إيجار", en: "Rent support",
      criteriaAr: "عقد إيجار موثق\nدخل الفرد دون الحد المعتمد",
      criteriaEn: "A registered lease\nIncome per head below the set limit",
      documents: [
        .identity, .family, .income, Requirement(code: "lease", nameAr: "عقد إيجار موثق", nameEn: "Registered lease"),
      ], asksAmount: true),
    DemoOffer(
      code: "FA-SPONSOR", ar: "كفالة يتيم", en: "Orphan sponsorship",
      criteriaAr: "اليتيم دون الثامنة عشرة\nأن يكون الولي معتمدًا",
      criteriaEn: "The orphan is under eighteen\nThe guardian is verified",
      documents: [.identity, .family, Requirement(code: "guardian", nameAr: "صك الولاية", nameEn: "Guardianship deed")]),
    DemoOffer(
      code: "FA-SCHOOL", ar: "حقيبة مدرسية", en: "School kit", criteriaAr: "أبناء الأسر المسجلة المنتظمون في الدراسة",
      criteriaEn: "Children of registered families who attend school", documents: [.identity, .family]),
  ]

  static let health = [
    DemoOffer(
      code: "HE-TREAT", ar: "تكفل بعلاج", en: "Treatment cost",
      criteriaAr: "تقرير طبي لا يتجاوز ستة أشهر\nعدم وجود تغطية تأمينية",
      criteriaEn: "A medical report of the last six months\nNo insurance cover",
      documents: [.identity, .medical, .quote, .income], asksAmount: true),
    DemoOffer(
      code: "HE-DEVICE", ar: "إعارة جهاز طبي", en: "Loan of a medical device",
      criteriaAr: "توصية طبيب\nتعهد بإعادة الجهاز",
      criteriaEn: "A doctor’s recommendation\nA promise to return it", documents: [.identity, .medical]),
    DemoOffer(
      code: "HE-TRANSPORT", ar: "نقل مريض لمواعيده", en: "Transport to appointments", criteriaAr: "موعد مثبت",
      criteriaEn: "A confirmed appointment",
      documents: [.identity, Requirement(code: "appointment", nameAr: "بطاقة الموعد", nameEn: "Appointment card")]),
  ]

  static let neighbourhood = [
    DemoOffer(
      code: "NB-HALL", ar: "حجز قاعة الحي", en: "Booking the hall",
      criteriaAr: "لأهالي الحي\nتعهد بالمحافظة على القاعة",
      criteriaEn: "For residents\nA promise to keep the hall in order", documents: [.identity]),
    DemoOffer(
      code: "NB-INITIATIVE", ar: "تبني مبادرة مجتمعية", en: "A community initiative",
      criteriaAr: "فريق من أهالي الحي\nأثر واضح",
      criteriaEn: "A team of residents\nA clear effect",
      documents: [.identity, Requirement(code: "plan", nameAr: "نموذج المبادرة", nameEn: "The plan")], asksAmount: true),
    DemoOffer(
      code: "NB-NEED", ar: "رفع احتياج الحي", en: "Reporting a need", criteriaAr: "وصف واضح للموقع والاحتياج",
      criteriaEn: "A clear description of place and need", documents: [.photo]),
  ]

  static let cooperative = [
    DemoOffer(
      code: "CO-SEED", ar: "توفير بذور وأسمدة", en: "Seeds and fertiliser", criteriaAr: "عضوية سارية\nرخصة زراعية",
      criteriaEn: "A valid membership\nA farm licence",
      documents: [.identity, Requirement(code: "licence", nameAr: "الرخصة الزراعية", nameEn: "Farm licence")],
      asksAmount: true),
    DemoOffer(
      code: "CO-MACHINE", ar: "تأجير آلية", en: "Machine rental", criteriaAr: "عضوية سارية",
      criteriaEn: "A valid membership",
      documents: [.identity]),
    DemoOffer(
      code: "CO-MARKET", ar: "تسويق محصول", en: "Marketing a crop", criteriaAr: "عضوية سارية\nمحصول مطابق للمواصفات",
      criteriaEn: "A valid membership\nA crop up to standard", documents: [.identity, .photo]),
  ]
}
