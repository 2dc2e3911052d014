import Casework
import Crypto
import SQL

/// A record of the reception as its row stands, for the chain to be held against.
struct ReceptionRecord {
  var id: [UInt8]
  /// What it is called where it is told of.
  var name: String
  var fingerprint: [UInt8]

  static func fingerprint(of values: [SQLValue]) -> [UInt8] { SHA256.digest(StoredForm.bytes(of: values)) }
}

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
