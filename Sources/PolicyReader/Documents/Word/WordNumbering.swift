import XML

/// The lists that a Word file defines, and how far each has counted.
struct WordNumbering {
  private var definitions: [Int: Definition] = [:]
  private var lists: [Int: List] = [:]
  /// The numbers reached, for each definition: lists that share one count on together.
  private var counts: [Int: [Int: Int]] = [:]
  private var begun: Set<Int> = []

  struct Definition {
    var levels: [Int: Level] = [:]
    /// The name under which this definition is known to others.
    var name: String?
    /// The name of the definition that stands in for this one.
    var standIn: String?
  }

  struct Level {
    var start = 1
    var numeral: ListNumeral? = .decimal
    /// The marker, with `%1` for the number of the first level and so on.
    var text = "%1."
    var restartsAfter: Int?
    var isLegal = false
    var style: String?
  }

  struct List {
    var definition: Int
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  init() {}

  init(_ part: [UInt8], in work: ExtractionWork) throws(DocumentRefusal) {
    guard !part.isEmpty else { return }
    var reader = WordNumberingReader()
    let stream = try XMLStream(part, in: work)
    try stream.read { event throws(DocumentRefusal) in reader.hear(event, stream) }
    definitions = reader.definitions
    lists = reader.lists
  }

  /// The level whose paragraphs have this style; nil when no level is tied to it.
  func level(of style: String, in list: Int) -> Int? {
    guard let list = lists[list] else { return nil }
    return definitions[resolved(list.definition)]?.levels.first { $0.value.style == style }?.key
  }

  /// Counts one more item and returns its marker; nil when there is no such list.
  mutating func marker(list id: Int, level: Int) -> String? {
    guard let list = lists[id], (0...8).contains(level) else { return nil }
    let definition = resolved(list.definition)
    restart(list, id: id, definition)
    let own = self.level(level, of: list)
    var reached = counts[definition] ?? [:]
    reached[level] = reached[level].map { min($0, 1_000_000) + 1 } ?? list.starts[level] ?? own.start
    for deeper in (level + 1)..<9 where restarts(self.level(deeper, of: list), at: deeper, after: level) {
      reached[deeper] = nil
    }
    counts[definition] = reached
    return text(of: own, list, reached)
  }

  /// A list that says where to start does so when it is first met, whatever its definition counted for others.
  private mutating func restart(_ list: List, id: Int, _ definition: Int) {
    guard begun.insert(id).inserted else { return }
    for level in list.starts.keys { counts[definition]?[level] = nil }
  }

  private func restarts(_ level: Level, at depth: Int, after shallower: Int) -> Bool {
    switch level.restartsAfter {
    case 0: false
    case let limit?: shallower < limit
    case nil: shallower < depth
    }
  }

  private func text(of level: Level, _ list: List, _ reached: [Int: Int]) -> String {
    guard level.numeral != nil else { return Self.bullet(level.text) }
    var text = level.text
    for other in 0..<9 where text.contains("%\(other + 1)") {
      let its = self.level(other, of: list)
      let numeral = level.isLegal ? .decimal : its.numeral ?? .decimal
      text = text.replacing("%\(other + 1)", with: numeral.text(reached[other] ?? list.starts[other] ?? its.start))
    }
    return text
  }

  /// Bullets come as letters of symbol fonts; those that are not bullets by themselves are shown as one.
  private static func bullet(_ text: String) -> String {
    guard let first = text.first else { return "" }
    return "-–—*•◦▪●○►✓".contains(first) ? String(first) : "•"
  }

  private func level(_ level: Int, of list: List) -> Level {
    list.levels[level] ?? definitions[resolved(list.definition)]?.levels[level] ?? Level()
  }

  private func resolved(_ id: Int) -> Int {
    guard let name = definitions[id]?.standIn else { return id }
    return definitions.filter { $0.value.name == name }.keys.min() ?? id
  }
}
