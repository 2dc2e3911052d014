import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("Layouts of the bank's file, kept", .onEveryEngine)
struct BankLayoutTests {
  private func keep(_ name: String, as actor: StaffActor, in branch: Branch) async throws {
    try await branch.office.keepBankLayout(
      named: name, [.init(.iban, at: 1, header: "رقم=الآيبان"), .init(.amount, at: 2, header: "المبلغ")],
      countsHalalas: true, hasHeader: true, encoding: .windows1256, separator: .semicolon, as: actor)
  }

  @Test("are set by the administrator, taken by who pays, before the ready-made, and told of in the chain")
  func kept() async throws {
    try await Branch.open { branch in
      let administrator = try branch.actor(.administrator)
      try await keep("بنكنا", as: administrator, in: branch)
      let layouts = try await branch.office.bankLayouts(as: branch.actor(.accountant))
      let own = try #require(layouts.first)
      #expect(own.title == "بنكنا" && layouts.count == BankLayout.all.count + 1)
      #expect(own.columns.map(\.header) == ["رقم=الآيبان", "المبلغ"])
      #expect(own.countsHalalas && own.hasHeader && own.encoding == .windows1256 && own.separator == .semicolon)
      let id = try #require(BankLayout.ID(own.code))
      try await branch.office.removeBankLayout(id, as: administrator)
      #expect(try await branch.office.bankLayouts(as: administrator).count == BankLayout.all.count)
      await #expect(throws: OfficeRefusal.notFound) { try await branch.office.removeBankLayout(id, as: administrator) }
      let events = try await branch.house.database.read(in: .of(branch.id)) { tx in
        try EventStore.events(about: id.bytes, of: branch.id, in: tx)
      }
      #expect(events.map(\.kind) == [.bankLayoutKept, .bankLayoutRemoved])
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("are nobody else's to set")
  func duty() async throws {
    try await Branch.open { branch in
      for (role, actor) in branch.staff where role != .administrator {
        await #expect(throws: OfficeRefusal.notAllowed(.manageServices), "\(role)") {
          try await keep("x", as: actor, in: branch)
        }
      }
    }
  }
}
