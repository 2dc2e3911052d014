import Casework
import Engines
import HTTP
import Testing
import Visiting

@Suite("The reception on its pages", .onEveryEngine)
struct QueuePageTests {
  private func open() async throws -> (House, Desk, place: String) {
    let house = try await House.working()
    let place = try await house.openReception()
    return (house, Desk(at: "ghiras", of: house, password: House.password), place)
  }

  @Test("a turn is given, called, begun and ended, and the screen shows its number without a name")
  func wholeWay() async throws {
    let (house, desk, place) = try await open()
    let officer = try await desk.at("officer")
    let at = "/ghiras/staff/reception/at/\(place)"
    try await officer.get("/ghiras/staff/reception")
    for (name, priority) in [("حمد", ""), ("أبو راشد", "elderly")] {
      let page = try await officer.post(
        "\(at)/turns", [("subject", "inquiry"), ("name", name), ("priority", priority)])
      #expect(page.text.contains("The turn is given."))
    }
    let screen = house.visitor(in: "en")
    #expect(try await screen.get("/ghiras/now").text.contains("2 people are waiting."))
    let turn = try await officer.post("\(at)/next", [("counter", "1")])
    #expect(turn.text.contains("Turn 2") && turn.text.contains("Elderly"))
    let shown = try await screen.get("/ghiras/now/\(place)")
    #expect(shown.text.contains("2 desk 1") && !shown.html.contains("راشد") && !shown.html.contains("حمد"))
    #expect(shown.response.headers["Refresh"] == "20")
    #expect(try await screen.get("/ghiras/now?still=1").response.headers["Refresh"] == nil)
    #expect(try await officer.post("\(turn.path)/start").text.contains("Being received"))
    let after = try await officer.post("\(turn.path)/end")
    #expect(after.path.hasPrefix(at) && after.text.contains("1 has gone today"))
    #expect(try await desk.at("manager").get("/ghiras/staff/reception/times").text.contains("0, 0 min"))
  }

  @Test("a turn for nothing, a desk that was not chosen and a second press are told")
  func refused() async throws {
    let (_, desk, place) = try await open()
    let officer = try await desk.at("officer")
    let at = "/ghiras/staff/reception/at/\(place)"
    try await officer.get("/ghiras/staff/reception")
    let page = try await officer.post("\(at)/turns", [("subject", ""), ("name", "أم سعد")])
    #expect(page.status == 422 && page.problem(at: "subject") != nil && page.values(of: "name") == ["أم سعد"])
    #expect(try await officer.post("\(at)/next", [("counter", "")]).status == 422)
    #expect(try await officer.post("\(at)/next", [("counter", "1")]).text.contains("Nobody is waiting."))
    try await officer.post("\(at)/turns", [("subject", "inquiry")])
    let turn = try await officer.post("\(at)/next", [("counter", "1")]).path
    #expect(try await officer.post("\(turn)/start", [("version", "1")]).status == 200)
    #expect(try await officer.post("\(turn)/start", [("version", "1")]).status == 409)
    #expect(try await officer.post("\(turn)/start", [("version", "2")]).status == 422)
    #expect(try await officer.post("\(turn)/nothing", []).status == 404)
  }

  @Test("someone with an appointment is marked as here, and offered no more to move")
  func arrival() async throws {
    let (house, desk, place) = try await open()
    let visitor = house.visitor(in: "en")
    try await visitor.get("/ghiras/appointments/\(place)/2026-09-13")
    try await visitor.post(
      "/ghiras/appointments/\(place)/2026-09-13",
      [("slot", "10:00"), ("subject", "inquiry"), ("name", "أم سعد"), ("mobile", "0501234567")])
    let officer = try await desk.at("officer")
    let today = try await officer.get("/ghiras/staff/reception")
    let arrival = try #require(today.actions.first { $0.hasSuffix("/arrival") })
    let turn = try await officer.post(arrival)
    #expect(turn.text.contains("Turn 1") && turn.text.contains("أم سعد"))
    #expect(try await visitor.get("/ghiras/appointments/mine").text.contains("Here"))
    #expect(try await visitor.post("/ghiras/appointments/mine/cancellation").text.contains("Here"))
  }
}
