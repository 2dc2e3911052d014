import Casework
import Engines
import Testing

@testable import Office

@Suite("Income tables and the library of an association", .onEveryEngine)
struct TableAndLibraryTests {
  @Test("a table for one service goes before the one for all; an edit makes a version, and one from an old one none")
  func versions() async throws {
    try await Branch.open { branch in
      let administrator = try branch.actor(.administrator)
      let service = branch.services[0].id
      #expect(try await branch.setTable().number == 1)
      #expect(try await branch.setTable(seen: 1).number == 2)
      await #expect(throws: OfficeRefusal.changedMeanwhile) { try await branch.setTable(seen: 1) }
      #expect(try await branch.setTable(service: service).number == 1)
      let own = try await branch.office.incomeTable(of: service, as: administrator)
      #expect(own?.service == service)
      #expect(try await branch.office.incomeTable(of: nil, as: administrator)?.number == 2)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("a table that is none is not kept, and no one sets one without the duty")
  func refused() async throws {
    try await Branch.open { branch in
      var bands = Branch.bands
      bands[1].from = .riyals(1_001)
      await #expect(throws: IncomeTableRefusal.gap(after: 1)) { try await branch.setTable(bands) }
      await #expect(throws: OfficeRefusal.notAllowed(.manageServices)) {
        try await branch.office.setIncomeTable(
          IncomeTableForm(shares: [.salary: 100], bands: Branch.bands), seen: 0, as: branch.actor(.socialResearcher))
      }
      let kept = try await branch.office.incomeTable(of: nil, as: branch.actor(.administrator))
      #expect(kept == nil)
    }
  }

  @Test("an assessment keeps the table it was made by, whatever is set later")
  func snapshot() async throws {
    try await Branch.open { branch in
      let researcher = try branch.actor(.socialResearcher)
      let id = try await branch.request(at: .underStudy)
      await #expect(throws: Refusal.fieldwork(.householdMissing)) {
        try await branch.office.assessIncome(on: id, seen: branch.request(id).version, as: researcher)
      }
      try await branch.act(.keepHousehold, on: id)
      await #expect(throws: Refusal.fieldwork(.noIncomeTable)) {
        try await branch.office.assessIncome(on: id, seen: branch.request(id).version, as: researcher)
      }
      try await branch.setTable()
      try await branch.office.assessIncome(on: id, seen: branch.request(id).version, as: researcher)
      try await branch.setTable([.init(from: .zero, below: nil, category: "الكل")], seen: 1)
      #expect(try await branch.request(id).fieldwork.assessments.map(\.result.band?.category) == ["ب"])
    }
  }

  @Test("a guide is beside every request from its day on; its file is proven and never collected")
  func guides() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .submitted)
      try await branch.addGuide()
      let guide = try #require(try await branch.office.library(as: branch.actor(.humanResources)).first)
      try await branch.office.renewInLibrary(
        branch.upload(Branch.paper("2")), named: "guide-2.pdf", of: guide.id,
        inForce: CalendarDay(branch.house.clock.now) + 10, as: branch.actor(.administrator))
      let officer = try branch.actor(.relationsOfficer)
      #expect(try await branch.office.request(id, as: officer).guides.map(\.number) == [1])
      for _ in 0..<6 {
        branch.house.clock.set(branch.house.clock.now + .days(2))
        try await branch.office.sweep(branch.id)
      }
      #expect(try await branch.office.request(id, as: officer).guides.map(\.number) == [2])
      let (document, path) = try await branch.office.libraryDocument(guide.id, as: officer)
      #expect(branch.office.vault.condition(of: document.fingerprint) == .intact)
      #expect(path == branch.office.vault.path(of: document.fingerprint))
      await #expect(throws: OfficeRefusal.notAllowed(.manageLibrary)) {
        try await branch.office.addToLibrary(
          branch.upload(Branch.paper("3")), named: "x.pdf", .form, title: "نموذج",
          inForce: CalendarDay(branch.house.clock.now), as: officer)
      }
    }
  }
}
