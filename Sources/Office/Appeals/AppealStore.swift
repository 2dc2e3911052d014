package import Casework
import SQL

/// The days for appeals as a row, and lists of appeals, which stand on their requests' own rows.
enum AppealStore {
  /// An association's rule; the usual one while it has set none.
  static func rule(of association: Association.ID, in tx: any Transaction) throws -> AppealRule {
    let found = try tx.first(
      "SELECT lodging_days, answer_days FROM appeal_rule WHERE association_id = $1", [.id(association)]
    ) { row in (lodging: Int(try row.integer(0)), answer: Int(try row.integer(1))) }
    guard let found else { return .usual }
    do {
      return try AppealRule(lodgingDays: found.lodging, answerDays: found.answer)
    } catch {
      throw SQLFault.corrupt("the days for appeals cannot be read")
    }
  }

  static func set(_ rule: AppealRule, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      """
      INSERT INTO appeal_rule (association_id, lodging_days, answer_days) VALUES ($1, $2, $3)
      ON CONFLICT (association_id) DO UPDATE SET lodging_days = excluded.lodging_days,
        answer_days = excluded.answer_days
      """, [.id(association), .integer(rule.lodgingDays), .integer(rule.answerDays)])
  }

  /// The next number of the year it is in Riyadh.
  static func nextNumber(at now: Instant, of association: Association.ID, in tx: any Transaction) throws
    -> AppealNumber
  {
    let year = CalendarDay(now).gregorian?.year ?? 0
    let next = try tx.first(
      """
      INSERT INTO counter (association_id, name, year, last) VALUES ($1, 'appeal', $2, 1)
      ON CONFLICT (association_id, name, year) DO UPDATE SET last = counter.last + 1 RETURNING last
      """, [.id(association), .integer(year)]
    ) { try $0.integer(0) }
    guard let next else { throw SQLFault.corrupt("counter gave no number") }
    return AppealNumber(year: year, serial: Int(next))
  }

  /// The request with the appeal of this number.
  static func find(_ number: AppealNumber, of association: Association.ID, in tx: any Transaction) throws
    -> Request.ID?
  {
    try tx.first(
      """
      SELECT id FROM request
      WHERE association_id = $1 AND appeal_year = $2 AND appeal_serial = $3 AND appeal_serial IS NOT NULL
      """, [.id(association), .integer(number.year), .integer(number.serial)]
    ) { row in
      var column = Columns(row)
      return try column.id()
    }
  }

  private static let columns =
    "id, year, serial, name, service_id, amount, appeal, appeal_year, appeal_serial, appeal_state, study_by, study_earlier"

  static let openStatement = """
    SELECT \(columns) FROM request WHERE association_id = $1 AND appeal_state IN ('in_hearing', 'lodged')
    ORDER BY appeal_year, appeal_serial LIMIT $2
    """

  static let endedStatement = """
    SELECT \(columns) FROM request WHERE association_id = $1 AND appeal_state IN ('dismissed', 'upheld', 'withdrawn')
    ORDER BY appeal_year DESC, appeal_serial DESC LIMIT $2
    """

  /// Appeals that wait for an answer, those lodged first before the others.
  static func open(limit: Int, of association: Association.ID, in tx: any Transaction) throws -> [AppealLine] {
    try tx.rows(openStatement, [.id(association), .integer(limit)], AppealLine.read)
  }

  /// Appeals that were ruled on or taken back, the newest first.
  static func ended(limit: Int, of association: Association.ID, in tx: any Transaction) throws -> [AppealLine] {
    try tx.rows(endedStatement, [.id(association), .integer(limit)], AppealLine.read)
  }
}

/// An appeal in a list.
package struct AppealLine: Hashable, Sendable {
  package var request: Request.ID
  package var requestNumber: RequestNumber
  package var name: String
  package var service: Service.ID
  package var asked: Halalas?
  package var appeal: Appeal
  /// Those who studied its request.
  package var researchers: [StaffMember.ID]

  /// Whether someone took no part before, and may hear it.
  package func mayBeHeard(by staff: StaffMember.ID) -> Bool {
    !researchers.contains(staff) && !appeal.against.wasTaken(by: staff)
  }

  static func read(_ row: any Row) throws -> AppealLine {
    var column = Columns(row)
    let id: Request.ID = try column.id()
    let number = RequestNumber(year: try column.int(), serial: try column.int())
    let name = try column.text()
    let service: Service.ID = try column.id()
    let asked = try column.intOrNil().map { Halalas(Int64($0)) }
    guard let appeal = try Appeal.readOrNil(&column) else { throw SQLFault.corrupt("an appeal") }
    let researcher: StaffMember.ID? = try column.idOrNil()
    let earlier = try column.textOrNil() ?? ""
    return AppealLine(
      request: id, requestNumber: number, name: name, service: service, asked: asked, appeal: appeal,
      researchers: [researcher].compactMap(\.self) + earlier.split(separator: " ").compactMap { StaffMember.ID($0) })
  }
}

extension Appeal {
  /// Reads `appeal`, `appeal_year`, `appeal_serial`, `appeal_state`; an appeal that cannot be read is damage.
  static func readOrNil(_ column: inout Columns) throws -> Appeal? {
    let content = try column.textOrNil()
    let year = try column.intOrNil()
    let serial = try column.intOrNil()
    let state: State? = try column.wordOrNil()
    guard let content, let year, let serial, let state else { return nil }
    guard let appeal = Appeal(stored: content, number: AppealNumber(year: year, serial: serial), state: state) else {
      throw SQLFault.corrupt("an appeal")
    }
    return appeal
  }
}
