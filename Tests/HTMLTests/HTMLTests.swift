import Testing

@testable import HTML

func text(of html: HTML) -> String { String(decoding: html.rendered(), as: UTF8.self) }

@Suite("Building and rendering HTML")
struct HTMLTests {
  @Test("elements nest, and attributes keep their order")
  func nesting() {
    let card = section(.class("card"), .id("x")) {
      h2 { "Documents" }
      br()
    }
    #expect(text(of: card) == #"<section class="card" id="x"><h2>Documents</h2><br></section>"#)
  }

  @Test("branches, loops, numbers and absent pieces join in the order written")
  func statements() {
    let many = true
    let missing: HTML? = nil
    let list = ul {
      if many { li { 2 } }
      if !many { li { "few" } } else { li { "many" } }
      for name in ["a", "b"] { li { name } }
      missing
    }
    #expect(text(of: list) == "<ul><li>2</li><li>many</li><li>a</li><li>b</li></ul>")
  }

  @Test("a condition decides whether a bare attribute is there")
  func bareAttributes() {
    #expect(text(of: input(.checked(if: true), .disabled(if: false))) == "<input checked>")
  }

  @Test("a nil value leaves the attribute out, an empty one does not")
  func optionalAttributes() {
    #expect(text(of: input(.placeholder(nil), .value(""))) == #"<input value="">"#)
  }

  @Test("a document begins with the doctype")
  func doctype() {
    let page = String(decoding: html { body() }.rendered(asDocument: true), as: UTF8.self)
    #expect(page == "<!doctype html>\n<html><body></body></html>")
  }

  @Test("a text area keeps the line break its text begins with")
  func textAreaKeepsFirstLineBreak() {
    #expect(text(of: textarea(.name("n"), text: "\n<b>")) == "<textarea name=\"n\">\n\n&lt;b&gt;</textarea>")
  }

  @Test("a page grows past what a sheet begins with")
  func growth() {
    let long = String(repeating: "صلة ", count: 5_000)
    #expect(text(of: .text(long)) == long)
  }

  @Test("a fragment of nothing is empty, an element is not")
  func emptiness() {
    #expect(HTML.fragment([.none, .text("")]).isEmpty)
    #expect(!br().isEmpty)
  }

  @Test("a piece made before its place, used twice or left out stands only where it was put")
  func outOfOrder() {
    let early = b { "early" }
    let page = div {
      let unused = i { "unused" }
      let late = b { "late" }
      early
      p {
        late
        if unused.isEmpty { unused }
        "between"
        early
      }
      late
    }
    #expect(
      text(of: page)
        == "<div><b>early</b><p><b>late</b>between<b>early</b></p><b>late</b></div>")
  }

  @Test("a fragment put together twice from the same pieces says each time what it was given")
  func fragmentsShareNothing() {
    let (one, two, three) = (b { 1 }, b { 2 }, b { 3 })
    let all = div {
      HTML.fragment([one, three])
      HTML.fragment([one, two, three])
      HTML.fragment([three, two, one])
    }
    #expect(text(of: all).filter(\.isNumber) == "13123321")
  }

  @Test("a piece used after the page it was written for is gone stops the program, and shows nobody's page")
  func outlived() async {
    await #expect(processExitsWith: .failure) {
      var inner = HTML.none
      do {
        let page = div {
          let _ = inner = b { "secret" }
          inner
        }
        _ = page.rendered()
      }
      _ = p { "another page" }
      _ = div { inner }
    }
  }

  @Test("a sheet that is leased again begins empty")
  func leasedAgain() {
    let long = String(repeating: "x", count: 200_000)
    for _ in 0..<3 {
      #expect(text(of: p { long }).count == long.count + 7)
      #expect(text(of: p { "short" }) == "<p>short</p>")
    }
  }

  @Test("what is kept for every page is the same on each, and is made while another page is being built")
  func prerendered() {
    var kept: Prerendered?
    let page = div {
      let piece = HTML.fragment([p { "kept" }, br()])
      let _ = kept = piece.prerendered()
      "around"
    }
    let again = section { kept?.html }
    #expect(text(of: page) == "<div>around</div>")
    #expect(text(of: again) == "<section><p>kept</p><br></section>")
  }

  @Test("pages built on many threads at once hold nothing of each other")
  func threads() async {
    let pages = await withTaskGroup(of: (Int, String).self) { group in
      for number in 0..<64 {
        group.addTask {
          (number, text(of: ul { for _ in 0..<50 { li(.id("n\(number)")) { number } } }))
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for (number, page) in pages {
      #expect(page == "<ul>" + String(repeating: "<li id=\"n\(number)\">\(number)</li>", count: 50) + "</ul>")
    }
  }
}
