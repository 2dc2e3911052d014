/// Answers one kind of request.
package typealias HTTPHandler = @Sendable (HTTPRequest) async throws -> HTTPResponse

/// Which handler answers which method and path.
///
/// Patterns are "/" and segments, `{name}` standing for any one segment: `/{association}/requests/{id}`. A literal
/// segment is preferred to a capture; when the literal way leads nowhere the capture is tried. HEAD is answered from
/// GET, OPTIONS and 405 from the table, and a GET with one slash too many is sent on with 308.
package struct Router: Sendable {
  /// What a body may hold unless the route says otherwise: 64 KB.
  package static let standardBodyLimit = 64 * 1_024

  var trie = RouteTrie()

  package init() {}

  /// Answers GET and HEAD; a body is refused.
  package mutating func get(_ pattern: String, _ handler: @escaping HTTPHandler) {
    add(.get, pattern, bodyLimit: 0, handler)
  }

  /// Answers POST with a body of at most `bodyLimit` bytes.
  package mutating func post(_ pattern: String, bodyLimit: Int = standardBodyLimit, _ handler: @escaping HTTPHandler) {
    add(.post, pattern, bodyLimit: bodyLimit, handler)
  }

  /// Answers PUT with a body of at most `bodyLimit` bytes.
  package mutating func put(_ pattern: String, bodyLimit: Int = standardBodyLimit, _ handler: @escaping HTTPHandler) {
    add(.put, pattern, bodyLimit: bodyLimit, handler)
  }

  /// Answers DELETE; a body is refused.
  package mutating func delete(_ pattern: String, _ handler: @escaping HTTPHandler) {
    add(.delete, pattern, bodyLimit: 0, handler)
  }

  /// Traps on a pattern that does not begin with "/" or on a second handler for the same method and pattern: both are
  /// mistakes in the program that must not reach anyone.
  package mutating func add(
    _ method: HTTPMethod, _ pattern: String, bodyLimit: Int, _ handler: @escaping HTTPHandler
  ) {
    precondition(pattern.hasPrefix("/"), "a pattern begins with a slash: \(pattern)")
    let isNew = trie.insert(Route(method: method, pattern: pattern, bodyLimit: bodyLimit, handler: handler))
    precondition(isNew, "two handlers for \(method.rawValue) \(pattern)")
  }

  /// Whether a route answers `method` at `path`.
  package func answers(_ method: HTTPMethod, at path: String) -> Bool {
    trie.match(path)?.leaf[method] != nil
  }

  /// Every method and pattern of the table: for checks that must miss none.
  package var table: [(method: HTTPMethod, pattern: String)] { trie.routes.map { ($0.method, $0.pattern) } }

  /// How many body bytes the route may carry; 0 for GET and HEAD, the standard limit where no route is, so that the
  /// answer can be 404 rather than 413.
  package func bodyLimit(of method: HTTPMethod, path: String) -> Int {
    switch method {
    case .get, .head, .options: 0
    case .post, .put, .delete: trie.match(path)?.leaf[method]?.bodyLimit ?? Self.standardBodyLimit
    }
  }
}

/// One line of the table.
struct Route: Sendable {
  let method: HTTPMethod
  let pattern: String
  let bodyLimit: Int
  let handler: HTTPHandler
}
