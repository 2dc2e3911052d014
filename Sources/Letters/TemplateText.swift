package import Casework
package import Lexicon
import PDF

/// A paragraph of a template in one language: words with places to fill.
package struct TemplateText: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case words(String)
    case place(Placeholder)
  }

  private let parts: [Part]

  /// Reads words with `{placeholders}`; refuses one that does not exist.
  package init(_ text: String) throws(LetterRefusal) {
    var parts: [Part] = []
    var rest = text[...]
    while let opening = rest.firstIndex(of: "{") {
      if opening > rest.startIndex { parts.append(.words(String(rest[..<opening]))) }
      let inside = rest[rest.index(after: opening)...]
      guard let closing = inside.firstIndex(of: "}"), let place = Placeholder(rawValue: String(inside[..<closing]))
      else { throw .unknownPlaceholder(String(inside.prefix { $0 != "}" }.prefix(40))) }
      parts.append(.place(place))
      rest = inside[inside.index(after: closing)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    self.parts = parts
  }

  package var placeholders: [Placeholder] {
    parts.compactMap { if case .place(let place) = $0 { place } else { nil } }
  }

  /// The placeholders this letter has no value for.
  package func missing(from content: LetterContent, in say: Language) -> [Placeholder] {
    placeholders.filter { $0.words(from: content, in: say) == nil }
  }

  /// The paragraph with its places filled; refuses, naming what is missing.
  package func filled(with content: LetterContent, in say: Language) throws(LetterRefusal) -> String {
    let missing = missing(from: content, in: say)
    guard missing.isEmpty else { throw .missing(missing) }
    return parts.map { part in
      switch part {
      case .words(let words): words
      case .place(let place):
        place.words(from: content, in: say).map { place.isOwnWords ? lines($0) : $0 } ?? ""
      }
    }.joined()
  }

  /// A person's words, line by line.
  private func lines(_ words: String) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: false).map { isolated(String($0)) }.joined(separator: "\n")
  }
}
