/// A paragraph of a letter in one language: words with places to fill.
package struct TemplateText: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case words(String)
    case place(Placeholder)
  }

  package let parts: [Part]

  /// The brackets of a place hold a name that is none, or do not close.
  package struct UnknownPlaceholder: Error, Hashable, Sendable {
    /// What stands in the brackets, its first 40 letters.
    package var name: String
  }

  /// Reads words with `{placeholders}`; refuses one that does not exist.
  package init(_ text: String) throws(UnknownPlaceholder) {
    var parts: [Part] = []
    var rest = text[...]
    while let opening = rest.firstIndex(of: "{") {
      if opening > rest.startIndex { parts.append(.words(String(rest[..<opening]))) }
      let inside = rest[rest.index(after: opening)...]
      guard let closing = inside.firstIndex(of: "}"), let place = Placeholder(rawValue: String(inside[..<closing]))
      else { throw UnknownPlaceholder(name: String(inside.prefix { $0 != "}" }.prefix(40))) }
      parts.append(.place(place))
      rest = inside[inside.index(after: closing)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    self.parts = parts
  }

  package var placeholders: [Placeholder] {
    parts.compactMap { if case .place(let place) = $0 { place } else { nil } }
  }
}
