package import Casework
import SQL

extension Office {
  /// How many open requests have each of these days as their last; days without any are left out.
  package func lastDays(
    from first: CalendarDay, through last: CalendarDay, as actor: StaffActor
  ) async throws -> [CalendarDay: Int] {
    guard actor.may(.seeRequests) || actor.may(.manageHolidays) else { throw OfficeRefusal.notAllowed(.seeRequests) }
    let rows = try await database.read(in: .of(actor.association)) { tx in
      try tx.rows(Self.lastDaysStatement, [.id(actor.association), .day(first), .day(last)]) { row in
        (CalendarDay(number: Int(try row.integer(0))), Int(try row.integer(1)))
      }
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  static let lastDaysStatement = """
    SELECT due_order, count(*) FROM request
    WHERE association_id = $1 AND is_open = 1 AND due_order >= $2 AND due_order <= $3 GROUP BY due_order
    """
}
