package import Casework
import SQL

/// The agenda a request stands on.
package struct AgendaPlace: Hashable, Sendable {
  package var sitting: Sitting.ID
  package var number: SittingNumber
  package var begins: Instant
  /// Who may open it: those who sit on the committee, now or when it was convened.
  package var members: Set<StaffMember.ID>
}

/// A sitting in a list.
package struct SittingLine: Hashable, Sendable {
  package var id: Sitting.ID
  package var committee: Committee.ID
  package var number: SittingNumber
  package var begins: Instant
  package var state: Sitting.State
  package var isByCirculation: Bool
  package var items: Int
  package var open: Int
}

extension SittingStore {
  /// The open agenda a request stands on; nil when it stands on none.
  static func agenda(of request: Request.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> AgendaPlace?
  {
    let found = try tx.first(
      """
      SELECT s.id, s.year, s.serial, s.begins_at, s.committee_id FROM sitting_item i
      JOIN sitting s ON s.association_id = i.association_id AND s.id = i.sitting_id
      WHERE i.association_id = $1 AND i.request_id = $2 AND i.state = 'open'
      """, [.id(association), .id(request)]
    ) { row in
      var column = Columns(row)
      let place = AgendaPlace(
        sitting: try column.id(), number: SittingNumber(year: try column.int(), serial: try column.int()),
        begins: try column.instant(), members: [])
      let committee: Committee.ID = try column.id()
      return (place: place, committee: committee)
    }
    guard var place = found?.place, let committee = found?.committee else { return nil }
    place.members = Set(
      try tx.rows(
        """
        SELECT staff_id FROM committee_member WHERE association_id = $1 AND committee_id = $2
        UNION SELECT staff_id FROM sitting_seat WHERE association_id = $1 AND sitting_id = $3
        """, [.id(association), .id(committee), .id(place.sitting)]
      ) { row in
        var column = Columns(row)
        return try column.id()
      })
    return place
  }

  /// The newest sittings of every committee, the latest first.
  static func latest(limit: Int, of association: Association.ID, in tx: any Transaction) throws -> [SittingLine] {
    let counts = try tx.rows(
      """
      SELECT i.sitting_id, count(*), count(*) FILTER (WHERE i.state = 'open') FROM sitting_item i
      WHERE i.association_id = $1 AND i.sitting_id IN (
        SELECT id FROM sitting WHERE association_id = $1 ORDER BY begins_at DESC, id DESC LIMIT $2)
      GROUP BY i.sitting_id
      """, [.id(association), .integer(limit)]
    ) { row in (try row.bytes(0), (items: Int(try row.integer(1)), open: Int(try row.integer(2)))) }
    let byID = Dictionary(uniqueKeysWithValues: counts)
    return try tx.rows(
      """
      SELECT id, committee_id, year, serial, begins_at, state, until_day FROM sitting WHERE association_id = $1
      ORDER BY begins_at DESC, id DESC LIMIT $2
      """, [.id(association), .integer(limit)]
    ) { row in
      var column = Columns(row)
      let id: Sitting.ID = try column.id()
      let (committee, year, serial): (Committee.ID, Int, Int) = (try column.id(), try column.int(), try column.int())
      let begins = try column.instant()
      let state: Sitting.State = try column.word()
      return SittingLine(
        id: id, committee: committee, number: SittingNumber(year: year, serial: serial), begins: begins, state: state,
        isByCirculation: try column.dayOrNil() != nil, items: byID[id.bytes]?.items ?? 0,
        open: byID[id.bytes]?.open ?? 0)
    }
  }

  /// What is listed of the requests on one agenda, in one read however many they are.
  static func lines(of sitting: Sitting.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> [RequestLine]
  {
    try tx.rows(
      """
      SELECT \(RequestLists.columns) FROM request WHERE association_id = $1
        AND id IN (SELECT request_id FROM sitting_item WHERE association_id = $1 AND sitting_id = $2)
      """, [.id(association), .id(sitting)], RequestLine.read)
  }

  /// What lies before committees of a purpose and stands on no agenda: requests, the most pressing first; or those
  /// whose appeal is in hearing, the first lodged first.
  static func waiting(
    for purpose: Committee.Purpose, of association: Association.ID, limit: Int, in tx: any Transaction
  ) throws -> [RequestLine] {
    let (condition, order) =
      switch purpose {
      case .requests: ("stage = 'with_committee'", "due_order, id")
      // Said both ways: the wider one is the index's own.
      case .appeals:
        (
          "appeal_state IN ('in_hearing', 'lodged') AND appeal_state = 'in_hearing'", "appeal_year, appeal_serial"
        )
      }
    return try tx.rows(
      """
      SELECT \(RequestLists.columns) FROM request WHERE association_id = $1 AND \(condition)
        AND NOT EXISTS (
          SELECT 1 FROM sitting_item i
          WHERE i.association_id = $1 AND i.request_id = request.id AND i.state = 'open')
      ORDER BY \(order) LIMIT $2
      """, [.id(association), .integer(limit)], RequestLine.read)
  }

  /// Whether a request stands on an open agenda other than this one's.
  static func isElsewhere(
    _ request: Request.ID, than sitting: Sitting.ID, in association: Association.ID, _ tx: any Transaction
  ) throws -> Bool {
    try tx.first(
      """
      SELECT number FROM sitting_item WHERE association_id = $1 AND request_id = $2 AND state = 'open' AND sitting_id <> $3
      """, [.id(association), .id(request), .id(sitting)]
    ) { try $0.integer(0) } != nil
  }
}
