import Arabic
import Casework

/// A line, or the beginning of one, that reads as the heading of a section.
struct Heading: Sendable {
  var kind: PolicySection.Kind
  /// How many words of the line the heading takes; the rest is content on the same line.
  var length: Int
}

extension Heading {
  /// The heading that the line reads as, by its words alone; where it stands is judged elsewhere.
  init?(_ line: Line) {
    let words = line.words
    guard let first = words.first, line.cells.count < 2, !first.isForeign || line.marker != nil else { return nil }
    if let colon = words.prefix(9).firstIndex(where: { $0.closes == .colon }), colon + 1 < words.count {
      guard let kind = Self.kind(of: Array(words[...colon]), strictly: true) else { return nil }
      self.init(kind: kind, length: colon + 1)
      return
    }
    guard Self.couldBeHeading(line),
      let kind = Self.kind(of: words, strictly: false) ?? Self.usualKind(of: line)
        ?? Self.kind(of: Mending.dotsRightened(words), strictly: true)
    else {
      return nil
    }
    self.init(kind: kind, length: words.count)
  }

  /// Short, and not the end of a sentence.
  static func couldBeHeading(_ line: Line) -> Bool {
    guard (1...16).contains(line.words.count), let last = line.text.unicodeScalars.last else { return false }
    if last == "." { return line.words.count <= 4 && line.marker != nil }
    return !"،,؛".unicodeScalars.contains(last) && !line.words.dropLast().contains { $0.closes == .stop }
  }

  /// The kind of section that the words name, nil when they say more than a heading does.
  static func kind(of words: [Word], strictly: Bool) -> PolicySection.Kind? {
    let told = words.filter { !$0.isForeign && $0.number == nil }
    guard !told.isEmpty, !told.contains(any: titles) else { return nil }
    for rule in HeadingRules.rules where told.count <= rule.limit {
      guard let range = told.range(ofAny: rule.phrases), !told.contains(any: rule.unless) else { continue }
      let strange = told.indices.count { !range.contains($0) && !isFiller(told, at: $0) }
      let allowed = strictly ? 0 : told.count <= 3 ? (told.count == 3 ? 1 : 0) : told.count / 3
      if strange <= allowed { return rule.kind }
    }
    return nil
  }

  /// What only the title of the whole document says.
  private static let titles: [Phrase] = ["تنظيم علاقه", "سياسه … علاقه/علاقات", "=سياسه/لايحه … تعامل/خدمه"]

  private static func isFiller(_ words: [Word], at index: Int) -> Bool {
    for phrase in HeadingRules.fillers {
      if phrase.match(in: words, at: index) != nil { return true }
      if index > 0, let range = phrase.match(in: words, at: index - 1), range.contains(index) { return true }
    }
    return false
  }

  /// Whether the line is worded just as such headings mostly are, so that it can be nothing else.
  static func isUsual(_ line: Line) -> Bool { usualKind(of: line) != nil && line.words.count > 1 }

  private static func usualKind(of line: Line) -> PolicySection.Kind? {
    guard line.marker?.isBullet != true else { return nil }
    let key = line.key.ligatureKey
    guard key.count >= 5 else { return nil }
    for (kind, usual) in HeadingRules.usual {
      if key.editDistance(to: usual, atMost: max(1, usual.count / 6)) != nil { return kind }
    }
    return nil
  }
}
