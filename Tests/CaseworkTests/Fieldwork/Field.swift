import Casework
import Testing

/// A made-up home to be visited and reckoned.
enum Field {
  static let consent = SiteVisit.Consent(by: "سارة العتيبي", how: .phone)

  static func household(at now: Instant, rent: Halalas? = .riyals(1_500)) -> Household {
    Household(
      members: [
        Household.Member(
          name: "سارة", relation: .applicant, age: .years(42),
          incomes: [.init(.salary, .riyals(4_000)), .init(.citizenAccount, .riyals(900))]),
        Household.Member(name: "فهد", relation: .child, age: .years(12), health: "سكري", incomes: []),
      ], obligations: [Household.Obligation(.rent, rent)], by: StaffMember.ID(high: 5, low: 2), at: now)
  }

  static let bands = [
    IncomeTable.Band(from: .zero, below: .riyals(1_000), category: "أ", award: .share(100)),
    IncomeTable.Band(from: .riyals(1_000), below: .riyals(2_000), category: "ب", award: .share(50)),
    IncomeTable.Band(from: .riyals(2_000), below: nil, category: "ج"),
  ]

  static func table(
    _ bands: [IncomeTable.Band] = bands, shares: [IncomeSource: Int] = [.salary: 100, .citizenAccount: 50],
    ceilings: [Household.Obligation.Kind: Halalas] = [.rent: .riyals(1_000)], divisor: IncomeTable.Divisor = .heads
  ) throws(IncomeTableRefusal) -> IncomeTable {
    try IncomeTable(
      id: IncomeTable.ID(high: 3, low: 1), number: 1, shares: shares, ceilings: ceilings, divisor: divisor,
      bands: bands, at: Instant(seconds: 0))
  }

  /// A request under study with a visit arranged for three in the afternoon of 23 November.
  static func visited() throws -> Request {
    var request = try Situation.underStudy.request()
    _ = try request.scheduleVisit(
      at: try afternoon(), place: "حي النزهة", consent: consent, by: Desk.researcher, at: moment("2026-11-22"))
    return request
  }

  static func afternoon() throws -> Instant { try day("2026-11-23").start + .hours(15) }

  static func report(_ request: inout Request, by researcher: Actor = Desk.researcher, at now: Instant) throws {
    _ = try request.reportVisit(
      1, place: "حي النزهة، شارع 12", met: "سارة", relation: "مقدمة الطلب", observations: [.housing: "غرفتان"],
      by: researcher, at: now)
  }

  static func photo(_ seed: UInt8 = 7, _ kind: MediaType = .jpeg) -> RequestDocument {
    RequestDocument(
      id: RequestDocument.ID(high: 6, low: UInt64(seed)), name: "غرفة.jpg", mediaType: kind, size: 1_000,
      fingerprint: [UInt8](repeating: seed, count: 32))
  }
}
