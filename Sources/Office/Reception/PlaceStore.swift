import Casework
import SQL

/// Reception places as rows.
enum PlaceStore {
  private static let columns = """
    name_ar, name_en, address, hours, ramadan_hours, slot_minutes, receivers, takes_bookings, days_ahead, is_open, \
    version
    """
  private static let kinds: [StoredForm.Kind] = [
    .text, .text, .text, .text, .text, .integer, .integer, .integer, .integer, .integer, .integer,
  ]

  /// Every place in the order they were opened; the main office where nothing was said yet.
  static func all(of association: Association.ID, in tx: any Transaction) throws -> [ReceptionPlace] {
    let stored = try stored(of: association, in: tx)
    return stored.isEmpty ? [.main(of: association)] : stored
  }

  /// The same, with rows: whoever refers to the main office for the first time opens it.
  static func settled(of association: Association.ID, at now: Instant, in tx: any Transaction) throws
    -> [ReceptionPlace]
  {
    let known = try stored(of: association, in: tx)
    guard known.isEmpty else { return known }
    let main = ReceptionPlace.main(of: association)
    try insert(main, main.opened(at: now), of: association, in: tx)
    return [main]
  }

  private static func stored(of association: Association.ID, in tx: any Transaction) throws -> [ReceptionPlace] {
    try tx.rows(
      "SELECT id, \(columns) FROM reception_place WHERE association_id = $1 ORDER BY id LIMIT 100",
      [.id(association)], read)
  }

  static func insert(
    _ place: ReceptionPlace, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let values = values(of: place)
    try tx.run(
      "INSERT INTO reception_place (association_id, id, \(columns)) VALUES (\(placeholders(13)))",
      [.id(association), .id(place.id)] + values)
    try tell(event, of: place, values, in: association, tx)
  }

  /// Saves a changed place under its optimistic lock.
  static func save(
    _ place: inout ReceptionPlace, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let seen = place.version
    place.version += 1
    let values = values(of: place)
    let changed = try tx.run(
      """
      UPDATE reception_place SET name_ar = $4, name_en = $5, address = $6, hours = $7, ramadan_hours = $8,
        slot_minutes = $9, receivers = $10, takes_bookings = $11, days_ahead = $12, is_open = $13, version = $14
      WHERE association_id = $1 AND id = $2 AND version = $3
      """, [.id(association), .id(place.id), .integer(seen)] + values)
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    try tell(event, of: place, values, in: association, tx)
  }

  private static func tell(
    _ event: Event, of place: ReceptionPlace, _ values: [SQLValue], in association: Association.ID,
    _ tx: any Transaction
  ) throws {
    try AuditChain.append(
      [event], about: place.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
    try AssociationStore.settingsChanged(of: association, in: tx)
  }

  static func standings(of association: Association.ID, after: [UInt8], in tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    try tx.rows(
      "SELECT id, \(columns) FROM reception_place WHERE association_id = $1 AND id > $2 ORDER BY id LIMIT 1000",
      [.id(association), .bytes(after)]
    ) { row in
      AuditChain.RecordStanding(
        id: try row.bytes(0), record: .reception(try row.text(1)),
        fingerprint: StoredForm.fingerprint(of: try StoredForm.values(of: row, from: 1, kinds)))
    }
  }

  private static func values(of place: ReceptionPlace) -> [SQLValue] {
    let terms = place.terms
    return [
      .text(terms.nameAr), .text(terms.nameEn), .text(terms.address), .text(terms.hours.stored),
      .text(orNull: terms.ramadanHours?.stored), .integer(terms.slotMinutes), .integer(terms.receivers),
      .flag(terms.takesBookings), .integer(terms.daysAhead), .flag(terms.isOpen), .integer(place.version),
    ]
  }

  private static func read(_ row: any Row) throws -> ReceptionPlace {
    var column = Columns(row)
    let id: ReceptionPlace.ID = try column.id()
    let (nameAr, nameEn, address) = (try column.text(), try column.text(), try column.text())
    let hours = try column.value { ReceptionHours(stored: $0) }
    let ramadan = try column.valueOrNil { ReceptionHours(stored: $0) }
    let (slot, receivers) = (try column.int(), try column.int())
    let takesBookings = try column.flag()
    let daysAhead = try column.int()
    let isOpen = try column.flag()
    return ReceptionPlace(
      id: id,
      terms: ReceptionPlace.Terms(
        nameAr: nameAr, nameEn: nameEn, address: address, hours: hours, ramadanHours: ramadan, slotMinutes: slot,
        receivers: receivers, takesBookings: takesBookings, daysAhead: daysAhead, isOpen: isOpen),
      version: try column.int())
  }
}
