import Arabic
import Casework

/// Splits lines that carry several items or headings, as a document run into one paragraph does.
enum Unfolding {
  static func unfold(_ lines: [Line]) -> [Line] {
    lines.flatMap { line in
      guard line.cells.count < 2, line.words.count >= 5 else { return [line] }
      return pieces(of: line)
    }
  }

  private static func pieces(of line: Line) -> [Line] {
    let chunks = line.text.parts { $0 == UInt8(ascii: " ") }
    let cuts = itemCuts(chunks, continuing: line.marker).union(headingCuts(chunks)).sorted()
    guard !cuts.isEmpty, cuts != [0] else { return [line] }
    var pieces: [Line] = []
    var start = 0
    for cut in cuts.filter({ $0 > 0 }) + [chunks.count] {
      let text = chunks[start..<cut].joined(separator: " ")
      if var piece = line.piece(text) {
        if start == 0 {
          piece.marker = line.marker ?? piece.marker
          piece.followsBlank = line.followsBlank
          piece.damage = line.damage
        }
        pieces.append(piece)
      }
      start = cut
    }
    return pieces
  }

  // MARK: Items

  /// Where items begin that count up from one, or carry the same bullet.
  private static func itemCuts(_ chunks: [Substring], continuing marker: Marker?) -> Set<Int> {
    var cuts: Set<Int> = []
    var chain: [Marker.Style: (last: Int, places: [Int])] = [:]
    if let marker, let last = marker.last, !marker.isTrailing { chain[marker.style] = (last, [0]) }
    for index in chunks.indices {
      guard index == 0 || !chunks[index - 1].hasSuffix("رقم"), let found = markerStart(chunks, at: index) else {
        continue
      }
      if found.isBullet {
        if index > 0, isStrongBullet(found) { cuts.insert(index) }
        continue
      }
      guard let number = found.last else { continue }
      let known = chain[found.style]
      if let known, number == known.last + 1 {
        chain[found.style] = (number, known.places + [index])
      } else if number == 1 {
        cuts.formUnion(closed(known?.places))
        chain[found.style] = (1, [index])
      }
    }
    for (_, places) in chain.values { cuts.formUnion(closed(places)) }
    return cuts
  }

  /// A chain of one is no list.
  private static func closed(_ places: [Int]?) -> [Int] {
    guard let places, places.count >= 2 else { return [] }
    return places
  }

  private static func markerStart(_ chunks: [Substring], at index: Int) -> Marker? {
    let scalars = chunks[index].unicodeScalars
    guard let first = scalars.first, let last = scalars.last, scalars.count <= 30 else { return nil }
    let mayMark = scalars.count <= 4 || first.digitValue != nil || !first.isLetter || ":-".unicodeScalars.contains(last)
    guard mayMark else { return nil }
    let next = index + 1 < chunks.count ? chunks[index + 1] : ""
    let marker = MarkerReader(chunks[index] + " " + next + " نص").marker
    guard let marker, !marker.isTrailing else { return nil }
    switch marker.style {
    case .number, .letter:
      // Within a line only a number that is closed at once counts: ‘2-’, ‘(2)’, ‘ب.’, or ‘2 -’.
      let closers = ")-.–/:"
      let isClosed = scalars.contains { closers.unicodeScalars.contains($0) }
      let isClosedNext = next.count == 1 && closers.contains(next)
      return isClosed || isClosedNext || first == "(" ? marker : nil
    case .bullet, .ordinal: return marker
    default: return nil
    }
  }

  private static func isStrongBullet(_ marker: Marker) -> Bool {
    if case .bullet(let sign) = marker.style { return sign != "-" }
    return false
  }

  // MARK: Headings

  /// Where a heading with its colon begins within a paragraph, and where it ends.
  private static func headingCuts(_ chunks: [Substring]) -> Set<Int> {
    guard chunks.count >= 12 else { return [] }
    var cuts: Set<Int> = []
    for start in chunks.indices where start == 0 || endsSentence(chunks[start - 1]) {
      guard let colon = chunks[start...].prefix(9).firstIndex(where: { isColoned($0) }), colon + 1 < chunks.count else {
        continue
      }
      let words = chunks[start...colon].joined(separator: " ").asWords
      guard let kind = Heading.kind(of: words, strictly: true), kind != .approval || start > 0 else { continue }
      cuts.formUnion([start, colon + 1])
    }
    return cuts.count > 2 || cuts.contains { $0 > 0 && $0 < 9 } ? cuts : []
  }

  private static func endsSentence(_ chunk: Substring) -> Bool {
    guard let last = chunk.unicodeScalars.last else { return false }
    return ".؛!؟".unicodeScalars.contains(last)
  }

  private static func isColoned(_ chunk: Substring) -> Bool {
    chunk.hasSuffix(":") || chunk.hasSuffix(":-")
  }
}
