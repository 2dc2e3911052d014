/// An answer: status, headers and what to send.
package struct HTTPResponse: Sendable {
  package var status: Int
  package var headers: HTTPHeaders
  package var content: Content
  /// The pattern of the route that answered, for the log; nil when no route did.
  package var route: String?

  package enum Content: Hashable, Sendable {
    case none
    case bytes([UInt8])
    /// Sent from disk, from start to end.
    case file(path: String, size: Int)
    /// Sent as it comes, until the stream is over.
    case stream(HTTPStream)
  }

  package init(status: Int, headers: HTTPHeaders = HTTPHeaders(), content: Content = .none) {
    self.status = status
    self.headers = headers
    self.content = content
  }
}

/// Whatever answers requests: the site in production, a closure in tests.
package protocol HTTPResponder: Sendable {
  func respond(to request: HTTPRequest) async -> HTTPResponse

  /// How many body bytes a request of this kind may carry before it is refused with 413.
  func bodyLimit(of method: HTTPMethod, path: String) -> Int

  /// What to say when the server itself refuses or ends a request (400, 408, 413, 431, 501, 503, …).
  ///
  /// Called on the server's own threads: it must be quick and must not block. A plain line of text by default.
  func refusal(status: Int, id: String) -> HTTPResponse
}

extension HTTPResponder {
  package func refusal(status: Int, id: String) -> HTTPResponse {
    HTTPResponse(
      status: status, headers: ["Content-Type": "text/plain; charset=utf-8"], content: .bytes(Array("\(status)\n".utf8))
    )
  }
}
