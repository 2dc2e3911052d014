import Arabic
import Casework
import SQL

/// The words of every name, as ordinary rows in ordinary indexes: both engines find the same by them, in the same order.
///
/// `party_word` has a row for each word of a name and one more for its first; `name_key` has each distinct word of an
/// association once, under the keys it may be looked for by.
enum NameIndex {
  /// Which rules the words were written by; names read by earlier ones are read again.
  static let edition = 1

  /// What stands before a word in `party_word`.
  enum Place: UInt8 {
    /// The first word of a name.
    case first = 0
    case any = 1
  }

  /// What stands before a key in `name_key`.
  enum Kind: UInt8 {
    /// The word itself.
    case word = 1
    /// What is left of it when a letter is dropped.
    case slip = 2
    /// Its consonants.
    case sound = 3
  }

  /// A word shorter than this has no slips: too many others lie beside it.
  static let shortestSlipping = 4

  static func posting(_ word: Letters, _ place: Place) -> [UInt8] { [place.rawValue] + word.bytes }
  static func key(_ word: Letters) -> [UInt8] { [Kind.word.rawValue] + word.bytes }
  static func slip(_ rest: Letters) -> [UInt8] { [Kind.slip.rawValue] + rest.bytes }
  static func sound(_ code: UInt64) -> [UInt8] {
    [Kind.sound.rawValue] + (0..<8).map { UInt8(truncatingIfNeeded: code >> UInt64(56 - 8 * $0)) }
  }

  /// The rows a name has in `party_word`, each once, in order.
  static func postings(of name: String, _ otherNames: String = "") -> [[UInt8]] {
    let own = NameWords(name).all
    let others = otherNames.split { "،,;؛/|\n".contains($0) }.flatMap { NameWords($0).all }
    var rows = Set((own + others).prefix(NameWords.most * 2).map { posting($0.letters, .any) })
    if let first = own.first { rows.insert(posting(first.letters, .first)) }
    return rows.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Writes the rows of someone who is new.
  static func insert(
    _ party: Party.ID, named name: String, _ otherNames: String = "", of association: Association.ID,
    in tx: any Transaction
  ) throws {
    let rows = postings(of: name, otherNames)
    guard !rows.isEmpty else { return }
    try insert(rows, of: party, in: association, tx)
    try learn(rows, of: association, in: tx)
  }

  /// Writes the rows of many who are new, word by word, so that each stretch of the index is written once.
  static func insertMany(
    _ parties: [(id: SQLValue, postings: [[UInt8]])], of association: Association.ID, in tx: any Transaction
  ) throws {
    var holders: [[UInt8]: [SQLValue]] = [:]
    for party in parties {
      for posting in party.postings { holders[posting, default: []].append(party.id) }
    }
    let words = holders.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let key = SQLValue.id(association)
    var rows: [[SQLValue]] = []
    for word in words {
      let posting = SQLValue.bytes(word)
      for id in holders[word] ?? [] { rows.append([key, posting, id]) }
      if rows.count >= 8_192 {
        try tx.insert(rows, into: postingTable)
        rows.removeAll(keepingCapacity: true)
      }
    }
    try tx.insert(rows, into: postingTable)
    for start in stride(from: 0, to: words.count, by: 200) {
      try learn(Array(words[start..<min(start + 200, words.count)]), of: association, in: tx)
    }
  }

  /// Takes the rows of everybody within a stretch of identifiers out of the index.
  static func removeMany(
    _ words: Set<[UInt8]>, from first: Identifier<Party>, to last: Identifier<Party>, of association: Association.ID,
    in tx: any Transaction
  ) throws {
    for word in words.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      try tx.run(
        "DELETE FROM party_word WHERE association_id = $1 AND word = $2 AND party_id BETWEEN $3 AND $4",
        [.id(association), .bytes(word), .id(first), .id(last)])
    }
  }

  private static let postingTable = Catalog.Table(
    name: "party_word",
    columns: ["association_id", "word", "party_id"].map { Catalog.Column(name: $0, kind: .bytes, isNullable: false) },
    primaryKey: ["association_id", "word", "party_id"])

  /// Writes the rows of someone whose name was another before.
  static func replace(
    _ party: Party, was before: Party, of association: Association.ID, in tx: any Transaction
  ) throws {
    let old = Set(postings(of: before.details.name, before.details.otherNames))
    let new = postings(of: party.details.name, party.details.otherNames)
    for row in old.subtracting(new).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      try tx.run(
        "DELETE FROM party_word WHERE association_id = $1 AND word = $2 AND party_id = $3",
        [.id(association), .bytes(row), .id(party.id)])
    }
    let added = new.filter { !old.contains($0) }
    guard !added.isEmpty else { return }
    try insert(added, of: party.id, in: association, tx)
    try learn(added, of: association, in: tx)
  }

  private static func insert(
    _ rows: [[UInt8]], of party: Party.ID, in association: Association.ID, _ tx: any Transaction
  ) throws {
    // The values are named in the order they stand: one engine counts them as they come.
    try tx.run(
      """
      INSERT INTO party_word (association_id, party_id, word)
      VALUES \(rows.indices.map { "($1, $2, $\($0 + 3))" }.joined(separator: ", "))
      ON CONFLICT (association_id, word, party_id) DO NOTHING
      """, [.id(association), .id(party)] + rows.map { .bytes($0) })
  }

  /// Gives words the association has not met their keys.
  private static func learn(_ rows: [[UInt8]], of association: Association.ID, in tx: any Transaction) throws {
    let words = rows.filter { $0.first == Place.any.rawValue }.map { Letters(bytes: Array($0.dropFirst())) }
    guard !words.isEmpty else { return }
    let known = Set(
      try tx.rows(
        """
        SELECT word FROM name_key WHERE association_id = $1 AND key IN (\(placeholders(words.count, from: 2)))
        """, [.id(association)] + words.map { .bytes(key($0)) }
      ) { try $0.bytes(0) })
    for word in words where !known.contains(word.bytes) {
      var keys = [key(word)]
      if word.skeleton != 0 { keys.append(sound(word.skeleton)) }
      if word.count >= shortestSlipping - 1 { keys += word.slips.map(slip) }
      try tx.run(
        """
        INSERT INTO name_key (association_id, word, key)
        VALUES \(keys.indices.map { "($1, $2, $\($0 + 3))" }.joined(separator: ", "))
        ON CONFLICT (association_id, key, word) DO NOTHING
        """, [.id(association), .bytes(word.bytes)] + keys.map { .bytes($0) })
    }
  }

  // MARK: Catching up

  static let unreadStatement = """
    SELECT id, name, other_names FROM party WHERE association_id = $1 AND words = 0 ORDER BY id LIMIT $2
    """

  /// Whether there are names that were not read yet.
  static func isBehind(in association: Association.ID, _ tx: any Transaction) throws -> Bool {
    try tx.first(unreadStatement, [.id(association), .integer(1)]) { try $0.bytes(0) } != nil
  }

  /// Reads names that were entered before there were words, so many at a time; returns how many.
  static func catchUp(limit: Int, of association: Association.ID, in tx: any Transaction) throws -> Int {
    let unread = try tx.rows(unreadStatement, [.id(association), .integer(limit)]) { row in
      var column = Columns(row)
      let id: Party.ID = try column.id()
      let name = try column.text()
      return (id: id, name: name, others: try column.text())
    }
    for party in unread {
      try insert(party.id, named: party.name, party.others, of: association, in: tx)
      try tx.run(
        "UPDATE party SET words = \(edition) WHERE association_id = $1 AND id = $2", [.id(association), .id(party.id)])
    }
    return unread.count
  }
}
