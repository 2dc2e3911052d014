import Glibc

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
    var html = html
    tags = html.withUTF8 { Reader($0).tags() }
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
}

/// Reads a page where it lies and lets the library look for what ends a piece: a test run reads some thousand pages, and
/// tests are built without optimisation.
private struct Reader {
  private let base: UnsafePointer<UInt8>?
  private let count: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) { (base, count) = (bytes.baseAddress, bytes.count) }

  func tags() -> [Markup.Tag] {
    var tags: [Markup.Tag] = []
    var place = find("<", from: 0)
    while let start = place {
      let next = find("<", from: start + 1)
      if let end = end(of: start + 1, before: next ?? count) {
        let name = word(from: start + 1, to: end)
        tags.append(
          Markup.Tag(
            name: text(start + 1, name).lowercased(), attributes: attributes(from: name, to: end),
            text: unescaped(end + 1, next ?? count)))
      }
      place = next
    }
    return tags
  }

  /// The ">" that closes the tag, which no quoted value hides.
  private func end(of start: Int, before limit: Int) -> Int? {
    var place = start
    while let found = find(">", from: place, to: limit) {
      var quote = find("\"", from: place, to: found)
      guard let opening = quote else { return found }
      quote = find("\"", from: opening + 1, to: limit)
      guard let closing = quote else { return nil }
      place = closing + 1
    }
    return nil
  }

  private func attributes(from start: Int, to end: Int) -> [String: String] {
    var attributes: [String: String] = [:]
    var place = skipBlanks(from: start, to: end)
    while place < end {
      let nameEnd = word(from: place, to: end, stopsAtEquals: true)
      let name = text(place, nameEnd)
      var value = ""
      place = nameEnd
      if place < end, byte(place) == UInt8(ascii: "=") {
        place += 1
        if place < end, byte(place) == UInt8(ascii: "\"") {
          let close = find("\"", from: place + 1, to: end) ?? end
          value = unescaped(place + 1, close)
          place = close + 1
        } else {
          let valueEnd = word(from: place, to: end)
          value = unescaped(place, valueEnd)
          place = valueEnd
        }
      }
      attributes[name] = value
      place = skipBlanks(from: max(place, nameEnd), to: end)
    }
    return attributes
  }

  /// Where the word that begins at `start` ends.
  private func word(from start: Int, to end: Int, stopsAtEquals: Bool = false) -> Int {
    var place = start
    while place < end, !isBlank(place), !(stopsAtEquals && byte(place) == UInt8(ascii: "=")) { place += 1 }
    return place
  }

  private func skipBlanks(from start: Int, to end: Int) -> Int {
    var place = start
    while place < end, isBlank(place) { place += 1 }
    return place
  }

  private func isBlank(_ place: Int) -> Bool { byte(place) == 32 || byte(place) == 10 }

  private func byte(_ place: Int) -> UInt8 { base.map { $0[place] } ?? 0 }

  private func find(_ sign: Unicode.Scalar, from start: Int, to end: Int? = nil) -> Int? {
    let end = end ?? count
    guard let base, start < end, let found = memchr(base + start, Int32(sign.value), end - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private func text(_ start: Int, _ end: Int) -> String {
    guard let base, start < end else { return "" }
    return String(decoding: UnsafeBufferPointer(start: base + start, count: end - start), as: UTF8.self)
  }

  private func unescaped(_ start: Int, _ end: Int) -> String {
    let text = text(start, end)
    guard find("&", from: start, to: end) != nil else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&#34;", with: "\"").replacing("&amp;", with: "&")
  }
}
