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
    "of dates follow RFC 9110",
    arguments: [
      (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
      (951_782_399, "Mon, 28 Feb 2000 23:59:59 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
      (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"), (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
      (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
    ])
  func dates(seconds: Int, text: String) {
    #expect(HTTPDate.format(secondsSince1970: seconds) == text)
  }

  @Test(
    "choose the language: Arabic unless English is asked for more",
    arguments: [
      (nil, "ar"), ("", "ar"), ("en", "en"), ("en-GB,en;q=0.9", "en"), ("ar-SA,en;q=0.9", "ar"),
      ("en;q=0.5, ar;q=0.4", "en"),
      ("fr, en;q=0.1", "en"), ("fr", "ar"), ("*", "ar"), ("en;q=0", "ar"), ("EN", "en"), ("en;q=x", "ar"),
      ("english", "ar"),
    ] as [(String?, String)])
  func languages(header: String?, language: String) {
    var request = HTTPRequest(method: .get, path: "/")
    request.headers["Accept-Language"] = header
    #expect(request.preferredLanguage() == language)
  }

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
