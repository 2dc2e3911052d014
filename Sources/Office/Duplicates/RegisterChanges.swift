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
  /// The stretches of identifiers that portions of lists brought: a list's identifiers are made when it is offered, which
  /// may be long before it is taken.
  private let listed: [ClosedRange<Party.ID>]
  private let hasNew: Bool

  static let newStatement = "SELECT 1 FROM party WHERE association_id = $1 AND id >= $2 LIMIT 1"
  static let changedStatement = """
    SELECT subject_id, \(Event.columns) FROM event WHERE association_id = $1 AND seq > $2 AND seq <= $3
      AND kind IN ('partyKept', 'contactAdded', 'contactEnded', 'partiesMerged', 'partiesParted', 'partyRestored')
      AND subject_id IS NOT NULL ORDER BY seq
    """

  /// The first and the last row of each portion, from the twenty bytes that it keeps of an entry.
  static let listedStatement = """
    SELECT list.first_entry, substr(portion.entries, 1, 4), substr(portion.entries, length(portion.entries) - 19, 4)
    FROM event
    JOIN people_import_portion portion
      ON portion.association_id = event.association_id AND portion.id = event.subject_id
    JOIN people_import list ON list.association_id = portion.association_id AND list.id = portion.import_id
    WHERE event.association_id = $1 AND event.seq > $2 AND event.seq <= $3 AND event.kind = 'listPortionTaken'
      AND length(portion.entries) > 0
    ORDER BY event.seq
    """

  init(of association: Association.ID, in tx: any Transaction) throws {
    let head = try AuditChain.Head.get(of: association, in: tx)?.sequence ?? 0
    let mark = try DuplicateSearchStore.get(of: association, in: tx)
    self.head = head
    self.mark = mark?.at
    guard let mark else {
      (changed, listed, hasNew) = ([:], [], true)
      return
    }
    // Identifiers begin with the millisecond of their making.
    let first = Party.ID(high: UInt64(bitPattern: mark.at.microseconds / 1_000) << 16, low: 0)
    listed = try Self.listed(after: mark.sequence, through: head, of: association, in: tx)
    hasNew =
      try !listed.isEmpty
      || tx.first(Self.newStatement, [.id(association), .id(first)]) { try $0.integer(0) } != nil
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

  private static func listed(
    after mark: Int64, through head: Int64, of association: Association.ID, in tx: any Transaction
  ) throws -> [ClosedRange<Party.ID>] {
    try tx.rows(listedStatement, [.id(association), .integer(mark), .integer(head)]) { row in
      var column = Columns(row)
      let entry: Party.ID = try column.id()
      let (first, last) = (Self.row(try column.bytes()), Self.row(try column.bytes()))
      guard first <= last else { throw SQLFault.corrupt("entries of a list") }
      return entry.following(first)...entry.following(last)
    }
  }

  private static func row(_ bytes: [UInt8]) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  var hasAny: Bool { hasNew || !changed.isEmpty }

  /// Whether an entry is new or has changed.
  func concerns(_ entry: RegisterEntry) -> Bool {
    guard let mark else { return true }
    return entry.entered >= mark || changed[entry.id] != nil || listed.contains { $0.contains(entry.id) }
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
