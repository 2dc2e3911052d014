/// The staff of one association at their desks, each signed in at a browser of their own.
package final class Desk {
  package let door: any Door
  package let slug: String
  private let password: String
  private let headers: [String: String]
  private var colleagues: [String: Visitor] = [:]

  package init(at slug: String, of door: any Door, password: String, headers: [String: String] = [:]) {
    (self.slug, self.door, self.password, self.headers) = (slug, door, password, headers)
  }

  /// The browser of whoever holds a post.
  package func at(_ post: String) async throws -> Visitor {
    if let known = colleagues[post] { return known }
    let visitor = Visitor(at: door)
    visitor.headers.merge(headers) { $1 }
    visitor.cookies["lang"] = "en"
    try await visitor.signIn(post, to: slug, password: password)
    colleagues[post] = visitor
    return visitor
  }

  /// Everyone has gone home and will sign in anew.
  package func close() { colleagues = [:] }

  /// Where the staff's page of the request with this number is.
  package func address(of number: String, for post: String = "officer") async throws -> String {
    try await at(post).get("/\(slug)/staff/requests?q=\(number)").path
  }

  /// Opens a request and sends one of its forms.
  @discardableResult
  package func act(
    _ post: String, on address: String, _ part: String, _ fields: [(String, String)] = [],
    _ upload: Visitor.Upload? = nil
  ) async throws -> Page {
    let visitor = try await at(post)
    try await visitor.get(address)
    let chosen = fields.map { name, words in (name, visitor.page.choice(of: name, saying: words) ?? words) }
    return try await visitor.post("\(address)/\(part)", chosen, upload)
  }

  /// Opens any page and sends a form of it.
  @discardableResult
  package func send(
    _ post: String, from page: String, to path: String, _ fields: [(String, String)] = [],
    _ upload: Visitor.Upload? = nil
  ) async throws -> Page {
    let visitor = try await at(post)
    try await visitor.get("/\(slug)/staff/\(page)")
    return try await visitor.post("/\(slug)/staff/\(path)", fields, upload)
  }
}

extension Page {
  /// The tracking number that the page shows first, such as REQ-2026-00001.
  package var requestNumber: String? {
    (text.firstMatch(of: /REQ-\d{4}-\d{5}/) ?? html.firstMatch(of: /REQ-\d{4}-\d{5}/)).map { String($0.output) }
  }
}
