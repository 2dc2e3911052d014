import Casework
import Engines
import HTTP
import Office
import Testing
import Visiting

@Suite("The pages of possible duplicates", .onEveryEngine)
struct DuplicatePageTests {
  private let new = "/ghiras/staff/register/new"
  private let queue = "/ghiras/staff/register/duplicates"

  /// Enters someone, whoever they may be like, and answers with the address of their page.
  private func enter(_ name: String, at officer: Visitor) async throws -> String {
    try await officer.get(new)
    let sent = try await officer.post(
      new, [("kind", "person"), ("name", name), ("mobile", "0507654321"), ("different", "yes")], following: false)
    return String(try #require(sent.location?.split(separator: "?").first))
  }

  /// Two entries of one person, and the address of the page that compares them.
  private func pair(_ walk: RouteWalk) async throws -> (officer: Visitor, one: String, other: String, page: String) {
    let officer = try await walk.desk.at("officer")
    let one = try await enter("خالد بن سعد الحربي", at: officer)
    let other = try await enter("خالد الحربي", at: officer)
    for association in try await walk.house.office.associationIDs() {
      try await walk.house.office.seekDuplicates(of: association)
    }
    let ids = [one, other].map { String($0.split(separator: "/").last ?? "") }
    return (officer, one, other, "\(queue)/\(ids[0])/\(ids[1])")
  }

  @Test("list the pair with its reasons, compare it, join it, lead from the joined entry, and part it again")
  func joining() async throws {
    let walk = try await RouteWalk()
    let (officer, one, other, page) = try await pair(walk)
    #expect(try await officer.get("/ghiras/staff/register").text.contains("Possible duplicates (1)"))
    let list = try await officer.get(queue)
    #expect(list.text.contains("same mobile; the name differs by a dropped father’s name"))
    let compared = try await officer.get(page)
    #expect(compared.text.contains("Differs") && compared.text.contains("خالد بن سعد الحربي"))
    let joined = try await officer.post(
      "\(page)/merger",
      [("kept", "one"), ("stay-name", "one"), ("version", "1"), ("other-version", "1")], following: false)
    #expect(joined.status == 303 && joined.location?.hasPrefix(one) == true)
    let led = try await officer.look(other)
    #expect(led.status == 303 && led.location?.hasPrefix(one) == true)
    let stays = try await officer.get(one)
    #expect(stays.text.contains("Entries joined to it") && stays.text.contains("خالد الحربي"))
    #expect(try await !officer.get(queue).text.contains("خالد الحربي"))
    let parted = try await officer.post(
      "\(one)/parting", [("merger", stays.values(of: "merger")[0]), ("version", "1001")], following: false)
    #expect(parted.status == 303)
    #expect(try await officer.look(other).status == 200)
  }

  @Test("tell them apart for good, or put the question off")
  func deciding() async throws {
    let walk = try await RouteWalk()
    let (officer, _, _, page) = try await pair(walk)
    try await officer.get(page)
    let wrong = try await officer.post("\(page)/postponement", [("days", "8")])
    #expect(wrong.status == 422 && wrong.problem(at: "days") != nil)
    try await officer.get(page)
    #expect(try await officer.post("\(page)/postponement", [("days", "30")], following: false).status == 303)
    #expect(try await officer.get("\(queue)?list=postponed").text.contains("خالد الحربي"))
    try await officer.get(page)
    #expect(try await officer.post("\(page)/distinction", [("version", "1")], following: false).status == 303)
    #expect(try await !officer.get(queue).text.contains("خالد الحربي"))
    #expect(try await officer.get(page).text.contains("Told apart before"))
  }

  @Test("say what is wrong at its place, keep what was chosen, and tell when someone was quicker")
  func refusals() async throws {
    let walk = try await RouteWalk()
    let (officer, one, _, page) = try await pair(walk)
    try await officer.get(page)
    let unsaid = try await officer.post(
      "\(page)/merger", [("stay-name", "other"), ("version", "1"), ("other-version", "1")])
    #expect(unsaid.status == 422 && unsaid.problem(at: "kept") != nil)
    try await officer.get(one)
    try await officer.post("\(one)/contact", [("version", "1"), ("kind", "email"), ("contact", "k@example.org")])
    try await officer.get(page)
    let late = try await officer.post(
      "\(page)/merger", [("kept", "one"), ("stay-name", "one"), ("version", "1"), ("other-version", "1")])
    #expect(late.status == 409)
  }

  @Test("are for who keeps the register alone")
  func duties() async throws {
    let walk = try await RouteWalk()
    let (_, _, _, page) = try await pair(walk)
    for post in ["researcher", "manager", "member", "hr"] {
      let visitor = try await walk.desk.at(post)
      #expect(try await visitor.look(queue).status == 403, "\(post)")
      #expect(try await visitor.look(page).status == 403, "\(post)")
    }
  }

  @Test("are reached before a second entry is opened at the desk: one of those shown, or someone else")
  func intake() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let intake = "/ghiras/staff/requests/new"
    let whole = SampleApplication(for: "HELP", amount: "900")
    func form(_ id: String) -> [(String, String)] {
      [("service", "HELP"), ("channel", "phone"), ("criteria", "yes")] + whole.person.filter { $0.0 != "national-id" }
        + [("national-id", id)] + whole.need
    }
    func typed(_ field: String) -> String { whole.person.first { $0.0 == field }?.1 ?? "" }
    try await officer.get(new)
    let entered = try await officer.post(
      new,
      [
        ("kind", "person"), ("name", "\(typed("given-name")) \(typed("family-name"))"), ("mobile", typed("mobile")),
        ("different", "yes"),
      ], following: false)
    let entry = try #require(entered.location?.split(separator: "?").first.map(String.init))
    // Under another number than the one who applied on the website has.
    try await officer.get(intake)
    let asked = try await officer.post(intake, form("1000000040"))
    #expect(asked.status == 422 && asked.problem(at: "identity") != nil)
    #expect(asked.values(of: "need") == [whole.need.first { $0.0 == "need" }?.1 ?? ""], "what was typed is kept")
    let id = String(entry.split(separator: "/").last ?? "")
    #expect(asked.html.contains(id))
    let taken = try await officer.post(intake, form("1000000040") + [("identity", id)], following: false)
    #expect(taken.status == 303)
    let masked = try NationalID(typed: "1000000040").masked
    #expect(try await officer.get(entry).text.contains(masked), "the entry has the number from now on")
    // Someone else of the same name and mobile is remembered as someone else.
    try await officer.get(intake)
    let nobody = try await officer.post(intake, form("1000000057"))
    #expect(nobody.status == 422 && nobody.problem(at: "identity") != nil)
    let other = try await officer.post(intake, form("1000000057") + [("identity", "nobody")], following: false)
    #expect(other.status == 303)
    // The same number again is the same entry: nothing is asked.
    try await officer.get(intake)
    #expect(try await officer.post(intake, form("1000000057"), following: false).status == 303)
  }
}
