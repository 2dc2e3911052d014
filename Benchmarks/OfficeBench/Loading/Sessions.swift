import Foundation

/// One signed-in officer of each association, as cookies.
struct Sessions: Sendable {
  let scale: Scale
  /// The Cookie header of each association's officer.
  let cookies: [String]
  /// What each officer's forms carry.
  private let tokens: [String]

  private let port: UInt16

  /// Signs them in over HTTP, as a browser does.
  init(_ scale: Scale, on server: Server) throws {
    self.scale = scale
    port = server.port
    let connection = try Connection(port: server.port)
    let cookies = try (0..<scale.associations).map { try Self.signIn(scale.slug($0), on: connection) }
    self.cookies = cookies
    tokens = try (0..<scale.associations).map { place in
      let page = try connection.send(
        Array(
          """
          GET /\(scale.slug(place))/staff/account HTTP/1.1\r\nHost: localhost\r\nCookie: \(cookies[place])\r\n\r\n
          """.utf8))
      guard let token = Self.token(in: page.body) else {
        throw Server.Refusal(words: "the account page of \(scale.slug(place)) has no token")
      }
      return token
    }
  }

  private static func signIn(_ slug: String, on connection: Connection) throws -> String {
    let path = "/\(slug)/staff/sign-in"
    let page = try connection.send(Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
    guard let visit = page.cookie("__Host-visit"), let token = Self.token(in: page.body) else {
      throw Server.Refusal(words: "the sign-in page of \(slug) has no token")
    }
    let form = "_token=\(token)&email=officer1%40bench.example&password=\(SyntheticStaff.password)"
    let answer = try connection.send(
      Array(
        """
        POST \(path) HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-visit=\(visit)\r\n\
        Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(form.utf8.count)\r\n\r\n\(form)
        """.utf8))
    guard let session = answer.cookie("__Host-staff-\(slug)") else {
      throw Server.Refusal(words: "nobody was let in at \(slug): \(answer.status)")
    }
    return "__Host-visit=\(visit); __Host-staff-\(slug)=\(session); lang=ar"
  }

  private static func token(in body: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: body, as: UTF8.self)
    guard let field = text.range(of: "name=\"_token\" value=\"") else { return nil }
    return text[field.upperBound...].split(separator: "\"", maxSplits: 1).first.map(String.init)
  }

  /// A page of the office of association `place`, asked for by its officer.
  func get(_ path: String, of place: Int) -> [UInt8] {
    Array(
      """
      GET /\(scale.slug(place))/staff/\(path) HTTP/1.1\r\nHost: localhost\r\nCookie: \(cookies[place])\r\n\
      Accept: text/html\r\n\r\n
      """.utf8)

  }

  /// A search by the box of association `place`, as a program asks for it.
  func search(_ text: String, of place: Int) -> [UInt8] {
    let form = "_token=\(tokens[place])&q=\(Self.encoded(text))"
    return Array(
      """
      POST /\(scale.slug(place))/staff/search HTTP/1.1\r\nHost: localhost\r\nCookie: \(cookies[place])\r\n\
      Accept: application/json\r\nContent-Type: application/x-www-form-urlencoded\r\n\
      Content-Length: \(form.utf8.count)\r\n\r\n\(form)
      """.utf8)
  }

  /// Enters someone the register has already, which is asked about before anything is saved.
  func enter(_ name: String, _ mobile: String, of place: Int) -> [UInt8] {
    let form =
      "_token=\(tokens[place])&kind=person&name=\(Self.encoded(name))&mobile=\(Self.encoded(mobile))"
    return Array(
      """
      POST /\(scale.slug(place))/staff/register/new HTTP/1.1\r\nHost: localhost\r\nCookie: \(cookies[place])\r\n\
      Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(form.utf8.count)\r\n\r\n\(form)
      """.utf8)
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { "%" + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// The first page of a kind that another page leads to, without what all pages' addresses begin with.
  func link(to kind: String, on page: String, of place: Int) throws -> String {
    let answer = try Connection(port: port).send(get(page, of: place))
    let text = String(decoding: answer.body, as: UTF8.self)
    guard let link = text.firstRange(of: "/staff/\(kind)/0") else {
      throw Server.Refusal(words: "no \(kind) on \(page) of \(scale.slug(place)): fill the database anew")
    }
    let path = text[text.index(link.lowerBound, offsetBy: "/staff/".count)...]
    return String(path.prefix { $0 != "\"" && $0 != "?" && $0 != "#" })
  }
}
