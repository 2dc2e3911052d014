import Casework
import Engines
import HTTP
import Office
import Testing
import Visiting

@Suite("A visit on its page", .onEveryEngine)
struct TurnPageTests {
  private func turn(_ walk: RouteWalk) async throws -> (Visitor, String) {
    let officer = try await walk.desk.at("officer")
    try await officer.get("/ghiras/staff/reception")
    let at = "/ghiras/staff/reception/at/\(walk.place)"
    try await officer.post("\(at)/turns", [("subject", "inquiry"), ("name", "سالم")])
    return (officer, try await officer.post("\(at)/next", [("counter", "1")]).path)
  }

  @Test("leads to an application on the person's behalf, and shows at once what it still lacks")
  func intake() async throws {
    let walk = try await RouteWalk()
    let (officer, turn) = try await turn(walk)
    let form = try await officer.get(try #require(officer.page.link(saying: "Open an application for them")))
    #expect(form.path == "/ghiras/staff/requests/new")
    // What the turn tells is there already.
    #expect(form.values(of: "given-name") == ["سالم"])
    let after = try await officer.post(
      "/ghiras/staff/requests/new",
      [
        ("service", "HELP"), ("channel", "interview"), ("given-name", "نورة"), ("family-name", "الفهد"),
        ("national-id", "2000000006"), ("birth-cal", "g"), ("birth-d", "5"), ("birth-mg", "3"), ("birth-mh", "1"),
        ("birth-y", "1980"), ("mobile", "0501234567"), ("city", "عنيزة"), ("need", "إيجار المنزل لأسرة من خمسة"),
        ("amount", "900"), ("urgency", "normal"), ("criteria", "yes"),
      ])
    #expect(after.path == turn, "\(after.text)")
    #expect(after.text.contains("REQ-2026-") && after.text.contains("Proof of income"))
    let paper = try await officer.look("\(turn)/missing.pdf")
    #expect(paper.response.headers["Content-Type"] == "application/pdf")
    try await officer.get(turn)
    let sent = try await officer.post("\(turn)/handover", [("kind", "missing_sent")])
    #expect(sent.text.contains("The list of what is missing, as a message"))
    let outbox = try await walk.house.visitor(in: "en").get("/ghiras/outbox").text
    #expect(outbox.contains("bring or upload on the tracking page: Identity card, Proof of income"))
  }

  @Test("finds the person's requests by national ID, and links one of them")
  func found() async throws {
    let walk = try await RouteWalk()
    let (officer, turn) = try await turn(walk)
    let nobody = try await officer.post("\(turn)/request", [("number", "REQ-2026-09999")])
    #expect(nobody.status == 422 && nobody.problem(at: "number") != nil)
    let list = try await officer.post("\(turn)/request", [("number", "1000000008")])
    #expect(list.status == 200 && list.path == "\(turn)/request")
    let none = try await officer.post("\(turn)/request", [("number", "2000000006")])
    #expect(none.text.contains("No requests under this ID."))
    let linked = try await officer.post("\(turn)/request", [("number", "req-٢٠٢٦-00001")])
    #expect(linked.path == turn && linked.text.contains("REQ-2026-00001"))
    #expect(linked.text.contains("سالم العنزي · Service HELP"), "whose it is, and what it is about")
    #expect(try await officer.look("/ghiras/staff/reception/turns/0190000000007000800000000000000f").status == 404)
  }

  @Test("an inquiry is written down, referred with a day, stands in the inbox and is answered from the policy")
  func inquiry() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get("/ghiras/staff/inquiries/new")
    let empty = try await officer.post(
      "/ghiras/staff/inquiries/new", [("question", ""), ("channel", "phone"), ("mobile", "12")])
    #expect(empty.status == 422 && empty.problem(at: "question") != nil && empty.problem(at: "mobile") != nil)
    let taken = try await officer.post(
      "/ghiras/staff/inquiries/new", [("question", "متى يُصرف الدعم؟"), ("channel", "phone"), ("mobile", "0501234567")])
    #expect(taken.text.contains("INQ-2026-00001") && taken.text.contains("متى يُصرف الدعم؟"))
    let unsourced = try await officer.post("\(taken.path)/answer", [("answer", "قريبًا"), ("source", "")])
    #expect(
      unsourced.status == 422 && unsourced.problem(at: "source") != nil && unsourced.values(of: "answer") == ["قريبًا"])
    let settings = try await walk.house.office.settings(slug: "ghiras")
    let colleague = try settings.colleague("researcher").id.description
    try await officer.get(taken.path)
    let referred = try await officer.post(
      "\(taken.path)/referral",
      [("person", colleague), ("due-cal", "g"), ("due-d", "20"), ("due-mg", "9"), ("due-mh", "1"), ("due-y", "2026")])
    #expect(referred.text.contains("The inquiry is referred."))
    let researcher = try await walk.desk.at("researcher")
    let inbox = try await researcher.get("/ghiras/staff/inbox")
    #expect(inbox.text.contains("Inquiries referred to you"))
    #expect(try await walk.desk.at("member").look(taken.path).status == 403)
    let page = try await researcher.get(try #require(inbox.link(saying: "INQ-2026-00001")))
    let source = try #require(page.markup.tags.compactMap { $0.attributes["value"] }.first { $0.hasPrefix("c-") })
    let answered = try await researcher.post("\(taken.path)/answer", [("answer", "بعد القرار"), ("source", source)])
    #expect(answered.text.contains("Policy clause") && answered.text.contains("بعد القرار"))
    #expect(try await researcher.get("/ghiras/staff/inbox").text.contains("Inquiries referred to you") == false)
  }
}
