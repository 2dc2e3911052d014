import Casework
import Engines
import Testing
import Visiting

@Suite("A document asked for again while the committee has the request", .onEveryEngine)
struct LateDocumentTests {
  @Test("is handed in and signed for on the tracking page, matched at the desk, and then the request is accepted")
  func way() async throws {
    let walk = try await RouteWalk()
    let (desk, request) = (walk.desk, walk.request)
    for code in ["identity", "income"] {
      try await desk.act("officer", on: request, "documents", [], .pdf(for: code))
      try await desk.act("officer", on: request, "items/\(code)/verification", [("against", "الأصل")])
    }
    let steps: [(String, String, [(String, String)])] = [
      ("officer", "attestation", [("method", "paper")]), ("officer", "notice", [("channel", "phone")]),
      ("researcher", "study", []),
      ("researcher", "report", [("summary", "زيارة"), ("opinion", "رأي"), ("recommendation", "accept")]),
      ("researcher", "committee", []), ("officer", "items/income/rejection", [("reason", "لشخص آخر")]),
    ]
    for (post, part, fields) in steps {
      #expect(try await desk.act(post, on: request, part, fields).status == 200, "\(part)")
    }
    let wording = [("reasons", "وفق المعايير"), ("amount", "500")]
    let item = try await desk.sit(on: request)
    try await desk.vote("accept", on: item)
    #expect(try await desk.act("member", on: item, "resolution", wording).status == 422, "nothing is in its place yet")

    let number = try #require(try await desk.at("officer").get(request).requestNumber)
    let visitor = walk.house.visitor(in: "en")
    let asked = try await visitor.track(number, at: "ghiras")
    #expect(asked.text.contains("لشخص آخر"))
    #expect(!asked.actions.contains("/ghiras/track/attestation"), "what is not there is not signed for")
    let supplied = try await visitor.post(
      "/ghiras/track/documents", [("document", "income")], .pdf(for: "income", marked: "another"))
    #expect(supplied.status == 200)
    #expect(supplied.actions.contains("/ghiras/track/attestation"))
    let signed = try await visitor.post(
      "/ghiras/track/attestation", [("agreed", "yes"), ("typed-name", "سالم العنزي")])
    #expect(!signed.actions.contains("/ghiras/track/attestation"))

    #expect(try await desk.act("member", on: item, "resolution", wording).status == 422, "nobody has matched it yet")
    #expect(
      try await desk.act("officer", on: request, "items/income/verification", [("against", "الأصل")]).status == 200)
    #expect(try await desk.act("member", on: item, "resolution", wording).status == 200)
  }

  @Test("that has expired is asked for on the tracking page before anyone sends it back")
  func expired() async throws {
    let walk = try await RouteWalk()
    for code in ["identity", "income"] {
      try await walk.desk.act("officer", on: walk.request, "documents", [], .pdf(for: code))
      try await walk.desk.act(
        "officer", on: walk.request, "items/\(code)/verification",
        [
          ("against", "الأصل"), ("expires-cal", "g"), ("expires-d", "14"), ("expires-mg", "9"), ("expires-mh", "1"),
          ("expires-y", "2026"),
        ])
    }
    try await walk.desk.act("officer", on: walk.request, "attestation", [("method", "paper")])
    let number = try #require(try await walk.desk.at("officer").get(walk.request).requestNumber)
    walk.house.clock.pass(.days(2))
    let visitor = walk.house.visitor(in: "en")
    let page = try await visitor.track(number, at: "ghiras")
    #expect(page.text.contains("Please supply a valid one"))
    let supplied = try await visitor.post(
      "/ghiras/track/documents", [("document", "identity")], .pdf(for: "identity", marked: "renewed"))
    #expect(
      supplied.actions.contains("/ghiras/track/attestation"), "the signature covers the document it was given for")
  }

  @Test("is not offered where nothing is asked for, and refused with words when it is sent all the same")
  func unasked() async throws {
    let walk = try await RouteWalk()
    for code in ["identity", "income"] {
      try await walk.desk.act("officer", on: walk.request, "documents", [], .pdf(for: code))
      try await walk.desk.act("officer", on: walk.request, "items/\(code)/verification", [("against", "الأصل")])
    }
    try await walk.desk.act("officer", on: walk.request, "attestation", [("method", "paper")])
    try await walk.desk.act("researcher", on: walk.request, "study")
    let number = try #require(try await walk.desk.at("officer").get(walk.request).requestNumber)
    let visitor = walk.house.visitor(in: "en")
    #expect(try await !visitor.track(number, at: "ghiras").actions.contains("/ghiras/track/documents"))
    let refused = try await visitor.post("/ghiras/track/documents", [], .pdf(for: "identity", marked: "other"))
    #expect(refused.status == 422)
  }
}
