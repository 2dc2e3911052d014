import Arabic
import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addInbox(to router: inout Router) {
    router.get("/{association}/staff/inbox", staff(inbox))
    router.post("/{association}/staff/inbox/assignment", staffPosted(assignTicked))
    router.get("/{association}/staff/requests", staff(list))
  }

  @Sendable private func inbox(_ visit: StaffVisit) async throws -> HTTPResponse {
    guard visit.actor.may(.seeRequests) else { return visit.go(visit.paths.start(for: visit.actor.member.duties)) }
    return try await visit.inbox()
  }

  /// Gives the ticked requests to one colleague, and comes back to the same list.
  private func assignTicked(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.assign)
    let ticked = Set(form.all(FieldName.request).compactMap { Request.ID($0) })
    var state = FormState(values: form)
    guard let person = StaffMember.ID(form[FieldName.person] ?? "") else {
      state.errors = [FieldError(FieldName.person, .choose(.assignTo))]
      return try await visit.inbox(refused: state)
    }
    guard !ticked.isEmpty else { return try await visit.inbox(refused: state, saying: Flash(.warn, .nothingAssigned)) }
    let given = try await office.assign(person, onAll: ticked, as: visit.actor)
    return visit.go(visit.listAddress, given > 0 ? .tickedAssigned : .nothingAssigned)
  }

  /// Everything open; with a request's number, which tells nothing of anybody, that request.
  @Sendable private func list(_ visit: StaffVisit) async throws -> HTTPResponse {
    if let number = visit.request.query[FieldName.search], RequestNumber(typed: number) != nil,
      case .request(let id) = try await office.find(number, as: visit.actor)
    {
      return visit.go(visit.paths.request(id.description))
    }
    let all = try await office.inbox(.team, after: ListPlace(query: visit.request.query), as: visit.actor)
    let view = RequestListView(
      total: all.counts.team, rows: all.lines.map { visit.row($0, all) },
      next: all.next.map { visit.next($0, "requests") },
      newRequest: visit.newRequest)
    return visit.page(requestListPage(view, in: visit.frame()))
  }
}

extension ListPlace {
  /// The place a "next" link names; nil on the first page.
  init?(query: Form) {
    guard let due = query["due"].flatMap({ Int64($0) }), let id = query["after"].flatMap({ Request.ID($0) }) else {
      return nil
    }
    self.init(due: due, id: id)
  }
}

extension StaffVisit {
  /// A colleague without requests of their own starts with the team's.
  var usualFilter: RequestFilter {
    actor.may(.takeIn) || actor.may(.study) ? .mine : .team
  }

  /// The list of the inbox that the address asks for, with what was ticked and chosen where that was refused.
  fileprivate func inbox(refused: FormState? = nil, saying flash: Flash? = nil) async throws -> HTTPResponse {
    let inbox = try await office.inbox(
      listFilter, view: try listView, after: ListPlace(query: request.query), as: actor)
    var view = view(of: inbox)
    if let refused { view.assignment.state = refused }
    var frame = frame(inbox: inbox.counts.mine, notices: inbox.counts.notices)
    if let flash { frame.flash = flash }
    return page(inboxPage(view, in: frame), status: refused == nil ? 200 : 422)
  }

  /// What of the address says which list is shown, and from where on.
  private var listQuery: Form {
    var query = Form()
    query.fields = request.query.fields.filter { [FieldName.tab, FieldName.view, "due", "after"].contains($0.name) }
    return query
  }

  private func withList(_ path: String) -> String {
    let query = listQuery
    return query.fields.isEmpty ? path : "\(path)?\(query.urlEncoded)"
  }

  /// Where this very list stands.
  fileprivate var listAddress: String { withList(paths.inbox) }

  var newRequest: String? { actor.may(.takeIn) ? "\(paths.requests)/new" : nil }

  func next(_ place: ListPlace, _ page: String) -> String {
    "\(paths.base)/\(page)\(page.contains("?") ? "&" : "?")due=\(place.due)&after=\(place.id)"
  }

