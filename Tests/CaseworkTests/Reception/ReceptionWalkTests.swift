import Casework
import Testing

@Suite("The ways of appointments and turns")
struct ReceptionWalkTests {
  private enum Act: String, CaseIterable {
    case move, cancel, arrive, serve, leave, miss
  }

  @Test("an appointment goes as docs/lifecycles/appointment.md draws it")
  func appointment() throws {
    try record(
      "appointment", "An appointment",
      """
      `serve` and `leave` follow from the person's turn. Whoever calls off makes room for someone else; every other state
      keeps the slot.
      """, Booking.State.allCases.map(\.rawValue), Act.allCases.map(\.rawValue)
    ) { state, act in
      var booking = try Self.booking(Booking.State.allCases[state])
      let before = booking.state
      do {
        try Self.act(Act.allCases[act], on: &booking)
      } catch is ReceptionRefusal {
        return "–"
      }
      return booking.state == before ? "stays" : "→ \(booking.state.rawValue)"
    }
  }

  private enum Step: String, CaseIterable {
    case call, putBack, begin, finish, leave, prefer, closeDay
  }

  @Test("a turn goes as docs/lifecycles/turn.md draws it")
  func turn() throws {
    try record(
      "turn", "A turn at the reception",
      """
      Waiting is measured until the call, the service from `begin` to `finish`. `closeDay` is the daily round's: it ends
      what the day before left open.
      """, Ticket.State.allCases.map(\.rawValue), Step.allCases.map(\.rawValue)
    ) { state, step in
      var ticket = try Ticket.take(
        TicketTerms(), as: Identifier(high: 4, low: 1), at: Counter.place(), after: 0, by: Desk.officer,
        at: moment("2026-11-23")
      ).0
      let ways: [Ticket.State: [Step]] = [
        .called: [.call], .serving: [.call, .begin], .done: [.call, .begin, .finish], .left: [.leave],
      ]
      for before in ways[Ticket.State.allCases[state]] ?? [] { try Self.take(before, on: &ticket) }
      let before = ticket.state
      do {
        try Self.take(Step.allCases[step], on: &ticket)
      } catch is ReceptionRefusal {
        return "–"
      }
      return ticket.state == before ? "stays" : "→ \(ticket.state.rawValue)"
    }
  }

  private static func take(_ step: Step, on ticket: inout Ticket) throws {
    let now = try moment("2026-11-23", hour: 11)
    switch step {
    case .call: _ = try ticket.call(to: 1, by: Desk.officer, at: now)
    case .putBack: _ = try ticket.putBack(by: Desk.officer, at: now)
    case .begin: _ = try ticket.begin(by: Desk.officer, at: now)
    case .finish: _ = try ticket.finish(by: Desk.officer, at: now)
    case .leave: _ = try ticket.leave(by: Desk.officer, at: now)
    case .prefer: _ = try ticket.prefer(.elderly, by: Desk.officer, at: now)
    case .closeDay: _ = try ticket.closeDay(at: now + .days(1))
    }
  }

  private static func act(_ act: Act, on booking: inout Booking) throws {
    let during = try moment("2026-11-23", hour: 9)
    switch act {
    case .move: _ = try booking.move(to: moment("2026-11-24", hour: 9), by: Desk.officer, under: Counter.bearings())
    case .cancel: _ = try booking.cancel(because: "سفر", by: Desk.officer, at: during)
    case .arrive: _ = try booking.arrive(by: Desk.officer, at: during)
    case .serve: _ = try booking.end(served: true, by: Desk.officer, at: during)
    case .leave: _ = try booking.end(served: false, by: Desk.officer, at: during)
    case .miss: _ = try booking.miss(by: .system, at: moment("2026-11-23", hour: 23))
    }
  }

  private static func booking(_ state: Booking.State) throws -> Booking {
    var booking = try Counter.booking()
    let way: [Act] =
      switch state {
      case .booked: []
      case .arrived: [.arrive]
      case .served: [.arrive, .serve]
      case .left: [.arrive, .leave]
      case .noShow: [.miss]
      case .cancelled: [.cancel]
      }
    for step in way { try act(step, on: &booking) }
    return booking
  }

  private func record(
    _ name: String, _ title: String, _ lead: String, _ states: [String], _ verbs: [String],
    _ outcome: (Int, Int) throws -> String
  ) throws {
    var arrows: [String: [String]] = [:]
    let rows = try states.indices.map { state in
      let cells = try verbs.indices.map { verb in
        let cell = try outcome(state, verb)
        if cell.hasPrefix("→ ") { arrows["\(states[state]) --> \(cell.dropFirst(2))", default: []].append(verbs[verb]) }
        return cell
      }
      return "| \(states[state]) | \(cells.joined(separator: " | ")) |"
    }
    let diagram = arrows.sorted { $0.key < $1.key }.map { "    \($0): \($1.joined(separator: ", "))" }
    try RecordedDocument(path: "docs/lifecycles/\(name).md").mustBe(
      """
      # \(title)

      \(lead)
      Kept by `ReceptionWalkTests`; record it with `SILA_RECORD=1 swift test --filter ReceptionWalkTests`.

      ```mermaid
      stateDiagram-v2
          [*] --> \(states[0])
      \(diagram.joined(separator: "\n"))
      ```

      | state | \(verbs.joined(separator: " | ")) |
      |---|\(String(repeating: "---|", count: verbs.count))
      \(rows.joined(separator: "\n"))

      """)
  }
}
