import Casework
import SQL

/// Which entry was joined to which, a row each; one that was taken back stays, with who did.
enum MergerStore {
  private static let columns = "kept_id, joined_id, made_by, made_at, changes, undone_by, undone_at"
  private static let kinds: [StoredForm.Kind] = [.bytes, .bytes, .bytes, .integer, .text, .bytes, .integer]

  static func get(_ id: Merger.ID, of association: Association.ID, in tx: any Transaction) throws -> Merger {
    let found = try tx.first(
      "SELECT id, \(columns) FROM party_merger WHERE association_id = $1 AND id = $2", [.id(association), .id(id)],
      read)
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  static let standingStatement = """
    SELECT id, \(columns) FROM party_merger WHERE association_id = $1 AND kept_id = $2 AND undone_at IS NULL
    ORDER BY id DESC LIMIT 200
    """

  /// Those by which entries were joined to this one and that stand, the latest first.
  static func standing(on kept: Party.ID, of association: Association.ID, in tx: any Transaction) throws -> [Merger] {
    try tx.rows(standingStatement, [.id(association), .id(kept)], read)
      // Of one moment, the one that found the higher version came later.
      .sorted { $0.changes.keptVersion > $1.changes.keptVersion }
  }

  static func namingStatement(_ count: Int) -> String {
    """
    SELECT id, \(columns) FROM party_merger WHERE association_id = $1 AND kept_id \(PartyEntries.among(count))
    UNION SELECT id, \(columns) FROM party_merger WHERE association_id = $1 AND joined_id \(PartyEntries.among(count))
    """
  }

  /// Every one that one of these entries had part in, whether it stands or was taken back.
  static func naming(_ entries: [Party.ID], of association: Association.ID, in tx: any Transaction) throws -> [Merger] {
    try tx.rows(namingStatement(entries.count), [.id(association)] + entries.map { .id($0) }, read)
  }

  static func insert(_ merger: Merger, _ event: Event, of association: Association.ID, in tx: any Transaction) throws {
    let values = values(of: merger)
    try tx.run(
      "INSERT INTO party_merger (association_id, id, \(columns)) VALUES (\(placeholders(9)))",
      [.id(association), .id(merger.id)] + values)
    try AuditChain.append(
      [event], about: merger.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  /// Writes down who took it back.
  static func end(_ merger: Merger, _ event: Event, of association: Association.ID, in tx: any Transaction) throws {
    let changed = try tx.run(
      """
      UPDATE party_merger SET undone_by = $3, undone_at = $4
      WHERE association_id = $1 AND id = $2 AND undone_at IS NULL
      """,
      [.id(association), .id(merger.id), .id(orNull: merger.undone?.by), .time(orNull: merger.undone?.at)])
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    try AuditChain.append(
      [event], about: merger.id.bytes, state: StoredForm.fingerprint(of: values(of: merger)), of: association, in: tx)
  }

  /// Writes down what is left of one.
  static func put(_ merger: Merger, _ event: Event, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "UPDATE party_merger SET changes = $3 WHERE association_id = $1 AND id = $2",
      [.id(association), .id(merger.id), .text(merger.changes.stored)])
    try AuditChain.append(
      [event], about: merger.id.bytes, state: StoredForm.fingerprint(of: values(of: merger)), of: association, in: tx)
  }

  static func standings(of association: Association.ID, in tx: any Transaction) throws -> [AuditChain.RecordStanding] {
    try tx.rows(
      "SELECT id, \(columns) FROM party_merger WHERE association_id = $1 ORDER BY id", [.id(association)]
    ) { row in
      AuditChain.RecordStanding(
        id: try row.bytes(0), record: .merger,
        fingerprint: StoredForm.fingerprint(of: try StoredForm.values(of: row, from: 1, kinds)))
    }
  }

  private static func values(of merger: Merger) -> [SQLValue] {
    [
      .id(merger.kept), .id(merger.joined), .id(merger.by), .time(merger.at), .text(merger.changes.stored),
      .id(orNull: merger.undone?.by), .time(orNull: merger.undone?.at),
    ]
  }

  private static func read(_ row: any Row) throws -> Merger {
    var column = Columns(row)
    let id: Merger.ID = try column.id()
    let (kept, joined): (Party.ID, Party.ID) = (try column.id(), try column.id())
    let by: StaffMember.ID = try column.id()
    let at = try column.instant()
    let changes = try column.value(Merger.Changes.init(stored:))
    var undone: Merger.Undoing?
    if let who: StaffMember.ID = try column.idOrNil() { undone = Merger.Undoing(by: who, at: try column.instant()) }
    return Merger(id: id, kept: kept, joined: joined, by: by, at: at, changes: changes, undone: undone)
  }
}
