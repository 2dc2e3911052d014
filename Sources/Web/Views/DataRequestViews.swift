import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  func dataRequests() async throws -> HTTPResponse {
    let lists = try await office.dataRequests(as: actor)
    let today = CalendarDay(now)
    func row(_ line: DataRequestLine) -> DataRequestsView.Row {
      DataRequestsView.Row(
        id: line.request.id.description, number: line.request.number.description, person: line.name,
        kind: line.request.kind.name, due: DualDate(line.request.due), state: line.request.chip(on: today))
    }
    let view = DataRequestsView(open: lists.open.map(row), ended: lists.ended.map(row))
    return page(dataRequestsPage(view, in: frame()))
  }

  func newDataRequest(_ state: FormState, status: Int = 200) async throws -> HTTPResponse {
    try must(.takeDataRequests)
    let id: Party.ID = try id()
    let name = try await office.name(of: id, as: actor)
    let channels = Channel.allCases.map { Choice($0.rawValue, $0.name) }
    return page(
      newDataRequestPage(of: id.description, named: name, channels: channels, state, in: frame()), status: status)
  }

  func dataRequest(_ refused: RefusedForm? = nil) async throws -> HTTPResponse {
    let file = try await office.dataRequest(try id(), as: actor)
    var (refused, parts) = (refused, parts(of: file.request))
    if let part = refused?.missing(from: parts) { parts.insert(part, at: 0) }
    let view = DataRequestView(
      id: file.request.id.description, number: file.request.number.description, version: file.request.version,
      kind: file.request.kind.name, state: file.request.chip(on: file.today), facts: facts(of: file),
      wish: file.request.wish, parts: parts, timeline: file.events.reversed().map { entry($0) },
      forms: refused?.forms ?? PageForms())
    return page(dataRequestPage(view, in: frame(refused?.flash)), status: refused?.status ?? 200)
  }

  private func facts(of file: DataRequestFile) -> [Fact] {
    let request = file.request
    func name(_ staff: StaffMember.ID) -> Phrase { Phrase(verbatim: settings.staff[staff] ?? "—") }
    var facts = [
      Fact(.askedNumber, .code(request.number.description)),
      Fact(
        .whoAsks,
        actor.may(.seePeople) ? .link(file.name, path: paths.party(request.party.description)) : .text(file.name)),
      Fact(.answerDue, .phrase(.bothDates(DualDate(request.due)))),
      Fact(.inquiryChannel, .phrase(request.channel.name)),
      Fact(.takenAt, .phrase(.moment(DualMoment(request.at)))),
      Fact(.takenBy, .phrase(request.takenBy.map(name) ?? .askedOnWebsite)),
    ]
    if let number = file.askedOn?.description, let id = request.askedOn?.description {
      let isOpen = actor.may(.seeRequests)
      facts.append(Fact(.askedOnRequest, isOpen ? .link(number, path: paths.request(id)) : .code(number)))
    }
    if let identity = request.identity {
      facts.append(Fact(.identityVerified, .phrase(identity.method.name.joined(name(identity.by), by: " · "))))
    }
    if let extended = request.extended { facts.append(Fact(.extendedBecause, .text(extended.reason))) }
    if let outcome = request.outcome { facts.append(Fact(.answerGiven, .text(outcome.reasons))) }
    return facts
  }

  private func parts(of request: DataRequest) -> [DataRequestPart] {
    var parts: [DataRequestPart] = []
    if request.state == .taken { parts.append(.identity) }
    if request.state == .verified { parts.append(.grant) }
    if request.state.isOpen {
      parts.append(.refusal)
      if request.extended == nil, !request.isLate(on: CalendarDay(now)) { parts.append(.extension) }
      parts.append(.withdrawal)
    }
    if request.kind == .copy, request.state == .granted { parts.append(.copy) }
    // Whoever wrote it down does not answer it.
    return parts.filter { part in
      actor.may(part.duty) && ([.grant, .refusal].contains(part) ? request.takenBy != actor.member.id : true)
    }
  }
}

extension DataRequest {
  func chip(on day: CalendarDay) -> Chip {
    if isLate(on: day) { return Chip(.overdue, .bad, icon: .alert) }
    return switch state {
    case .taken: Chip(state.name, .warn, icon: .clock)
    case .verified: Chip(state.name, .info, icon: .clock)
    case .granted: Chip(state.name, .ok, icon: .check)
    case .refused: Chip(state.name, .bad)
    case .withdrawn: Chip(state.name)
    }
  }
}
