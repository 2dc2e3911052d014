import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addQueue(to router: inout Router) {
    let base = "/{association}/staff/reception"
    router.get(base, staff { visit in try await visit.showReception() })
    router.get("\(base)/times", staff(waitingTimes))
    router.get("\(base)/at/{place}/{day}", staff { visit in try await visit.showReception() })
    router.post("\(base)/at/{place}/next", staffPosted(callNext))
    router.post("\(base)/at/{place}/turns", staffPosted(takeTurn))
    router.post("\(base)/bookings/{id}/arrival", staffPosted(arrive))
    router.get("\(base)/turns/{id}", staff { visit in try await visit.showTurn(FormState()) })
    router.post("\(base)/turns/{id}/{part}", staffPosted(actOnTurn))
  }

  private func callNext(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.receive)
    let place: ReceptionPlace.ID = try visit.id("place")
    do {
      let counter = Int(form[FieldName.counter] ?? "") ?? 0
      guard let called = try await office.callNext(at: place, to: counter, as: visit.actor) else {
        // A desk that was not chosen is told even where nobody waits.
        guard (1...ReceptionPlace.mostReceivers).contains(counter) else { throw ReceptionRefusal.badCounter }
        return visit.go(visit.today(at: place), .nobodyWaits)
      }
      return visit.go(visit.paths.ticket(called.id.description), .turnCalled)
    } catch let refusal as ReceptionRefusal {
      let state = FormState(values: form, errors: [FieldError(refusal.field ?? FieldName.counter, refusal.words)])
      return try await visit.showReception(calling: state, status: 422)
    }
  }

  private func takeTurn(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.receive)
    let place: ReceptionPlace.ID = try visit.id("place")
    let subject = form[FieldName.subject] ?? ""
    let service = visit.settings.service(code: subject)
    guard service != nil || subject == Settings.inquiry else {
      let state = FormState(values: form, errors: [FieldError(FieldName.subject, .chooseSubject)])
      return try await visit.showReception(taking: state, status: 422)
    }
    do {
      let terms = TicketTerms(
        service: service?.id, name: form[FieldName.personName] ?? "",
        priority: form[FieldName.priority].flatMap(Ticket.Priority.init(rawValue:)))
      try await office.takeTicket(terms, at: place, as: visit.actor)
      return visit.go(visit.today(at: place), .turnTaken)
    } catch let refusal as ReceptionRefusal {
      let state = FormState(values: form, errors: [FieldError(refusal.field ?? FieldName.personName, refusal.words)])
      return try await visit.showReception(taking: state, status: 422)
    }
  }

  private func arrive(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.receive)
    let ticket = try await office.arrive(try visit.id(), nil, seen: TypedForm(form).version, as: visit.actor)
    return visit.go(visit.paths.ticket(ticket.id.description), .turnTaken)
  }

  private func actOnTurn(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.receive)
    guard let part = visit.request.captures["part"].flatMap(TurnPart.init(rawValue:)) else { throw WebRefusal.notFound }
    let id: Ticket.ID = try visit.id()
    do {
      let verb = try part.verb(TypedForm(form))
      try await office.act(verb, on: id, seen: TypedForm(form).version, as: visit.actor)
      let ticket = try await office.ticket(id, as: visit.actor)
      let isGone = !ticket.state.isOpen || ticket.state == .waiting
      return visit.go(isGone ? visit.today(at: ticket.place) : visit.paths.ticket(id.description), .turnChanged)
    } catch let refusal as PanelRefusal {
      return try await visit.showTurn(FormState(form, refused: refusal, orAt: FieldName.priority), status: 422)
    } catch let refusal as ReceptionRefusal {
      let error = FieldError(refusal.field ?? FieldName.priority, refusal.words)
      return try await visit.showTurn(FormState(values: form, errors: [error]), status: 422)
    }
  }

  @Sendable private func waitingTimes(_ visit: StaffVisit) async throws -> HTTPResponse {
    let rows = try await office.waitingTimes(since: 30, as: visit.actor)
    let view = WaitingTimesView(
      rows: rows.map { row in
        .init(
          date: DualDate(row.day), place: row.place.name, came: row.figures.came, served: row.figures.served,
          left: row.figures.left, missed: row.missed, waiting: row.figures.waiting?.words,
          service: row.figures.service?.words)
      })
    return visit.page(waitingTimesPage(view, in: visit.frame()))
  }

  /// The numbers that are called now; the page loads itself anew unless it was asked not to.
  @Sendable func nowServing(_ visit: Visit) async throws -> HTTPResponse {
    var place: ReceptionPlace.ID?
    if let asked = visit.request.captures["place"] {
      guard let known = visit.settings.place(asked), known.terms.isOpen else { throw WebRefusal.notFound }
      place = known.id
    }
    let places = try await office.nowServing(at: place, of: visit.settings)
    let refreshes = visit.request.query["still"] == nil
    let view = NowServingView(
      places: places.map { shown in
        .init(
          id: shown.place.id.description, name: shown.place.name,
          called: shown.called.map { (number: $0.number, counter: $0.counter) }, waiting: shown.waiting)
      }, at: DualMoment(office.clock.now), refreshes: refreshes,
      otherWay: refreshes ? "\(visit.shownPath)?still=1" : visit.shownPath)
    var response = visit.page(nowServingPage(view, in: visit.frame()))
    // In the head of the answer and not in the page, so that whoever asked for a still page has one.
    if refreshes { response.headers["Refresh"] = "20" }
    return response
  }
}

