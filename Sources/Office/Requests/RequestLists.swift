package import Casework
import SQL

/// Which open requests a list shows.
package enum RequestFilter: String, Hashable, Sendable, CaseIterable {
  case mine, team, unassigned, waiting
}

/// One line of the inbox.
package struct RequestLine: Hashable, Sendable {
  package var id: Request.ID
  package var number: RequestNumber
  package var name: String
  package var service: Service.ID
  package var stage: Stage
  package var amount: Halalas?
  package var urgency: Urgency
  package var assignee: StaffMember.ID?
  /// nil when nothing is due: no ceiling, not begun, or answered.
  package var due: CalendarDay?
  /// Its clock stands.
  package var isPaused = false
  package var place: ListPlace
}

/// Where a page of a list ends, for the page after it.
package struct ListPlace: Hashable, Sendable {
  package var due: Int64
  package var id: Request.ID

  package init(due: Int64, id: Request.ID) {
    self.due = due
    self.id = id
  }
}

/// Lists of requests, read by their indexes; a page never costs more than its rows.
enum RequestLists {
  static let columns =
    "id, year, serial, name, service_id, stage, amount, urgency, urgency_confirmed, assignee_id, due_order"

  /// `narrowing` is what a named list asks for besides, as of `today`.
  static func page(
    _ filter: RequestFilter, _ narrowing: (criteria: SavedView.Criteria, today: CalendarDay)? = nil,
    of staff: StaffMember.ID, after place: ListPlace?, limit: Int, in association: Association.ID, _ tx: any Transaction
  ) throws -> [RequestLine] {
    let (statement, values) = pageQuery(filter, narrowing, of: staff, after: place, limit: limit, in: association)
    return try tx.rows(statement, values, RequestLine.read)
  }

  static func pageQuery(
    _ filter: RequestFilter, _ narrowing: (criteria: SavedView.Criteria, today: CalendarDay)? = nil,
    of staff: StaffMember.ID, after place: ListPlace?, limit: Int, in association: Association.ID
  ) -> (statement: String, values: [SQLValue]) {
    var values: [SQLValue] = [.id(association)]
    var condition = "association_id = $1 AND is_open = 1"
    if let narrowing { narrow(&condition, &values, narrowing.criteria, on: narrowing.today, for: staff) }
    switch filter {
    case .mine:
      values.append(.id(staff))
      condition += " AND assignee_id = $2"
    case .unassigned: condition += " AND assignee_id IS NULL"
    case .waiting: condition += " AND waits = 1"
    case .team: break
    }
    if let place {
      let first = values.count + 1
      condition += " AND (due_order, id) > ($\(first), $\(first + 1))"
      values += [.integer(place.due), .id(place.id)]
    }
    values.append(.integer(limit))
    return (
      "SELECT \(columns) FROM request WHERE \(condition) ORDER BY due_order, id LIMIT $\(values.count)", values
    )
  }

  /// Adds what a named list asks for.
  private static func narrow(
    _ condition: inout String, _ values: inout [SQLValue], _ criteria: SavedView.Criteria, on today: CalendarDay,
    for reader: StaffMember.ID
  ) {
    func add(_ test: String, _ value: SQLValue) {
      values.append(value)
      condition += " AND \(test) $\(values.count)"
    }
    if let stage = criteria.stage { add("stage =", .word(stage)) }
    if let service = criteria.service { add("service_id =", .id(service)) }
    switch criteria.holder {
    case .reader: add("assignee_id =", .id(reader))
    case .colleague(let id): add("assignee_id =", .id(id))
    case .nobody: condition += " AND assignee_id IS NULL"
    case nil: break
    }
    guard let due = criteria.due else { return }
    if let days = due.days(on: today) {
      add("due_order >=", .day(days.lowerBound))
      add("due_order <=", .day(days.upperBound))
    } else {
      // Nothing sorts after it; asked for as a range, the index gives the lines in their order.
      add("due_order >=", .integer(RequestStore.noDueDay))
    }
  }

  /// Marks those lines whose clock stands; only lines without a day, of requests not answered yet, can be.
  static func markPaused(_ lines: inout [RequestLine], of association: Association.ID, in tx: any Transaction) throws {
    let open = lines.filter { $0.due == nil && !$0.stage.isAnswered }.map(\.id)
    guard !open.isEmpty else { return }
    let paused = try tx.rows(
      """
      SELECT request_id FROM request_pause
      WHERE association_id = $1 AND request_id IN (\(placeholders(open.count, from: 2))) AND until_at IS NULL
      """, [.id(association)] + open.map { .id($0) }
    ) { try $0.bytes(0) }
    let standing = Set(paused)
    for index in lines.indices { lines[index].isPaused = standing.contains(lines[index].id.bytes) }
  }

  /// The request with this number.
  static func find(_ number: RequestNumber, of association: Association.ID, in tx: any Transaction) throws
    -> Request.ID?
  {
    try tx.first(
      "SELECT id FROM request WHERE association_id = $1 AND year = $2 AND serial = $3",
      [.id(association), .integer(number.year), .integer(number.serial)]
    ) { row in
      var column = Columns(row)
      return try column.id()
    }
  }

