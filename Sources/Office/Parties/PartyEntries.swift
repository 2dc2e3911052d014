import Casework
import SQL

/// The entries of one person that were joined: whoever comes to one of them is led to the one that stays.
enum PartyEntries {
  /// Nobody's entries were joined to others so many times over.
  private static let deepest = 100

  static let intoStatement = "SELECT merged_into FROM party WHERE association_id = $1 AND id = $2"

  /// The entry that stays for this one: itself when it was joined to none.
  static func standing(for id: Party.ID, of association: Association.ID, in tx: any Transaction) throws -> Party.ID {
    var place = id
    for _ in 0..<deepest {
      let next = try tx.first(intoStatement, [.id(association), .id(place)]) { row -> Party.ID? in
        var column = Columns(row)
        return try column.idOrNil()
      }
      guard let found = next, let into = found else { return place }
      place = into
    }
    throw SQLFault.corrupt("entries joined in a circle")
  }

  /// The entries that stay for these, each once, in the order asked for.
  static func standing(for ids: [Party.ID], of association: Association.ID, in tx: any Transaction) throws -> [Party.ID]
  {
    guard !ids.isEmpty else { return [] }
    let merged = try tx.rows(
      """
      SELECT id FROM party WHERE association_id = $1 AND id IN (\(placeholders(ids.count, from: 2)))
        AND merged_into IS NOT NULL
      """, [.id(association)] + ids.map { .id($0) }, PartyStore.readID)
    guard !merged.isEmpty else { return ids }
    let joined = Set(merged)
    var seen: Set<Party.ID> = []
    return try ids.map { joined.contains($0) ? try standing(for: $0, of: association, in: tx) : $0 }
      .filter { seen.insert($0).inserted }
  }

  /// Every entry of the person this one is of, the one that stays first.
  static func all(of id: Party.ID, in association: Association.ID, _ tx: any Transaction) throws -> [Party.ID] {
    let standing = try standing(for: id, of: association, in: tx)
    return try all(ofStanding: [standing], in: association, tx)[standing] ?? [standing]
  }

  /// Every entry of the persons whose entries that stay these are, each with that one first.
  static func all(ofStanding ids: [Party.ID], in association: Association.ID, _ tx: any Transaction) throws
    -> [Party.ID: [Party.ID]]
  {
    var all = Dictionary(uniqueKeysWithValues: ids.map { ($0, [$0]) })
    var level = ids.map { (entry: $0, stays: $0) }
    for _ in 0..<deepest where !level.isEmpty {
      let into = Dictionary(uniqueKeysWithValues: level.map { ($0.entry, $0.stays) })
      let joined = try tx.rows(joinedStatement(level.count), [.id(association)] + level.map { .id($0.entry) }) { row in
        var column = Columns(row)
        return (entry: try column.id() as Party.ID, into: try column.id() as Party.ID)
      }
      level = joined.compactMap { joined in into[joined.into].map { (entry: joined.entry, stays: $0) } }
      for (entry, stays) in level { all[stays]?.append(entry) }
    }
    return all
  }

  /// The entries that stay of whoever has the number or mobile that was typed, the newest first; a number is one person's.
  static func holders(of typed: String, in association: Association.ID, _ tx: any Transaction) throws -> [Party.ID] {
    for kind in Party.Kind.allCases {
      guard let number = try? OfficialNumber(typed: typed, of: kind) else { continue }
      let found = try PartyStore.find(.number(number), of: association, in: tx)
      if !found.isEmpty { return try standing(for: found, of: association, in: tx) }
    }
    guard let mobile = try? Mobile(typed: typed) else { return [] }
    return try standing(for: PartyStore.find(.mobile(mobile), of: association, in: tx), of: association, in: tx)
  }

  static func joinedStatement(_ count: Int) -> String {
    "SELECT id, merged_into FROM party WHERE association_id = $1 AND merged_into \(among(count)) ORDER BY id"
  }

  /// A condition on a column that begins the rest of an index: one value keeps the order of what follows it.
  static func among(_ count: Int) -> String {
    count == 1 ? "= $2" : "IN (\(placeholders(count, from: 2)))"
  }
}
