import Casework
import Engines
import Testing

@testable import Office

@Suite("The inbox", .onEveryEngine)
struct InboxTests {
  private func lines(_ filter: RequestFilter, _ role: Role, in branch: Branch) async throws -> [RequestNumber] {
    try await branch.office.inbox(filter, after: nil, as: branch.actor(role)).lines.map(\.number)
  }

  private func counts(in branch: Branch) async throws -> Inbox.Counts {
    try await branch.office.inbox(.team, after: nil, as: branch.actor(.relationsOfficer)).counts
  }

  @Test("lists open requests by their last day, those without one last")
  func order() async throws {
    try await Branch.open(.ceiling) { branch in
      // Counting begins with completeness, so the incomplete one has no last day yet.
      try await branch.submit(branch.application(complete: false))
      branch.house.clock.advance(by: .days(2))
      try await branch.submit()
      branch.house.clock.set(try moment("2026-11-23"))
      try await branch.submit()
      #expect(try await lines(.team, .relationsOfficer, in: branch).map(\.serial) == [3, 2, 1])
    }
  }

  @Test("tells a request whose clock stands from one that has no last day")
  func paused() async throws {
    try await Branch.open { branch in
      let standing = try await branch.request(at: .complete)
      try await branch.act(.pauseClock, on: standing)
      let running = try await branch.request(at: .complete)
      let lines = try await branch.office.inbox(.team, after: nil, as: branch.actor(.relationsOfficer)).lines
      #expect(lines.first { $0.id == standing }?.isPaused == true)
      #expect(lines.first { $0.id == running }?.isPaused == false)
    }
  }

  @Test("shows each filter's own")
  func filters() async throws {
    try await Branch.open { branch in
      let mine = try await branch.request(at: .complete)
      try await branch.act(.assign, on: mine)
      _ = try await branch.request(at: .underStudy)
      _ = try await branch.request(at: .incomplete)
      _ = try await branch.request(at: .closed)
      _ = try await branch.request(at: .withdrawn)
      #expect(try await lines(.mine, .relationsOfficer, in: branch).map(\.serial) == [1])
      #expect(try await lines(.mine, .socialResearcher, in: branch).isEmpty)
      #expect(try await lines(.team, .relationsOfficer, in: branch).map(\.serial).sorted() == [1, 2, 3])
      #expect(try await lines(.unassigned, .relationsOfficer, in: branch).map(\.serial).sorted() == [2, 3])
      #expect(try await lines(.waiting, .relationsOfficer, in: branch).map(\.serial).sorted() == [1, 3])
    }
  }

