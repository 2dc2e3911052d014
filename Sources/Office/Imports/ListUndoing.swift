import Casework
import SQL

extension Office {
  /// Takes away what a list brought, portion by portion, but for entries that something came of.
  func takeBack(
    _ list: PeopleImport, _ association: Association.ID, _ actor: Actor, _ progress: (PeopleImport) throws -> Void
  ) async throws {
    let now = clock.now
    while true {
      let done = try await database.write(in: .of(association)) { tx -> PeopleImport? in
        var list = try ImportStore.get(list.id, of: association, in: tx)
        guard list.stage == .undoing else { throw OfficeRefusal.changedMeanwhile }
        guard var portion = try PortionRecord.next(after: list.counts.place, in: list.id, of: association, tx) else {
          return nil
        }
        let removal = try PortionRemoval(portion, of: list, in: association, tx)
        try removal.run()
        portion.entries.removeAll { !removal.kept.contains(list.entry(ofRow: $0.row)) }
        try portion.save(of: association, in: tx)
        try AuditChain.append(
          [list.portion(removal.removed, by: actor, at: now)], about: portion.id.bytes, state: portion.fingerprint,
          of: association, in: tx)
        list.counts.removed += removal.removed
        list.counts.kept += removal.kept.count
        list.counts.place = portion.number
        let last = try PortionRecord.last(in: list.id, of: association, tx)
        list.counts.share = min(999, portion.number * 1_000 / max(1, last))
        try ImportStore.saveCounts(list, of: association, in: tx)
        return list
      }
      guard let done else { return }
      try progress(done)
    }
  }
}

/// Takes the entries of one portion out of the register.
///
/// What somebody changed stays, and what a request, a file or another entry refers to. Looks at an entry are no such
/// thing: their record goes with it.
struct PortionRemoval {
  private let association: Association.ID
  private let tx: any Transaction
  private let first: Party.ID
  private let last: Party.ID
  /// Those that go, in order.
  private var going: [Party.ID] = []
  /// Their numbers, with the words of their names.
  private var words: [(number: Int, postings: [[UInt8]])] = []
  private(set) var kept: Set<Party.ID> = []

  var removed: Int { going.count }

  /// What refers to an entry from outside it; a test compares it with the catalogue.
  static let references: [(table: String, column: String)] = [
    ("request", "party_id"), ("beneficiary_file", "party_id"), ("party_part", "other_id"),
    ("data_request", "party_id"), ("party_merger", "kept_id"), ("party_merger", "joined_id"),
    ("legal_hold", "party_id"), ("agreement_party", "party_id"),
  ]
  /// What belongs to an entry and goes with it, by the column that names the entry; a question about two goes with either.
  static let belongings: [(table: String, column: String)] = [
    ("party_view", "party_id"), ("party_part", "party_id"), ("party_role", "party_id"), ("party_mark", "party_id"),
    ("duplicate_pair", "one_id"), ("duplicate_pair", "other_id"),
  ]

  init(
    _ portion: PortionRecord, of list: PeopleImport, in association: Association.ID, _ tx: any Transaction
  ) throws {
    (self.association, self.tx) = (association, tx)
    first = list.entry(ofRow: portion.entries.first?.row ?? 0)
    last = list.entry(ofRow: portion.entries.last?.row ?? 0)
    let own = Set(portion.entries.map { list.entry(ofRow: $0.row) })
    let untouched = Self.references.map { table, column in
      """
      AND NOT EXISTS (SELECT 1 FROM \(table) other WHERE other.association_id = party.association_id
        AND other.\(column) = party.id)
      """
    }.joined(separator: "\n")
    let found = try tx.rows(
      """
      SELECT id, name, other_names, number FROM party
      WHERE association_id = $1 AND id BETWEEN $2 AND $3 AND version = 0
      \(untouched) ORDER BY id
      """, [.id(association), .id(first), .id(last)]
    ) { row -> (id: Party.ID, name: String, others: String, number: Int) in
      var column = Columns(row)
      return (try column.id(), try column.text(), try column.text(), try column.int())
    }
    for entry in found where own.contains(entry.id) {
      going.append(entry.id)
      words.append((entry.number, NameIndex.postings(of: entry.name, entry.others)))
    }
    let gone = Set(going)
    let there = try tx.rows(
      "SELECT id FROM party WHERE association_id = $1 AND id BETWEEN $2 AND $3",
      [.id(association), .id(first), .id(last)]
    ) { row -> Party.ID in
      var column = Columns(row)
      return try column.id()
    }
    kept = Set(there.filter { own.contains($0) && !gone.contains($0) })
  }

  func run() throws {
    guard !going.isEmpty else { return }
    try NameIndex.remove(words, of: association, in: tx)
    for stretch in stretches {
      let values: [SQLValue] = [.id(association), .id(stretch.lowerBound), .id(stretch.upperBound)]
      for (table, column) in Self.belongings {
        try tx.run("DELETE FROM \(table) WHERE association_id = $1 AND \(column) BETWEEN $2 AND $3", values)
      }
      try tx.run("DELETE FROM party WHERE association_id = $1 AND id BETWEEN $2 AND $3", values)
    }
  }

  /// Identifiers that go, in stretches between which nobody stays.
  private var stretches: [ClosedRange<Party.ID>] {
    let staying = kept.sorted()
    var stretches: [ClosedRange<Party.ID>] = []
    var place = 0
    for id in going {
      let start = place
      while place < staying.count, staying[place] < id { place += 1 }
      if place == start, let open = stretches.last {
        stretches[stretches.count - 1] = open.lowerBound...id
      } else {
        stretches.append(id...id)
      }
    }
    return stretches
  }
}
