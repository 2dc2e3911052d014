import Arabic

/// Remains of HTML in text that was copied from a page: tags and character references.
enum Markup {
  /// The text of the line in pieces, one for each block element; a line without tags is its own only piece.
  static func pieces(of line: String) -> [String] {
    guard line.utf8.contains(UInt8(ascii: "<")) || line.utf8.contains(UInt8(ascii: "&")) else { return [line] }
    var pieces: [String] = []
    var piece = ""
    var rest = line[...]
    while let open = rest.firstIndex(of: "<") {
      guard let close = rest[open...].firstIndex(of: ">"), let name = tagName(rest[open..<close]) else {
        piece += rest[...open]
        rest = rest[rest.index(after: open)...]
        continue
      }
      piece += rest[..<open]
      if cells.contains(name) {
        piece += "\t"
      } else if blocks.contains(name) {
        pieces.append(piece)
        piece = ""
      }
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(piece + rest)
    let decoded = pieces.map(decoded)
    let shown = decoded.filter { piece in piece.contains { !$0.isWhitespace } }
    return shown.isEmpty ? [""] : shown
  }

  /// The first tag in the line, for showing as residue; nil when there is none.
  static func residue(in line: String) -> String? {
    guard let open = line.firstIndex(of: "<"), let close = line[open...].firstIndex(of: ">"),
      tagName(line[open..<close]) != nil
    else { return nil }
    return String(line[open...close])
  }

  private static let blocks: Set<String> = [
    "p", "br", "div", "li", "ul", "ol", "tr", "table", "tbody", "thead", "h1", "h2", "h3", "h4", "h5", "h6",
  ]
  private static let cells: Set<String> = ["td", "th"]
  private static let inline: Set<String> = [
    "b", "i", "u", "a", "em", "strong", "span", "font", "sup", "sub", "bdo", "bdi", "html", "body", "head",
  ]

  private static func tagName(_ tag: Substring) -> String? {
    let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
    return blocks.contains(name) || cells.contains(name) || inline.contains(name) ? name : nil
  }

  private static let references = [
    ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&laquo;", "«"), ("&raquo;", "»"),
    ("&ndash;", "–"), ("&mdash;", "—"), ("&bull;", "•"), ("&middot;", "·"), ("&rlm;", ""), ("&lrm;", ""),
    ("&#8226;", "•"), ("&#160;", " "), ("&amp;", "&"),
  ]

  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return references.reduce(text) { text, reference in
      text.split(separator: reference.0, omittingEmptySubsequences: false).joined(separator: reference.1)
    }
  }
}
