import Casework
import Engines
import Foundation
import Office
import PolicyReader
import Testing

extension House {
  /// The administrator, signed in, for what a test does beside the pages.
  func administrator() async throws -> StaffActor {
    let association = try await office.settings(slug: "ghiras").association.id
    let (token, _) = try await office.signIn(email: "admin@ghiras.example", password: Self.password, to: association)
    return try #require(try await office.session(token, in: association))
  }

  /// The posts of an association in these tests, each with its address before the "@".
  static let posts: [(name: String, role: Role)] = [
    ("officer", .relationsOfficer), ("researcher", .socialResearcher), ("member", .committeeMember),
    ("manager", .seniorManagement), ("hr", .humanResources), ("secretary", .boardSecretary),
    ("accountant", .accountant), ("admin", .administrator),
  ]

  /// An association with its staff and two services, and no policy yet.
  @discardableResult
  func found(_ slug: String, host: String? = nil, isDemo: Bool = true) async throws -> Association {
    let association = Association(
      id: office.randomness.identifier(at: clock.now), slug: slug, nameAr: "جمعية التجربة", nameEn: "Trial Association",
      licence: "5389", city: "عنيزة", host: host, kind: .other, isDemo: isDemo)
    try await office.create(association)
    try await office.offer([service("HELP", asksAmount: true), service("VISIT")], at: association.id)
    for post in Self.posts {
      try await office.addStaff(
        name: "موظف \(post.name)", email: "\(post.name)@\(slug).example", roles: [post.role], password: Self.password,
        to: association.id)
    }
    try await seatCommittee(at: association)
    return association
  }

  /// The committee of these tests: the member presides, the manager sits with them, the officer keeps its minutes.
  private func seatCommittee(at association: Association) async throws {
    let settings = try await office.settings(slug: association.slug)
    func seat(_ post: String, as place: Committee.Post) throws -> Committee.Member {
      let member = try settings.colleague(post)
      return Committee.Member(staff: member.id, name: "", post: place, from: CalendarDay(clock.now))
    }
    try await office.form(
      Committee.Terms(
        nameAr: "لجنة البحث", nameEn: "Study committee", quorum: .moreThanHalf,
        members: [
          try seat("member", as: .chair), try seat("manager", as: .member), try seat("officer", as: .secretary),
        ]), as: StaffActor(association: association.id, member: try settings.colleague("manager")))
  }

  private func service(_ code: String, asksAmount: Bool = false) -> Service {
    Service(
      id: office.randomness.identifier(at: clock.now), code: code, nameAr: "خدمة \(code)", nameEn: "Service \(code)",
      criteriaAr: "الإقامة في نطاق الخدمة", criteriaEn: "Lives in the service area",
      requirements: [
        Requirement(code: "identity", nameAr: "الهوية", nameEn: "Identity card"),
        Requirement(code: "income", nameAr: "تعريف بالدخل", nameEn: "Proof of income"),
        Requirement(code: "photo", nameAr: "صورة", nameEn: "Photo", isRequired: false),
      ], needs: asksAmount ? [.committee, .payment] : [], asksAmount: asksAmount)
  }

  /// Puts one of the ready-made policies in force, with its open points answered.
  func putInForce(
    _ template: PolicyTemplate, at association: Association, floor: ReplyRule.FloorMeaning = .tellsOnly
  ) async throws {
    let details = TemplateDetails(association: association.nameAr, licenceNumber: "5389", city: "عنيزة")
    let draft = try await office.draftPolicy(
      from: template.document(for: details), named: "text", for: association.id)
    let answers = draft.openPoints.map { point -> PointAnswer in
      switch point {
      case .organization(let names): .organization(names.first ?? association.nameAr)
      case .channels: .channels([.interview, .phone, .website])
      case .title: .title("سياسة العلاقة مع المستفيدين")
      case .dates: .dates("كما في المحضر")
      case .bounds: .bounds(.ceiling)
      case .ceiling: .ceilingLeftUnset
      case .floorMeaning: .floorMeaning(floor)
      }
    }
    try await office.settle(answers, of: draft.id, in: association.id, by: .system)
    try await office.approvePolicy(
      draft.id,
      BoardApproval(
        meeting: "4", day: EnteredDate(day: CalendarDay(clock.now), typedAs: .gregorian), approver: "خالد الراجحي",
        post: "رئيس مجلس الإدارة"), in: association.id, by: .system)
  }

  /// The association ghiras, which takes requests under a policy of its own.
  static func working(host: String? = nil, attempts: Int = 0, submissions: Int = 0, uploads: Int = 0) async throws
    -> House
  {
    let house = try await House(
      attempts: attempts, submissions: submissions, uploads: uploads, holding: try await furnished(Engine.current).value
    )
    if let host {
      var association = try await house.office.settings(slug: "ghiras").association
      association.host = host
      try await house.office.change(association)
    }
    return house
  }

  /// Founded once and copied, for founding takes its time.
  private static func furnished(_ engine: Engine) -> Task<OpenDatabase.Snapshot, any Error> {
    engine == .sqlite ? onSQLite : onPostgres
  }

  private static let onSQLite = furnish(.sqlite)
  private static let onPostgres = furnish(.postgres)

  private static func furnish(_ engine: Engine) -> Task<OpenDatabase.Snapshot, any Error> {
    Engine.$current.withValue(engine) {
      Task {
        let house = try await House()
        try await house.putInForce(.familySupport, at: try await house.found("ghiras"))
        return try await house.closed()
      }
    }
  }
}

extension House {
  /// Lets appointments be made at the main office, from eight to two every twenty minutes.
  @discardableResult
  func openReception(of slug: String = "ghiras") async throws -> String {
    let settings = try await office.settings(slug: slug)
    let main = settings.places[0]
    try await office.changePlace(
      main.id,
      to: ReceptionPlace.Terms(nameAr: "المقر", nameEn: "Office", address: "حي النخيل", takesBookings: true),
      seen: main.version,
      as: StaffActor(association: settings.association.id, member: try settings.colleague("manager")))
    return main.id.description
  }
}
