import HTTP
import Testing

@Suite("Cookies")
struct CookieTests {
  @Test(
    "are found by their exact name",
    arguments: [
      ("a=1; b=2", "b", "2"), ("a=1;b=2", "b", "2"), ("b=\"q\"", "b", "q"), ("bb=1; b=2", "b", "2"),
      ("b=x=y", "b", "x=y"),
      ("b=1; b=2", "b", "1"), ("b= 1 ", "b", " 1"), ("b=", "b", ""), ("__Host-s=t", "__Host-s", "t"), ("a=1", "b", nil),
      ("b", "b", nil), ("B=1", "b", nil), ("", "b", nil),
    ] as [(String, String, String?)])
  func found(header: String, name: String, value: String?) {
    let request = HTTPRequest(method: .get, path: "/", headers: ["cookie": header])
    #expect(request.cookie(name) == value)
  }

  @Test("are safe unless asked otherwise")
  func standard() {
    #expect(SetCookie("__Host-s", "t")?.header == "__Host-s=t; Path=/; Secure; HttpOnly; SameSite=Lax")
    #expect(
      SetCookie("lang", "ar", path: "/nafs", maxAge: 60, isSecure: false, isHTTPOnly: false, sameSite: .strict)?.header
        == "lang=ar; Path=/nafs; Max-Age=60; SameSite=Strict")
  }

  @Test("that a browser would drop or split are not made")
  func refused() {
    #expect(SetCookie("__Host-s", "t", isSecure: false) == nil)
    #expect(SetCookie("__Host-s", "t", path: "/nafs") == nil)
    #expect(SetCookie("__Secure-s", "t", isSecure: false) == nil)
    #expect(SetCookie("a", "b", isSecure: false, sameSite: .none) == nil)
    for name in ["", "a b", "a=b", "ن", "a;"] { #expect(SetCookie(name, "t") == nil) }
    for value in ["a;b", "a b", "a\r\nb", "ن", "a,b", "\"", String(repeating: "v", count: 5_000)] {
      #expect(SetCookie("a", value) == nil)
    }
    for path in ["", "a", "/;a", "/a b"] { #expect(SetCookie("a", "b", path: path) == nil) }
  }
}

@Suite("Header values")
struct HeaderValueTests {
  @Test(
    "name a download for old and new browsers",
    arguments: [
      ("report.pdf", "attachment; filename=\"report.pdf\""),
      ("تقرير.pdf", "attachment; filename=\"file.pdf\"; filename*=UTF-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1.pdf"),
      ("a\"b\r\n.pdf", "attachment; filename=\"file.pdf\"; filename*=UTF-8''a%22b.pdf"),
      ("100%.pdf", "attachment; filename=\"file.pdf\"; filename*=UTF-8''100%25.pdf"),
      ("../x", "attachment; filename=\"x\""), ("", "attachment; filename=\"file\""),
      ("نص", "attachment; filename=\"file\"; filename*=UTF-8''%D9%86%D8%B5"),
    ])
  func downloads(name: String, header: String) {
    #expect(ContentDisposition.attachment(named: name) == header)
  }

  @Test("redirect within the site only")
  func redirects() {
    #expect(HTTPResponse.redirect(to: "/نفس?a=b#c").headers["Location"] == "/%D9%86%D9%81%D8%B3?a=b#c")
    #expect(HTTPResponse.redirect(to: "/a").status == 303)
    for path in [
      "//evil.example", "/\\evil.example", "https://evil.example", "", "a", "/a\r\nSet-Cookie: b", "/a b", "/\t/e",
    ] {
      #expect(HTTPResponse.redirect(to: path).headers["Location"] == "/")
    }
  }
}

@Suite("Assets")
struct AssetTests {
  private let table = AssetTable([
    Asset(name: "app.css", contentType: "text/css", bytes: Array("body{}".utf8), gzip: [1, 2, 3]),
    Asset(name: "logo.svg", contentType: "image/svg+xml", bytes: Array("<svg/>".utf8)),
  ])

  private func response(_ name: String, _ headers: HTTPHeaders = [:], version: String? = nil) -> HTTPResponse? {
    let query = version.map { Form(["v": $0]) } ?? Form()
    return table.response(for: name, to: HTTPRequest(method: .get, path: "/", query: query, headers: headers))
  }

  @Test("are sent as they are, or compressed to those who take it")
  func content() {
    #expect(response("app.css")?.content == .bytes(Array("body{}".utf8)))
    let compressed = response("app.css", ["Accept-Encoding": "br, gzip;q=0.8"])
    #expect(compressed?.content == .bytes([1, 2, 3]) && compressed?.headers["Content-Encoding"] == "gzip")
    #expect(response("app.css", ["Accept-Encoding": "gzip;q=0"])?.headers["Content-Encoding"] == nil)
    #expect(response("logo.svg", ["Accept-Encoding": "gzip"])?.headers["Content-Encoding"] == nil)
    #expect(response("missing") == nil)
  }

  @Test("are not sent again to those who hold them")
  func held() throws {
    let tag = try #require(response("app.css")?.headers["ETag"])
    for value in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
      #expect(response("app.css", ["If-None-Match": value])?.status == 304)
    }
    #expect(response("app.css", ["If-None-Match": "\"x\""])?.status == 200)
    #expect(response("app.css", ["If-None-Match": tag, "Accept-Encoding": "gzip"])?.status == 200)
  }

  @Test("may be kept for a year only under the path that changes with them")
  func caching() throws {
    let version = try #require(table.path("app.css").split(separator: "=").last).description
    #expect(table.path("app.css").hasPrefix("/assets/app.css?v="))
    #expect(response("app.css", version: version)?.headers["Cache-Control"] == "public, max-age=31536000, immutable")
    #expect(response("app.css", version: "old")?.headers["Cache-Control"] == "no-cache")
  }
}
