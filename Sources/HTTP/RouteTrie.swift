/// Routes by path segment; a lookup costs one dictionary probe per segment.
struct RouteTrie: Sendable {
  struct Leaf: Sendable {
    private(set) var routes: [Route] = []

    subscript(_ method: HTTPMethod) -> Route? {
      routes.first { $0.method == method }
    }

    mutating func append(_ route: Route) {
      routes.append(route)
    }

    /// The value of an Allow header.
    var allowed: String {
      var methods = routes.map(\.method.rawValue) + ["OPTIONS"]
      if self[.get] != nil { methods.append("HEAD") }
      return Set(methods).sorted().joined(separator: ", ")
    }
  }

  private struct Node: Sendable {
    var literals: [String: Int] = [:]
    var capture: Int?
    var names: [String] = []
    var leaf = Leaf()
  }

  private var nodes = [Node()]

  /// False when the method has a route there already, or when the same place captures under another name.
  mutating func insert(_ route: Route) -> Bool {
    var place = 0
    var names: [String] = []
    for segment in Self.segments(of: route.pattern) {
      if segment.hasPrefix("{"), segment.hasSuffix("}") {
        names.append(String(segment.dropFirst().dropLast()))
        place = capturing(place)
      } else {
        place = literal(String(segment), place)
      }
    }
    let isTaken = nodes[place].leaf[route.method] != nil
    let isRenamed = !nodes[place].leaf.routes.isEmpty && nodes[place].names != names
    guard !isTaken, !isRenamed, Set(names).count == names.count else { return false }
    nodes[place].names = names
    nodes[place].leaf.append(route)
    return true
  }

  /// The routes at `path` (decoded) and what their captures matched.
  func match(_ path: String) -> (leaf: Leaf, captures: [String: String])? {
    var values: [Substring] = []
    guard let place = find(Self.segments(of: path)[...], from: 0, &values) else { return nil }
    let node = nodes[place]
    if values.isEmpty { return (node.leaf, [:]) }
    return (node.leaf, Dictionary(zip(node.names, values.map(String.init)), uniquingKeysWith: { first, _ in first }))
  }

  private func find(_ segments: ArraySlice<Substring>, from place: Int, _ values: inout [Substring]) -> Int? {
    guard let segment = segments.first else { return nodes[place].leaf.routes.isEmpty ? nil : place }
    if let next = nodes[place].literals[String(segment)], let found = find(segments.dropFirst(), from: next, &values) {
      return found
    }
    guard let next = nodes[place].capture, !segment.isEmpty else { return nil }
    values.append(segment)
    if let found = find(segments.dropFirst(), from: next, &values) { return found }
    values.removeLast()
    return nil
  }

  /// Every route, in the order in which their places came to be.
  var routes: [Route] { nodes.flatMap(\.leaf.routes) }

  /// "/" has none; a trailing slash makes an empty last one, which only an equal pattern matches.
  ///
  /// Split by bytes: a combining mark after a slash would hide it from a split by characters.
  private static func segments(of path: String) -> [Substring] {
    if path == "/" { return [] }
    return path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { Substring($0) }
  }

  private mutating func literal(_ segment: String, _ place: Int) -> Int {
    if let next = nodes[place].literals[segment] { return next }
    nodes.append(Node())
    nodes[place].literals[segment] = nodes.count - 1
    return nodes.count - 1
  }

  private mutating func capturing(_ place: Int) -> Int {
    if let next = nodes[place].capture { return next }
    nodes.append(Node())
    nodes[place].capture = nodes.count - 1
    return nodes.count - 1
  }
}
