import Casework
import SQL

/// Turns as rows; `is_open` follows from the state, for the index.
enum TicketStore {
  private static let columns = """
    place_id, day, number, booking_id, appointed_at, service_id, name, priority, state, counter, receiver_id, request_id, \
    handed, arrived_at, called_at, begun_at, ended_at, version
    """
  private static let kinds: [StoredForm.Kind] = [
    .bytes, .integer, .integer, .bytes, .integer, .bytes, .text, .text, .text, .integer, .bytes, .bytes, .text,
    .integer, .integer, .integer, .integer, .integer,
  ]

  static func get(_ id: Ticket.ID, of association: Association.ID, in tx: any Transaction) throws -> Ticket {
    let found = try tx.first(
      "SELECT id, \(columns) FROM reception_ticket WHERE association_id = $1 AND id = $2",
      [.id(association), .id(id)], read)
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  static let betweenStatement = """
    SELECT id, \(columns) FROM reception_ticket WHERE association_id = $1 AND day BETWEEN $2 AND $3
    ORDER BY day, place_id, number LIMIT 20000
    """

  /// The turns of a stretch of days at every place.
  static func between(
    _ days: ClosedRange<CalendarDay>, of association: Association.ID, in tx: any Transaction
  ) throws -> [Ticket] {
    try tx.rows(betweenStatement, [.id(association), .day(days.lowerBound), .day(days.upperBound)], read)
  }

  static let dayStatement = """
    SELECT id, \(columns) FROM reception_ticket WHERE association_id = $1 AND day = $2 AND place_id = $3
    ORDER BY number LIMIT 1000
    """

  /// The turns of a day at one place, by number.
  static func of(
    _ day: CalendarDay, at place: ReceptionPlace.ID, in association: Association.ID, _ tx: any Transaction
  ) throws -> [Ticket] {
    try tx.rows(dayStatement, [.id(association), .day(day), .id(place)], read)
  }

  static let staleStatement = """
    SELECT id, \(columns) FROM reception_ticket WHERE association_id = $1 AND is_open = 1 AND day < $2
    ORDER BY day LIMIT $3
    """

  /// Turns of days gone by that nobody ended.
  static func stale(
    before day: CalendarDay, limit: Int, of association: Association.ID, in tx: any Transaction
  ) throws -> [Ticket] {
    try tx.rows(staleStatement, [.id(association), .day(day), .integer(limit)], read)
  }

  static func insert(
    _ ticket: Ticket, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let values = values(of: ticket)
    try tx.run(
      "INSERT INTO reception_ticket (association_id, id, \(columns), is_open) VALUES (\(placeholders(21)))",
      [.id(association), .id(ticket.id)] + values + [.flag(ticket.state.isOpen)])
    try AuditChain.append(
      [event], about: ticket.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  /// Saves a changed turn under its optimistic lock.
  static func save(
    _ ticket: inout Ticket, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let seen = ticket.version
    ticket.version += 1
    let values = values(of: ticket)
    let changed = try tx.run(
      """
      UPDATE reception_ticket SET place_id = $4, day = $5, number = $6, booking_id = $7, appointed_at = $8,
        service_id = $9, name = $10, priority = $11, state = $12, counter = $13, receiver_id = $14, request_id = $15,
        handed = $16, arrived_at = $17, called_at = $18, begun_at = $19, ended_at = $20, version = $21, is_open = $22
      WHERE association_id = $1 AND id = $2 AND version = $3
      """,
      [.id(association), .id(ticket.id), .integer(seen)] + values + [.flag(ticket.state.isOpen)])
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    try AuditChain.append(
      [event], about: ticket.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  static func standings(of association: Association.ID, after: [UInt8], in tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    try tx.rows(
      "SELECT id, \(columns) FROM reception_ticket WHERE association_id = $1 AND id > $2 ORDER BY id LIMIT 1000",
      [.id(association), .bytes(after)]
    ) { row in
      AuditChain.RecordStanding(
        id: try row.bytes(0),
        record: .reception("\(CalendarDay(number: Int(try row.integer(2)))) \(try row.integer(3))"),
        fingerprint: StoredForm.fingerprint(of: try StoredForm.values(of: row, from: 1, kinds)))
    }
  }

  private static func values(of ticket: Ticket) -> [SQLValue] {
    [
      .id(ticket.place), .day(ticket.day), .integer(ticket.number), .id(orNull: ticket.booking),
      .time(orNull: ticket.appointed), .id(orNull: ticket.service), .text(ticket.name),
      .word(orNull: ticket.priority), .word(ticket.state), .integer(orNull: ticket.counter.map(Int64.init)),
      .id(orNull: ticket.receiver), .id(orNull: ticket.request), .text(ticket.handed.stored), .time(ticket.arrived),
      .time(orNull: ticket.called), .time(orNull: ticket.begun),
      .time(orNull: ticket.ended), .integer(ticket.version),
    ]
  }

  private static func read(_ row: any Row) throws -> Ticket {
    var column = Columns(row)
    let id: Ticket.ID = try column.id()
    let place: ReceptionPlace.ID = try column.id()
    let (day, number) = (try column.day(), try column.int())
    let booking: Booking.ID? = try column.idOrNil()
    let appointed = try column.instantOrNil()
    let service: Service.ID? = try column.idOrNil()
    let name = try column.text()
    let priority: Ticket.Priority? = try column.wordOrNil()
    let state: Ticket.State = try column.word()
    let counter = try column.intOrNil()
    let receiver: StaffMember.ID? = try column.idOrNil()
    let request: Request.ID? = try column.idOrNil()
    let handed = try column.value([Handed].init(stored:))
    let arrived = try column.instant()
    let called = try column.instantOrNil()
    let begun = try column.instantOrNil()
    let ended = try column.instantOrNil()
    return Ticket(
      id: id, place: place, day: day, number: number, booking: booking, appointed: appointed, service: service,
      name: name, priority: priority, state: state, counter: counter, receiver: receiver, arrived: arrived,
      called: called, begun: begun, ended: ended, request: request, handed: handed, version: try column.int())
  }
}
