import Casework

/// A synthetic applicant: a made-up name, an identity number that only its check digit makes valid.
struct DemoApplicant {
  var first: String
  var father: String
  var family: String
  var nationalID: String
  var mobile: String
  var need: String
  var daysAgo: Int
  var reaches: Stage
  var urgency: String?

  func answers(asksAmount: Bool) -> ApplicationAnswers {
    var values: [ApplicationAnswers.Field: String] = [
      .criteriaRead: "yes", .first: first, .father: father, .family: family, .nationalID: nationalID, .calendar: "h",
      .day: "27", .hijriMonth: "9", .year: "1404", .mobile: mobile, .city: "أبها", .need: need, .urgent: "normal",
      .agree: "yes", .signer: "\(first) \(father) \(family)",
    ]
    if asksAmount { values[.amount] = String(1_500 + 250 * (Int(nationalID.suffix(2)) ?? 0)) }
    if let urgency {
      values[.urgent] = "urgent"
      values[.urgency] = urgency
    }
    return ApplicationAnswers(values)
  }

  static let all: [DemoApplicant] = [
    .init(
      first: "نورة", father: "سعد", family: "الفهد", nationalID: identity(11), mobile: "0500000011",
      need: "أحتاج إلى المساعدة لظروف الأسرة بعد انقطاع الدخل.", daysAgo: 26, reaches: .attested),
    .init(
      first: "عبدالله", father: "فهد", family: "الشهراني", nationalID: identity(12), mobile: "0500000012",
      need: "تراكمت علينا التكاليف ولا نستطيع سدادها هذا الشهر.", daysAgo: 21, reaches: .underStudy),
    .init(
      first: "هيا", father: "ناصر", family: "الحربي", nationalID: identity(13), mobile: "0500000013",
      need: "والدتي مقعدة ونحتاج إلى من يعيننا على رعايتها.", daysAgo: 16, reaches: .withCommittee,
      urgency: "الحالة الصحية تتدهور."),
    .init(
      first: "خالد", father: "محمد", family: "الدوسري", nationalID: identity(14), mobile: "0500000014",
      need: "تسرب المياه أتلف السقف والأسرة في غرفة واحدة.", daysAgo: 30, reaches: .accepted),
    .init(
      first: "منيرة", father: "علي", family: "العنزي", nationalID: identity(15), mobile: "0500000015",
      need: "أعول أربعة أبناء ولا دخل ثابت لي منذ سنة.", daysAgo: 9, reaches: .attested),
    .init(
      first: "سلمان", father: "تركي", family: "القحطاني", nationalID: identity(16), mobile: "0500000016",
      need: "أطلب الخدمة لوالدي المسن بعد خروجه من المستشفى.", daysAgo: 5, reaches: .submitted),
    .init(
      first: "فيصل", father: "عمر", family: "الغامدي", nationalID: identity(17), mobile: "0500000017",
      need: "نطلب الدعم في بداية الموسم لأن الموارد لا تكفي.", daysAgo: 3, reaches: .attested),
    .init(
      first: "ريم", father: "سالم", family: "المطيري", nationalID: identity(18), mobile: "0500000018",
      need: "هذه أول مرة أتقدم فيها بطلب، وأحتاج إلى الخدمة لأسرتي.", daysAgo: 1, reaches: .submitted),
    .init(
      first: "عائشة", father: "يحيى", family: "عسيري", nationalID: identity(19), mobile: "0500000019",
      need: "توفي زوجي ولا معيل لأبنائي، ونحتاج إلى العون حتى يستقر الحال.", daysAgo: 110, reaches: .registered),
    .init(
      first: "حسن", father: "مفرح", family: "الشهري", nationalID: identity(20), mobile: "0500000020",
      need: "أحتاج إلى ما يعينني على الحركة بعد العملية.", daysAgo: 95, reaches: .delivered),
    .init(
      first: "سلوى", father: "حمد", family: "البلوي", nationalID: identity(21), mobile: "0500000021",
      need: "أرعى أختي المريضة وحدي، ونطلب الخدمة لها.", daysAgo: 365, reaches: .delivered),
    .init(
      first: "مريم", father: "عوض", family: "الزبيدي", nationalID: identity(22), mobile: "0500000022",
      need: "انقطع معاشي منذ سنة، وأحتاج إلى الخدمة حتى يُبت في أمره.", daysAgo: 28, reaches: .rejected),
  ]

  /// A ten-digit number that begins with 1, its last digit chosen so that the sum holds.
  static func identity(_ serial: Int) -> String {
    let digits = String(serial)
    let stem = "1" + String(repeating: "0", count: 8 - digits.count) + digits
    var sum = 0
    for (place, digit) in stem.compactMap(\.wholeNumberValue).enumerated() {
      let weighted = place.isMultiple(of: 2) ? digit * 2 : digit
      sum += weighted > 9 ? weighted - 9 : weighted
    }
    return stem + String((10 - sum % 10) % 10)
  }
}
