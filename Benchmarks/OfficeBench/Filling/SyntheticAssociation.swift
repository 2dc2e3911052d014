import Casework
import Crypto
import Office
import PolicyReader

/// One association of the benchmark: a template's policy, three services, nine people.
struct SyntheticAssociation {
  let place: Int
  let scale: Scale

  private static func template(of place: Int) -> PolicyTemplate {
    PolicyTemplate.allCases[place % PolicyTemplate.allCases.count]
  }

  /// Whether its policy lists the website among its channels.
  static func isOnline(_ place: Int) -> Bool {
    ![.healthServices, .agriculturalCooperative].contains(template(of: place))
  }

  func open(in office: Office) async throws -> OpenedAssociation {
    let template = Self.template(of: place)
    let association = Association(
      id: scale.identifier(at: scale.now - .days(1_000), UInt64(place) << 48), slug: scale.slug(place),
      nameAr: "جمعية القياس رقم \(place + 1)", nameEn: "Benchmark Association \(place + 1)",
      licence: String(1_000 + place), city: "أبها")
    try await office.create(association)
    try await adopt(template, association, office)
    try await office.offer(services, at: association.id)
    var staff: [StaffMember] = []
    for person in SyntheticStaff.all {
      staff.append(
        try await office.addStaff(
          name: person.name, email: person.email, roles: person.roles, password: SyntheticStaff.password,
          to: association.id))
    }
    let settings = try await office.settings(slug: association.slug)
    guard let policy = settings.policy else { throw ApplicationRefusal.noPolicyInForce }
    return OpenedAssociation(
      association: association, place: place, policy: policy, calendar: settings.calendar,
      services: settings.services, staff: staff)
  }

  private func adopt(_ template: PolicyTemplate, _ association: Association, _ office: Office) async throws {
    let draft = try await office.draftPolicy(
      from: template.document(for: template.demoDetails), named: "template:\(template.rawValue)", for: association.id)
    var answers: [PointAnswer] = []
    for point in draft.openPoints {
      switch point {
      case .organization: answers.append(.organization(association.nameAr))
      case .title: answers.append(.title("سياسة العلاقة مع المستفيدين"))
      case .dates: answers.append(.dates("كما في المحضر"))
      case .bounds: answers.append(.bounds(.ceiling))
      case .channels: answers.append(.channels([.website, .interview, .phone]))
      case .ceiling:
        answers.append(Limit(30, .calendarDays, from: .submission).map(PointAnswer.ceiling) ?? .ceilingLeftUnset)
      case .floorMeaning: answers.append(.floorMeaning(.tellsOnly))
      }
    }
    if !answers.isEmpty { try await office.settle(answers, of: draft.id, in: association.id, by: .system) }
    let approval = BoardApproval(
      meeting: "1", day: EnteredDate(day: CalendarDay(scale.now - .days(990)), typedAs: .gregorian),
      approver: "د. خالد الراجحي", post: "رئيس مجلس الإدارة")
    try await office.approvePolicy(draft.id, approval, in: association.id, by: .system)
  }

  private var services: [Service] {
    let identity = Requirement(
      code: "id", nameAr: "الهوية الوطنية أو الإقامة", nameEn: "National ID or residence permit")
    let income = Requirement(code: "income", nameAr: "إثبات الدخل", nameEn: "Proof of income")
    let lease = Requirement(code: "lease", nameAr: "عقد إيجار موثق", nameEn: "Registered lease")
    return [
      service(0, "RENT", "مساعدة إيجار", "Rent support", [identity, income, lease], asksAmount: true),
      service(1, "DEVICE", "جهاز طبي مساند", "Assistive device", [identity, income], asksAmount: true),
      service(2, "KIT", "حقيبة مدرسية", "School kit", [identity, income], asksAmount: false),
    ]
  }

  private func service(
    _ number: UInt64, _ code: String, _ ar: String, _ en: String, _ documents: [Requirement], asksAmount: Bool
  ) -> Service {
    Service(
      id: scale.identifier(at: scale.now - .days(1_000), UInt64(place) << 48 | 1 << 40 | number), code: code,
      nameAr: ar, nameEn: en, criteriaAr: "دخل محدود\nالسكن ضمن نطاق الجمعية",
      criteriaEn: "Limited income\nLives in the association’s area", requirements: documents, asksAmount: asksAmount)
  }
}

/// An association as the makers of its requests know it.
struct OpenedAssociation {
  let association: Association
  let place: Int
  let policy: PolicyVersion
  let calendar: WorkingCalendar
  let services: [Service]
  let staff: [StaffMember]
}

/// Nine people who do not exist, the same in every association.
struct SyntheticStaff {
  let name: String
  let email: String
  let roles: Set<Role>

  static let password = "sila-bench-2026"

  /// As cheap as a hash can be, so that signing in fifty people does not take part in what is measured.
  static let hasher = PasswordHasher(cost: PasswordHash.Cost(passes: 1, memory: 8 << 10))

  static let all = [
    SyntheticStaff(name: "سارة العتيبي", email: "officer1@bench.example", roles: [.relationsOfficer]),
    SyntheticStaff(name: "أمل الشهري", email: "officer2@bench.example", roles: [.relationsOfficer]),
    SyntheticStaff(name: "نوف الحربي", email: "officer3@bench.example", roles: [.relationsOfficer]),
    SyntheticStaff(name: "وليد الدوسري", email: "officer4@bench.example", roles: [.relationsOfficer]),
    SyntheticStaff(name: "محمد الحازمي", email: "researcher1@bench.example", roles: [.socialResearcher]),
    SyntheticStaff(name: "سعاد القرني", email: "researcher2@bench.example", roles: [.socialResearcher]),
    SyntheticStaff(name: "عبدالرحمن الزهراني", email: "member1@bench.example", roles: [.committeeMember]),
    SyntheticStaff(name: "لطيفة السبيعي", email: "member2@bench.example", roles: [.committeeMember]),
    SyntheticStaff(name: "ريم المالكي", email: "manager@bench.example", roles: [.seniorManagement]),
  ]
}
