import Arabic
package import Casework
import SQL

/// What a person sees when they begin their day.
package struct Inbox: Sendable {
  package var settings: Settings
  package var today: CalendarDay
  package var filter: RequestFilter
  /// The named list that is read; nil for one of the lists everyone has.
  package var view: SavedView?
  /// The named lists this person has.
  package var views: [SavedView]
  package var lines: [RequestLine]
  /// Where the next page begins; nil on the last.
  package var next: ListPlace?
  package var counts: Counts
  /// What was referred to the person and waits for their answer.
  package var inquiries: [Inquiry]
  /// Appeals that wait for an answer, for those who hear them or lay them before a committee; the first lodged first.
  package var appeals: [AppealLine]

  package struct Counts: Hashable, Sendable {
    package var mine: Int
    package var team: Int
    package var unassigned: Int
    package var waiting: Int
    package var late: Int
    package var dueToday: Int
    /// What the person was told and has not seen.
    package var notices: Int
  }
}

extension Inbox {
  /// How the page stands: the lines it shows, and what is counted above them.
  package var mark: Mark {
    var values: [SQLValue] = [
      counts.mine, counts.team, counts.unassigned, counts.waiting, counts.late, counts.dueToday, counts.notices,
      inquiries.count, appeals.count,
    ].map { .integer($0) }
    for line in lines {
      values += [
        .id(line.id), .word(line.stage), .id(orNull: line.assignee), .day(orNull: line.due), .flag(line.isPaused),
        .word(line.urgency),
      ]
    }
    return Mark(digest: StoredForm.fingerprint(of: values))
  }
}

extension Office {
  package static let inboxPage = 25
  /// So many appeals stand above the inbox's list; the register has the others.
  package static let inboxAppeals = 10

  /// Open requests by deadline, the most urgent first.
  ///
  /// `notFound` for a named list the person does not have.
  package func inbox(
    _ filter: RequestFilter, view: SavedView.ID? = nil, after place: ListPlace?, as actor: StaffActor
  ) async throws -> Inbox {
    try actor.must(.seeRequests)
    let association = actor.association
    let today = CalendarDay(clock.now)
    return try await database.read(in: .of(association)) { tx in
      try inbox(filter, view: view, after: place, of: actor, on: today, tx)
    }
  }

  /// The same within a transaction.
  func inbox(
    _ filter: RequestFilter, view id: SavedView.ID?, after place: ListPlace?, of actor: StaffActor,
    on today: CalendarDay, _ tx: any Transaction
  ) throws -> Inbox {
    let association = actor.association
    let views = try SavedViewStore.seen(by: actor.member, of: association, in: tx)
    let view = views.first { $0.id == id }
    guard id == nil || view != nil else { throw OfficeRefusal.notFound }
    // A named list chooses among all that are open.
    let filter = view == nil ? filter : .team
    var lines = try RequestLists.page(
      filter, view.map { ($0.criteria, today) }, of: actor.member.id, after: place, limit: Self.inboxPage + 1,
      in: association, tx)
    let more = lines.count > Self.inboxPage
    if more { lines.removeLast() }
    try RequestLists.markPaused(&lines, of: association, in: tx)
    let mine = try RequestLists.count(mineOf: actor.member.id, by: today, of: association, in: tx)
    let tally = try tally(of: association, on: today, in: tx)
    return Inbox(
      settings: try settings(of: association, in: tx), today: today, filter: filter, view: view, views: views,
      lines: lines,
      next: more ? lines.last?.place : nil,
      counts: Inbox.Counts(
        mine: mine.open, team: tally.open, unassigned: tally.unassigned, waiting: tally.waiting,
        late: filter == .mine ? mine.late : tally.late, dueToday: filter == .mine ? mine.today : tally.dueToday,
        notices: try NoticeStore.unseen(of: actor.member.id, in: association, tx)),
      inquiries: try InquiryStore.referred(
        to: actor.member.id, limit: Self.inquiriesShown, of: association, in: tx),
      appeals: actor.may(.arrangeSittings)
        ? try AppealStore.open(limit: Self.inboxAppeals, of: association, in: tx) : [])
  }

  /// The counts of a whole association, counted anew only when its chain has grown since.
  private func tally(of association: Association.ID, on day: CalendarDay, in tx: any Transaction) throws -> Tally {
    let sequence = try AuditChain.Head.get(of: association, in: tx)?.sequence ?? 0
    if let kept = shelf.tally(of: association, at: sequence, on: day) { return kept }
    let fresh = try RequestLists.tally(of: association, at: sequence, on: day, in: tx)
    shelf.keep(fresh, of: association)
    return fresh
  }

  /// Requests by their number, their appeal's or their person's national ID, as typed.
  package func find(_ text: String, as actor: StaffActor) async throws -> SearchResult {
    try actor.must(.seeRequests)
    let association = actor.association
    return try await database.read(in: .of(association)) { tx in
      if let number = RequestNumber(typed: text) {
        return try RequestLists.find(number, of: association, in: tx).map(SearchResult.request) ?? .lines([])
      }
      if let number = AppealNumber(typed: text) {
        return try AppealStore.find(number, of: association, in: tx).map(SearchResult.request) ?? .lines([])
      }
      if let nationalID = try? NationalID(typed: text) {
        var lines = try RequestLists.find(nationalID, of: association, in: tx)
        try RequestLists.markPaused(&lines, of: association, in: tx)
        return .lines(lines)
      }
      return .lines([])
    }
  }
}

/// What a search found: one request, or lines to choose from.
package enum SearchResult: Hashable, Sendable {
  case request(Request.ID)
  case lines([RequestLine])
}
