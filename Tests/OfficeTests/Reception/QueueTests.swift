import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("The queue", .onEveryEngine)
struct QueueTests {
  private func came(_ branch: Branch, _ priority: Ticket.Priority? = nil) async throws -> Ticket {
    branch.house.clock.advance(by: .minutes(1))
    return try await branch.office.takeTicket(
      TicketTerms(priority: priority), at: branch.settings().places[0].id, as: branch.actor(.relationsOfficer))
  }

  @Test("counts from 1 for each place and day")
  func numbers() async throws {
    try await Branch.open { branch in
      for number in 1...3 {
        let ticket = try await came(branch)
        #expect(ticket.number == number)
      }
      branch.house.clock.advance(by: .days(1))
      let next = try await came(branch)
      #expect(next.number == 1)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("gives two who call at once two people, and nobody twice")
  func atOnce() async throws {
    try await Branch.open { branch in
      for _ in 1...5 { _ = try await came(branch) }
      let place = try await branch.settings().places[0].id
      let officer = try branch.actor(.relationsOfficer)
      let called = try await withThrowingTaskGroup(of: Ticket?.self) { group in
        for counter in 1...8 {
          group.addTask { try await branch.office.callNext(at: place, to: counter, as: officer) }
        }
        return try await group.reduce(into: [Int]()) { $0 += $1.map { [$0.number] } ?? [] }
      }
      #expect(called.sorted() == [1, 2, 3, 4, 5])
    }
  }

  @Test("takes whoever came to an appointment, and the appointment ends with the turn")
  func appointment() async throws {
    try await Branch.open { branch in
      try await branch.openReception()
      let booking = try await branch.booked()
      let officer = try branch.actor(.relationsOfficer)
      await #expect(throws: ReceptionRefusal.notToday(booking.day)) {
        try await branch.office.arrive(booking.id, nil, seen: booking.version, as: officer)
      }
      branch.house.clock.set(try moment("2026-11-23", hour: 9))
      _ = try await came(branch)
      let ticket = try await branch.office.arrive(booking.id, .elderly, seen: booking.version, as: officer)
      #expect(ticket.name == "أم سعد" && ticket.appointed == booking.starts)
      let next = try #require(try await branch.office.callNext(at: booking.place, to: 1, as: officer))
      #expect(next.id == ticket.id, "for the reason that was given")
      try await branch.office.act(.begin, on: next.id, seen: 1, as: officer)
      try await branch.office.act(.finish, on: next.id, seen: 2, as: officer)
      #expect(try await branch.office.booking(booking.id, as: officer).booking.state == .served)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("of yesterday is closed by the daily round, once: nobody called left, nobody who came is missed")
  func dayEnd() async throws {
    try await Branch.open { branch in
      try await branch.openReception()
      let officer = try branch.actor(.relationsOfficer)
      let (missed, kept) = (try await branch.booked(9), try await branch.booked(10))
      branch.house.clock.set(try moment("2026-11-23", hour: 10))
      let arrived = try await branch.office.arrive(kept.id, nil, seen: kept.version, as: officer)
      let waiting = try await came(branch)
      #expect(try await branch.office.closeReceptionDays(of: branch.id) == 0, "the day is not over")
      branch.house.clock.set(try moment("2026-11-24", hour: 3))
      #expect(try await branch.office.closeReceptionDays(of: branch.id) == 3)
      #expect(try await branch.office.closeReceptionDays(of: branch.id) == 0)
      for id in [arrived.id, waiting.id] {
        #expect(try await branch.office.ticket(id, as: officer).state == .left)
      }
      #expect(try await branch.office.booking(missed.id, as: officer).booking.state == .noShow)
      #expect(try await branch.office.booking(kept.id, as: officer).booking.state == .left)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is measured by day and place for management alone")
  func figures() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let ticket = try await came(branch)
      branch.house.clock.advance(by: .minutes(9))
      _ = try await branch.office.callNext(at: ticket.place, to: 1, as: officer)
      try await branch.office.act(.begin, on: ticket.id, seen: 1, as: officer)
      branch.house.clock.advance(by: .minutes(21))
      try await branch.office.act(.finish, on: ticket.id, seen: 2, as: officer)
      let times = try await branch.office.waitingTimes(since: 30, as: branch.actor(.seniorManagement))
      #expect(times.map(\.figures.waiting?.median) == [9] && times.map(\.figures.service?.longest) == [21])
      for role in Role.allCases where !role.duties.contains(.seeWaiting) {
        await #expect(throws: OfficeRefusal.notAllowed(.seeWaiting), "\(role)") {
          try await branch.office.waitingTimes(since: 30, as: branch.actor(role))
        }
      }
    }
  }

  @Test("is worked by the reception alone, as it was seen, and by nobody of another association")
  func duty() async throws {
    try await House.open { house in
      let (branch, other) = (try await house.branch("amal"), try await house.branch("birr"))
      let ticket = try await came(branch)
      for role in Role.allCases where !role.duties.contains(.receive) {
        await #expect(throws: OfficeRefusal.notAllowed(.receive), "\(role)") {
          try await branch.office.act(.leave, on: ticket.id, seen: 0, as: branch.actor(role))
        }
      }
      await #expect(throws: OfficeRefusal.notFound) {
        try await branch.office.act(.leave, on: ticket.id, seen: 0, as: other.actor(.relationsOfficer))
      }
      await #expect(throws: OfficeRefusal.notFound) {
        try await branch.office.takeTicket(TicketTerms(), at: ticket.place, as: other.actor(.relationsOfficer))
      }
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.act(.leave, on: ticket.id, seen: 7, as: branch.actor(.relationsOfficer))
      }
    }
  }

  @Test("and the appointments of a day are read off their indexes")
  func plans() async throws {
    guard Engine.current == .sqlite else { return }
    try await Branch.open { branch in
      let place = try await branch.openReception()
      let plans = try await branch.house.database.read(in: .of(branch.id)) { tx in
        let explaining = ExplainingTransaction(tx)
        let today = try day("2026-11-22")
        _ = try TicketStore.of(today, at: place.id, in: branch.id, explaining)
        _ = try TicketStore.between(today...today, of: branch.id, in: explaining)
        _ = try TicketStore.stale(before: today, limit: 9, of: branch.id, in: explaining)
        _ = try BookingStore.between(today...today, of: branch.id, in: explaining)
        _ = try BookingStore.missed(before: today, limit: 9, of: branch.id, in: explaining)
        _ = try BookingStore.taken(at: place.id, on: today...today, of: branch.id, in: explaining)
        _ = try BookingStore.coming(
          of: Mobile(typed: "0501234567"), at: branch.house.clock.now, in: branch.id, explaining)
        let staff = try branch.actor(.relationsOfficer).member.id
        _ = try InquiryStore.referred(to: staff, limit: 9, of: branch.id, in: explaining)
        for open in [true, false] { _ = try InquiryStore.list(open: open, limit: 9, of: branch.id, in: explaining) }
        return explaining.plans.map { "\($0.steps) \($0.statement)" }
      }
      for plan in plans {
        #expect(plan.contains("SEARCH") && !plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "\(plan)")
      }
    }
  }
}
