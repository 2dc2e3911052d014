package import HTTP

/// A browser without scripts: keeps cookies, sends forms with what the page hid in them, and goes where it is sent.
package final class Visitor {
  package let door: any Door
  package var cookies: [String: String] = [:]
  /// Sent with every request, such as Host or Accept.
  package var headers: [String: String] = ["Host": "127.0.0.1"]
  package var peer = "127.0.0.1"
  /// The last page that was shown.
  package private(set) var page = Page(path: "/", HTTPResponse(status: 0))

  package init(at door: any Door) {
    self.door = door
  }

  /// A file to send with a form.
  package struct Upload: Sendable {
    package var field: String
    package var name: String
    package var content: [UInt8]

    package init(_ field: String, named name: String, _ content: [UInt8]) {
      (self.field, self.name, self.content) = (field, name, content)
    }
  }

  /// What stands in the hidden fields of a form that is sent.
  package enum Token {
    /// What the page has, as a browser sends it.
    case ofPage
    case none
    case other(String)
  }

  /// Opens an address and follows where it leads.
  @discardableResult
  package func get(_ address: String) async throws -> Page {
    try await follow(try await send(.get, address))
  }

  /// Opens an address and stays there.
  @discardableResult
  package func look(_ address: String) async throws -> Page {
    try await send(.get, address)
  }

  /// Sends the form that posts to `path`, and follows where it leads unless told not to.
  @discardableResult
  package func post(
    _ path: String, _ fields: [(String, String)] = [], _ upload: Upload? = nil, token: Token = .ofPage,
    following: Bool = true
  ) async throws -> Page {
    var all = fields.map { Form.Field(name: $0.0, value: $0.1) }
    let hidden = page.hiddenFields(of: path, sendingFiles: upload != nil)
    all += hidden.filter { field in field.name != "_token" && !all.contains { $0.name == field.name } }
    switch token {
    case .ofPage: all += hidden.filter { $0.name == "_token" }
    case .none: break
    case .other(let text): all.append(Form.Field(name: "_token", value: text))
    }
    let answer = try await send(.post, path, Self.body(all, upload))
    return following ? try await follow(answer) : answer
  }

  private func follow(_ answer: Page) async throws -> Page {
    var answer = answer
    var steps = 0
    while [303, 302, 308].contains(answer.status), let location = answer.location, steps < 5 {
      answer = try await send(.get, location)
      steps += 1
    }
    return answer
  }

  /// Sends one request as it is, with cookies.
  @discardableResult
  package func send(
    _ method: HTTPMethod, _ address: String, _ body: (type: String, bytes: [UInt8])? = nil,
    _ more: [String: String] = [:]
  ) async throws -> Page {
    let parts = address.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = PercentCoding.decode(parts[0].utf8) ?? String(parts[0])
    var request = HTTPRequest(method: method, path: path, peer: peer, id: "incident-0001")
    if parts.count == 2 { request.query = try Form(urlEncoded: parts[1].utf8) }
    for (name, value) in headers.merging(more, uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
      request.headers.append(name, value)
    }
    if !cookies.isEmpty {
      let pairs = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      request.headers.append("Cookie", pairs.joined(separator: "; "))
    }
    if let body {
      request.headers.append("Content-Type", body.type)
      request.body = .bytes(body.bytes)
    }
    let response = try await door.answer(request)
    for header in response.headers.all("Set-Cookie") { keep(header) }
    page = Page(path: path, response)
    return page
  }

  private func keep(_ header: String) {
    let pair = header.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pair.count == 2 else { return }
    cookies[String(pair[0])] = header.contains("Max-Age=0") ? nil : String(pair[1])
  }

  package static func body(_ fields: [Form.Field], _ upload: Upload?) -> (type: String, bytes: [UInt8]) {
    guard let upload else {
      var form = Form()
      form.fields = fields
      return ("application/x-www-form-urlencoded", Array(form.urlEncoded.utf8))
    }
    let boundary = "sila-test-boundary-7d1f"
    var bytes: [UInt8] = []
    for field in fields {
      bytes += Array(
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\r\n\r\n\(field.value)\r\n".utf8)
    }
    bytes += Array(
      """
      --\(boundary)\r\nContent-Disposition: form-data; name="\(upload.field)"; filename="\(upload.name)"\r\n\
      Content-Type: application/octet-stream\r\n\r\n
      """.utf8)
    bytes += upload.content + Array("\r\n--\(boundary)--\r\n".utf8)
    return ("multipart/form-data; boundary=\(boundary)", bytes)
  }
}
