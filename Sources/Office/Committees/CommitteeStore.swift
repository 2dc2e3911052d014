import Casework
import Crypto
import SQL

/// Committees as rows: their own, and one for each place on the roster.
enum CommitteeStore {
  private static let columns = "name_ar, name_en, quorum, is_active, version, purpose"
  private static let kinds: [StoredForm.Kind] = [.text, .text, .integer, .integer, .integer, .text]
  private static let memberColumns = "staff_id, name, post, from_day, until_day"
  private static let memberKinds: [StoredForm.Kind] = [.bytes, .text, .text, .integer, .integer]
  /// An association has fewer committees than this.
  private static let most = 200

  static func get(_ id: Committee.ID, of association: Association.ID, in tx: any Transaction) throws -> Committee {
    guard let found = try all(of: association, only: id, in: tx).first else { throw OfficeRefusal.notFound }
    return found
  }

  /// Every committee of the association, in the order they were formed; `id` asks for one alone.
  static func all(of association: Association.ID, only id: Committee.ID? = nil, in tx: any Transaction) throws
    -> [Committee]
  {
    let members = try tx.rows(
      """
      SELECT committee_id, \(memberColumns) FROM committee_member
      WHERE association_id = $1\(id == nil ? "" : " AND committee_id = $2") ORDER BY committee_id, number
      """, [.id(association)] + key(id)
    ) { row in
      var column = Columns(row)
      let committee: Committee.ID = try column.id()
      return (
        committee: committee,
        member: Committee.Member(
          staff: try column.id(), name: try column.text(), post: try column.word(), from: try column.day(),
          until: try column.dayOrNil())
      )
    }
    let rosters = Dictionary(grouping: members, by: \.committee)
    return try tx.rows(
      """
      SELECT id, \(columns) FROM committee
      WHERE association_id = $1\(id == nil ? "" : " AND id = $2") ORDER BY id LIMIT \(most)
      """, [.id(association)] + key(id)
    ) { row in
      var column = Columns(row)
      let id: Committee.ID = try column.id()
      return Committee(
        id: id, nameAr: try column.text(), nameEn: try column.text(),
        quorum: try column.intOrNil().map(Committee.Quorum.count) ?? .moreThanHalf,
        members: rosters[id]?.map(\.member) ?? [], isActive: try column.flag(), version: try column.int(),
        purpose: try column.wordOrNil() ?? .requests)
    }
  }

  private static func key(_ id: Committee.ID?) -> [SQLValue] { id.map { [.id($0)] } ?? [] }

  static func insert(
    _ committee: Committee, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    try tx.run(
      "INSERT INTO committee (association_id, id, \(columns)) VALUES (\(placeholders(8)))",
      [.id(association), .id(committee.id)] + committee.storedValues)
    try saveRoster(of: committee, event, of: association, in: tx)
  }

  /// Saves a changed committee under its optimistic lock.
  static func save(
    _ committee: inout Committee, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let before = committee.version
    committee.version += 1
    let changed = try tx.run(
      """
      UPDATE committee SET name_ar = $4, name_en = $5, quorum = $6, is_active = $7, version = $8, purpose = $9
      WHERE association_id = $1 AND id = $2 AND version = $3
      """, [.id(association), .id(committee.id), .integer(before)] + committee.storedValues)
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    try tx.run(
      "DELETE FROM committee_member WHERE association_id = $1 AND committee_id = $2",
      [.id(association), .id(committee.id)])
    try saveRoster(of: committee, event, of: association, in: tx)
  }

  private static func saveRoster(
    of committee: Committee, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    for (number, member) in committee.members.enumerated() {
      try tx.run(
        """
        INSERT INTO committee_member (association_id, committee_id, number, \(memberColumns))
        VALUES (\(placeholders(8)))
        """, [.id(association), .id(committee.id), .integer(number)] + member.storedValues)
    }
    let state = fingerprint(committee.storedValues, committee.members.map(\.storedValues))
    try AuditChain.append([event], about: committee.id.bytes, state: state, of: association, in: tx)
  }

  private static func fingerprint(_ row: [SQLValue], _ members: [[SQLValue]]) -> [UInt8] {
    // The purpose by name and only where one was stored: committees formed before there were two keep theirs.
    let purpose = row.last == .null ? [] : [.text("purpose")] + row.suffix(1)
    return SHA256.digest(
      StoredForm.bytes(of: row.dropLast() + purpose + [.integer(members.count)] + members.joined()))
  }

  /// The fingerprints of all committees as their rows stand, whatever they say.
  static func standings(of association: Association.ID, in tx: any Transaction) throws -> [AuditChain.RecordStanding] {
    let members = try tx.rows(
      """
      SELECT committee_id, \(memberColumns) FROM committee_member WHERE association_id = $1
      ORDER BY committee_id, number
      """, [.id(association)]
    ) { row in (id: try row.bytes(0), values: try StoredForm.values(of: row, from: 1, memberKinds)) }
    let rosters = Dictionary(grouping: members, by: \.id)
    return try tx.rows(
      "SELECT id, \(columns) FROM committee WHERE association_id = $1 ORDER BY id", [.id(association)]
    ) { row in
      let id = try row.bytes(0)
      return AuditChain.RecordStanding(
        id: id, record: .committee(name: try row.text(1)),
        fingerprint: fingerprint(
          try StoredForm.values(of: row, from: 1, kinds), rosters[id]?.map(\.values) ?? []))
    }
  }
}

extension Committee {
  fileprivate var storedValues: [SQLValue] {
    let count: Int64? = if case .count(let count) = quorum { Int64(count) } else { nil }
    return [
      .text(nameAr), .text(nameEn), .integer(orNull: count), .flag(isActive), .integer(version),
      .word(orNull: purpose == .requests ? nil : purpose),
    ]
  }
}

extension Committee.Member {
  fileprivate var storedValues: [SQLValue] {
    [.id(staff), .text(name), .word(post), .day(from), .day(orNull: until)]
  }
}
