import Casework
import Engines
import HTTP
import Testing
import Visiting

@Suite("Making an appointment", .onEveryEngine)
struct AppointmentTests {
  private static let monday = "2026-09-14"

  private func open(attempts: Int = 0) async throws -> (House, Visitor, hours: String) {
    let house = try await House.working(attempts: attempts)
    let place = try await house.openReception()
    return (house, house.visitor(in: "en"), "/ghiras/appointments/\(place)/\(Self.monday)")
  }

  private func who(_ slot: String = "09:00", mobile: String = "0501234567") -> [(String, String)] {
    [("slot", slot), ("subject", "inquiry"), ("name", "أم سعد"), ("mobile", mobile)]
  }

  private func book(
    _ visitor: Visitor, at hours: String, _ slot: String = "09:00", mobile: String = "0501234567"
  ) async throws -> Page {
    try await visitor.get(hours)
    return try await visitor.post(hours, who(slot, mobile: mobile))
  }

  @Test("goes from the front page over the day and the hour to a number, a file for the calendar and a message")
  func wholeWay() async throws {
    let (house, visitor, hours) = try await open()
    let days = try await visitor.get(
      try #require(try await visitor.get("/ghiras/").link(saying: "Book an appointment")))
    #expect(days.link(saying: "Monday 14 September") == hours)
    let own = try await book(visitor, at: hours)
    #expect(own.path == "/ghiras/appointments/mine" && own.text.contains("APT-2026-00001"))
    let file = try await visitor.look("/ghiras/appointments/mine/calendar.ics")
    #expect(file.response.headers["Content-Type"]?.hasPrefix("text/calendar") == true)
    #expect(file.html.contains("DTSTART:20260914T060000Z\r\n") && !file.html.contains("سعد"))
    let outbox = try await house.visitor(in: "en").get("/ghiras/outbox")
    #expect(outbox.text.contains("Its number is APT-2026-00001"))
    #expect(try await visitor.get(hours).choices(of: "slot").contains("09:00") == false, "nobody else is offered it")
  }

  @Test("is refused at the fields that are wrong, all of them, and keeps what was typed")
  func refused() async throws {
    let (_, visitor, hours) = try await open()
    try await visitor.get(hours)
    let page = try await visitor.post(
      hours, [("slot", "09:07"), ("subject", ""), ("name", "أم سعد"), ("mobile", "123")])
    #expect(page.status == 422)
    #expect(page.problem(at: "subject") != nil && page.problem(at: "mobile") != nil)
    #expect(page.values(of: "name") == ["أم سعد"])
    let odd = try await visitor.post(hours, [("slot", "09:07")] + who().dropFirst())
    #expect(odd.status == 422 && odd.problem(at: "slot")?.contains("one of the hours") == true)
  }

  @Test("of an hour that has passed, a holiday or a place that is not there is not made")
  func hostile() async throws {
    let (_, visitor, hours) = try await open()
    let place = hours.split(separator: "/")[2]
    for (day, slot) in [
      ("2026-09-13", "08:00"), ("2026-09-23", "09:00"), ("2026-09-18", "09:00"), ("2026-12-30", "09:00"),
    ] {
      try await visitor.get(hours)
      let page = try await visitor.post("/ghiras/appointments/\(place)/\(day)", who(slot), token: .ofPage)
      #expect(page.status == 422, "\(day)")
    }
    for address in ["\(place)/2026-02-30", "\(place)/x", "0190000000007000800000000000000f/2026-09-14", "x/y"] {
      #expect(try await visitor.look("/ghiras/appointments/\(address)").status == 404, "\(address)")
    }
    #expect(try await visitor.post(hours, who(), token: .none).status == 403)
  }

  @Test("someone else was quicker for is told so, and offered what is left")
  func taken() async throws {
    let (house, visitor, hours) = try await open()
    let quicker = house.visitor(in: "en")
    try await visitor.get(hours)
    _ = try await book(quicker, at: hours, mobile: "0509999999")
    let page = try await visitor.post(hours, who())
    #expect(page.status == 422 && page.problem(at: "slot")?.contains("quicker") == true)
    #expect(page.values(of: "name") == ["أم سعد"])
  }

  @Test("is moved and called off by number and mobile, with the code that was sent")
  func tracked() async throws {
    let (house, first, hours) = try await open()
    _ = try await book(first, at: hours)
    let visitor = house.visitor(in: "en")
    try await visitor.get("/ghiras/appointments/find")
    try await visitor.post(
      "/ghiras/appointments/find", [("number", " apt-٢٠٢٦-00001 "), ("mobile", "+966 50 123 4567")])
    #expect(visitor.page.path == "/ghiras/appointments/code")
    let outbox = try await house.visitor(in: "en").get("/ghiras/outbox").text
    let code = try #require(outbox.firstMatch(of: /APT-2026-00001: (\d{6})/)).output.1
    let own = try await visitor.post("/ghiras/appointments/code", [("code", String(code))])
    #expect(own.text.contains("APT-2026-00001"))
    #expect(
      try await first.get("/ghiras/appointments/mine").path == "/ghiras/appointments/find", "the newer session holds")
    let other = try #require(
      try await visitor.get("/ghiras/appointments/mine/days").link(saying: "Tuesday 15 September"))
    try await visitor.get(other)
    #expect(try await visitor.post(other, [("slot", "10:20")]).text.contains("The appointment is moved."))
    let gone = try await visitor.post("/ghiras/appointments/mine/cancellation")
    #expect(gone.text.contains("Called off"))
    #expect(try await visitor.post("/ghiras/appointments/mine/cancellation").status == 200, "twice is no mistake")
    try await visitor.post("/ghiras/appointments/mine/exit")
    #expect(try await visitor.get("/ghiras/appointments/mine").path == "/ghiras/appointments/find")
  }

  @Test("answers the same whether number and mobile belong together or not")
  func discreet() async throws {
    let (house, first, hours) = try await open()
    _ = try await book(first, at: hours)
    var answers: Set<String> = []
    for (number, mobile) in [
      ("APT-2026-00001", "0501234567"), ("APT-2026-00001", "0509999999"), ("APT-2026-00077", "0501234567"),
    ] {
      let visitor = house.visitor(in: "en")
      try await visitor.get("/ghiras/appointments/find")
      let answer = try await visitor.post(
        "/ghiras/appointments/find", [("number", number), ("mobile", mobile)], following: false)
      let shown = try await visitor.get("/ghiras/appointments/code")
      let wrong = try await visitor.post("/ghiras/appointments/code", [("code", "000000")])
      answers.insert("\(answer.status) \(answer.location ?? "") \(shown.text) \(wrong.status) \(wrong.text)")
    }
    #expect(answers.count == 1)
  }

  @Test("from a script is stopped after its share of a minute, and no number is guessed faster")
  func throttled() async throws {
    let (_, visitor, hours) = try await open(attempts: 5)
    try await visitor.get(hours)
    var answers: [Int: Int] = [:]
    let token = Visitor.Token.other(try #require(visitor.page.values(of: "_token").first))
    for _ in 0..<1_000 {
      answers[try await visitor.post(hours, who(mobile: "1"), token: token).status, default: 0] += 1
    }
    #expect(answers == [422: 5, 429: 995])
    try await visitor.get("/ghiras/appointments/find")
    var asked: [Int] = []
    for number in 0..<6 {
      asked.append(
        try await visitor.post(
          "/ghiras/appointments/find", [("number", "APT-2026-0000\(number + 1)"), ("mobile", "0501234567")],
          token: token, following: false
        ).status)
    }
    #expect(asked == [303, 303, 303, 303, 303, 429])
  }

  @Test("by phone is made at the desk, and shown to the reception alone")
  func desk() async throws {
    let (house, _, hours) = try await open()
    let desk = Desk(at: "ghiras", of: house, password: House.password)
    let officer = try await desk.at("officer")
    let place = hours.split(separator: "/")[2]
    let days = try await officer.get("/ghiras/staff/reception/bookings/new")
    let form = try #require(days.link(saying: "Monday 14 September"))
    try await officer.get(form)
    let page = try await officer.post(form, who())
    #expect(page.text.contains("APT-2026-00001") && page.text.contains("+9665•••••567"))
    let list = try await officer.get("/ghiras/staff/reception/at/\(place)/\(Self.monday)")
    #expect(list.text.contains("أم سعد") && list.text.contains("09:00"))
    for post in ["researcher", "member", "manager", "admin", "accountant", "hr", "secretary"] {
      #expect(try await desk.at(post).look("/ghiras/staff/reception").status == 403, "\(post)")
      #expect(try await desk.at(post).look(page.path).status == 403, "\(post)")
    }
    try await officer.get(page.path)
    let called = try await officer.post("\(page.path)/cancellation", [("reason", "سافرت")])
    #expect(called.text.contains("Called off") && called.text.contains("سافرت"))
    #expect(try await officer.post("\(page.path)/cancellation", [("version", "0")]).status == 409)
  }
}

