import Casework
import SQL

/// Appointments as rows; `day` and `holds` follow from the rest, for the indexes.
enum BookingStore {
  private static let columns = """
    year, serial, place_id, starts_at, ends_at, seat, service_id, name, mobile, channel, state, reason, booked_at, \
    version
    """
  private static let kinds: [StoredForm.Kind] = [
    .integer, .integer, .bytes, .integer, .integer, .integer, .bytes, .text, .text, .text, .text, .text, .integer,
    .integer,
  ]

  static func get(_ id: Booking.ID, of association: Association.ID, in tx: any Transaction) throws -> Booking {
    let found = try tx.first(
      "SELECT id, \(columns) FROM booking WHERE association_id = $1 AND id = $2", [.id(association), .id(id)], read)
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  static func find(_ number: BookingNumber, of association: Association.ID, in tx: any Transaction) throws -> Booking? {
    try tx.first(
      "SELECT id, \(columns) FROM booking WHERE association_id = $1 AND year = $2 AND serial = $3",
      [.id(association), .integer(number.year), .integer(number.serial)], read)
  }

  static let betweenStatement = """
    SELECT id, \(columns) FROM booking WHERE association_id = $1 AND day BETWEEN $2 AND $3
    ORDER BY day, starts_at LIMIT 5000
    """

  /// The appointments of a stretch of days by their hour, those called off among them.
  static func between(
    _ days: ClosedRange<CalendarDay>, of association: Association.ID, in tx: any Transaction
  ) throws -> [Booking] {
    try tx.rows(
      betweenStatement, [.id(association), .day(days.lowerBound), .day(days.upperBound)], read)
  }

  static let missedStatement = """
    SELECT id, \(columns) FROM booking WHERE association_id = $1 AND state = 'booked' AND day < $2 ORDER BY day LIMIT $3
    """

  /// Appointments of days gone by that nobody came to and nobody called off.
  static func missed(
    before day: CalendarDay, limit: Int, of association: Association.ID, in tx: any Transaction
  ) throws -> [Booking] {
    try tx.rows(missedStatement, [.id(association), .day(day), .integer(limit)], read)
  }

  /// How many did not come, by day and place.
  static func noShows(
    on days: ClosedRange<CalendarDay>, of association: Association.ID, in tx: any Transaction
  ) throws -> [(day: CalendarDay, place: ReceptionPlace.ID, count: Int)] {
    try tx.rows(
      """
      SELECT day, place_id, count(*) FROM booking
      WHERE association_id = $1 AND day BETWEEN $2 AND $3 AND state = 'no_show' GROUP BY day, place_id
      """, [.id(association), .day(days.lowerBound), .day(days.upperBound)]
    ) { row in
      var column = Columns(row)
      let day = try column.day()
      let place: ReceptionPlace.ID = try column.id()
      return (day: day, place: place, count: try column.int())
    }
  }

  static let countStatement = "SELECT count(*) FROM booking WHERE association_id = $1 AND mobile IN ($2, $3)"

  /// How many appointments were ever made with a mobile.
  static func count(of mobile: Mobile, in association: Association.ID, _ tx: any Transaction) throws -> Int {
    try tx.first(
      countStatement, [.id(association), .sealed(.contact, mobile.text), .sealedBefore(.contact, mobile.text)]
    ) { Int(try $0.integer(0)) } ?? 0
  }

  static let takenStatement = """
    SELECT starts_at, ends_at, seat FROM booking
    WHERE association_id = $1 AND place_id = $2 AND holds = 1 AND starts_at BETWEEN $3 AND $4
    """

  /// The slots that are held at a place on some days; `own` is left out.
  static func taken(
    at place: ReceptionPlace.ID, on days: ClosedRange<CalendarDay>, butBy own: Booking? = nil,
    of association: Association.ID, in tx: any Transaction
  ) throws -> [TakenSlot] {
    let held = try tx.rows(
      takenStatement,
      [.id(association), .id(place), .time(days.lowerBound.start), .time(days.upperBound.end)]
    ) { row in
      var column = Columns(row)
      let slot = Slot(starts: try column.instant(), ends: try column.instant())
      return TakenSlot(slot, seat: try column.int())
    }
    guard let own, own.place == place else { return held }
    return held.filter { $0 != own.held }
  }

  /// The appointments to come that a mobile number has; there are few (`Booking.mostAhead`).
  static func coming(
    of mobile: Mobile, at now: Instant, in association: Association.ID, _ tx: any Transaction
  ) throws -> [Booking] {
    try tx.rows(
      """
      SELECT id, \(columns) FROM booking
      WHERE association_id = $1 AND mobile IN ($2, $3) AND starts_at > $4 AND state = 'booked'
      """, [.id(association), .sealed(.contact, mobile.text), .sealedBefore(.contact, mobile.text), .time(now)], read)
  }

  static func insert(
    _ booking: Booking, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let values = values(of: booking)
    try tx.run(
      "INSERT INTO booking (association_id, id, \(columns), day, holds) VALUES (\(placeholders(18)))",
      [.id(association), .id(booking.id)] + values + derived(from: booking))
    try AuditChain.append(
      [event], about: booking.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  /// Saves a changed appointment under its optimistic lock.
  static func save(
    _ booking: inout Booking, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let seen = booking.version
    booking.version += 1
    let values = values(of: booking)
    let changed = try tx.run(
      """
      UPDATE booking SET year = $4, serial = $5, place_id = $6, starts_at = $7, ends_at = $8, seat = $9,
        service_id = $10, name = $11, mobile = $12, channel = $13, state = $14, reason = $15, booked_at = $16,
        version = $17, day = $18, holds = $19
      WHERE association_id = $1 AND id = $2 AND version = $3
      """, [.id(association), .id(booking.id), .integer(seen)] + values + derived(from: booking))
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    try AuditChain.append(
      [event], about: booking.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  static func standings(of association: Association.ID, after: [UInt8], in tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    try tx.rows(
      "SELECT id, \(columns) FROM booking WHERE association_id = $1 AND id > $2 ORDER BY id LIMIT 1000",
      [.id(association), .bytes(after)]
    ) { row in
      let number = BookingNumber(year: Int(try row.integer(1)), serial: Int(try row.integer(2)))
      return AuditChain.RecordStanding(
        id: try row.bytes(0), record: .reception(number.description),
        fingerprint: StoredForm.fingerprint(of: try StoredForm.values(of: row, from: 1, kinds)))
    }
  }

  private static func values(of booking: Booking) -> [SQLValue] {
    let held = booking.held
    return [
      .integer(booking.number.year), .integer(booking.number.serial), .id(booking.place), .time(held.slot.starts),
      .time(held.slot.ends), .integer(held.seat), .id(orNull: booking.service), .text(booking.name),
      .sealed(.contact, booking.mobile.text), .word(booking.channel), .word(booking.state),
      .sealed(.words, booking.reason),
      .time(booking.at), .integer(booking.version),
    ]
  }

  private static func derived(from booking: Booking) -> [SQLValue] {
    [.day(booking.day), .flag(booking.state.holdsSlot)]
  }

  private static func read(_ row: any Row) throws -> Booking {
    var column = Columns(row)
    let id: Booking.ID = try column.id()
    let number = BookingNumber(year: try column.int(), serial: try column.int())
    let place: ReceptionPlace.ID = try column.id()
    let slot = Slot(starts: try column.instant(), ends: try column.instant())
    let seat = try column.int()
    let service: Service.ID? = try column.idOrNil()
    let name = try column.text()
    let mobile: Mobile = try column.form()
    let channel: Channel = try column.word()
    let state: Booking.State = try column.word()
    let (reason, at) = (try column.text(), try column.instant())
    return Booking(
      id: id, number: number, place: place, held: TakenSlot(slot, seat: seat), service: service, name: name,
      mobile: mobile, channel: channel, state: state, reason: reason, at: at, version: try column.int())
  }
}
