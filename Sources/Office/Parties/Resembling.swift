import Arabic
package import Casework
import SQL

/// Someone who may be the same person as another entry, and why.
package struct Resembling: Hashable, Sendable {
  package var party: Party.ID
  package var details: Party.Details
  package var mobile: Mobile?
  package var resemblance: Resemblance
}

extension Office {
  /// So many are shown.
  static let resemblingShown = 5

  /// Who in the register may be the one about to be entered, for who keeps it: asked before a second entry is made.
  package func resembling(_ new: NewParty, as actor: StaffActor) async throws -> [Resembling] {
    try actor.must(.keepPeople)
    let association = actor.association
    return try await database.read(in: .of(association)) { tx in
      try Resemblances.of(Resemblance.Known(new.details, mobile: new.mobile), but: [], in: association, tx)
    }
  }
}

/// Looks for entries like one: by its mobile and by its names, then compares what was found.
enum Resemblances {
  /// So many of each are compared.
  private static let most = 20

  static func of(
    _ known: Resemblance.Known, but excluded: Set<Party.ID>, in association: Association.ID, _ tx: any Transaction
  ) throws -> [Resembling] {
    var ids: Set<Party.ID> = []
    if let number = known.details.number {
      ids.formUnion(try PartyStore.find(.number(number), of: association, in: tx))
    }
    if let mobile = known.mobile {
      ids.formUnion(try PartyStore.find(.mobile(mobile), limit: most, of: association, in: tx))
    }
    let words = NameWords.typed(in: known.details.name)
    if let first = words.first, let last = words.last, words.count > 1 {
      let search = PeopleSearch(association: association, limit: most)
      ids.formUnion(try search.ids("\(first) \(last)", in: tx))
      if words.count > 2 { ids.formUnion(try search.ids(words.joined(separator: " "), in: tx)) }
    }
    // Another person's numbers and spellings lead to the entry that stays.
    ids = Set(try PartyEntries.standing(for: ids.sorted(), of: association, in: tx)).subtracting(excluded)
    guard !ids.isEmpty else { return [] }
    return Array(
      try PartyStore.known(ids, of: association, in: tx).compactMap { id, found -> Resembling? in
        Resemblance(known, found).map {
          Resembling(party: id, details: found.details, mobile: found.mobile, resemblance: $0)
        }
      }.sorted { ($0.resemblance.weight, $0.party) > ($1.resemblance.weight, $1.party) }
        .prefix(Office.resemblingShown))
  }

  /// Those who were told apart from one, on either page.
  static func toldApart(from party: Party, in association: Association.ID, _ tx: any Transaction) throws
    -> Set<Party.ID>
  {
    let others = try tx.rows(
      """
      SELECT party_id FROM party_part WHERE association_id = $1 AND other_id = $2 AND kind = 'distinct'
      ORDER BY party_id LIMIT 200
      """, [.id(association), .id(party.id)]
    ) { row -> Party.ID in
      var column = Columns(row)
      return try column.id()
    }
    let apart = Set(party.distinct).union(others)
    let own = try PartyEntries.all(of: party.id, in: association, tx)
    return apart.union(try PartyEntries.standing(for: apart.sorted(), of: association, in: tx)).union(own)
  }
}
