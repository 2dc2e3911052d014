import Casework
import Testing

@Suite("Someone's turn")
struct TicketTests {
  private func ticket(
    _ number: Int, at minute: Int64 = 0, _ priority: Ticket.Priority? = nil, appointed: Instant? = nil
  ) throws -> Ticket {
    Ticket(
      id: Identifier(high: 4, low: UInt64(number)), place: Counter.id, day: try day("2026-11-23"), number: number,
      appointed: appointed, service: nil, name: "", priority: priority,
      arrived: try moment("2026-11-23", hour: 9) + .minutes(minute))
  }

  @Test("comes first for a reason, then for an appointment whose hour has come, then by when people came")
  func order() throws {
    let nine = try moment("2026-11-23", hour: 9)
    let tickets = [
      try ticket(1, at: 0), try ticket(2, at: 1, appointed: nine + .hours(1)),
      try ticket(3, at: 2, appointed: nine + .minutes(2)), try ticket(4, at: 3, .elderly),
      try ticket(5, at: 4, .illness), try ticket(6, at: 5, appointed: nine + .minutes(1)),
    ]
    #expect(tickets.inOrder(at: nine + .minutes(6)).map(\.number) == [4, 5, 6, 3, 1, 2])
    #expect(tickets.inOrder(at: nine + .hours(2)).map(\.number) == [4, 5, 6, 3, 2, 1])
  }

  @Test("is measured from coming to being called, and from the beginning to the end of the service")
  func minutes() throws {
    let nine = try moment("2026-11-23", hour: 9)
    var ticket = try ticket(1)
    _ = try ticket.call(to: 2, by: Desk.officer, at: nine + .minutes(7))
    _ = try ticket.begin(by: Desk.officer, at: nine + .minutes(8))
    _ = try ticket.finish(by: Desk.officer, at: nine + .minutes(30))
    #expect(ticket.waited == .minutes(7) && ticket.served == .minutes(22))
    #expect(ticket.receiver == Desk.officer.staffID && ticket.counter == 2)
  }

  @Test("put back waits on in its place, and its waiting is not cut short")
  func putBack() throws {
    let nine = try moment("2026-11-23", hour: 9)
    var first = try ticket(1)
    _ = try first.call(to: 1, by: Desk.officer, at: nine + .minutes(5))
    _ = try first.putBack(by: Desk.officer, at: nine + .minutes(6))
    #expect(first.waited == nil && first.counter == nil)
    #expect([try ticket(2, at: 1), first].inOrder(at: nine + .minutes(7)).map(\.number) == [1, 2])
  }

  @Test("left open overnight is closed: nobody knows when a service ended, and nobody was received unseen")
  func overnight() throws {
    let nine = try moment("2026-11-23", hour: 9)
    var (waiting, serving) = (try ticket(1), try ticket(2))
    _ = try serving.call(to: 1, by: Desk.officer, at: nine)
    _ = try serving.begin(by: Desk.officer, at: nine)
    #expect(throws: ReceptionRefusal.notOverYet) { try waiting.closeDay(at: nine + .hours(8)) }
    _ = try waiting.closeDay(at: nine + .days(1))
    _ = try serving.closeDay(at: nine + .days(1))
    #expect([waiting.state, serving.state] == [.left, .done])
    #expect(serving.served == nil)
    #expect(throws: ReceptionRefusal.wrongTicketState(.done)) { try serving.closeDay(at: nine + .days(1)) }
  }

  @Test("is given at a place that is open, with a name that fits, and no more than a day holds")
  func taken() throws {
    let now = try moment("2026-11-23")
    var terms = try Counter.terms()
    terms.isOpen = false
    func take(_ terms: TicketTerms, at place: ReceptionPlace, after last: Int) throws -> Ticket {
      try Ticket.take(terms, as: Identifier(high: 4, low: 1), at: place, after: last, by: Desk.officer, at: now).0
    }
    #expect(throws: ReceptionRefusal.placeClosed) { try take(TicketTerms(), at: Counter.place(terms), after: 0) }
    #expect(throws: ReceptionRefusal.tooManyToday(limit: 999)) {
      try take(TicketTerms(), at: Counter.place(), after: 999)
    }
    #expect(throws: ReceptionRefusal.textTooLong(limit: 100)) {
      try take(TicketTerms(name: String(repeating: "س", count: 101)), at: Counter.place(), after: 0)
    }
    #expect(try take(TicketTerms(name: " أم\nسعد "), at: Counter.place(), after: 6).name == "أم سعد")
  }

  @Test("in figures is the one in the middle and the longest, without those that were not written down")
  func figures() throws {
    let nine = try moment("2026-11-23", hour: 9)
    var tickets = try (1...4).map { try ticket($0) }
    for (place, minutes) in [Int64(3), 50, 7].enumerated() {
      _ = try tickets[place].call(to: 1, by: Desk.officer, at: nine + .minutes(minutes))
      _ = try tickets[place].begin(by: Desk.officer, at: nine + .minutes(minutes))
    }
    _ = try tickets[0].finish(by: Desk.officer, at: nine + .minutes(15) + .seconds(59))
    _ = try tickets[1].closeDay(at: nine + .days(1))
    _ = try tickets[3].leave(by: Desk.officer, at: nine + .minutes(20))
    let figures = ReceptionFigures(tickets)
    #expect([figures.came, figures.served, figures.left] == [4, 2, 1])
    #expect(figures.waiting == ReceptionFigures.Minutes([.minutes(3), .minutes(7), .minutes(50)]))
    #expect(figures.waiting?.median == 7 && figures.waiting?.longest == 50)
    #expect(figures.service?.median == 12 && figures.service?.count == 1)
    #expect(ReceptionFigures([]).waiting == nil)
  }
}
