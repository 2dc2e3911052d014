package import Casework
import SQL

extension Office {
  /// Opens again what was verified and holds no longer, in every request that is not decided; how many requests.
  ///
  /// For the daily round; a second time it finds nothing. The applicant is told in the same step.
  @discardableResult
  package func reopenExpired(of association: Association.ID) async throws -> Int {
    let today = CalendarDay(clock.now)
    let found = try await database.read(in: .of(association)) { tx in
      try ExpiredDocuments.requests(on: today, of: association, in: tx)
    }
    var count = 0
    for id in found where try await reopenExpired(in: id, of: association) { count += 1 }
    return count
  }

  private func reopenExpired(in id: Request.ID, of association: Association.ID) async throws -> Bool {
    do {
      try await change(id, in: association, seen: nil) { request, bearings in
        let events = request.reopenExpired(under: bearings.gates, at: bearings.now)
        guard !events.isEmpty else { throw NothingExpired() }
        return events
      }
      return true
    } catch is NothingExpired {
      return false
    }
  }

  /// The policy has nothing checked for validity, or someone was quicker.
  private struct NothingExpired: Error {}
}

enum ExpiredDocuments {
  /// A round opens at most this many; what is left waits for the next.
  static let limit = 10_000

  /// From the open requests to their documents: those of closed ones are thirty times as many, and never looked at.
  static let statement = """
    SELECT id FROM request WHERE association_id = $1 AND is_open = 1 AND stage NOT IN ('accepted', 'rejected')
      AND EXISTS (SELECT 1 FROM request_item item WHERE item.association_id = request.association_id
        AND item.request_id = request.id AND item.state = 'verified' AND item.expires < $2)
    LIMIT $3
    """

  static func requests(on day: CalendarDay, of association: Association.ID, in tx: any Transaction) throws
    -> [Request.ID]
  {
    try tx.rows(statement, [.id(association), .day(day), .integer(limit)]) { row in
      var column = Columns(row)
      return try column.id()
    }
  }
}
