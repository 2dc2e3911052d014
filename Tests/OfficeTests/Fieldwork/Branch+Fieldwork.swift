import Casework
import Foundation

@testable import Office

extension Branch {
  /// In two hours, by leave of the household.
  var appointment: Appointment {
    Appointment(
      starts: house.clock.now + .hours(2), place: "حي النزهة", consent: SiteVisit.Consent(by: "سارة", how: .phone))
  }

  var household: Household {
    Household(
      members: [
        Household.Member(
          name: "سارة", relation: .applicant, age: .years(42), health: "سكري",
          incomes: [.init(.salary, .riyals(4_000))]),
        Household.Member(name: "فهد", relation: .child, age: .years(12), incomes: []),
      ], obligations: [.init(.rent, .riyals(1_500))], by: StaffMember.ID(high: 0, low: 0), at: house.clock.now)
  }

  static let bands = [
    IncomeTable.Band(from: .zero, below: .riyals(1_000), category: "أ"),
    IncomeTable.Band(from: .riyals(1_000), below: nil, category: "ب"),
  ]

  @discardableResult
  func setTable(_ bands: [IncomeTable.Band] = bands, seen number: Int = 0, service: Service.ID? = nil) async throws
    -> IncomeTable
  {
    try await office.setIncomeTable(
      IncomeTableForm(service: service, shares: [.salary: 100], bands: bands), seen: number,
      as: actor(.administrator))
  }

  /// A file as the server receives it, with a content of its own.
  func upload(_ bytes: [UInt8]) throws -> String {
    let path = house.folder / "upload-\(UUID().uuidString)"
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  static func picture(_ mark: UInt8 = 1) -> [UInt8] { [0xFF, 0xD8, 0xFF, 0xE0, mark] + Array("picture".utf8) }

  static func paper(_ mark: String = "1") -> [UInt8] { Array("%PDF-1.4 \(mark)".utf8) }

  func addGuide(_ mark: String = "1", title: String = "دليل البحث") async throws {
    try await office.addToLibrary(
      upload(Self.paper(mark)), named: "guide.pdf", .researchGuide, title: title,
      inForce: CalendarDay(house.clock.now), as: actor(.boardSecretary))
  }

  func report(_ number: Int = 1, of id: Request.ID) async throws {
    let version = try await request(id).fieldwork.visit(number)?.version ?? 0
    try await office.reportVisit(
      SeenVisit(id, number, version: version), place: "حي النزهة", met: "سارة", relation: "مقدمة الطلب",
      observations: [.housing: "غرفتان"], as: actor(.socialResearcher))
  }
}
