import Casework
import PolicyReader
import SQL

@testable import Office

/// An association at work: its policy approved, two services, a person in every post.
struct Branch: Sendable {
  let house: House
  let association: Association
  let services: [Service]
  let staff: [Role: StaffActor]

  var office: Office { house.office }
  var id: Association.ID { association.id }

  func actor(_ role: Role) throws -> StaffActor {
    guard let actor = staff[role] else { throw OfficeRefusal.notFound }
    return actor
  }

  /// Lends a house with one association in it.
  static func open(
    _ terms: PolicyTerms = .ceiling, at iso: String = "2026-11-22", _ body: (Branch) async throws -> Void
  ) async throws {
    try await House.open(at: iso) { house in try await body(try await house.branch("amal", terms)) }
  }

  /// Drafts, settles and approves a further version of the policy.
  @discardableResult
  func adopt(_ terms: PolicyTerms) async throws -> PolicyVersion.ID {
    let draft = try await office.draftPolicy(
      terms.proposal, from: DocumentText(lines: ["آلية التعامل", "خطوات التعامل مع الطلب"], format: .text),
      named: "text", for: id)
    if !terms.answers.isEmpty { try await office.settle(terms.answers, of: draft.id, in: id, by: .system) }
    try await office.approvePolicy(draft.id, approval, in: id, by: .system)
    return draft.id
  }

  var approval: BoardApproval {
    BoardApproval(
      meeting: "2026/4", day: EnteredDate(day: CalendarDay(house.clock.now) - 7, typedAs: .gregorian),
      approver: "عبدالله", post: "رئيس المجلس")
  }

  func settings() async throws -> Settings { try await office.settings(slug: association.slug) }

  func verdict() async throws -> AuditChain.Verdict { try await office.verifyChain(of: id) }
}

extension House {
  /// Opens an association's books and puts a person in every post, each with one post.
  func branch(_ slug: String, _ terms: PolicyTerms = .ceiling) async throws -> Branch {
    let now = clock.now
    let association = Association(
      id: randomness.identifier(at: now), slug: slug, nameAr: "جمعية \(slug)", nameEn: slug, kind: .socialSupport,
      isDemo: slug == "demo")
    try await office.create(association)
    var staff: [Role: StaffActor] = [:]
    for role in Role.allCases {
      let member = try await office.addStaff(
        name: "موظف \(role.rawValue)", email: "\(role.rawValue)@\(slug).example.org", roles: [role],
        password: Self.password, to: association.id)
      staff[role] = StaffActor(association: association.id, member: member)
    }
    let services = Self.services.map { service in
      Service(
        id: randomness.identifier(at: now), code: service.code, nameAr: service.code, nameEn: service.code,
        criteriaAr: "الإقامة في نطاق الخدمة", criteriaEn: "Lives in the service area",
        requirements: service.requirements, needs: service.needs, asksAmount: service.asksAmount)
    }
    try await office.offer(services, at: association.id)
    let branch = Branch(house: self, association: association, services: services, staff: staff)
    try await branch.adopt(terms)
    return branch
  }

  private static let services: [(code: String, requirements: [Requirement], needs: ServiceNeeds, asksAmount: Bool)] = [
    (
      "HE-DEVICE",
      [
        Requirement(code: "id", nameAr: "الهوية", nameEn: "ID"),
        Requirement(code: "lease", nameAr: "عقد الإيجار", nameEn: "Lease"),
        Requirement(code: "photo", nameAr: "صورة", nameEn: "Photo", isRequired: false),
      ], [.committee, .payment], true
    ),
    ("AN-RESCUE", [], [], false),
  ]
}
