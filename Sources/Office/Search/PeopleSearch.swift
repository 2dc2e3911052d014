import Arabic
import Casework
import SQL

/// People by their names: every word that was typed is one of the name's, in any order and spelling.
///
/// What was found is in classes, the best first, and within a class the newest first: all words as typed, the first of
/// them the given name; all words as typed; the last one begun; then, only while nothing was found, words that sound alike in
/// the other script; then words that one slip of the pen parts. Nothing reads more than it must: blocks of numbers that one of
/// the words has nobody in are passed over, and each class ends where the page is full.
struct PeopleSearch {
  let association: Association.ID
  let limit: Int

  /// So many of the words that were typed are looked for.
  static let mostWords = 5
  /// So many words are tried in the place of one that was typed.
  static let mostAlternatives = 24
  /// So many letters begin a word before words that go on from them are tried.
  static let shortestBeginning = 2

  /// Someone who was found, and the words of names that were looked for.
  struct Finding: Hashable {
    /// The numbers of their entries.
    var numbers: [Int] = []
    var words: Set<Letters> = []
  }

  /// The entries of whoever is found.
  func ids(_ text: String, in tx: any Transaction) throws -> [Party.ID] {
    try PartyLists.ids(numbered: find(text, in: tx).numbers, of: association, in: tx)
  }

  func find(_ text: String, in tx: any Transaction) throws -> Finding {
    let typed = NameWords(text).all.map(\.letters)
    // A single letter beside words is a title or a word just begun.
    let whole = typed.filter { $0.count > 1 }
    let terms = Array((whole.isEmpty ? typed : whole).prefix(Self.mostWords))
    guard let last = terms.last else { return Finding() }
    var finding = Finding(words: Set(terms))
    // A word begins with itself, before all others: one that no name has is looked for no further.
    let begun = last.count >= Self.shortestBeginning ? try words(beginning: last, in: tx) : [last]
    if begun.first == last { try addAsTyped(terms, to: &finding, in: tx) }
    let goingOn = begun.filter { $0 != last }
    if finding.numbers.count < limit, !goingOn.isEmpty {
      try add(terms.dropLast().map { [$0] } + [goingOn], to: &finding, in: tx)
      finding.words.formUnion(goingOn)
    }
    guard finding.numbers.isEmpty else { return finding }
    let keys = try wordsByKey(of: terms, in: tx)
    for reach in Reach.allCases where finding.numbers.isEmpty {
      var alternatives = terms.map { others(for: $0, reach, keys) }
      if reach != .soundsSame {
        alternatives[alternatives.count - 1] += begun.filter { !alternatives[alternatives.count - 1].contains($0) }
      }
      try add(alternatives, to: &finding, in: tx)
      if !finding.numbers.isEmpty { finding.words.formUnion(alternatives.joined()) }
    }
    return finding
  }

  /// How far a word may be from the one that was typed.
  private enum Reach: CaseIterable { case soundsSame, soundsAlike, slip }

  /// The words an association's names have in the place of one that was typed, itself first.
  private func others(for term: Letters, _ reach: Reach, _ keys: [[UInt8]: [Letters]]) -> [Letters] {
    let sounds = term.soundings.flatMap { keys[NameIndex.sound($0)] ?? [] }.filter { $0.isLatin || term.isLatin }
      .map { (word: $0, apart: term.vowelsApart(from: $0)) }
    let least = sounds.map(\.apart).min() ?? 0
    var found = [term]
    found += sounds.filter { reach != .soundsSame || $0.apart == least }.sorted {
      ($0.apart, $0.word) < ($1.apart, $1.word)
    }.map(\.word)
    if reach == .slip {
      let near = Set(Self.slips(of: term).flatMap { keys[NameIndex.slip($0)] ?? [] })
      found += near.filter { $0.isOneSlip(from: term) }.sorted()
    }
    var seen: Set<Letters> = []
    return Array(found.filter { seen.insert($0).inserted }.prefix(Self.mostAlternatives))
  }

