import Casework
import Engines
import Testing

@testable import Office

@Suite("A service's budget through the office", .onEveryEngine)
struct BudgetTests {
  private func open(_ amount: Halalas, _ body: (Branch, StaffActor) async throws -> Void) async throws {
    try await Branch.open { branch in
      let manager = try branch.actor(.seniorManagement)
      try await branch.office.setBudget(
        of: branch.services[0].id, in: 2026, to: amount, because: "", seen: nil, as: manager)
      try await body(branch, manager)
    }
  }

  @Test("is committed by what is laid down and paid by what is received")
  func tally() async throws {
    try await open(.riyals(10_000)) { branch, manager in
      let (_, made) = try await branch.entitled(.inKind)
      var budget = try #require(try await branch.office.budgets(of: 2026, as: manager).budgets.first)
      #expect(budget.tally == .init(committed: .riyals(3_000), paid: .zero))
      let officer = try branch.actor(.relationsOfficer)
      try await branch.office.handOver(InstalmentKey(made.id, 1), .signature("سارة"), seen: 0, as: officer)
      budget = try #require(try await branch.office.budgets(of: 2026, as: manager).budgets.first)
      #expect(budget.tally == .init(committed: .zero, paid: .riyals(3_000)))
      #expect(budget.remaining == .riyals(7_000))
    }
  }

  @Test("is not overdrawn by two entitlements at once")
  func overdrawn() async throws {
    try await open(.riyals(5_000)) { branch, manager in
      let first = try await branch.request(at: .registered)
      let second = try await branch.request(at: .registered)
      let officer = try branch.actor(.relationsOfficer)
      let requests = [first, second]
      let versions = [try await branch.request(first).version, try await branch.request(second).version]
      let plan = try branch.plan()
      let done = await branch.times(2) { place in
        try await branch.office.lay(plan, on: requests[place], seen: versions[place], as: officer)
      }
      #expect(done == 1)
      let budget = try #require(try await branch.office.budgets(of: 2026, as: manager).budgets.first)
      #expect(budget.remaining == .riyals(2_000))
    }
  }

  @Test("is raised with a reason by senior management, and cut no lower than what is promised")
  func change() async throws {
    try await open(.riyals(3_000)) { branch, manager in
      _ = try await branch.entitled()
      let service = branch.services[0].id
      await #expect(throws: BenefitRefusal.budgetBelowSpent(.riyals(3_000))) {
        try await branch.office.setBudget(
          of: service, in: 2026, to: .riyals(2_999), because: "خفض", seen: 0, as: manager)
      }
      await #expect(throws: OfficeRefusal.notAllowed(.manageBudgets)) {
        try await branch.office.setBudget(
          of: service, in: 2026, to: .riyals(9_000), because: "رفع", seen: 0, as: branch.actor(.accountant))
      }
      try await branch.office.setBudget(
        of: service, in: 2026, to: .riyals(9_000), because: "رفع", seen: 0, as: manager)
      #expect(try await branch.verdict().isIntact)
    }
  }
}
