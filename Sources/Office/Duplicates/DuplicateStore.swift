package import Casework
import SQL

/// Pairs of entries that may be one person's, a row each.
///
/// What was decided of them is kept where it holds, with the entries and their mergers, and told in the chain; this is the
/// queue of questions.
enum DuplicateStore {
  private static let columns = "one_id, other_id, state, strength, found_at, until, decided_by, decided_at"

  static let findStatement = """
    SELECT \(columns) FROM duplicate_pair WHERE association_id = $1 AND one_id = $2 AND other_id = $3
    """

  /// The pair of these two, whichever is named first; nil when nobody ever asked.
  static func find(_ one: Party.ID, _ other: Party.ID, of association: Association.ID, in tx: any Transaction) throws
    -> DuplicatePair?
  {
    try tx.first(findStatement, [.id(association), .id(min(one, other)), .id(max(one, other))], read)
  }

  static func save(_ pair: DuplicatePair, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      """
      INSERT INTO duplicate_pair (association_id, \(columns)) VALUES (\(placeholders(9)))
      ON CONFLICT (association_id, one_id, other_id) DO UPDATE SET state = excluded.state,
        strength = excluded.strength, until = excluded.until, decided_by = excluded.decided_by,
        decided_at = excluded.decided_at
      """,
      [
        .id(association), .id(pair.one), .id(pair.other), .word(pair.state), .integer(pair.strength),
        .time(pair.found), .day(orNull: pair.until), .id(orNull: pair.decided?.by), .time(orNull: pair.decided?.at),
      ])
  }

  /// Has a pair decided on, unless that was done and neither of the two changed since.
  ///
  /// For whoever comes upon a pair inside a transaction of their own. `strength` is in millionths; `changed` is when one
  /// of the two last changed in what they are compared by. Those who were told apart on a page are not asked about. Says
  /// whether the pair is open now.
  @discardableResult
  static func queue(
    _ one: Party.ID, _ other: Party.ID, strength: Int, changedAt changed: Instant? = nil, at now: Instant,
    of association: Association.ID, in tx: any Transaction
  ) throws -> Bool {
    var pair: DuplicatePair
    if let found = try find(one, other, of: association, in: tx) {
      pair = found
      let isNews = changed.map { moment in found.decided.map { moment > $0.at } ?? true } ?? false
      pair.find(again: strength, changedSince: isNews, on: CalendarDay(now))
      guard pair != found else { return found.state == .open }
    } else {
      guard one != other, try !areApart(one, other, of: association, in: tx) else { return false }
      pair = DuplicatePair(one, other, strength: strength, found: now)
    }
    try save(pair, of: association, in: tx)
    return pair.state == .open
  }

  static let apartStatement = """
    SELECT 1 FROM party_part WHERE association_id = $1 AND party_id = $2 AND kind = 'distinct' AND other_id = $3
    """

  /// Whether somebody told the two apart, on either one's page.
  static func areApart(_ one: Party.ID, _ other: Party.ID, of association: Association.ID, in tx: any Transaction)
    throws
    -> Bool
  {
    for (mine, theirs) in [(one, other), (other, one)] {
      let found = try tx.first(apartStatement, [.id(association), .id(mine), .id(theirs)]) { try $0.integer(0) }
      if found != nil { return true }
    }
    return false
  }

  /// Settles the question of two who were told apart, where it was asked.
  static func tellApart(
    _ one: Party.ID, _ other: Party.ID, by staff: StaffMember.ID, at now: Instant, of association: Association.ID,
    in tx: any Transaction
  ) throws {
    guard var pair = try find(one, other, of: association, in: tx), pair.state == .open || pair.state == .postponed
    else { return }
    try pair.tellApart(by: staff, at: now)
    try save(pair, of: association, in: tx)
  }

  // MARK: The queue

  /// Pairs of which one was joined to another entry meanwhile wait, unseen, for what becomes of that.
  static let listStatement = """
    SELECT \(columns) FROM duplicate_pair WHERE association_id = $1 AND state = $2
      AND (strength, one_id, other_id) < ($3, $4, $5)
      AND EXISTS (SELECT 1 FROM party WHERE association_id = $1 AND id = one_id AND merged_into IS NULL)
      AND EXISTS (SELECT 1 FROM party WHERE association_id = $1 AND id = other_id AND merged_into IS NULL)
    ORDER BY strength DESC, one_id DESC, other_id DESC LIMIT $6
    """

  /// Pairs in a state, the likeliest first, after one of them.
  static func page(
    _ state: DuplicatePair.State, after place: DuplicatePlace?, limit: Int, of association: Association.ID,
    in tx: any Transaction
  ) throws -> [DuplicatePair] {
    let place = place ?? DuplicatePlace(strength: 1_000_001, one: PartyLists.end, other: PartyLists.end)
    return try tx.rows(
      listStatement,
      [
        .id(association), .word(state), .integer(place.strength), .id(place.one), .id(place.other), .integer(limit),
      ], read)
  }

  static let countStatement = """
    SELECT count(*) FROM (SELECT 1 FROM duplicate_pair WHERE association_id = $1 AND state = 'open' LIMIT $2) AS few
    """

  /// How many pairs are open, counted to a thousand.
  static func countOpen(of association: Association.ID, in tx: any Transaction) throws -> Int {
    try tx.first(countStatement, [.id(association), .integer(1_000)]) { Int(try $0.integer(0)) } ?? 0
  }

  /// Opens those anew whose day has come.
  static func reopenPostponed(on day: CalendarDay, of association: Association.ID, in tx: any Transaction) throws {
    let due = try tx.rows(
      """
      SELECT \(columns) FROM duplicate_pair WHERE association_id = $1 AND state = 'postponed' AND until <= $2
      ORDER BY strength LIMIT 1000
      """, [.id(association), .day(day)], read)
    for found in due {
      var pair = found
      pair.come(to: day)
      try save(pair, of: association, in: tx)
    }
  }

  private static func read(_ row: any Row) throws -> DuplicatePair {
    var column = Columns(row)
    let (one, other): (Party.ID, Party.ID) = (try column.id(), try column.id())
    let state: DuplicatePair.State = try column.word()
    let strength = try column.int()
    let found = try column.instant()
    let until = try column.dayOrNil()
    var decided: DuplicatePair.Decision?
    if let by: StaffMember.ID = try column.idOrNil() {
      decided = DuplicatePair.Decision(by: by, at: try column.instant())
    }
    return DuplicatePair(one, other, state: state, strength: strength, found: found, until: until, decided: decided)
  }
}

/// Where a page of the queue ends, for the page after it.
package struct DuplicatePlace: Hashable, Sendable {
  package var strength: Int
  package var one: Party.ID
  package var other: Party.ID

  package init(strength: Int, one: Party.ID, other: Party.ID) {
    (self.strength, self.one, self.other) = (strength, one, other)
  }
}

/// Up to which event and moment of an association's the register was searched for duplicates.
enum DuplicateSearchStore {
  struct Mark: Hashable {
    var sequence: Int64
    var at: Instant
  }

  static func get(of association: Association.ID, in tx: any Transaction) throws -> Mark? {
    try tx.first("SELECT seq, at FROM duplicate_search WHERE association_id = $1", [.id(association)]) { row in
      var column = Columns(row)
      return Mark(sequence: Int64(try column.int()), at: try column.instant())
    }
  }

  static func set(_ mark: Mark, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      """
      INSERT INTO duplicate_search (association_id, seq, at) VALUES ($1, $2, $3)
      ON CONFLICT (association_id) DO UPDATE SET seq = excluded.seq, at = excluded.at
      """, [.id(association), .integer(mark.sequence), .time(mark.at)])
  }
}
