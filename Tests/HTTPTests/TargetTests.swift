import HTTP
import Testing

@Suite("Request targets")
struct TargetTests {
  @Test(
    "lead to a decoded path",
    arguments: [
      ("/", "/"), ("/a", "/a"), ("/a/", "/a/"), ("/a/b?x", "/a/b"), ("/%D9%86", "/ن"), ("/a%20b", "/a b"),
      ("/a+b", "/a+b"),
      ("//a//b", "/a/b"), ("/a/./b", "/a/b"), ("/a/../b", "/b"), ("/../../b", "/b"), ("/a/..", "/"), ("/a/b/..", "/a/"),
      ("/%2e%2E/b", "/b"), ("/.well-known/x", "/.well-known/x"), ("/a.b", "/a.b"), ("/...", "/..."),
    ])
  func paths(raw: String, path: String) {
    #expect(RequestTarget(Array(raw.utf8))?.path == path)
  }

  @Test(
    "are refused when two readers could differ",
    arguments: [
      "", "a", "*", "http://a/", "/%", "/%4", "/%4g", "/%00", "/a\0", "/%0A", "/%7F", "/a b", "/a%2Fb", "/a\\b", "/%5C",
      "/%FF",
      "/%C0%AF", "/%ED%A0%80", "/?a=%FF", "/?%", "/" + String(repeating: "a/", count: 70),
    ])
  func refused(raw: String) {
    #expect(RequestTarget(Array(raw.utf8)) == nil)
  }

  @Test("carry a query, in order, with repeats and empty values")
  func query() {
    let query = RequestTarget(Array("/?a=1&b=%D9%86%D9%88%D8%B1%D8%A9+x&a=2&c&=d&&e=f=g".utf8))?.query
    #expect(query?["a"] == "1")
    #expect(query?.all("a") == ["1", "2"])
    #expect(query?["b"] == "نورة x")
    #expect(query?["c"] == "")
    #expect(query?[""] == "d")
    #expect(query?["e"] == "f=g")
    #expect(query?["z"] == nil)
  }
}