  func view(of inbox: Inbox) -> InboxView {
    let counts = inbox.counts
    let tab = inbox.view == nil ? InboxTab(rawValue: inbox.filter.rawValue) ?? .mine : nil
    let page = inbox.view.map { "view=\($0.id)" } ?? "tab=\(inbox.filter.rawValue)"
    let groups = groups(of: inbox)
    // What was counted is one's own on one's own list, and the team's on every other.
    let counted: InboxTab = tab == .mine ? .mine : .team
    func path(to due: DueGroup) -> String {
      tab == counted && groups.contains { $0.due == due } ? "#\(due.anchor)" : paths.inbox(counted)
    }
    var view = InboxView(
      today: DualDate(inbox.today),
      figures: [
        InboxView.Figure(
          value: String(counts.late), label: .figureLate, tone: counts.late > 0 ? .bad : .plain,
          path: path(to: .late)),
        InboxView.Figure(
          value: String(counts.dueToday), label: .figureToday, tone: counts.dueToday > 0 ? .warn : .plain,
          path: path(to: .today)),
        InboxView.Figure(value: String(counts.waiting), label: .groupWaiting, path: paths.inbox(.waiting)),
        InboxView.Figure(value: String(counts.unassigned), label: .tabUnassigned, path: paths.inbox(.unassigned)),
      ], tab: tab,
      tabs: [
        InboxView.Tab(tab: .mine, count: counts.mine), InboxView.Tab(tab: .team, count: counts.team),
        InboxView.Tab(tab: .unassigned, count: counts.unassigned), InboxView.Tab(tab: .waiting, count: counts.waiting),
      ], groups: groups, next: inbox.next.map { next($0, "inbox?\(page)") },
      newRequest: newRequest)
    view.inquiries = inbox.inquiries.map(row)
    view.appeals = inbox.appeals.map { AppealsView.Row($0, for: actor, inbox.settings, at: now, in: say) }
    view.live = live(inbox)
    view.views = namedLists(inbox)
    view.maker = listMaker(inbox.settings)
    if actor.may(.assign), tab == nil || tab == .unassigned || tab == .team {
      view.assignees = settings.colleagues.map(Choice.init(colleague:))
      view.assignment.path = withList(paths.inboxAssignment)
    }
    return view
  }

  /// Where this very list is watched.
  private func live(_ inbox: Inbox) -> LiveView {
    var query = listQuery
    query.fields.append(Form.Field(name: LiveView.seenField, value: inbox.mark.text))
    return LiveView(events: "\(paths.inboxEvents)?\(query.urlEncoded)", seen: inbox.mark.text, page: listAddress)
  }

  private func groups(of inbox: Inbox) -> [InboxView.Group] {
    let byDue = Dictionary(grouping: inbox.lines) { DueGroup($0, today: inbox.today) }
    return DueGroup.allCases.compactMap { due in
      guard let lines = byDue[due] else { return nil }
      let total = total(of: due, on: lines.count, in: inbox)
      return InboxView.Group(due: due, total: total, rows: lines.map { row($0, inbox) })
    }
  }

  /// How many a group has in all.
  ///
  /// What is late or due today was counted; of any other group that is known where it neither came from the page before
  /// nor goes on to the next.
  private func total(of due: DueGroup, on page: Int, in inbox: Inbox) -> Int? {
    let isCounted = inbox.view == nil && (inbox.filter == .mine || inbox.filter == .team)
    if due == .late, isCounted { return inbox.counts.late }
    if due == .today, isCounted { return inbox.counts.dueToday }
    let ends = [inbox.lines.first, inbox.lines.last].map { $0.map { DueGroup($0, today: inbox.today).band } }
    let mayComeFromBefore = request.query["after"] != nil && ends[0] == due.band
    let mayGoOn = inbox.next != nil && ends[1] == due.band
    return mayComeFromBefore || mayGoOn ? nil : page
  }

  func row(_ line: RequestLine, _ inbox: Inbox) -> RequestRow {
    RequestRow(
      id: line.id.description, number: line.number.description, person: line.name,
      service: inbox.settings.service(line.service)?.name(in: say) ?? "",
      note: line.urgency.mark.map { $0.joined(line.stage.waitsFor, by: " · ") } ?? line.stage.waitsFor,
      due: line.isPaused && line.due == nil
        ? .clockStands : Chip(due: line.due, today: inbox.today, at: line.stage),
      amount: line.amount?.count,
      assignee: line.assignee.flatMap { inbox.settings.staff[$0] })
  }
}

extension DueGroup {
  /// Where a request belongs on a list seen today; the week ends with the next Saturday.
  init(_ line: RequestLine, today: CalendarDay) {
    guard let due = line.due else {
      self = line.isPaused ? .paused : .noDeadline
      return
    }
    self = due < today ? .late : due == today ? .today : due <= today.endOfWeek ? .thisWeek : .later
  }
}

extension DueGroup {
  /// What follows one another in the list's order: requests without a day, whatever the reason, are one stretch of it.
  fileprivate var band: DueGroup { self == .paused ? .noDeadline : self }
}

extension Chip {
  static let clockStands = Chip(.deadlinePaused, .info, icon: .pause)

  /// The same of a request; nobody was answered who took theirs back.
  init?(due: CalendarDay?, today: CalendarDay, at stage: Stage) {
    if stage == .withdrawn { return nil }
    self.init(due: due, today: today, isAnswered: stage.isAnswered)
  }

  /// A due day as lists show it.
  init?(due: CalendarDay?, today: CalendarDay, isAnswered: Bool) {
    if isAnswered {
      self.init(Phrase(ar: "أُجيب", en: "Answered"), .ok, icon: .check)
      return
    }
    guard let due else { return nil }
    let days = due - today
    switch days {
    case ..<0: self.init(.late(days: -days), .bad, icon: .alert)
    case 0: self.init(.today, .warn, icon: .clock)
    default: self.init(.shortDate(DualDate(due)), .plain, icon: .clock)
    }
  }
}
