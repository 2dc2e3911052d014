import Arabic

/// One item of a list, or one statement where there is no list.
struct Item: Sendable {
  var text: String
  var words: [Word]
  var line: Int
  /// 0 for the section's own items, more for lists within items.
  var level: Int
  var marker: Marker?
  /// The other cells of its table row.
  var asides: [[Word]] = []

  /// All words of the item, asides included, each cell closed like a clause.
  var allWords: [Word] {
    asides.reduce(words) { words, aside in
      var joined = words
      if let last = joined.indices.last { joined[last].closes = max(joined[last].closes, .comma) }
      return joined + aside
    }
  }
}

extension Outline.Part {
  /// The items of the part, nested ones after their parents.
  var items: [Item] {
    var lines = ItemReader.withMarkersAttached(self.lines)
    let rows = lines.count { $0.cells.count > 1 }
    if rows >= 2, rows * 2 >= lines.count { return ItemReader.rows(lines) }
    // A translation beside the Arabic text repeats its items.
    if lines.contains(where: { !$0.isForeign }) { lines.removeAll { $0.isForeign && $0.words.count > 2 } }
    return lines.contains { $0.marker != nil } ? ItemReader.marked(lines) : ItemReader.unmarked(lines)
  }

  /// The items that no other item contains.
  var topItems: [Item] { items.filter { $0.level == 0 } }
}

extension Line {
  /// Without an Arabic letter.
  var isForeign: Bool { !words.isEmpty && words.allSatisfy { $0.isForeign || $0.number != nil } }
}
