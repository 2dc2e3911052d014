import Lexicon
import Pages
import Testing

@Suite("Every page is well built")
struct PageStructureTests {
  @Test("language and direction are the reader's", arguments: PageCase.all, Language.allCases)
  func languageAndDirection(page: PageCase, say: Language) {
    let root = tags(in: page.page(say)).first
    #expect(root?.attributes == ["lang": say.code, "dir": say == .ar ? "rtl" : "ltr"])
  }

  @Test("there is one first heading, and the page's main part is where the skip link leads", arguments: PageCase.all)
  func oneHeading(page: PageCase) {
    let all = tags(in: page.page(.ar))
    #expect(all.filter { $0.name == "h1" }.count == 1)
    #expect(all.filter { $0.name == "main" && $0.attributes["id"] == "main" }.count == 1)
  }

  @Test("headings do not skip a level", arguments: PageCase.all)
  func headingOrder(page: PageCase) {
    var deepest = 1
    for tag in tags(in: page.page(.en)) where tag.isIn("main") {
      guard let level = ["h1": 1, "h2": 2, "h3": 3][tag.name] else { continue }
      #expect(level <= deepest + 1, "\(tag.text) is level \(level) after \(deepest)")
      deepest = level
    }
  }

  @Test("ids are unique and every reference finds its element", arguments: PageCase.all)
  func references(page: PageCase) {
    let all = tags(in: page.page(.ar))
    let ids = all.compactMap { $0.attributes["id"] }
    let doubled = ids.filter { id in ids.filter { $0 == id }.count > 1 }
    #expect(doubled.isEmpty)
    for tag in all {
      for key in ["for", "aria-labelledby", "aria-describedby"] {
        for id in tag.attributes[key]?.split(separator: " ") ?? [] { #expect(ids.contains(String(id)), "\(key)=\(id)") }
      }
      if let href = tag.attributes["href"], href.hasPrefix("#") {
        #expect(ids.contains(String(href.dropFirst())), "\(href) leads nowhere")
      }
    }
  }

  @Test("every control has a label", arguments: PageCase.all)
  func labels(page: PageCase) {
    let all = tags(in: page.page(.ar))
    let labelled = Set(all.filter { $0.name == "label" && !$0.text.isEmpty }.compactMap { $0.attributes["for"] })
    for tag in all where ["input", "select", "textarea"].contains(tag.name) && tag.attributes["type"] != "hidden" {
      let isLabelled = tag.isIn("label") || labelled.contains(tag.attributes["id"] ?? "")
      #expect(isLabelled, "\(tag.attributes)")
    }
  }

  @Test("buttons and links say what they do", arguments: PageCase.all, Language.allCases)
  func names(page: PageCase, say: Language) {
    for tag in tags(in: page.page(say)) where tag.name == "button" || tag.name == "a" || tag.name == "summary" {
      let name = tag.text + (tag.attributes["aria-label"] ?? "")
      #expect(name.contains { !$0.isWhitespace }, "\(tag.attributes)")
    }
  }

  @Test("nothing runs or is styled inline, so that the strictest content policy holds", arguments: PageCase.all)
  func nothingInline(page: PageCase) {
    for tag in tags(in: page.page(.ar)) {
      #expect(tag.name != "style")
      if tag.name == "script" { #expect(tag.text.isEmpty && tag.attributes["src"]?.hasPrefix("/assets/") == true) }
      let inline = tag.attributes.keys.filter { $0 == "style" || $0.hasPrefix("on") }
      #expect(inline.isEmpty)
    }
  }

  @Test("every form that changes something carries its token", arguments: PageCase.all)
  func tokens(page: PageCase) {
    let all = tags(in: page.page(.ar))
    let forms = all.filter { $0.name == "form" && $0.attributes["method"] == "post" }.count
    let tokens = all.filter { $0.attributes["name"] == FormToken.fieldName && $0.attributes["value"] == "token" }.count
    #expect(forms == tokens)
  }

  @Test("forms have an address, and links lead to one", arguments: PageCase.all)
  func addresses(page: PageCase) {
    for tag in tags(in: page.page(.ar)) {
      if tag.name == "form" { #expect(tag.attributes["action"] != nil) }
      if tag.name == "a" { #expect(tag.attributes["href"] != nil, "\(tag.text)") }
    }
  }

  @Test("no page says a word of Arabic script in English but what people wrote", arguments: PageCase.problems)
  func translated(page: PageCase) {
    let words = tags(in: page.page(.en)).filter { $0.name == "h1" || $0.attributes["class"] == "lead" }
    let arabic = words.filter { $0.text.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) } }
    #expect(arabic.isEmpty)
  }
}

extension Tag {
  fileprivate func isIn(_ name: String) -> Bool { ancestors.contains { $0.name == name } }
}
