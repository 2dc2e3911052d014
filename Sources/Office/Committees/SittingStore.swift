import Casework
import Crypto
import SQL

/// Sittings as rows: their own, and beside it seats, agenda, recusals, votes and signatures.
enum SittingStore {
  static let columns =
    "committee_id, year, serial, place, until_day, begins_at, state, quorum, minutes, minutes_hash, minutes_at, note, version"

  /// The sitting with all that belongs to it, in a fixed number of reads; or `notFound`.
  static func get(_ id: Sitting.ID, of association: Association.ID, in tx: any Transaction) throws -> Sitting {
    let key: [SQLValue] = [.id(association), .id(id)]
    let seats = try tx.rows(SittingPart.seats.select(), key) { row in
      var column = Columns(row)
      return Sitting.Seat(
        staff: try column.id(), name: try column.text(), post: try column.word(), until: try column.dayOrNil(),
        isPresent: try column.flag())
    }
    let items = try SittingStore.items(key, tx)
    let signatures = try tx.rows(SittingPart.signatures.select(), key) { row in
      var column = Columns(row)
      let (staff, name): (StaffMember.ID, String) = (try column.id(), try column.text())
      return Signature(
        staff: staff, name: name, fingerprint: try column.bytes(), refusal: try column.textOrNil(),
        at: try column.instant())
    }
    let found = try tx.first("SELECT id, \(columns) FROM sitting WHERE association_id = $1 AND id = $2", key) { row in
      try Sitting.read(row, seats: seats, items: items, signatures: signatures)
    }
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  private static func items(_ key: [SQLValue], _ tx: any Transaction) throws -> [AgendaItem] {
    let recusals = try tx.rows(SittingPart.recusals.select(), key) { row in
      var column = Columns(row)
      let request: Request.ID = try column.id()
      return (
        request: request,
        recusal: AgendaItem.Recusal(
          staff: try column.id(), name: try column.text(), reason: try column.text(), at: try column.instant())
      )
    }
    let votes = try tx.rows(SittingPart.votes.select(), key) { row in
      var column = Columns(row)
      let request: Request.ID = try column.id()
      return (
        request: request,
        vote: AgendaItem.Vote(
          staff: try column.id(), name: try column.text(), choice: try column.word(), reason: try column.text(),
          at: try column.instant())
      )
    }
    let recused = Dictionary(grouping: recusals, by: \.request)
    let voted = Dictionary(grouping: votes, by: \.request)
    return try tx.rows(SittingPart.items.select(), key) { row in
      var column = Columns(row)
      let request: Request.ID = try column.id()
      return AgendaItem(
        request: request, number: RequestNumber(year: try column.int(), serial: try column.int()),
        state: try column.word(), version: try column.int(), recusals: recused[request]?.map(\.recusal) ?? [],
        votes: voted[request]?.map(\.vote) ?? [], resolution: try AgendaItem.Resolution.readOrNil(&column))
    }
  }

  static func insert(_ sitting: Sitting, _ event: Event, of association: Association.ID, in tx: any Transaction) throws
  {
    try tx.run(
      "INSERT INTO sitting (association_id, id, \(columns)) VALUES (\(placeholders(15)))",
      [.id(association), .id(sitting.id)] + sitting.storedValues)
    try AuditChain.append(
      [event], about: sitting.id.bytes, state: fingerprint(of: sitting), of: association, in: tx)
  }

  private static let updateStatement: String = {
    let set = columns.split(separator: ", ").enumerated().map { "\($1) = $\($0 + 4)" }.joined(separator: ", ")
    return "UPDATE sitting SET \(set) WHERE association_id = $1 AND id = $2 AND version = $3"
  }()

  /// Saves a changed sitting: only the parts that changed are written, and whoever came second is told.
  static func save(
    _ sitting: inout Sitting, was before: Sitting, _ events: [Event], of association: Association.ID,
    in tx: any Transaction
  ) throws {
    sitting.version = before.version + 1
    let key: [SQLValue] = [.id(association), .id(sitting.id)]
    let changed = try tx.run(updateStatement, key + [.integer(before.version)] + sitting.storedValues)
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    if sitting.seats != before.seats {
      try SittingPart.seats.replace(with: sitting.seats.map(\.storedValues), key, tx)
    }
    if sitting.signatures != before.signatures {
      try SittingPart.signatures.replace(with: sitting.signatures.map(\.storedValues), key, tx)
    }
    for gone in before.items where sitting.item(gone.request) == nil {
      try clear(gone.request, key, tx)
      try SittingPart.items.delete(gone.request, key, tx)
    }
    for (number, item) in sitting.items.enumerated() {
      let place = before.items.firstIndex { $0.request == item.request }
      if let place, place == number, before.items[place] == item { continue }
      try clear(item.request, key, tx)
      if place == nil {
        try SittingPart.items.insert(item.storedValues(at: number), key, tx)
      } else {
        try SittingPart.items.update(item.storedValues(at: number), key, tx)
      }
      for row in item.storedRecusals { try SittingPart.recusals.insert(row, key, tx) }
      for row in item.storedVotes { try SittingPart.votes.insert(row, key, tx) }
    }
    try AuditChain.append(
      events, about: sitting.id.bytes, state: fingerprint(of: sitting), of: association, in: tx)
  }

  private static func clear(_ request: Request.ID, _ key: [SQLValue], _ tx: any Transaction) throws {
    try SittingPart.recusals.delete(request, key, tx)
    try SittingPart.votes.delete(request, key, tx)
  }

  /// The next number of a committee's year.
  static func nextNumber(
    of committee: Committee.ID, on day: CalendarDay, in association: Association.ID, _ tx: any Transaction
  ) throws -> SittingNumber {
    let year = day.gregorian?.year ?? 0
    let next = try tx.first(
      """
      INSERT INTO counter (association_id, name, year, last) VALUES ($1, $2, $3, 1)
      ON CONFLICT (association_id, name, year) DO UPDATE SET last = counter.last + 1 RETURNING last
      """, [.id(association), .text("sitting:\(committee)"), .integer(year)]
    ) { try $0.integer(0) }
    guard let next else { throw SQLFault.corrupt("counter gave no number") }
    return SittingNumber(year: year, serial: Int(next))
  }
}
