import Arabic
import Casework
import SQL

/// The words of every name, as ordinary rows in ordinary indexes: both engines find the same by them, in the same order.
///
/// An entry of the register is given a number in its association when its name is read. `name_block` has, for each word and for
/// each word that names begin with, which of 4,096 numbers in a row have it; `name_key` has each distinct word of an
/// association once, under the keys it may be looked for by.
enum NameIndex {
  /// What stands before a word in `name_block`.
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

  /// The words a name has in `name_block`, each once, in order.
  static func postings(of name: String, _ otherNames: String = "") -> [[UInt8]] {
    let own = NameWords(name).all
    let others = otherNames.split { "،,;؛/|\n".contains($0) }.flatMap { NameWords($0).all }
    var rows = Set((own + others).prefix(NameWords.most * 2).map { posting($0.letters, .any) })
    if let first = own.first { rows.insert(posting(first.letters, .first)) }
    return rows.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static let highestNumber = """
    SELECT number FROM party WHERE association_id = $1 ORDER BY number DESC LIMIT 1
    """

  /// The number of an entry about to be made, where `$1` is the association; 0, which is none, while names before it wait to be
  /// read: they are older, and it is read after them.
  static let nextNumber = """
    (SELECT CASE WHEN EXISTS (SELECT 1 FROM party WHERE association_id = $1 AND number = 0) THEN 0
      ELSE coalesce((\(highestNumber)), 0) + 1 END)
    """

  /// The number of the next of many entries about to be made; 0 while none is given.
  static func nextNumber(of association: Association.ID, in tx: any Transaction) throws -> Int {
    try tx.first("SELECT \(nextNumber)", [.id(association)]) { Int(try $0.integer(0)) } ?? 0
  }

  /// Writes the words of someone who is new; of one without a number they are read later.
  static func insert(
    _ number: Int, named name: String, _ otherNames: String = "", of association: Association.ID,
    in tx: any Transaction
  ) throws {
    try insert([(number, postings(of: name, otherNames))], of: association, in: tx)
  }

  /// Writes the words of some who are new.
  static func insert(
    _ entries: [(number: Int, postings: [[UInt8]])], of association: Association.ID, in tx: any Transaction
  ) throws {
    let bearers = bearers(of: entries)
    try change(bearers, of: association, in: tx) { $0.insert($1) }
    let words = bearers.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for start in stride(from: 0, to: words.count, by: 200) {
      try learn(Array(words[start..<min(start + 200, words.count)]), of: association, in: tx)
    }
  }

  /// Takes the words of some who are gone out of the index.
  static func remove(
    _ entries: [(number: Int, postings: [[UInt8]])], of association: Association.ID, in tx: any Transaction
  ) throws {
    try change(bearers(of: entries), of: association, in: tx) { $0.remove($1) }
  }

  /// Who has each word; an entry without a number is not among them.
  private static func bearers(of entries: [(number: Int, postings: [[UInt8]])]) -> [[UInt8]: [Int]] {
    var bearers: [[UInt8]: [Int]] = [:]
    for entry in entries where entry.number > 0 {
      for posting in entry.postings { bearers[posting, default: []].append(entry.number) }
    }
    return bearers
  }

  /// Writes the words of someone whose name was another before.
  static func replace(
    _ party: Party, was before: Party, of association: Association.ID, in tx: any Transaction
  ) throws {
    let number = try tx.first(
      "SELECT number FROM party WHERE association_id = $1 AND id = $2", [.id(association), .id(party.id)]
    ) { Int(try $0.integer(0)) }
    guard let number else { return }
    let old = Set(postings(of: before.details.name, before.details.otherNames))
    let new = Set(postings(of: party.details.name, party.details.otherNames))
    try remove([(number, Array(old.subtracting(new)))], of: association, in: tx)
    try insert([(number, Array(new.subtracting(old)))], of: association, in: tx)
  }

  /// One word in one block.
  private struct Spot: Hashable, Comparable {
    let word: [UInt8]
    let block: Int

    static func < (left: Spot, right: Spot) -> Bool {
      left.word == right.word ? left.block < right.block : left.word.lexicographicallyPrecedes(right.word)
    }
  }

  /// Changes which numbers have which words, in the order of the index, so that each stretch of it is written once.
  private static func change(
    _ bearers: [[UInt8]: [Int]], of association: Association.ID, in tx: any Transaction,
    _ apply: (inout NameBlock, Int) -> Void
  ) throws {
    var spots: [Spot: [Int]] = [:]
    for (word, numbers) in bearers {
      for number in numbers { spots[Spot(word: word, block: NameBlock.block(of: number)), default: []].append(number) }
    }
    let places = spots.keys.sorted()
    for start in stride(from: 0, to: places.count, by: 100) {
      let portion = places[start..<min(start + 100, places.count)]
      var blocks = try known(portion, of: association, in: tx)
      for spot in portion {
        for number in spots[spot] ?? [] { apply(&blocks[spot, default: NameBlock()], number) }
      }
      try write(blocks.sorted { $0.key < $1.key }, of: association, in: tx)
    }
  }

  private static func known(_ spots: ArraySlice<Spot>, of association: Association.ID, in tx: any Transaction) throws
    -> [Spot: NameBlock]
  {
    let blocks = spots.map(\.block)
    guard let first = blocks.min(), let last = blocks.max() else { return [:] }
    let words = Set(spots.map(\.word)).sorted { $0.lexicographicallyPrecedes($1) }
    let found = try tx.rows(
      """
      SELECT word, block, bearers FROM name_block WHERE association_id = $1 AND block BETWEEN $2 AND $3
        AND word IN (\(placeholders(words.count, from: 4)))
      """, [.id(association), .integer(first), .integer(last)] + words.map { .bytes($0) }
    ) { row in
      (spot: Spot(word: try row.bytes(0), block: Int(try row.integer(1))), block: try NameBlock(row, 2))
    }
    let wanted = Set(spots)
    return Dictionary(uniqueKeysWithValues: found.filter { wanted.contains($0.spot) }.map { ($0.spot, $0.block) })
  }

  private static func write(
    _ blocks: [(key: Spot, value: NameBlock)], of association: Association.ID, in tx: any Transaction
  ) throws {
    for (spot, block) in blocks where block.isEmpty {
      try tx.run(
        "DELETE FROM name_block WHERE association_id = $1 AND word = $2 AND block = $3",
        [.id(association), .bytes(spot.word), .integer(spot.block)])
    }
    let kept = blocks.filter { !$0.value.isEmpty }
    guard !kept.isEmpty else { return }
    let rows = kept.indices.map { "($1, $\(3 * $0 + 2), $\(3 * $0 + 3), $\(3 * $0 + 4))" }
    try tx.run(
      """
      INSERT INTO name_block (association_id, word, block, bearers) VALUES \(rows.joined(separator: ", "))
      ON CONFLICT (association_id, word, block) DO UPDATE SET bearers = excluded.bearers
      """,
      [.id(association)] + kept.flatMap { [.bytes($0.key.word), .integer($0.key.block), .bytes($0.value.stored)] })
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
    SELECT id, name, other_names FROM party WHERE association_id = $1 AND number = 0 ORDER BY id LIMIT $2
    """

  /// Whether there are names that were not read yet.
  static func isBehind(in association: Association.ID, _ tx: any Transaction) throws -> Bool {
    try tx.first(unreadStatement, [.id(association), .integer(1)]) { try $0.bytes(0) } != nil
  }

  /// Reads names of entries without a number, so many at a time; returns how many.
  static func catchUp(limit: Int, of association: Association.ID, in tx: any Transaction) throws -> Int {
    let unread = try tx.rows(unreadStatement, [.id(association), .integer(limit)]) { row in
      var column = Columns(row)
      let id: Party.ID = try column.id()
      let name = try column.text()
      return (id: id, postings: postings(of: name, try column.text()))
    }
    let last = try tx.first(highestNumber, [.id(association)]) { Int(try $0.integer(0)) } ?? 0
    let numbered = zip((last + 1)..., unread)
    for (number, party) in numbered {
      try tx.run(
        "UPDATE party SET number = $3 WHERE association_id = $1 AND id = $2",
        [.id(association), .id(party.id), .integer(number)])
    }
    try insert(numbered.map { (number: $0, postings: $1.postings) }, of: association, in: tx)
    return unread.count
  }
}
