import Casework
import Foundation
import Office
import PolicyReader

/// Five synthetic associations to try the program with: nobody in them exists.
struct Demo {
  let running: Running
  private var office: Office { running.office }

  /// The same for everyone in the demo, and printed.
  static let password = "sila-demo-2026"

  /// Loads the demo into an empty database; an existing one is left as it is.
  func loadIfEmpty() async throws {
    guard try await office.associations().isEmpty else { return }
    for (place, template) in PolicyTemplate.allCases.enumerated() {
      try await load(DemoAssociation(template, at: place))
    }
  }

  private func load(_ demo: DemoAssociation) async throws {
    let association = demo.association(id: office.randomness.identifier(at: office.clock.now))
    try await office.create(association)
    try await adopt(demo, association)
    try await office.offerUsualServices(at: association)
    for person in DemoPerson.all {
      try await office.addStaff(
        name: person.name, email: "\(person.post)@\(association.slug).example", roles: person.roles,
        password: Self.password, to: association.id)
    }
    try await DemoSettings(running: running, association: association).load()
    try await DemoRequests(running: running, association: association, seed: demo.place).load()
    try await office.seekDuplicates(of: association.id)
  }

  private func adopt(_ demo: DemoAssociation, _ association: Association) async throws {
    let document = demo.template.document(for: demo.template.demoDetails)
    let draft = try await office.draftPolicy(
      from: document, named: "template:\(demo.template.rawValue)", for: association.id)
    var answers: [PointAnswer] = []
    for point in draft.openPoints {
      switch point {
      case .organization(let names): answers.append(.organization(names.first ?? association.nameAr))
      case .title: answers.append(.title("سياسة العلاقة مع المستفيدين"))
      case .dates: answers.append(.dates("كما في المحضر"))
      case .bounds: answers.append(.bounds(.ceiling))
      case .channels: answers.append(.channels([.interview, .phone, .website]))
      case .ceiling: answers.append(.ceilingLeftUnset)
      case .floorMeaning: answers.append(.floorMeaning(demo.place.isMultiple(of: 2) ? .holdsBack : .tellsOnly))
      }
    }
    if !answers.isEmpty { try await office.settle(answers, of: draft.id, in: association.id, by: .system) }
    try await office.approvePolicy(draft.id, demo.approval, in: association.id, by: .system)
  }

  /// Prints where to sign in and as whom.
  func announce() async {
    let associations = ((try? await office.associations()) ?? []).filter(\.isDemo)
    guard !associations.isEmpty else { return }
    Terminal.say("Demo associations (synthetic):")
    for association in associations { Terminal.say("  /\(association.slug)/  \(association.nameEn)") }
    Terminal.say("Staff sign in at /SLUG/staff with the password \(Self.password):")
    for person in DemoPerson.all {
      Terminal.say("  \(person.post)@SLUG.example  \(person.roles.map(\.rawValue).sorted().joined(separator: ", "))")
    }
  }
}

/// Someone of a demo association's staff; the same posts everywhere.
struct DemoPerson {
  var post: String
  var name: String
  var roles: Set<Role>

  static let all = [
    DemoPerson(post: "officer", name: "سارة العتيبي", roles: [.relationsOfficer]),
    DemoPerson(post: "researcher", name: "محمد الحازمي", roles: [.socialResearcher]),
    DemoPerson(post: "member", name: "عبدالرحمن الزهراني", roles: [.committeeMember]),
    DemoPerson(post: "member2", name: "لطيفة السبيعي", roles: [.committeeMember]),
    DemoPerson(post: "manager", name: "ريم المالكي", roles: [.seniorManagement]),
    DemoPerson(post: "accountant", name: "علي الأحمري", roles: [.accountant]),
    DemoPerson(post: "hr", name: "فهد البقمي", roles: [.humanResources]),
    DemoPerson(post: "secretary", name: "هند القرني", roles: [.boardSecretary]),
    DemoPerson(post: "admin", name: "ماجد الشمري", roles: [.administrator]),
  ]
}
