import Casework
import Testing

/// A made-up accountant and what a granted request brings, for payments to be tried on.
enum Till {
  static let accountant = Desk.staff(11, "علي")
  static let colleague = Desk.staff(12, "بندر")
  static let director = Desk.staff(13, "ريم")
  static let batch = TransferBatch.ID(high: 4, low: 1)

  /// Registered yesterday, with 3,000 riyals granted.
  static func grounds(_ file: BeneficiaryFile? = nil) throws -> Grounds {
    Grounds(request: try Situation.registered.request(), file: file, gates: Set(Gate.allCases))
  }

  static func file() throws -> BeneficiaryFile {
    try BeneficiaryFile.opened(
      Identifier(high: 3, low: 1), for: Situation.registered.request(), by: Desk.officer, at: moment("2026-11-22")
    ).0
  }

  static func account() throws -> Entitlement.Payee {
    Entitlement.Payee(name: "سارة العتيبي", iban: try IBAN(typed: "SA0380000000608010167519"))
  }

  static func plan(
    _ kind: Entitlement.Kind = .money, count: Int = 3, from iso: String = "2026-11-23",
    granted: Halalas = .riyals(3_000), dueBack: String? = nil
  ) throws -> EntitlementPlan {
    EntitlementPlan(
      kind: kind, what: "إعانة", payee: try account(), amounts: granted.split(into: count), first: try day(iso),
      dueBack: try dueBack.map { try day($0) })
  }

  static func lay(_ plan: EntitlementPlan, by actor: Actor = Desk.officer, on grounds: Grounds? = nil) throws
    -> Entitlement
  {
    try Entitlement.lay(
      plan, as: Identifier(high: 2, low: 1), on: grounds ?? Till.grounds(), by: actor, at: moment("2026-11-23")
    ).0
  }
}
