import Casework
import HTTP
import Office
import Testing
import Visiting

/// A house in which every page that may show someone's numbers has some to show: one request granted and paid, another
/// under study, an appointment, an inquiry, a file.
struct CoveredHouse {
  let walk: RouteWalk
  let studied: String
  let party: String
  let file: String
  let booking: String
  let inquiry: String
  let turn: String
  let transfer: String

  static let health = "الربو المزمن"

  /// What is personal in it, as it would be read on a page once spaces are taken out.
  static let values: [PersonalField: [String]] = [
    .number: ["1000000404", "1000000073", "1000000016", "2000000006"],
    .contact: ["501234567", "500000015", "507654321", "RRRD2929", "khalid@example.org"],
    .account: ["SA0380000000608010167519"],
    .health: [health.replacing(" ", with: "")],
  ]

  /// What is left of it where it is covered.
  static let masked: [PersonalField: [String]] = [
    .number: ["10•••••404", "10•••••073", "10•••••016", "20•••••006"],
    .contact: ["+9665•••••567", "+9665•••••015", "+9665•••••321", "RR••••29", "k•••@example.org"],
    .account: ["SA03••••••••••••••••7519"], .health: [],
  ]

  init() async throws {
    walk = try await RouteWalk(nationalID: "1000000404")
    let (desk, request, house) = (walk.desk, walk.request, walk.house)
    let settings = try await house.office.settings(slug: "ghiras")
    func actor(_ post: String) throws -> StaffActor {
      StaffActor(association: settings.association.id, member: try settings.colleague(post))
    }
    let officer = try actor("officer")
    // A request under study with a household.
    var application = SampleApplication(for: "VISIT", documents: ["identity", "income"])
    application.nationalID = "1000000404"
    let receipt = try await house.visitor(in: "en").apply(application, at: "ghiras")
    studied = try await desk.address(of: try #require(receipt.requestNumber))
    for code in ["identity", "income"] {
      try await desk.act("officer", on: studied, "items/\(code)/verification", [("against", "الأصل")])
    }
    try await desk.act("officer", on: studied, "attestation", [("method", "paper")])
    try await desk.act("researcher", on: studied, "study")
    let researcher = try await desk.at("researcher")
    try await researcher.get("\(studied)/household/members/1")
    try await researcher.post(
      "\(studied)/household/members/1",
      [
        ("name", "سالم"), ("relation", "applicant"), ("national-id", "1000000016"), ("health", Self.health),
        ("income-state", "none"),
      ])
    transfer = try await Self.pay(request, at: walk)
    file = try #require(
      try await desk.at("officer").get("/ghiras/staff/files").link(saying: "BEN-", under: "/ghiras/staff/files/"))
    // Someone in the register with every kind of contact point.
    let id = try await house.office.enter(
      NewParty(
        kind: .person,
        details: Party.Details(name: "خالد الحربي", number: try OfficialNumber(typed: "2000000006", of: .person)),
        mobile: try Mobile(typed: "0507654321")), as: officer)
    try await house.office.change(id, .addContact(.email, "khalid@example.org"), seen: 1, as: officer)
    party = "/ghiras/staff/register/\(id)"
    let monday = try #require(CalendarDay(iso: "2026-09-14"))
    let booked = try await house.office.book(
      BookingTerms(
        starts: monday.start + .hours(9), service: nil, name: "أم سعد", mobile: try Mobile(typed: "0507654321"),
        channel: .phone), at: settings.places[0].id, as: officer)
    booking = "/ghiras/staff/reception/bookings/\(booked)"
    let taken = try await house.office.takeInquiry(
      InquiryTerms(channel: .phone, name: "أم سعد", mobile: try Mobile(typed: "0507654321"), question: "متى؟"),
      as: officer)
    inquiry = "/ghiras/staff/inquiries/\(taken)"
    let ticket = try await house.office.takeTicket(TicketTerms(), at: settings.places[0].id, as: officer)
    turn = "/ghiras/staff/reception/turns/\(ticket.id)"
    let member = try await desk.at("member")
    try await member.get("/ghiras/staff/interests")
    try await member.post(
      "/ghiras/staff/interests", [("name", "نورة"), ("national-id", "1000000016"), ("relation", "خالة")])
  }

  /// Grants a request, pays it and returns the transfer.
  private static func pay(_ request: String, at walk: RouteWalk) async throws -> String {
    let (desk, house) = (walk.desk, walk.house)
    let association = try await house.office.settings(slug: "ghiras").association.id
    try await house.office.addStaff(
      name: "موظف manager2", email: "manager2@ghiras.example", roles: [.seniorManagement], password: House.password,
      to: association)
    for code in ["identity", "income"] {
      try await desk.act("officer", on: request, "documents", [], .pdf(for: code))
      try await desk.act("officer", on: request, "items/\(code)/verification", [("against", "الأصل")])
    }
    for (post, part, fields) in [
      ("officer", "attestation", [("method", "paper")]), ("officer", "notice", [("channel", "phone")]),
      ("researcher", "study", []),
      ("researcher", "report", [("summary", "زيارة"), ("opinion", "رأي"), ("recommendation", "accept")]),
      ("researcher", "committee", []),
    ] { try await desk.act(post, on: request, part, fields) }
    try await desk.decide(request, saying: [("reasons", "وفق المعايير"), ("amount", "500")])
    for (part, fields) in [("notification", [("channel", "phone")]), ("registration", [("category", "أسرة")])] {
      try await desk.act("officer", on: request, part, fields)
    }
    let officer = try await desk.at("officer")
    let page = try await officer.get("\(request)/entitlement")
    let today = try #require(CalendarDay(house.clock.now).gregorian)
    try await officer.post(
      "\(request)/entitlement",
      [
        ("kind", "money"), ("what", "إعانة"), ("payee", "سالم"), ("count", "1"), ("rhythm", "month"),
        ("first-cal", "g"), ("first-d", "\(today.day)"), ("first-mg", "\(today.month)"), ("first-mh", "1"),
        ("first-y", "\(today.year)"), ("version", page.values(of: "version").first ?? ""),
      ])
    let manager = try await desk.at("manager2")
    let due = try await manager.get("/ghiras/staff/payments")
    let key = try #require(due.markup.tags.first { $0.attributes["name"] == "chosen" }?.attributes["value"])
    try await manager.post("/ghiras/staff/payments/approval", [("chosen", key)])
    let accountant = try await desk.at("accountant")
    try await accountant.get("/ghiras/staff/payments")
    let list = try await accountant.post("/ghiras/staff/payments/transfers", [("chosen", key)])
    return try #require(list.link(saying: "PAY-2026-00001"))
  }
}
