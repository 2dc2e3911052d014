import Casework
import Testing

@testable import Office

extension Branch {
  static let iban = "SA0380000000608010167519"

  /// A manager who sat on no committee here, so that nothing keeps them from approving.
  func director() async throws -> StaffActor {
    try await colleague("director", [.seniorManagement])
  }

  /// A second accountant.
  func secondAccountant() async throws -> StaffActor {
    try await colleague("accountant2", [.accountant])
  }

  func colleague(_ name: String, _ roles: Set<Role>) async throws -> StaffActor {
    let email = "\(name)@\(association.slug).example.org"
    if let known = try await office.staff(as: actor(.administrator)).first(where: { $0.email == email }) {
      return StaffActor(association: id, member: known)
    }
    let member = try await office.addStaff(name: name, email: email, roles: roles, password: House.password, to: id)
    return StaffActor(association: id, member: member)
  }

  /// A plan of money for the 3,000 riyals that every acceptance here grants.
  func plan(_ kind: Entitlement.Kind = .money, count: Int = 1) throws -> EntitlementPlan {
    let today = CalendarDay(house.clock.now)
    return EntitlementPlan(
      kind: kind, what: "إعانة", payee: .init(name: "سارة العتيبي", iban: try IBAN(typed: Self.iban)),
      amounts: Halalas.riyals(3_000).split(into: count), first: today,
      dueBack: kind == .loan ? today + 30 : nil)
  }

  /// A registered request of another person each time, with what it brings laid down.
  func entitled(_ kind: Entitlement.Kind = .money, count: Int = 1) async throws -> (Request.ID, Entitlement) {
    let id = try await request(at: .registered)
    let officer = try actor(.relationsOfficer)
    try await office.lay(plan(kind, count: count), on: id, seen: request(id).version, as: officer)
    return (id, try await entitlement(of: id))
  }

  func entitlement(of request: Request.ID) async throws -> Entitlement {
    try #require(try await office.request(request, as: actor(.relationsOfficer)).entitlement)
  }

  /// An entitlement's first instalment in an approved transfer.
  func approvedTransfer() async throws -> (Request.ID, TransferBatch.ID) {
    let (request, made) = try await entitled()
    let key = InstalmentKey(made.id, 1)
    try await office.approve([key], as: director())
    let batch = try await office.prepareTransfer(of: [key], as: actor(.accountant))
    try await office.approveTransfer(batch, seen: 0, as: director())
    return (request, batch)
  }
}