  /// The request with this number and the mobile its person is reached at, without reading the rest of it.
  static func applicant(of number: RequestNumber, in association: Association.ID, _ tx: any Transaction) throws -> (
    request: Request.ID, mobile: Mobile
  )? {
    try tx.first(
      "SELECT id, COALESCE(reach, mobile) FROM request WHERE association_id = $1 AND year = $2 AND serial = $3",
      [.id(association), .integer(number.year), .integer(number.serial)]
    ) { row in
      var column = Columns(row)
      return (request: try column.id(), mobile: try column.form())
    }
  }

  /// The numbers of those among `subjects` that are requests.
  static func numbers(
    of subjects: Set<[UInt8]>, in association: Association.ID, _ tx: any Transaction
  ) throws -> [[UInt8]: (id: Request.ID, number: RequestNumber)] {
    guard !subjects.isEmpty else { return [:] }
    let found = try tx.rows(
      """
      SELECT id, year, serial FROM request
      WHERE association_id = $1 AND id IN (\(placeholders(subjects.count, from: 2)))
      """, [.id(association)] + subjects.map { .bytes($0) }
    ) { row in
      var column = Columns(row)
      let id: Request.ID = try column.id()
      return (id: id, number: RequestNumber(year: try column.int(), serial: try column.int()))
    }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id.bytes, $0) })
  }

  /// Requests of the person with this national ID, under whichever of their entries, newest first.
  static func find(_ nationalID: NationalID, of association: Association.ID, in tx: any Transaction) throws
    -> [RequestLine]
  {
    guard let party = try PartyStore.find(.number(.person(nationalID)), of: association, in: tx).first else {
      return []
    }
    let entries = try PartyEntries.all(of: party, in: association, tx)
    return try tx.rows(
      PartyPage.requestsStatement(entries.count), [.id(association)] + entries.map { .id($0) } + [.integer(50)],
      RequestLine.read)
  }

  static let assignedStatement = """
    SELECT id FROM request WHERE association_id = $1 AND is_open = 1 AND assignee_id = $2 ORDER BY due_order, id
    """

  /// The open requests of one colleague, the next due first.
  static func assigned(
    to staff: StaffMember.ID, of association: Association.ID, in tx: any Transaction
  ) throws -> [Request.ID] {
    try tx.rows(assignedStatement, [.id(association), .id(staff)]) { row in
      var column = Columns(row)
      return try column.id()
    }
  }

  static let mineStatement = """
    SELECT count(*), count(*) FILTER (WHERE due_order < $3), count(*) FILTER (WHERE due_order = $3) FROM request
    WHERE association_id = $1 AND assignee_id = $2 AND is_open = 1
    """

  static func count(
    mineOf staff: StaffMember.ID, by day: CalendarDay, of association: Association.ID, in tx: any Transaction
  )
    throws -> (open: Int, late: Int, today: Int)
  {
    let found = try tx.first(mineStatement, [.id(association), .id(staff), .day(day)]) {
      (Int(try $0.integer(0)), Int(try $0.integer(1)), Int(try $0.integer(2)))
    }
    return found ?? (0, 0, 0)
  }

  static let tallyStatement = """
    SELECT count(*), count(*) FILTER (WHERE assignee_id IS NULL), count(*) FILTER (WHERE waits = 1),
      count(*) FILTER (WHERE due_order < $2), count(*) FILTER (WHERE due_order = $2)
    FROM request WHERE association_id = $1 AND is_open = 1
    """

  static func tally(of association: Association.ID, at sequence: Int64, on day: CalendarDay, in tx: any Transaction)
    throws
    -> Tally
  {
    let found = try tx.first(tallyStatement, [.id(association), .day(day)]) { row in
      var column = Columns(row)
      return Tally(
        sequence: sequence, day: day, open: try column.int(), unassigned: try column.int(),
        waiting: try column.int(), late: try column.int(), dueToday: try column.int())
    }
    return found ?? Tally(sequence: sequence, day: day)
  }

  /// Every open request's stored days, for a recount.
  static func openDeadlines(of association: Association.ID, in tx: any Transaction) throws
    -> [(id: Request.ID, due: CalendarDay?, floorEnds: CalendarDay?)]
  {
    try tx.rows(
      "SELECT id, due_order, floor_ends FROM request WHERE association_id = $1 AND is_open = 1", [.id(association)]
    ) { row in
      var column = Columns(row)
      let id: Request.ID = try column.id()
      let order = try column.int()
      return (id, order == Int(RequestStore.noDueDay) ? nil : CalendarDay(number: order), try column.dayOrNil())
    }
  }
}

extension RequestLine {
  static func read(_ row: any Row) throws -> RequestLine {
    var column = Columns(row)
    return try read(&column)
  }

  static func read(_ column: inout Columns) throws -> RequestLine {
    let id: Request.ID = try column.id()
    let number = RequestNumber(year: try column.int(), serial: try column.int())
    let name = try column.text()
    let service: Service.ID = try column.id()
    let stage: Stage = try column.word()
    let amount = try column.intOrNil().map { Halalas(Int64($0)) }
    let isClaimed = try column.isSet()
    let urgency = Urgency(isClaimed: isClaimed, isConfirmed: try column.intOrNil().map { $0 == 1 })
    let assignee: StaffMember.ID? = try column.idOrNil()
    let order = try column.int()
    return RequestLine(
      id: id, number: number, name: name, service: service, stage: stage, amount: amount, urgency: urgency,
      assignee: assignee, due: order == Int(RequestStore.noDueDay) ? nil : CalendarDay(number: order),
      place: ListPlace(due: Int64(order), id: id))
  }
}
