/// The tags of a page in order, with their attributes: enough to read forms and remarks as a browser would.
package struct Markup: Sendable {
  package struct Tag: Sendable {
    package var name: String
    package var attributes: [String: String]
    /// What follows the tag up to the next one.
    package var text: String
  }

  package let tags: [Tag]

  package init(_ html: String) {
    var tags: [Tag] = []
    for piece in html.split(separator: "<", omittingEmptySubsequences: true) {
      guard let end = Self.end(of: piece) else { continue }
      let inside = piece[..<end]
      let name = inside.prefix { $0 != " " && $0 != "\n" }
      tags.append(
        Tag(
          name: name.lowercased(), attributes: Self.attributes(inside.dropFirst(name.count)),
          text: Self.unescaped(piece[piece.index(after: end)...])))
    }
    self.tags = tags
  }

  /// The text from tag `place` to its closing tag, inner tags left out.
  package func text(from place: Int) -> String {
    guard tags.indices.contains(place) else { return "" }
    let name = tags[place].name
    var depth = 0
    var text = ""
    for tag in tags[place...] {
      if tag.name == name { depth += 1 }
      if tag.name == "/\(name)" { depth -= 1 }
      if depth == 0 { break }
      text += tag.text
    }
    return text
  }

  /// The ">" that closes the tag, which no quoted value hides.
  private static func end(of piece: Substring) -> Substring.Index? {
    var isQuoted = false
    for index in piece.indices {
      if piece[index] == "\"" { isQuoted.toggle() }
      if piece[index] == ">", !isQuoted { return index }
    }
    return nil
  }

  private static func attributes(_ text: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = text[...]
    while let start = rest.firstIndex(where: { $0 != " " && $0 != "\n" }) {
      rest = rest[start...]
      let name = rest.prefix { $0 != "=" && $0 != " " && $0 != "\n" }
      rest = rest[name.endIndex...]
      guard rest.hasPrefix("=\"") else {
        attributes[String(name)] = ""
        continue
      }
      rest = rest.dropFirst(2)
      let value = rest.prefix { $0 != "\"" }
      attributes[String(name)] = unescaped(value)
      rest = rest[value.endIndex...].dropFirst()
    }
    return attributes
  }

  static func unescaped(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&#34;", with: "\"").replacing("&amp;", with: "&")
  }
}