@Suite("Reception places on their page", .onEveryEngine)
struct PlacePageTests {
  @Test("are kept as typed, and refused at the day that is wrong")
  func kept() async throws {
    let house = try await House.working()
    let desk = Desk(at: "ghiras", of: house, password: House.password)
    let admin = try await desk.at("admin")
    let terms = [
      ("name-ar", "فرع الشمال"), ("hours-0", "٨:٠٠-١٢:٠٠ و ١٦-١٩"), ("slot-minutes", "30"), ("receivers", "2"),
      ("days-ahead", "14"), ("takes-bookings", "yes"), ("active", "yes"),
    ]
    try await admin.get("/ghiras/staff/reception/places/new")
    let wrong = try await admin.post("/ghiras/staff/reception/places/new", terms + [("hours-1", "14-8")])
    #expect(wrong.status == 422 && wrong.problem(at: "hours-1")?.contains("Monday") == true)
    #expect(wrong.values(of: "hours-0") == ["٨:٠٠-١٢:٠٠ و ١٦-١٩"])
    let list = try await admin.post("/ghiras/staff/reception/places/new", terms)
    #expect(list.text.contains("فرع الشمال") && list.text.contains("08:00-12:00 16:00-19:00"))
    #expect(try await house.visitor(in: "en").get("/ghiras/appointments").text.contains("08:00-12:00"))
  }
}

extension Page {
  /// What a choice offers.
  fileprivate func choices(of field: String) -> [String] {
    var isInside = false
    return markup.tags.compactMap { tag in
      if tag.name == "select" { isInside = tag.attributes["name"] == field }
      if tag.name == "/select" { isInside = false }
      return isInside && tag.name == "option" ? tag.attributes["value"] : nil
    }
  }
}
