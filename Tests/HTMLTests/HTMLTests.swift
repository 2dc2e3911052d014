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

  @Test("output grows past what was reserved")
  func growth() {
    let long = String(repeating: "صلة ", count: 5_000)
    #expect(String(decoding: HTML.text(long).rendered(reserving: 1), as: UTF8.self) == long)
  }

  @Test("a fragment of nothing is empty, an element is not")
  func emptiness() {
    #expect(HTML.fragment([.none, .text("")]).isEmpty)
    #expect(!br().isEmpty)
  }
}