  @Test("counts what it lists, anew after every change, and by the day")
  func counts() async throws {
    try await Branch.open(.open) { branch in
      let id = try await branch.request(at: .complete)
      let officer = try branch.actor(.relationsOfficer)
      #expect(
        try await counts(in: branch)
          == .init(mine: 0, team: 1, unassigned: 1, waiting: 1, late: 0, dueToday: 0, notices: 0))
      try await branch.act(.assign, on: id)
      #expect(
        try await counts(in: branch)
          == .init(mine: 1, team: 1, unassigned: 0, waiting: 1, late: 0, dueToday: 0, notices: 0))
      branch.house.clock.set(try moment("2026-12-02"))
      #expect(try await counts(in: branch).dueToday == 1)
      branch.house.clock.set(try moment("2026-12-03"))
      #expect(
        try await counts(in: branch)
          == .init(mine: 1, team: 1, unassigned: 0, waiting: 1, late: 1, dueToday: 0, notices: 0))
      #expect(try await branch.house.neighbour().inbox(.mine, after: nil, as: officer).counts.late == 1)
      try await branch.act(.withdraw, on: id)
      #expect(
        try await counts(in: branch)
          == .init(mine: 0, team: 0, unassigned: 0, waiting: 0, late: 0, dueToday: 0, notices: 0))
    }
  }

  @Test("a change made by another process is counted at once")
  func neighbour() async throws {
    try await Branch.open(.open) { branch in
      _ = try await branch.request(at: .complete)
      let officer = try branch.actor(.relationsOfficer)
      _ = try await branch.office.inbox(.team, after: nil, as: officer)
      _ = try await branch.house.neighbour().submit(branch.application(service: 1), key: "k", of: branch.settings())
      #expect(try await branch.office.inbox(.team, after: nil, as: officer).counts.team == 2)
    }
  }

  @Test("is paged without losing or repeating a line, whatever changes meanwhile", arguments: RequestFilter.allCases)
  func pages(filter: RequestFilter) async throws {
    try await Branch.open(.open) { branch in
      let officer = try branch.actor(.relationsOfficer)
      var all: [Request.ID] = []
      for number in 0..<55 {
        if number.isMultiple(of: 20) { branch.house.clock.advance(by: .days(1)) }
        let receipt = try await branch.submit(branch.application(service: 1))
        all.append(receipt.id)
        if filter == .mine { try await branch.act(.assign, on: receipt.id) }
      }
      var seen: [Request.ID] = []
      var place: ListPlace?
      repeat {
        let page = try await branch.office.inbox(filter, after: place, as: officer)
        #expect(page.lines.count <= Office.inboxPage)
        seen += page.lines.map(\.id)
        place = page.next
        // One that was shown already goes, one that sorts last comes.
        if let first = page.lines.first?.id { try await branch.act(.withdraw, on: first) }
      } while place != nil
      #expect(seen == all.sorted())
    }
  }

  @Test("answered requests stay open without a last day until they are closed")
  func answered() async throws {
    try await Branch.open { branch in
      _ = try await branch.request(at: .notified)
      let line = try #require(
        try await branch.office.inbox(.team, after: nil, as: branch.actor(.relationsOfficer)).lines.first)
      #expect(line.due == nil)
    }
  }
}

@Suite("Finding a request", .onEveryEngine)
struct FindTests {
  @Test(
    "by its number as people write it",
    arguments: ["REQ-2026-00001", " req-2026-1 ", "REQ-٢٠٢٦-٠٠٠٠١", "req-۲۰۲۶-۱"])
  func number(text: String) async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit()
      #expect(try await branch.office.find(text, as: branch.actor(.relationsOfficer)) == .request(receipt.id))
    }
  }

  @Test("by national ID, newest first, closed ones too", arguments: ["1000000008", "١٠٠٠ ٠٠٠ ٠٠٨"])
  func nationalID(text: String) async throws {
    try await Branch.open { branch in
      _ = try await branch.request(at: .withdrawn)
      branch.house.clock.advance(by: .seconds(1))
      _ = try await branch.request(at: .complete)
      try await branch.submit(branch.application([.nationalID: "2000000006"]))
      guard case .lines(let lines) = try await branch.office.find(text, as: branch.actor(.committeeMember)) else {
        Issue.record("no lines")
        return
      }
      #expect(lines.map(\.number.serial) == [2, 1])
    }
  }

  @Test("by anything else finds nothing", arguments: ["", "سارة", "REQ-2026-00009", "2000000006", "' OR 1=1 --"])
  func nothing(text: String) async throws {
    try await Branch.open { branch in
      try await branch.submit()
      #expect(try await branch.office.find(text, as: branch.actor(.relationsOfficer)) == .lines([]))
    }
  }

  @Test("tells an urgency that nobody has ruled on from one that was confirmed")
  func urgency() async throws {
    try await Branch.open(.floor) { branch in
      let receipt = try await branch.submit(branch.application([.urgent: "urgent", .urgency: "عملية غداً"]))
      let officer = try branch.actor(.relationsOfficer)
      #expect(try await branch.office.inbox(.team, after: nil, as: officer).lines.map(\.urgency) == [.claimed])
      #expect(try await branch.office.request(receipt.id, as: officer).deadline.floorEnds != nil)
      try await branch.act(.ruleOnUrgency, on: receipt.id)
      #expect(try await branch.office.inbox(.team, after: nil, as: officer).lines.map(\.urgency) == [.confirmed])
      let file = try await branch.house.neighbour().request(receipt.id, as: officer)
      #expect(file.deadline.floorEnds == nil)
      #expect(file.request.urgencyRuling?.reason == "تقرير طبي")
      #expect(try await branch.verdict().isIntact)
    }
  }
}