  /// What a word may have slipped from; a short one only lost a letter.
  private static func slips(of term: Letters) -> [Letters] {
    term.count >= NameIndex.shortestSlipping ? term.slips : term.count == NameIndex.shortestSlipping - 1 ? [term] : []
  }

  // MARK: Reading

  /// The words under every key the terms may be looked for by, in one query.
  private func wordsByKey(of terms: [Letters], in tx: any Transaction) throws -> [[UInt8]: [Letters]] {
    var wanted: Set<[UInt8]> = []
    for term in terms {
      wanted.formUnion(term.soundings.map(NameIndex.sound))
      wanted.formUnion(Self.slips(of: term).map(NameIndex.slip))
    }
    guard !wanted.isEmpty else { return [:] }
    let list = Self.padded(wanted.sorted { $0.lexicographicallyPrecedes($1) })
    let rows = try tx.rows(
      """
      SELECT key, word FROM name_key WHERE association_id = $1 AND key IN (\(placeholders(list.count, from: 2)))
      ORDER BY key, word
      """, [.id(association)] + list.map { .bytes($0) }
    ) { (key: try $0.bytes(0), word: Letters(bytes: try $0.bytes(1))) }
    return Dictionary(grouping: rows, by: \.key).mapValues { $0.map(\.word) }
  }

  static let beginningStatement = """
    SELECT word FROM name_key WHERE association_id = $1 AND key >= $2 AND key < $3 ORDER BY key LIMIT $4
    """

  /// The words that begin so, the first in their order; of an article with one letter after it, with that letter.
  private func words(beginning start: Letters, in tx: any Transaction) throws -> [Letters] {
    let bare = start.count == 3 && start.bytes.starts(with: [0xC7, 0xE4]) ? Letters(bytes: [start.bytes[2]]) : nil
    let found = try words(from: start, in: tx)
    guard let bare else { return found }
    return try Array((found + words(from: bare, in: tx)).prefix(Self.mostAlternatives))
  }

  private func words(from start: Letters, in tx: any Transaction) throws -> [Letters] {
    let key = NameIndex.key(start)
    return try tx.rows(
      Self.beginningStatement,
      [.id(association), .bytes(key), .bytes(key + [0xFF]), .integer(Self.mostAlternatives)]
    ) { Letters(bytes: try $0.bytes(0)) }
  }

  /// Adds whoever has all words as they were typed, before the others those whose given name the first of them is.
  private func addAsTyped(_ terms: [Letters], to finding: inout Finding, in tx: any Transaction) throws {
    let exact = terms.map { [$0] }
    // A word typed twice is no given name and father's name of two.
    if Set(terms).count == terms.count { try add(exact, firstIsGiven: true, to: &finding, in: tx) }
    try add(exact, to: &finding, in: tx)
  }

  /// Adds whoever has a word of each term, the newest first, until the page is full.
  private func add(
    _ terms: [[Letters]], firstIsGiven: Bool = false, to finding: inout Finding, in tx: any Transaction
  ) throws {
    guard finding.numbers.count < limit else { return }
    var bearers = terms.enumerated().map { place, words in
      let kind: NameIndex.Place = firstIsGiven && place == 0 ? .first : .any
      return NameBearers(of: words.map { NameIndex.posting($0, kind) }, in: association)
    }
    let known = Set(finding.numbers)
    var next = NameBlock.above
    while let block = try bearers.highestInAll(upTo: next, in: tx) {
      for number in bearers.inAll(in: block) where !known.contains(number) {
        finding.numbers.append(number)
        if finding.numbers.count == limit { return }
      }
      next = block - 1
    }
  }

  /// Repeats the last until there are as many as a power of two: so few statements are prepared.
  private static func padded(_ values: [[UInt8]]) -> [[UInt8]] {
    guard let last = values.last else { return values }
    var size = 1
    while size < values.count { size *= 2 }
    return values + Array(repeating: last, count: size - values.count)
  }
}
