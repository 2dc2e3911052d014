extension Router {
  /// The answer of the route that matches, or nil when none does: 404 is then the site's to give.
  ///
  /// The handler gets the request with its captures. Answers 405 and OPTIONS have no content and an Allow header.
  package func respond(to request: HTTPRequest) async throws -> HTTPResponse? {
    guard let (leaf, captures) = trie.match(request.path) else { return withoutTrailingSlash(request) }
    let wanted = request.method == .head ? .get : request.method
    guard let route = leaf[wanted] else {
      return HTTPResponse(status: request.method == .options ? 204 : 405, headers: ["Allow": leaf.allowed])
    }
    var request = request
    request.captures = captures
    var response = try await route.handler(request)
    response.route = route.pattern
    return request.method == .head ? response.withoutContent : response
  }

  /// Sends a GET for "/x/" on to "/x" when that exists.
  private func withoutTrailingSlash(_ request: HTTPRequest) -> HTTPResponse? {
    guard request.method == .get || request.method == .head, request.path.count > 1, request.path.hasSuffix("/"),
      let leaf = trie.match(String(request.path.dropLast()))?.leaf, leaf[.get] != nil
    else { return nil }
    let query = request.query.fields.isEmpty ? "" : "?" + request.query.urlEncoded
    let path = String(request.path.dropFirst(request.impliedPrefix.count).dropLast())
    return .redirect(to: PercentCoding.encodePath(path) + query, status: 308)
  }
}

extension HTTPResponse {
  /// The same answer for HEAD: no content, but the Content-Length that GET would have had.
  package var withoutContent: HTTPResponse {
    var response = self
    stream?.finish()
    if let size = contentSize { response.headers["Content-Length"] = String(size) }
    response.content = .none
    return response
  }

  /// Bytes of content, or nil when there is none or nobody knows yet.
  package var contentSize: Int? {
    switch content {
    case .none: nil
    case .bytes(let bytes): bytes.count
    case .file(_, let size): size
    case .stream: nil
    }
  }

  /// What goes on being sent; nil for an answer that is whole.
  package var stream: HTTPStream? {
    guard case .stream(let stream) = content else { return nil }
    return stream
  }
}
