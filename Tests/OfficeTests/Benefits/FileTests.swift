import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("A beneficiary's file through the office", .onEveryEngine)
struct FileTests {
  @Test("is one for a person however often they are served")
  func one() async throws {
    try await Branch.open { branch in
      let first = try await branch.request(at: .registered)
      let second = try await branch.request(at: .registered)
      let numbers = [try await branch.request(first).registration, try await branch.request(second).registration]
      #expect(Set(numbers.map { $0?.number }).count == 1)
      let list = try await branch.office.files(.current, after: nil, as: branch.actor(.relationsOfficer))
      #expect(list.files.count == 1)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("that is due is told of once in its cycle")
  func told() async throws {
    try await Branch.open { branch in
      _ = try await branch.request(at: .registered)
      let officer = try branch.actor(.relationsOfficer)
      #expect(try await branch.office.tellOfRenewals(as: officer) == 0)
      branch.house.clock.set(branch.house.clock.now + .days(340))
      #expect(try await branch.office.files(.due, after: nil, as: officer).counts[.due] == 1)
      #expect(try await branch.office.tellOfRenewals(as: officer) == 1)
      #expect(try await branch.office.tellOfRenewals(as: officer) == 0)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is told of in rounds: the overdue first, one category before the others")
  func rounds() async throws {
    try await Branch.open { branch in
      _ = try await branch.request(at: .registered)
      let officer = try branch.actor(.relationsOfficer)
      let file = try #require(try await branch.office.files(.current, after: nil, as: officer).files.first)
      branch.house.clock.set((file.renewal - 20).start + .hours(3))
      #expect(try await branch.office.categoriesToTell(as: officer) == [file.category])
      #expect(try await branch.office.tellOfRenewals(RenewalRound(.overdue), as: officer) == 0)
      #expect(try await branch.office.tellOfRenewals(RenewalRound(.week), as: officer) == 0)
      #expect(try await branch.office.tellOfRenewals(RenewalRound(category: "غيرهم"), as: officer) == 0)
      #expect(try await branch.office.tellOfRenewals(RenewalRound(category: file.category), as: officer) == 1)
      #expect(try await branch.office.categoriesToTell(as: officer) == [])
    }
  }

  @Test("that is suspended has nothing handed over on it")
  func suspended() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .registered)
      let officer = try branch.actor(.relationsOfficer)
      let file = try await branch.file(of: id)
      try await branch.office.change(file.id, .suspend(reason: "بلاغ"), seen: file.version, as: officer)
      let before = try await branch.request(id)
      await #expect(throws: BenefitRefusal.fileSuspended) {
        try await branch.office.deliver("كرسي", to: "سارة", on: id, seen: before.version, as: officer)
      }
      #expect(try await branch.request(id) == before)
    }
  }

  @Test(
    "and what is given on it are watched over by the chain",
    arguments: [
      "UPDATE beneficiary_file SET name = 'غيره'", "UPDATE entitlement SET payee = 'غيره'",
      "UPDATE instalment SET amount = amount + 1", "UPDATE transfer_line SET payee = 'غيره'",
      "UPDATE transfer_batch SET state = 'settled'", "UPDATE budget SET granted = granted + 1",
    ])
  func tampered(statement: String) async throws {
    try await Branch.open { branch in
      try await branch.office.setBudget(
        of: branch.services[0].id, in: 2026, to: .riyals(9_000), because: "", seen: nil,
        as: branch.actor(.seniorManagement))
      _ = try await branch.approvedTransfer()
      #expect(try await branch.verdict().isIntact)
      try await branch.house.meddle("\(statement) WHERE association_id = $1", [.id(branch.id)])
      guard case .recordTampered(.benefit, _) = try await branch.verdict() else {
        Issue.record("not noticed")
        return
      }
    }
  }
}
