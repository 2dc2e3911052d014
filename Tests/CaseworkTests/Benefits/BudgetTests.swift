import Casework
import Testing

@Suite("A service's budget")
struct BudgetTests {
  private let service = Service.ID(high: 8, low: 1)

  @Test("covers nothing beyond what remains")
  func exceeded() throws {
    let budget = Budget(
      service: service, year: 2026, granted: .riyals(100), tally: .init(committed: .riyals(30), paid: .riyals(20)))
    #expect(throws: BenefitRefusal.budgetExceeded(remaining: .riyals(50))) {
      try budget.mustCover(Halalas(Halalas.riyals(50).count + 1))
    }
    try budget.mustCover(.riyals(50))
  }

  @Test("is not cut below what is committed and paid")
  func cut() throws {
    var budget = Budget(
      service: service, year: 2026, granted: .riyals(100), tally: .init(committed: .riyals(30), paid: .riyals(20)))
    #expect(throws: BenefitRefusal.budgetBelowSpent(.riyals(50))) {
      try budget.change(to: .riyals(49), because: "خفض", by: Till.director, at: moment("2026-11-23"))
    }
  }

  @Test("is always what is committed, paid and remaining together, whatever happens to the payments", arguments: 0..<40)
  func walk(seed: UInt64) throws {
    var random = SeededRandomness(seed: seed)
    let grounds = try Till.grounds()
    let now = try moment("2027-06-23")
    var all: [Entitlement] = []
    var budget = Budget(service: service, year: 2026, granted: .riyals(20_000))
    for _ in 0..<120 {
      if Int.random(in: 0..<4, using: &random) == 0 {
        let made = try Till.lay(Till.plan(count: Int.random(in: 1...6, using: &random)))
        if (try? budget.mustCover(made.total)) != nil { all.append(made) }
      } else if let place = all.indices.randomElement(using: &random) {
        step(&all[place], on: grounds, at: now, &random)
      }
      budget.tally = Budget.Tally(of: all.flatMap(\.instalments))
      #expect(budget.tally.committed + budget.tally.paid + budget.remaining == budget.granted)
      #expect(budget.tally.committed >= .zero && budget.tally.paid >= .zero && budget.remaining >= .zero)
      #expect(all.allSatisfy { $0.given + $0.toCome <= .riyals(3_000) })
    }
  }

  /// Tries one thing on one instalment; most are refused and change nothing.
  private func step(
    _ made: inout Entitlement, on grounds: Grounds, at now: Instant, _ random: inout SeededRandomness
  ) {
    let number = Int.random(in: 1...made.instalments.count, using: &random)
    let before = made
    do {
      switch Int.random(in: 0..<8, using: &random) {
      case 0, 1: _ = try made.approve(number, on: grounds, by: Till.director, at: now)
      case 2: _ = try made.gather(number, into: Till.batch, on: grounds, by: Till.accountant, at: now)
      case 3: _ = try made.arrived(number, by: Till.accountant, at: now)
      case 4: _ = try made.failed(number, because: "رفض", by: Till.accountant, at: now)
      case 5: _ = try made.cancel(number, because: "إلغاء", by: Till.director, at: now)
      case 6: _ = try made.askReversal(number, because: "خطأ", by: Till.accountant, at: now)
      default: _ = try made.ruleOnReversal(number, granted: true, by: Till.director, at: now)
      }
    } catch {
      #expect(made == before, "a refusal changes nothing")
    }
  }
}
