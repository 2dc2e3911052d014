/// An answer: status, headers and what to send.
package struct HTTPResponse: Sendable {
  package var status: Int
  package var headers: HTTPHeaders
  package var content: Content

  package enum Content: Hashable, Sendable {
    case none
    case bytes([UInt8])
    /// Sent from disk, from start to end.
    case file(path: String, size: Int)
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
}