extension TurnPart {
  fileprivate func verb(_ form: TypedForm) throws(PanelRefusal) -> TicketVerb {
    switch self {
    case .call: .call(counter: Int(form.text(FieldName.counter)) ?? 1)
    case .waiting: .putBack
    case .start: .begin
    case .end: .finish
    case .departure: .leave
    case .priority: .prefer(try form.word(FieldName.priority))
    }
  }
}

extension Ticket {
  var chip: Chip {
    switch state {
    case .waiting: Chip(state.name, .info, icon: .clock)
    case .called: Chip(state.name, .warn, icon: .message)
    case .serving: Chip(state.name, .ok, icon: .user)
    case .done: Chip(state.name, .ok, icon: .check)
    case .left: Chip(state.name, .bad, icon: .alert)
    }
  }

  /// What may be done with it now.
  var verbs: [TurnPart] {
    switch state {
    case .waiting: [.departure]
    case .called: [.start, .waiting, .departure]
    case .serving: [.end]
    case .done, .left: []
    }
  }
}

extension ReceptionFigures.Minutes {
  fileprivate var words: Phrase { .medianAndLongest(median, longest) }
}

extension StaffVisit {
  fileprivate func today(at place: ReceptionPlace.ID) -> String {
    paths.reception(at: place.description, on: CalendarDay(now).description)
  }

  /// A day at the place in the address, or today at the first one.
  fileprivate func showReception(
    calling: FormState? = nil, taking: FormState = FormState(), status: Int = 200
  ) async throws -> HTTPResponse {
    let asked = request.captures["place"].map { ReceptionPlace.ID($0) }
    if let asked, asked == nil { throw WebRefusal.notFound }
    var day = CalendarDay(now)
    if let text = request.captures["day"] {
      guard let named = CalendarDay(iso: text) else { throw WebRefusal.notFound }
      day = named
    }
    let found = try await office.receptionDay(at: asked ?? nil, on: day, as: actor)
    return page(receptionPage(view(of: found, calling, taking), in: frame()), status: status)
  }

