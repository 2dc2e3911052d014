import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addInbox(to router: inout Router) {
    router.get("/{association}/staff/inbox", staff(inbox))
    router.get("/{association}/staff/requests", staff(search))
  }

  @Sendable private func inbox(_ visit: StaffVisit) async throws -> HTTPResponse {
    guard visit.actor.may(.seeRequests) else { return visit.go(visit.paths.policies) }
    let filter = visit.request.query["tab"].flatMap(RequestFilter.init(rawValue:)) ?? visit.usualFilter
    let inbox = try await office.inbox(filter, after: ListPlace(query: visit.request.query), as: visit.actor)
    return visit.page(inboxPage(visit.view(of: inbox), in: visit.frame(inbox: inbox.counts.mine)))
  }

  /// Everything open, or what was searched for; a number leads straight to its request.
  @Sendable private func search(_ visit: StaffVisit) async throws -> HTTPResponse {
    let text = (visit.request.query["q"] ?? "").trimmedSpaces
    guard !text.isEmpty else {
      let all = try await office.inbox(.team, after: ListPlace(query: visit.request.query), as: visit.actor)
      let view = RequestListView(
        total: all.counts.team, rows: all.lines.map { visit.row($0, all) },
        next: all.next.map { visit.next($0, "requests") },
        newRequest: visit.newRequest)
      return visit.page(requestListPage(view, in: visit.frame()))
    }
    switch try await office.find(text, as: visit.actor) {
    case .request(let id): return visit.go(visit.paths.request(id.description))
    case .lines(let lines):
      let all = try await office.inbox(.team, after: nil, as: visit.actor)
      let view = RequestListView(total: lines.count, rows: lines.map { visit.row($0, all) })
      return visit.page(requestListPage(view, in: visit.frame(search: text)))
    }
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

  var newRequest: String? { actor.may(.takeIn) ? "\(paths.requests)/new" : nil }

  func next(_ place: ListPlace, _ page: String) -> String {
    "\(paths.base)/\(page)\(page.contains("?") ? "&" : "?")due=\(place.due)&after=\(place.id)"
  }

  func view(of inbox: Inbox) -> InboxView {
    let counts = inbox.counts
    let tab = InboxTab(rawValue: inbox.filter.rawValue) ?? .mine
    return InboxView(
      today: DualDate(inbox.today),
      figures: [
        InboxView.Figure(
          value: String(counts.late), label: .figureLate, tone: counts.late > 0 ? .bad : .plain, path: "#g-late"),
        InboxView.Figure(
          value: String(counts.dueToday), label: .figureToday, tone: counts.dueToday > 0 ? .warn : .plain,
          path: "#g-today"),
        InboxView.Figure(value: String(counts.waiting), label: .groupWaiting, path: paths.inbox(.waiting)),
        InboxView.Figure(value: String(counts.unassigned), label: .tabUnassigned, path: paths.inbox(.unassigned)),
      ], tab: tab,
      tabs: [
        InboxView.Tab(tab: .mine, count: counts.mine), InboxView.Tab(tab: .team, count: counts.team),
        InboxView.Tab(tab: .unassigned, count: counts.unassigned), InboxView.Tab(tab: .waiting, count: counts.waiting),
      ], groups: groups(of: inbox), next: inbox.next.map { next($0, "inbox?tab=\(tab.rawValue)") },
      newRequest: newRequest)
  }

  private func groups(of inbox: Inbox) -> [InboxView.Group] {
    var groups: [InboxView.Group] = []
    for line in inbox.lines {
      let due = DueGroup(line.due, today: inbox.today)
      if groups.last?.due != due { groups.append(InboxView.Group(due: due, total: 0, rows: [])) }
      groups[groups.count - 1].rows.append(row(line, inbox))
      groups[groups.count - 1].total += 1
    }
    return groups
  }

  func row(_ line: RequestLine, _ inbox: Inbox) -> RequestRow {
    RequestRow(
      id: line.id.description, number: line.number.description, person: line.name,
      service: inbox.settings.service(line.service)?.name(in: say) ?? "",
      note: line.urgency.mark.map { $0.joined(line.stage.waitsFor, by: " · ") } ?? line.stage.waitsFor,
      due: Chip(due: line.due, today: inbox.today, isAnswered: line.stage.isAnswered), amount: line.amount?.count,
      assignee: line.assignee.flatMap { inbox.settings.staff[$0] })
  }
}

extension DueGroup {
  /// Where a due day belongs on a list seen today; the week ends with the next Saturday.
  init(_ due: CalendarDay?, today: CalendarDay) {
    guard let due else {
      self = .noDeadline
      return
    }
    let weekEnds = today + (6 - Int(today.weekday.rawValue))
    self = due < today ? .late : due == today ? .today : due <= weekEnds ? .thisWeek : .later
  }
}

extension Chip {
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
