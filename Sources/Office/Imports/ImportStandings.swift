import Casework
import SQL

extension PortionRecord {
  /// Portions for the chain to be held against, in the order of their identifiers.
  static func standings(_ association: Association.ID, _ after: [UInt8], _ tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    try tx.rows(
      """
      SELECT portion.id, portion.import_id, portion.number, portion.entries, list.name
      FROM people_import_portion portion
      JOIN people_import list ON list.association_id = portion.association_id AND list.id = portion.import_id
      WHERE portion.association_id = $1 AND portion.id > $2 ORDER BY portion.id LIMIT 50
      """, [.id(association), .bytes(after)]
    ) { row in
      AuditChain.RecordStanding(
        id: try row.bytes(0), record: .list(try row.text(4)), fingerprint: try PortionRecord(row).fingerprint)
    }
  }

  /// The name of an entry of the association's lists that is not as it was written, and that nobody changed since; an
  /// empty one where it is gone.
  ///
  /// `isTold` says whether the chain tells of an entry by itself.
  static func tampered(
    of association: Association.ID, in tx: any Transaction, isTold: ([UInt8]) -> Bool
  ) throws -> String? {
    let lists = try tx.rows(
      "SELECT id, first_entry FROM people_import WHERE association_id = $1 ORDER BY id", [.id(association)]
    ) { row -> (id: PeopleImport.ID, first: Party.ID) in
      var column = Columns(row)
      return (try column.id(), try column.id())
    }
    for list in lists {
      var number = 0
      while let portion = try next(after: number, in: list.id, of: association, tx) {
        number = portion.number
        guard let first = portion.entries.first, let last = portion.entries.last else { continue }
        let standing = try EntryStanding.all(
          from: list.first.following(first.row), to: list.first.following(last.row), of: association, in: tx)
        for entry in portion.entries {
          let id = list.first.following(entry.row)
          guard let found = standing[id] else {
            if isTold(id.bytes) { continue }
            return ""
          }
          if found.version == 0, found.fingerprint != entry.fingerprint { return found.name }
        }
      }
    }
    return nil
  }
}

/// An entry of a list as its rows stand.
private struct EntryStanding {
  var name: String
  var version: Int64
  var values: [SQLValue]

  var fingerprint: [UInt8] { EntryDraft.fingerprint(of: values) }

  static func all(
    from first: Party.ID, to last: Party.ID, of association: Association.ID, in tx: any Transaction
  ) throws -> [Party.ID: EntryStanding] {
    let range: [SQLValue] = [.id(association), .id(first), .id(last)]
    var all: [Party.ID: EntryStanding] = [:]
    let entries = try tx.rows(
      """
      SELECT id, national_id, name, mobile, kind, other_names, birth_day, city, version, sex FROM party
      WHERE association_id = $1 AND id BETWEEN $2 AND $3
      """, range
    ) { row in
      let sex: [SQLValue] = try row.textOrNil(9).map { [.text($0)] } ?? []
      let values =
        try StoredForm.values(
          of: row, from: 0, [.bytes, .text, .text, .text, .text, .text, .integer, .text, .integer]) + sex
      return (try id(row), EntryStanding(name: try row.text(2), version: try row.integer(8), values: values))
    }
    for (id, entry) in entries { all[id] = entry }
    let beside = [
      ("SELECT party_id, role, since FROM party_role", "role", [StoredForm.Kind.text, .integer]),
      (
        "SELECT party_id, kind, number, content, value, other_id FROM party_part", "kind, number",
        [.text, .integer, .text, .text, .bytes]
      ),
    ]
    for (select, order, kinds) in beside {
      let rows = try tx.rows(
        "\(select) WHERE association_id = $1 AND party_id BETWEEN $2 AND $3 ORDER BY party_id, \(order)", range
      ) { row in (try id(row), try StoredForm.values(of: row, from: 1, kinds)) }
      for (id, values) in rows { all[id]?.values += values }
    }
    return all
  }

  private static func id(_ row: any Row) throws -> Party.ID {
    var column = Columns(row)
    return try column.id()
  }
}
