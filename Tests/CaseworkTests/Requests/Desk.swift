import Casework
import Testing

/// A made-up office and a made-up applicant, for requests to be tried on.
enum Desk {
  static let officer = staff(1, "هند")
  static let researcher = staff(2, "نورة")
  static let member = staff(3, "خالد")
  static let manager = staff(4, "سلمان")
  static let applicant = Actor.applicant(name: "سارة العتيبي")

  static let policy = PolicyVersion.ID(high: 9, low: 1)
  static let number = RequestNumber(year: 2026, serial: 42)

  /// Two documents are required, the photo is not.
  static let service = Service(
    id: Service.ID(high: 8, low: 1), code: "HE-DEVICE", nameAr: "جهاز طبي", nameEn: "Medical device",
    criteriaAr: "الإقامة في نطاق الخدمة", criteriaEn: "Lives in the service area",
    requirements: [
      Requirement(code: "id", nameAr: "الهوية", nameEn: "ID"),
      Requirement(code: "lease", nameAr: "عقد الإيجار", nameEn: "Lease"),
      Requirement(code: "photo", nameAr: "صورة", nameEn: "Photo", isRequired: false),
    ], asksAmount: true)

  static func person() throws -> Applicant {
    Applicant(
      party: Identifier(high: 7, low: 1),
      name: PersonName(first: try NamePart(typed: "سارة"), family: try NamePart(typed: "العتيبي")),
      nationalID: try NationalID(typed: "1000000008"),
      birth: EnteredDate(day: try day("1984-06-19"), typedAs: .gregorian), mobile: try Mobile(typed: "0501234567"),
      city: "الرياض", iban: try IBAN(typed: "SA0380000000608010167519"))
  }

  static func draft(
    urgency: String? = nil, need: String = "كرسي متحرك لوالدتي", criteriaRead: Bool = true,
    of service: Service = service
  ) throws -> Request {
    Request.draft(
      id: Request.ID(high: 1, low: 1), of: service, under: policy, applicant: try person(),
      particulars: Request.Particulars(
        need: need, amount: .riyals(3_000), urgency: urgency, criteriaRead: criteriaRead), through: .website)
  }

  /// What the made-up applicant takes instead of the mobile on their form.
  static func otherMobile() throws(Refusal) -> Mobile {
    guard let mobile = try? Mobile(typed: "0559876543") else { throw .sameMobile }
    return mobile
  }

  /// A document whose content is told apart by `seed`.
  static func document(_ seed: UInt8 = 1) -> RequestDocument {
    RequestDocument(
      id: RequestDocument.ID(high: 6, low: UInt64(seed)), name: "ملف.pdf", mediaType: .pdf, size: 1_000,
      fingerprint: [UInt8](repeating: seed, count: 32))
  }

  static func staff(_ place: UInt64, _ name: String) -> Actor {
    .staff(StaffMember.ID(high: 5, low: place), name: name)
  }

  static func staffID(_ actor: Actor) throws -> StaffMember.ID {
    try #require(actor.staffID)
  }
}

/// Stands in for SHA-256: different bytes never share a fingerprint.
struct PlainFingerprint: Fingerprinting {
  func fingerprint(of bytes: [UInt8]) -> [UInt8] { bytes }
}

/// The circumstances a verb is tried under.
struct Terms {
  var gates = Set(Gate.allCases)
  var rule = ReplyRule()
  var now: Instant

  static func usual(_ gates: Set<Gate> = Set(Gate.allCases), at iso: String = "2026-11-22") throws -> Terms {
    Terms(gates: gates, now: try moment(iso))
  }
}
