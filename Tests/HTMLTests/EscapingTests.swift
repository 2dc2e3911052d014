import Testing

@testable import HTML

/// Ways that text has been made to run as a program, as text and as an attribute's value.
let attacks = [
  "<script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "\"><img src=x onerror=alert(1)>",
  "' onfocus='alert(1)' autofocus='",
  "<svg/onload=alert(1)>",
  "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
  "]]><script>alert(1)</script>",
  "</textarea><script>alert(1)</script>",
  "<\u{0}script>alert(1)</script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "<a href=\"javascript:alert(1)\">",
  "＜script＞\u{202E}alert",
]

@Suite("Escaping")
struct EscapingTests {
  @Test("text never opens a tag", arguments: attacks)
  func textIsInert(attack: String) {
    let page = text(of: p { attack })
    #expect(page.filter { $0 == "<" }.count == 2)
    #expect(page.filter { $0 == ">" }.count == 2)
  }

  @Test("an attribute's value never leaves its quotes", arguments: attacks)
  func attributeIsInert(attack: String) {
    let page = text(of: input(.value(attack)))
    #expect(page.filter { $0 == "\"" }.count == 2)
    #expect(!page.dropFirst().contains("<"))
    #expect(!page.contains("'"))
  }

  @Test("what was escaped once is escaped again, so that it is shown as typed")
  func noDoubleMeaning() {
    #expect(text(of: .text("&amp; \"a\" 'b' <c>")) == "&amp;amp; &quot;a&quot; &#39;b&#39; &lt;c&gt;")
  }

  @Test("Arabic text and emoji pass unchanged")
  func otherScripts() {
    #expect(text(of: .text("صِلة 👋🏽 ٤٢")) == "صِلة 👋🏽 ٤٢")
  }

  @Test("a character that is escaped is found wherever it stands", arguments: ["\u{0}", "\"", "&", "'", "<", ">"])
  func everyPlace(character: String) {
    for length in 0..<40 {
      for place in 0...length {
        let (before, after) = (String(repeating: "ط", count: place), String(repeating: "=", count: length - place))
        let page = text(of: .text(before + character + after))
        #expect(page.hasPrefix(before) && page.hasSuffix(after))
        #expect(!page.contains(character) || page.contains("&amp;"))
      }
    }
  }

  @Test("a NUL is shown as the replacement character")
  func nul() {
    #expect(text(of: .text("a\u{0}b")) == "a\u{FFFD}b")
  }
}

@Suite("Addresses")
struct AddressTests {
  @Test(
    "local addresses and https, mailto and tel are allowed",
    arguments: [
      "/birr/apply", "#main", "?lang=ar", "/", "https://example.org/a?b=c", "HTTPS://example.org",
      "mailto:a@example.org",
      "tel:+966500000000", "/طلب/٤٢",
    ])
  func allowed(address: String) {
    #expect(SafeAddress.allows(address))
    #expect(text(of: a(.href(address))).contains(" href=\""))
  }

  @Test(
    "everything that could run or lead astray is left out",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
      "\u{1}javascript:x",
      "data:text/html,<script>", "vbscript:x", "//evil.example", "/\\evil.example", "\\\\evil.example",
      "http://plain.example",
      "file:///etc/passwd", "", "https://", "relative/path", "/a b", "blob:x", "/\t/evil.example",
    ])
  func refused(address: String) {
    #expect(!SafeAddress.allows(address))
    #expect(text(of: a(.href(address))) == "<a></a>")
    #expect(text(of: form(.action(address))) == "<form></form>")
    #expect(text(of: img(.src(address))) == "<img>")
  }
}
