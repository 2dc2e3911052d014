import Casework
import Foundation
import Office

/// An income table and a guide for a demo association.
struct DemoSettings {
  let running: Running
  let association: Association

  func load() async throws {
    let office = running.office
    try await office.setIncomeTable(Self.table, seen: 0, as: try await signIn("admin"))
    let path = "\(running.folder.spool)/demo-\(UUID().uuidString).pdf"
    try Data(Array(DemoRequests.pdf.utf8)).write(to: URL(fileURLWithPath: path))
    try await office.addToLibrary(
      path, named: "guide.pdf", .researchGuide, title: "دليل البحث الاجتماعي",
      inForce: CalendarDay(office.clock.now) - 200, as: try await signIn("secretary"))
    try await DemoReception(
      office: office, association: association, officer: try await signIn("officer"),
      manager: try await signIn("manager"),
      past: { clock in
        Office(
          database: office.database, clock: clock, randomness: office.randomness, vault: office.vault,
          passwords: office.passwords)
      }
    ).load()
  }

  private static let table = IncomeTableForm(
    shares: [
      .salary: 100, .socialSecurity: 100, .citizenAccount: 50, .pension: 100, .alimony: 100, .rent: 100, .other: 100,
    ], ceilings: [.rent: .riyals(1_500), .debt: .riyals(500)],
    bands: [
      .init(from: .zero, below: .riyals(700), category: "الفئة أ", award: .share(100)),
      .init(from: .riyals(700), below: .riyals(1_400), category: "الفئة ب", award: .share(70)),
      .init(from: .riyals(1_400), below: nil, category: "الفئة ج"),
    ])

  private func signIn(_ post: String) async throws -> StaffActor {
    let office = running.office
    let email = "\(post)@\(association.slug).example"
    let (token, _) = try await office.signIn(email: email, password: Demo.password, to: association.id)
    guard let actor = try await office.session(token, in: association.id) else { throw OfficeRefusal.notFound }
    try await office.signOut(token, of: association.id)
    return actor
  }
}
