package import Casework
import SQL

extension Office {
  /// When the association has its colleagues reminded, and senior management told.
  package func deadlineWatch(as actor: StaffActor) async throws -> DeadlineWatch {
    guard actor.may(.seeRequests) || actor.may(.manageHolidays) else { throw OfficeRefusal.notAllowed(.seeRequests) }
    return try await database.read(in: .of(actor.association)) { try WatchStore.get(of: actor.association, in: $0) }
  }

  /// Sets it anew, from the next round on.
  package func setDeadlineWatch(_ watch: DeadlineWatch, as actor: StaffActor) async throws {
    try actor.must(.manageHolidays)
    let (now, association) = (clock.now, actor.association)
    try await database.write(in: .of(association)) { tx in
      let before = try WatchStore.get(of: association, in: tx)
      guard before != watch else { return }
      try WatchStore.set(watch, of: association, in: tx)
      let event = Event(
        .watchChanged, by: actor.actor, at: now, policy: nil,
        facts: [Event.Fact(.was, before.stored), Event.Fact(.until, watch.stored)])
      try AuditChain.append([event], about: nil, state: nil, of: association, in: tx)
    }
  }

  /// Reminds those in charge of requests whose last day is near, and tells senior management of those whose last day has
  /// passed; an event in the chain says so.
  ///
  /// For the daily round: run twice it says nothing twice. Returns how many notices were given.
  @discardableResult
  package func watchDeadlines(of association: Association.ID) async throws -> Int {
    let now = clock.now
    let today = CalendarDay(now)
    let (settings, watch, near) = try await watched(on: today, in: association)
    let calls = near.compactMap { line in
      watch.call(on: today, for: line.due, in: settings.calendar).map { (line, $0) }
    }
    var given = 0
    for start in stride(from: 0, to: calls.count, by: Self.callsAWrite) {
      let share = Array(calls[start..<min(start + Self.callsAWrite, calls.count)])
      given += try await database.write(in: .of(association)) { tx in
        var given = 0
        for (line, call) in share {
          let listeners = watch.listeners(
            to: call, assignee: line.assignee, researcher: line.researcher, among: settings.colleagues)
          let summons = Summons(
            about: .request(line.id), kind: call.kind, key: call.key,
            facts: [Event.Fact(.number, line.number.description), Event.Fact(.until, call.due.description)],
            escalated: .escalated, policy: line.policy)
          given += try tell(listeners, of: summons, at: now, in: association, tx)
        }
        return given
      }
    }
    return given
  }

  private func watched(on day: CalendarDay, in association: Association.ID) async throws
    -> (Settings, DeadlineWatch, [WatchedLine])
  {
    try await database.read(in: .of(association)) { tx in
      let settings = try settings(of: association, in: tx)
      let watch = try WatchStore.get(of: association, in: tx)
      let horizon = watch.horizon(on: day, in: settings.calendar)
      return (settings, watch, try WatchStore.open(dueBy: horizon, of: association, in: tx))
    }
  }

  /// So many requests share a commit: others must get their turn.
  private static let callsAWrite = 200

  /// The same for the days an appeal is to be answered by: reminds those who hear it, and tells senior management once
  /// they have passed.
  ///
  /// For the daily round. Returns how many notices were given.
  @discardableResult
  package func watchAppeals(of association: Association.ID) async throws -> Int {
    let now = clock.now
    let today = CalendarDay(now)
    return try await database.write(in: .of(association)) { tx in
      let open = try AppealStore.open(limit: Self.appealsWatched, of: association, in: tx)
      guard !open.isEmpty else { return 0 }
      let settings = try settings(of: association, in: tx, keeping: false)
      let watch = try WatchStore.get(of: association, in: tx)
      let committees = try CommitteeStore.all(of: association, in: tx)
      var given = 0
      for line in open {
        guard let due = line.appeal.deadline(at: now, in: settings.calendar).due,
          let call = watch.call(on: today, for: due, in: settings.calendar)
        else { continue }
        let listeners = watch.listeners(
          to: call, of: line.appeal, committees: committees, barred: { !line.mayBeHeard(by: $0) },
          among: settings.colleagues, on: today)
        let summons = Summons(
          about: .request(line.request), kind: call.kind, key: call.keyOfAppeal,
          facts: [
            Event.Fact(.number, line.requestNumber.description), Event.Fact(.until, call.due.description),
            Event.Fact(.appeal, line.appeal.number.description),
          ], escalated: .escalated)
        given += try tell(listeners, of: summons, at: now, in: association, tx)
      }
      return given
    }
  }

  /// So many open appeals are looked at, those that were lodged first before the others.
  private static let appealsWatched = 1_000
}

/// An open request with a last day, as the watch looks at it.
struct WatchedLine: Sendable {
  var id: Request.ID
  var number: RequestNumber
  var policy: PolicyVersion.ID
  var assignee: StaffMember.ID?
  var researcher: StaffMember.ID?
  var due: CalendarDay
}

/// The watch of an association as a row; none while it keeps to the usual one.
enum WatchStore {
  static func get(of association: Association.ID, in tx: any Transaction) throws -> DeadlineWatch {
    let found = try tx.first(
      "SELECT reminders, escalations FROM deadline_watch WHERE association_id = $1", [.id(association)]
    ) { row in try DeadlineWatch(storedReminders: row.text(0), escalations: row.text(1)) }
    return found ?? .usual
  }

  static func set(_ watch: DeadlineWatch, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      """
      INSERT INTO deadline_watch (association_id, reminders, escalations) VALUES ($1, $2, $3)
      ON CONFLICT (association_id) DO UPDATE SET reminders = excluded.reminders, escalations = excluded.escalations
      """,
      [.id(association), .text(watch.reminders.storedDays), .text(watch.escalations.storedDays)])
  }

  static let openStatement = """
    SELECT id, year, serial, policy_id, assignee_id, study_by, due_order FROM request
    WHERE association_id = $1 AND is_open = 1 AND due_order <= $2 ORDER BY due_order, id
    """

  /// Open requests whose last day is that day or earlier, by last day.
  static func open(dueBy day: CalendarDay, of association: Association.ID, in tx: any Transaction) throws
    -> [WatchedLine]
  {
    try tx.rows(openStatement, [.id(association), .day(day)]) { row in
      var column = Columns(row)
      return WatchedLine(
        id: try column.id(), number: RequestNumber(year: try column.int(), serial: try column.int()),
        policy: try column.id(), assignee: try column.idOrNil(), researcher: try column.idOrNil(),
        due: try column.day())
    }
  }
}

extension DeadlineWatch {
  fileprivate init(storedReminders: String, escalations: String) throws {
    do {
      try self.init(
        remindingAt: storedReminders.split(separator: " ").compactMap { Int($0) },
        escalatingAt: escalations.split(separator: " ").compactMap { Int($0) })
    } catch {
      throw SQLFault.corrupt("a deadline watch cannot be read")
    }
  }

  /// Both lists as an event tells them.
  fileprivate var stored: String { "\(reminders.storedDays) / \(escalations.storedDays)" }
}

extension [Int] {
  fileprivate var storedDays: String { map(String.init).joined(separator: " ") }
}