  private func view(of found: ReceptionDay, _ calling: FormState?, _ taking: FormState) -> ReceptionView {
    let today = CalendarDay(now)
    let open = found.settings.places.filter(\.terms.isOpen).map { shown($0, on: found.day) }
    let counters = (1...max(found.place.terms.receivers, 1)).map { number in
      Choice(String(number), .atCounter(number))
    }
    // The desk this person called to last, or the only one.
    let last = found.tickets.filter { $0.receiver == actor.member.id }.compactMap(\.counter).last
    let desk = last ?? (counters.count == 1 ? 1 : nil)
    let place = shown(found.place, on: found.day)
    return ReceptionView(
      date: DualDate(found.day), place: place, places: open, isToday: found.day == today,
      before: shown(found.place, on: found.day - 1).path, after: shown(found.place, on: found.day + 1).path,
      waiting: found.tickets.inOrder(at: found.now).map(turn),
      called: found.tickets.filter { $0.state == .called || $0.state == .serving }.map(turn),
      gone: found.tickets.filter { !$0.state.isOpen }.count,
      bookings: found.bookings.map { booking in
        ReceptionView.Booking(
          id: booking.id.description, number: booking.number.description, hour: booking.held.slot.hour,
          name: booking.name, subject: settings.subject(booking.service), state: booking.chip,
          arrives: booking.state == .booked && booking.day == today ? booking.version : nil)
      }, subjects: settings.subjects, counters: counters,
      calling: calling ?? FormState(values: desk.map { Form([FieldName.counter: String($0)]) } ?? Form()),
      taking: taking)
  }

  private func shown(_ place: ReceptionPlace, on day: CalendarDay) -> ReceptionView.Place {
    let id = place.id.description
    return ReceptionView.Place(id: id, name: place.name, path: paths.reception(at: id, on: day.description))
  }

  private func turn(_ ticket: Ticket) -> ReceptionView.Turn {
    let waited = ticket.waited ?? (now - ticket.arrived)
    return ReceptionView.Turn(
      id: ticket.id.description, number: ticket.number, version: ticket.version, name: ticket.name,
      subject: settings.subject(ticket.service), priority: ticket.priority?.name,
      appointed: ticket.appointed.map { DualMoment($0).clock }, minutes: Int(max(waited.microseconds, 0) / 60_000_000),
      state: ticket.chip, counter: ticket.counter, verbs: ticket.verbs)
  }

  /// A turn with the request it is about; `found` are requests of a person that was looked for.
  func showTurn(
    _ state: FormState = FormState(), linking: FormState = FormState(), handing: FormState = FormState(),
    found: [RequestLine]? = nil, status: Int = 200
  ) async throws -> HTTPResponse {
    let file = try await office.turn(try id(), as: actor)
    let ticket = file.ticket
    let place = settings.places.first { $0.id == ticket.place }
    let isToday = ticket.day == CalendarDay(now) && ticket.state != .left
    let request = TurnRequestView(
      request: file.request.map { request in
        let service = settings.service(request.service)?.name(in: say) ?? ""
        return (
          request.number?.description ?? "", paths.request(request.id.description),
          "\(request.applicant.name.short) · \(service)"
        )
      },
      found: found.map { $0.prefix(20).map { ($0.number.description, settings.subject($0.service)) } },
      missing: file.missing.map { Phrase(ar: $0.nameAr, en: $0.nameEn) },
      handed: ticket.handed.map { thing in
        thing.note.isEmpty ? thing.kind.name : thing.kind.name.joined(Phrase(verbatim: thing.note), by: ": ")
      }, isOpen: isToday, linking: linking, handing: handing)
    let view = TicketView(
      turn: turn(ticket), place: place?.name ?? .reception,
      back: paths.reception(at: ticket.place.description, on: ticket.day.description), facts: facts(of: ticket),
      canPrefer: ticket.state == .waiting, request: request, state: state)
    return page(ticketPage(view, in: frame()), status: status)
  }

  private func facts(of ticket: Ticket) -> [Fact] {
    let times: [(Phrase, Instant?)] = [
      (.arrivedAt, ticket.arrived), (.calledAt, ticket.called), (.begunAt, ticket.begun), (.endedAt, ticket.ended),
    ]
    let name = ticket.name.isEmpty ? [] : [Fact(.yourName, .text(ticket.name))]
    let desk = ticket.counter.map { [Fact(.counter, .phrase(.atCounter($0)))] } ?? []
    let by = ticket.receiver.flatMap { settings.staff[$0] }.map { [Fact(.turnReceivedBy, .text($0))] } ?? []
    return name + [Fact(.aboutWhat, .phrase(settings.subject(ticket.service)))] + desk + by
      + times.compactMap { label, moment in moment.map { Fact(label, .code(DualMoment($0).clock)) } }
  }
}
