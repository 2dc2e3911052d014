import Casework

/// An applicant who does not exist: a made-up name under a number that only its check digit makes valid.
struct SyntheticPerson {
  let serial: Int

  static let first = [
    "نورة", "عبدالله", "هيا", "خالد", "منيرة", "سلمان", "فيصل", "ريم", "لولوة", "تركي", "شيخة", "بدر", "مها", "ناصر",
    "وفاء", "يوسف", "محمد", "محمد", "أحمد", "علي",
  ]
  static let family = [
    "الفهد", "الشهراني", "الحربي", "الدوسري", "العنزي", "القحطاني", "الغامدي", "المطيري", "الشمري", "الزهراني",
    "العسيري", "البقمي", "البلوي", "الرشيدي", "السبيعي", "العتيبي", "المالكي", "اليامي", "الجهني", "الثبيتي", "السلمي",
    "الخالدي", "التميمي", "السهلي", "العجمي", "الحازمي", "الزبيدي", "الصاعدي", "القرني", "الأحمري", "الرويلي",
    "المدخلي",
  ]
  static let cities = ["أبها", "الرياض", "عنيزة", "تبوك", "جازان", "الأحساء"]
  static let needs = [
    "أحتاج إلى المساعدة لظروف الأسرة بعد انقطاع الدخل.", "تراكمت علينا التكاليف ولا نستطيع سدادها هذا الشهر.",
    "والدتي مقعدة ونحتاج إلى من يعيننا على رعايتها.", "أعول أربعة أبناء ولا دخل ثابت لي منذ سنة.",
  ]

  var firstName: String { Self.first[serial % Self.first.count] }
  var fatherName: String { Self.first[serial / 16 % Self.first.count] }
  var familyName: String { Self.family[serial / 7 % Self.family.count] }
  var city: String { Self.cities[serial % Self.cities.count] }
  var need: String { Self.needs[serial % Self.needs.count] }
  var mobile: String { "05" + Self.padded(serial % 100_000_000, to: 8) }

  /// Ten digits that begin with 1, the last chosen so that the Luhn sum holds.
  var nationalID: String {
    let stem = "1" + Self.padded(serial, to: 8)
    var sum = 0
    for (place, unit) in stem.utf8.enumerated() {
      let digit = Int(unit - UInt8(ascii: "0"))
      let weighted = place.isMultiple(of: 2) ? digit * 2 : digit
      sum += weighted > 9 ? weighted - 9 : weighted
    }
    return stem + String((10 - sum % 10) % 10)
  }

  func applicant(as party: Identifier<Party>) throws -> Applicant {
    Applicant(
      party: party,
      name: PersonName(
        first: try NamePart(typed: firstName), father: try NamePart(typed: fatherName),
        family: try NamePart(typed: familyName)),
      nationalID: try NationalID(typed: nationalID),
      birth: EnteredDate(day: CalendarDay(number: 365 * 5 + serial % 9_000), typedAs: .hijri),
      mobile: try Mobile(typed: mobile), city: city)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
