import Casework
import SQL

/// Numbers counted for each association and year, beside those of requests.
enum ReceptionCounter {
  static func next(_ name: String, at now: Instant, of association: Association.ID, in tx: any Transaction) throws -> (
    year: Int, serial: Int
  ) {
    let year = CalendarDay(now).gregorian?.year ?? 0
    let next = try tx.first(
      """
      INSERT INTO counter (association_id, name, year, last) VALUES ($1, $2, $3, 1)
      ON CONFLICT (association_id, name, year) DO UPDATE SET last = counter.last + 1 RETURNING last
      """, [.id(association), .text(name), .integer(year)]
    ) { try $0.integer(0) }
    guard let next else { throw SQLFault.corrupt("counter gave no number") }
    return (year, Int(next))
  }
}
