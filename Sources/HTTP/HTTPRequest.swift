/// A request as it reached the program, already checked for well-formedness by the server.
package struct HTTPRequest: Sendable {
  package var method: HTTPMethod
  /// Percent-decoded, begins with "/", no "." or ".." segments.
  package var path: String
  package var query: Form
  package var headers: HTTPHeaders
  package var body: HTTPBody
  /// The peer's address without port, for rate limits; never logged with personal data.
  package var peer: String
  package var isSecure: Bool
  /// Names this request in the log and on error pages.
  package var id: String
  /// What the route's `{name}` segments matched.
  package var captures: [String: String]
  /// What stands before `path` though the browser did not ask for it: an association's own host implies its address.
  package var impliedPrefix = ""

  package init(
    method: HTTPMethod, path: String, query: Form = Form(), headers: HTTPHeaders = HTTPHeaders(),
    body: HTTPBody = .none, peer: String = "", isSecure: Bool = false, id: String = "", captures: [String: String] = [:]
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.peer = peer
    self.isSecure = isSecure
    self.id = id
    self.captures = captures
  }
}

/// The methods the server hands on; a request with any other is answered 501 before it reaches a route.
package enum HTTPMethod: String, Hashable, Sendable {
  case get = "GET"
  case head = "HEAD"
  case post = "POST"
  case put = "PUT"
  case delete = "DELETE"
  case options = "OPTIONS"
}

/// What came with the request; a large body waits in a file that the server removes after the answer.
package enum HTTPBody: Hashable, Sendable {
  case none
  case bytes([UInt8])
  case file(path: String, size: Int)
}
