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
    // Bytes, not characters: a test run reads some thousand pages.
    let bytes = Array(html.utf8)
    var tags: [Tag] = []
    for piece in bytes.split(separator: UInt8(ascii: "<")) {
      guard let end = Self.end(of: piece) else { continue }
      let inside = piece[..<end]
      let name = inside.prefix { !Self.isBlank($0) }
      tags.append(
        Tag(
          name: Self.text(name).lowercased(), attributes: Self.attributes(inside.dropFirst(name.count)),
          text: Self.unescaped(piece[(end + 1)...])))
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
  private static func end(of piece: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    for index in piece.indices {
      if piece[index] == quote { isQuoted.toggle() }
      if piece[index] == UInt8(ascii: ">"), !isQuoted { return index }
    }
    return nil
  }

  private static func attributes(_ bytes: ArraySlice<UInt8>) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = bytes.drop(while: isBlank)
    while !rest.isEmpty {
      let name = rest.prefix { $0 != UInt8(ascii: "=") && !isBlank($0) }
      rest = rest.dropFirst(name.count)
      var value = rest.prefix(0)
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst()
        let isQuoted = rest.first == quote
        if isQuoted { rest = rest.dropFirst() }
        value = rest.prefix { isQuoted ? $0 != quote : !isBlank($0) }
        rest = rest.dropFirst(value.count + (isQuoted ? 1 : 0))
      }
      attributes[text(name)] = unescaped(value)
      rest = rest.drop(while: isBlank)
    }
    return attributes
  }

  private static let quote = UInt8(ascii: "\"")

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = text(bytes)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&#34;", with: "\"").replacing("&amp;", with: "&")
  }
}
