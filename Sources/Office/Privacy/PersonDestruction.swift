import Casework
import SQL

/// The destruction of what the register holds of one person: all of their entries, and what mergers of those kept.
struct PersonDestruction {
  private let association: Association.ID
  private let tx: any Transaction
  /// Every entry of the person, the one that stays first.
  let entries: [Party.ID]

  init(of party: Party.ID, in association: Association.ID, _ tx: any Transaction) throws {
    (self.association, self.tx) = (association, tx)
    entries = try PartyEntries.all(of: party, in: association, tx)
  }

  /// Whether anything that is kept by law rests on one of the entries.
  var isNeeded: Bool {
    get throws {
      for table in ["request", "beneficiary_file", "agreement_party"] {
        let found = try tx.first(
          "SELECT 1 FROM \(table) WHERE association_id = $1 AND party_id \(PartyEntries.among(entries.count)) LIMIT 1",
          key
        ) { try $0.integer(0) }
        if found != nil { return true }
      }
      return false
    }
  }

  /// Leaves nothing of the entries but that there were such; `number` is of what they are destroyed on.
  func run(on number: String, by actor: Actor, at now: Instant) throws {
    guard try HoldStore.standing(onAny: entries, of: association, in: tx).isEmpty else { throw PrivacyRefusal.held }
    let isNeeded = try isNeeded
    for id in entries {
      let before = try PartyStore.get(id, of: association, in: tx)
      var party = before
      let event = try party.destroy(on: number, isNeeded: isNeeded, by: actor, at: now)
      let emptied = try AuditChain.empty(about: id.bytes, on: number, of: association, in: tx)
      try PartyStore.save(&party, was: before, event.telling(emptied), of: association, in: tx)
    }
    for merger in try MergerStore.naming(entries, of: association, in: tx) {
      var merger = merger
      let event = merger.forget(on: number, by: actor, at: now)
      let emptied = try AuditChain.empty(about: merger.id.bytes, on: number, of: association, in: tx)
      try MergerStore.put(merger, event.telling(emptied), of: association, in: tx)
    }
    try tx.run(
      """
      UPDATE party SET destroyed_on = $\(entries.count + 2)
      WHERE association_id = $1 AND id \(PartyEntries.among(entries.count))
      """, key + [.text(number)])
    for column in ["one_id", "other_id"] {
      try tx.run(
        "DELETE FROM duplicate_pair WHERE association_id = $1 AND \(column) \(PartyEntries.among(entries.count))", key)
    }
  }

  private var key: [SQLValue] { [.id(association)] + entries.map { .id($0) } }
}
