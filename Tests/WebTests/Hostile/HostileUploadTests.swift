import Casework
import Engines
import HTTP
import Testing
import Visiting

@Suite("What is tried with files and names, over HTTP", .onEveryEngine)
struct HostileUploadTests {
  private static let script = Array("<script>alert(document.cookie)</script>".utf8)

  @Test("a HEIC picture with a script inside is handed out as a sandboxed download of its own kind, never as a page")
  func heic() async throws {
    let walk = try await RouteWalk()
    let picture: [UInt8] = [0, 0, 0, 0x18] + Array("ftypheic".utf8) + [0, 0, 0, 0] + Self.script
    let kept = try await walk.desk.act(
      "officer", on: walk.request, "documents", [],
      Visitor.Upload("document-income", named: "دخل.html", picture))
    #expect(kept.status == 200)
    let headers = try await walk.desk.at("officer").look("\(walk.request)/documents/income").response.headers
    #expect(headers["Content-Type"] == "image/heic")
    #expect(headers["Content-Disposition"]?.hasPrefix("attachment") == true)
    #expect(headers["X-Content-Type-Options"] == "nosniff")
    #expect(headers["Content-Security-Policy"]?.contains("sandbox") == true)
  }

  @Test(
    "a page renamed to a document is refused at its item by what is in it",
    arguments: ["دخل.pdf", "photo.heic", "scan.png", "card.jpg"])
  func renamed(name: String) async throws {
    let walk = try await RouteWalk()
    let refused = try await walk.desk.act(
      "officer", on: walk.request, "documents", [], Visitor.Upload("document-income", named: name, Self.script))
    #expect(refused.status == 422)
    #expect(try await walk.desk.at("officer").look("\(walk.request)/documents/income").status == 404)
  }

  @Test("a name that would break out of its page or turn it round reaches nobody's screen as typed")
  func names() async throws {
    let walk = try await RouteWalk()
    let visitor = walk.house.visitor(in: "en")
    var sample = SampleApplication(for: "HELP", amount: "900", documents: ["identity"])
    sample.nationalID = "1000000099"
    sample.family = "العنزي\u{202E}\u{2066}"
    let receipt = try await visitor.apply(sample, at: "ghiras")
    let number = try #require(receipt.requestNumber)
    let officer = try await walk.desk.at("officer")
    let page = try await officer.get("/ghiras/staff/requests?q=\(number)")
    #expect(page.html.contains("العنزي"))
    for turning: Unicode.Scalar in ["\u{202E}", "\u{2066}"] {
      #expect(!page.html.unicodeScalars.contains(turning))
    }
  }
}
