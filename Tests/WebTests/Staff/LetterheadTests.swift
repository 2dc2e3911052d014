import Casework
import Engines
import HTTP
import Office
import Testing
import Visiting

@Suite("The letterhead's pages", .onEveryEngine)
struct LetterheadTests {
  private func admin() async throws -> (RouteWalk, Visitor) {
    let walk = try await RouteWalk()
    return (walk, try await walk.desk.at("admin"))
  }

  @Test("keep a look, and say what is wrong with it at its field with what was typed kept")
  func look() async throws {
    let (_, admin) = try await admin()
    let page = "/ghiras/staff/letters/letterhead"
    try await admin.get(page)
    let refused = try await admin.post(page, [("colour", "blue"), ("lines-ar", "١\n٢\n٣\n٤")])
    #expect(refused.status == 422 && refused.problem(at: "lines-ar") != nil)
    #expect(refused.values(of: "lines-ar") == ["١\n٢\n٣\n٤"])
    let saved = try await admin.post(page, [("colour", "blue"), ("lines-ar", "عنيزة")])
    #expect(saved.text.contains("letters are written by it from now on"))
    #expect(saved.values(of: "lines-ar") == ["عنيزة"])
    let late = try await admin.post(page, [("version", "0"), ("colour", "green")])
    #expect(late.status == 409 && late.problem(at: "colour") != nil)
    let pdf = try await admin.look("\(page)/preview.pdf").response
    #expect(pdf.headers["Content-Type"] == "application/pdf")
  }

  @Test("refuse a logo that is no picture, whatever its name")
  func logo() async throws {
    let (_, admin) = try await admin()
    let page = "/ghiras/staff/letters/letterhead"
    try await admin.get(page)
    // The first bytes of a PNG and nothing after them.
    for content in [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], Array("logo".utf8)] as [[UInt8]] {
      let refused = try await admin.post(
        page, [("colour", "blue")], Visitor.Upload("file", named: "logo.png", content))
      #expect(refused.status == 422 && refused.problem(at: "file") != nil)
    }
    #expect(try await admin.get(page).values(of: "version") == ["0"])
  }

  @Test("change a letter's words, show them on paper before, and take the ready-made ones back")
  func words() async throws {
    let (_, admin) = try await admin()
    let page = "/ghiras/staff/letters/words/rejection"
    let ready = try await admin.get(page).values(of: "words-en")
    #expect(ready.first?.contains("{reasons}") == true)
    let fields = [("words-ar", "{request}\n\n{reasons}"), ("words-en", "About {request}: {sum}")]
    let refused = try await admin.post(page, fields)
    #expect(refused.status == 422 && refused.problem(at: "words-en")?.contains("{sum}") == true)
    #expect(refused.values(of: "words-en") == ["About {request}: {sum}"])
    let good = [("words-ar", "{request}\n\n{reasons}"), ("words-en", "About {request}: {reasons}")]
    let pdf = try await admin.post("\(page)/preview", good)
    #expect(pdf.response.headers["Content-Type"] == "application/pdf")
    try await admin.get(page)
    let saved = try await admin.post(page, good)
    #expect(saved.text.contains("Own words"))
    #expect(try await admin.get(page).values(of: "words-en") == ["About {request}: {reasons}"])
    let back = try await admin.post("\(page)/removal")
    #expect(!back.text.contains("Own words"))
    #expect(try await admin.get(page).values(of: "words-en") == ready)
  }

  @Test("are the administrator's alone, and know no other kind of letter")
  func refused() async throws {
    let (walk, admin) = try await admin()
    #expect(try await admin.look("/ghiras/staff/letters/words/invoice").status == 404)
    let officer = try await walk.desk.at("officer")
    for path in ["letterhead", "letterhead/preview.pdf", "words/receipt"] {
      #expect(try await officer.look("/ghiras/staff/letters/\(path)").status == 403, "\(path)")
    }
  }
}
