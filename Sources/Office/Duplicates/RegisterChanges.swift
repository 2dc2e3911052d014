import Casework
import Linkage
import SQL

/// What happened to an association's register since it was last searched for duplicates.
struct RegisterChanges: Sendable {
  /// The last event that is counted in.
  let head: Int64
  /// Nobody who was entered before this moment is new.
  private let mark: Instant?
  /// When entries last changed in what they are compared by.
  private let changed: [Party.ID: Instant]
  private let hasNew: Bool

  static let newStatement = "SELECT 1 FROM party WHERE association_id = $1 AND id >= $2 LIMIT 1"
  static let changedStatement = """
    SELECT subject_id, \(Event.columns) FROM event WHERE association_id = $1 AND seq > $2 AND seq <= $3
      AND kind IN ('partyKept', 'contactAdded', 'contactEnded', 'partiesMerged', 'partiesParted', 'partyRestored')
      AND subject_id IS NOT NULL ORDER BY seq
    """

  init(of association: Association.ID, in tx: any Transaction) throws {
    let head = try AuditChain.Head.get(of: association, in: tx)?.sequence ?? 0
    let mark = try DuplicateSearchStore.get(of: association, in: tx)
    self.head = head
    self.mark = mark?.at
    guard let mark else {
      (changed, hasNew) = ([:], true)
      return
    }
    // Identifiers begin with the millisecond of their making.
    let first = Party.ID(high: UInt64(bitPattern: mark.at.microseconds / 1_000) << 16, low: 0)
    hasNew = try tx.first(Self.newStatement, [.id(association), .id(first)]) { try $0.integer(0) } != nil
    var changed: [Party.ID: Instant] = [:]
    let events = try tx.rows(
      Self.changedStatement, [.id(association), .integer(mark.sequence), .integer(head)]
    ) { row in
      var column = Columns(row)
      let subject: Party.ID = try column.id()
      return (subject: subject, event: try Event.read(&column))
    }
    for (subject, event) in events where event.changesComparison { changed[subject] = event.at }
    self.changed = changed
  }

  var hasAny: Bool { hasNew || !changed.isEmpty }

  /// Whether an entry is new or has changed.
  func concerns(_ entry: RegisterEntry) -> Bool {
    guard let mark else { return true }
    return entry.entered >= mark || changed[entry.id] != nil
  }

  func change(of id: Party.ID) -> Instant? { changed[id] }
}

extension Event {
  /// Whether it changed what entries are compared by: the city alone changes nobody.
  fileprivate var changesComparison: Bool {
    switch kind {
    case .partyKept: self[.fields]?.split(separator: ",").contains { $0 != "city" } == true
    case .contactAdded, .contactEnded: self[.category] == ContactPoint.Kind.mobile.rawValue
    default: true
    }
  }
}

/// An entry as a search for duplicates looks at it.
struct RegisterEntry: Sendable {
  let id: Party.ID
  let known: Resemblance.Known
  let entered: Instant

  var record: LinkageRecord {
    LinkageRecord(
      name: known.details.name, officialNumber: known.details.number?.text ?? "", phone: known.mobile?.text ?? "",
      birth: known.details.birth?.description ?? "", city: known.details.city)
  }

  static let pageStatement = """
    SELECT \(PartyStore.columns) FROM party WHERE association_id = $1 AND id > $2 AND merged_into IS NULL
    ORDER BY id LIMIT $3
    """

  /// Entries that stand, in the order of their entering.
  static func page(
    after last: Party.ID?, limit: Int, of association: Association.ID, in tx: any Transaction
  ) throws -> [RegisterEntry] {
    try tx.rows(
      pageStatement, [.id(association), .id(last ?? Party.ID(high: 0, low: 0)), .integer(limit)],
      PartyStore.Record.init
    ).map { row in
      let party = try Party(row, roles: [:], parts: [])
      return RegisterEntry(
        id: row.id, known: Resemblance.Known(party.details, mobile: try? Mobile(typed: row.mobile)),
        entered: row.entered)
    }
  }
}
