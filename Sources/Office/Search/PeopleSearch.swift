import Arabic
import Casework
import SQL

/// People by their names: every word that was typed is one of the name's, in any order and spelling.
///
/// What was found is in classes, the best first, and within a class the newest first: all words as typed, the first of
/// them the given name; all words as typed; the last one begun; then, only while nothing was found, words that sound alike in
/// the other script; then words that one slip of the pen parts. Nothing reads more rows than it must: the rarest word leads,
/// and each list ends where the page is full.
struct PeopleSearch {
  let association: Association.ID
  let limit: Int
  /// A word is counted no further than this when the rarest is chosen; whoever has a rarer one is looked at.
  var counted = 200

  /// So many of the words that were typed are looked for.
  static let mostWords = 5
  /// So many words are tried in the place of one that was typed.
  static let mostAlternatives = 24
  /// So many letters begin a word before words that go on from them are tried.
  static let shortestBeginning = 2

  /// Someone who was found, and the words of names that were looked for.
  struct Finding: Hashable {
    var ids: [Party.ID] = []
    var words: Set<Letters> = []
    /// How many have a word of each term that was counted.
    fileprivate var counts: [[Letters]: Int] = [:]
  }

  func find(_ text: String, in tx: any Transaction) throws -> Finding {
    let typed = NameWords(text).all.map(\.letters)
    // A single letter beside words is a title or a word just begun.
    let whole = typed.filter { $0.count > 1 }
    let terms = Array((whole.isEmpty ? typed : whole).prefix(Self.mostWords))
    guard let last = terms.last else { return Finding() }
    var finding = Finding(ids: [], words: Set(terms))
    let exact = terms.map { [$0] }
    try addAsTyped(terms, to: &finding, in: tx)
    if finding.ids.count < limit, last.count >= Self.shortestBeginning {
      let begun = try words(beginning: last, in: tx).filter { $0 != last }
      if !begun.isEmpty {
        try add(exact.dropLast() + [begun], to: &finding, in: tx)
        finding.words.formUnion(begun)
      }
    }
    guard finding.ids.isEmpty else { return finding }
    let keys = try wordsByKey(of: terms, in: tx)
    for reach in Reach.allCases where finding.ids.isEmpty {
      var alternatives = terms.map { others(for: $0, reach, keys) }
      if reach != .soundsSame, last.count >= Self.shortestBeginning {
        let begun = try words(beginning: last, in: tx)
        alternatives[alternatives.count - 1] += begun.filter { !alternatives[alternatives.count - 1].contains($0) }
      }
      try add(alternatives, to: &finding, in: tx)
      if !finding.ids.isEmpty { finding.words.formUnion(alternatives.joined()) }
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

  static let countStatement = """
    SELECT count(*) FROM (SELECT 1 FROM party_word WHERE association_id = $1 AND word = $2 LIMIT $3) AS few
    """

  private func count(_ words: [Letters], for finding: inout Finding, in tx: any Transaction) throws -> Int {
    if let known = finding.counts[words] { return known }
    var sum = 0
    for word in words where sum < counted {
      let found = try tx.first(
        Self.countStatement,
        [.id(association), .bytes(NameIndex.posting(word, .any)), .integer(counted)]
      ) { Int(try $0.integer(0)) }
      sum += found ?? 0
    }
    finding.counts[words] = sum
    return sum
  }

  /// Adds whoever has all words as they were typed, before the others those whose given name the first of them is.
  private func addAsTyped(_ terms: [Letters], to finding: inout Finding, in tx: any Transaction) throws {
    let exact = terms.map { [$0] }
    // A word typed twice is no given name and father's name of two.
    guard Set(terms).count == terms.count else { return try add(exact, to: &finding, in: tx) }
    let counts = terms.count > 1 ? try exact.map { try count($0, for: &finding, in: tx) } : [counted]
    if counts.contains(0) { return }
    guard let rarest = counts.indices.min(by: { counts[$0] < counts[$1] }), counts[rarest] < counted else {
      // Too many to look at each of them: class by class, and no further than the page.
      try add(exact, firstIsGiven: true, to: &finding, in: tx)
      return try add(exact, to: &finding, in: tx)
    }
    var rest = terms
    let leader = rest.remove(at: rarest)
    let words = [leader] + rest
    finding.ids = try tx.rows(
      Self.asTypedStatement(of: terms.count),
      [.id(association)] + words.map { .bytes(NameIndex.posting($0, .any)) }
        + [.bytes(NameIndex.posting(terms[0], .first)), .integer(limit)]
    ) { row in
      var column = Columns(row)
      return try column.id()
    }
  }

  /// Whoever has the leading word and each of the others; those who have one more word first, and of each the newest.
  static func asTypedStatement(of count: Int) -> String {
    let others = (1..<count).map { " AND \(hasOne(of: "$\($0 + 2)"))" }
    return """
      SELECT lead.party_id FROM party_word lead WHERE lead.association_id = $1 AND lead.word = $2\(others.joined())
      ORDER BY CASE WHEN \(hasOne(of: "$\(count + 2)")) THEN 0 ELSE 1 END, lead.party_id DESC LIMIT $\(count + 3)
      """
  }

  /// That the person who has the leading word has one of these as well.
  private static func hasOne(of words: String) -> String {
    """
    EXISTS (SELECT 1 FROM party_word other WHERE other.association_id = $1 AND other.word IN (\(words)) \
    AND other.party_id = lead.party_id)
    """
  }

  /// Adds whoever has a word of each term, the newest first, until the page is full.
  private func add(
    _ terms: some Collection<[Letters]>, firstIsGiven: Bool = false, to finding: inout Finding,
    in tx: any Transaction
  ) throws {
    guard finding.ids.count < limit else { return }
    var places = Array(terms.enumerated())
    guard let first = places.first, !places.contains(where: { $0.element.isEmpty }) else { return }
    var areCommon = false
    // The rarest leads. A first word that is to be the given name leads by what it is rarer as.
    if places.count > 1 {
      let counts = try places.map { try count($0.element, for: &finding, in: tx) }
      if counts.contains(0) { return }
      areCommon = counts.allSatisfy { $0 >= counted }
      places = zip(counts, places).sorted { ($0.0, $0.1.offset) < ($1.0, $1.1.offset) }.map(\.1)
    }
    func postings(_ place: (offset: Int, element: [Letters])) -> [[UInt8]] {
      let kind: NameIndex.Place = firstIsGiven && place.offset == first.offset ? .first : .any
      return place.element.map { NameIndex.posting($0, kind) }
    }
    let rest = places.dropFirst().map { Self.padded(postings($0)) }
    let wanted = limit + finding.ids.count
    let isMerged = areCommon && rest.allSatisfy { $0.count == 1 }
    let statement = isMerged ? Self.commonStatement(of: places.count) : Self.statement(rest.map(\.count))
    var found: Set<Party.ID> = []
    for leader in postings(places[0]) {
      let rows = try tx.rows(
        statement,
        [.id(association), .bytes(leader)] + rest.joined().map { .bytes($0) } + [.integer(wanted)]
      ) { row -> Party.ID in
        var column = Columns(row)
        return try column.id()
      }
      found.formUnion(rows)
    }
    let new = found.subtracting(finding.ids).sorted(by: >)
    finding.ids += new.prefix(limit - finding.ids.count)
  }

  /// Whoever has the leading word and one of each of the others, the newest first.
  static func statement(_ others: [Int]) -> String {
    var next = 3
    let conditions = others.map { count in
      defer { next += count }
      return " AND \(hasOne(of: placeholders(count, from: next)))"
    }
    return """
      SELECT lead.party_id FROM party_word lead WHERE lead.association_id = $1 AND lead.word = $2\(conditions.joined())
      ORDER BY lead.party_id DESC LIMIT $\(next)
      """
  }

  /// The same where each is one word that many have: their lists, which stand in the same order, are gone through side by
  /// side, which is less work than a look into the others for each of a long one.
  static func commonStatement(of count: Int) -> String {
    let lists = (0..<count).map { "SELECT party_id FROM party_word WHERE association_id = $1 AND word = $\($0 + 2)" }
    return "\(lists.joined(separator: " INTERSECT ")) ORDER BY 1 DESC LIMIT $\(count + 2)"
  }

  /// Repeats the last until there are as many as a power of two: so few statements are prepared.
  private static func padded(_ values: [[UInt8]]) -> [[UInt8]] {
    guard let last = values.last else { return values }
    var size = 1
    while size < values.count { size *= 2 }
    return values + Array(repeating: last, count: size - values.count)
  }
}
