import Arabic
import Casework

/// The document taken apart: what stands before the first heading, then part by part.
struct Outline: Sendable {
  /// One heading of the body and the lines under it.
  struct Part: Sendable {
    var kind: PolicySection.Kind
    var heading: String
    var headingWords: [Word]
    var line: Int
    var lines: [Line]
  }

  /// Title page, control table and whatever else stands before the first heading.
  var cover: [Line] = []
  var parts: [Part] = []
  /// Letterhead, page numbers, contact lines, repeated headers: read for names and licence numbers only.
  var furniture: [Line] = []
  /// Words that were mended, with their lines.
  var damage: [(damage: Damage, line: Int)] = []

  func parts(_ kind: PolicySection.Kind) -> [Part] { parts.filter { $0.kind == kind } }

  init(_ document: DocumentText) {
    let all = Line.lines(of: document.bounded)
    let paper = Furniture(all)
    var body: [Line] = []
    for index in all.indices {
      if paper.isFurniture(index, in: all) {
        furniture.append(all[index])
      } else if paper.isListNumber(index), let number = all[index].words.first?.number {
        var line = all[index]
        line.marker = Marker(style: .number, path: [number])
        line.words = []
        line.text = ""
        body.append(line)
      } else {
        body.append(all[index])
      }
    }
    damage = all.flatMap { line in line.damage.map { ($0, line.number) } }
    build(from: Unfolding.unfold(Contents(body).rest))
    dropEmptyParts()
  }

  private mutating func build(from lines: [Line]) {
    let headings = HeadingFinder(lines).headings
    for (index, line) in lines.enumerated() {
      if let heading = headings[index] {
        begin(heading, at: line)
      } else if parts.isEmpty {
        cover.append(line)
      } else if isHeadingTail(line) {
        parts[parts.count - 1].heading += " " + line.text
      } else {
        parts[parts.count - 1].lines.append(line)
      }
    }
  }

  /// ‘… بالشكل’ / ‘- : التالي’: a heading that extraction has broken over two lines.
  private func isHeadingTail(_ line: Line) -> Bool {
    guard let part = parts.last, part.lines.isEmpty, line.marker == nil, line.endsHeading else { return false }
    return line.words.count <= 3 && Heading(line) == nil
  }

  private mutating func begin(_ heading: Heading, at line: Line) {
    let words = Array(line.words[..<heading.length])
    let shown = heading.length == line.words.count ? line.text : words.shown
    var part = Part(kind: heading.kind, heading: shown, headingWords: words, line: line.number, lines: [])
    if heading.length < line.words.count, let rest = line.piece(line.text.afterFirstColon) { part.lines.append(rest) }
    parts.append(part)
  }

  /// A heading without a body is a container or a line of a table of contents.
  private mutating func dropEmptyParts() {
    parts.removeAll { part in part.lines.allSatisfy { $0.words.isEmpty } }
  }
}

extension String {
  /// What follows the first colon.
  var afterFirstColon: String {
    guard let colon = firstIndex(of: ":") else { return self }
    return String(self[index(after: colon)...])
  }
}

extension DocumentText {
  /// No policy is longer; what lies beyond is not read.
  private static let limit = 1_000_000

  /// The document's first million bytes, in whole lines where lines are reasonable.
  fileprivate var bounded: DocumentText {
    var left = Self.limit
    var kept: [String] = []
    for line in lines where left > 0 {
      let size = line.utf8.count + 1
      kept.append(size <= left ? line : String(line.prefix(left / 2)))
      left -= size
    }
    return DocumentText(lines: kept, format: format)
  }
}
