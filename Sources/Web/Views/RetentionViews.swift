import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  func retention() async throws -> HTTPResponse {
    let found = try await office.retention(as: actor)
    let view = RetentionView(
      classes: found.lines.map { line in
        RetentionView.Row(
          kind: line.period.kind, years: line.period.years, basis: line.period.basisWords,
          due: "\(line.due)\(line.hasMore ? "+" : "")")
      },
      destructions: found.destructions.map { made, count in
        RetentionView.DestructionRow(
          id: made.id.description, number: made.number.description, kind: made.kind.name, count: count,
          day: DualDate(CalendarDay((made.carriedOut ?? made.decided ?? made.proposed).at)), state: made.chip)
      })
    return page(retentionPage(view, in: frame()))
  }

  func retentionClass(_ refused: RefusedForm? = nil) async throws -> HTTPResponse {
    guard let kind = RetentionClass(rawValue: request.captures["class"] ?? "") else { throw WebRefusal.notFound }
    let found = try await office.retention(of: kind, as: actor)
    var parts: [RetentionPart] = []
    if actor.may(.proposeDestruction), found.open == nil, !found.due.isEmpty { parts.append(.proposal) }
    if actor.may(.manageRetention) { parts.append(.period) }
    let beginning = Form(values: [
      FieldName.years: String(found.period.years), FieldName.basis: say(found.period.basisWords),
    ])
    let view = RetentionClassView(
      kind: kind, years: found.period.years, basis: found.period.basisWords,
      due: found.due.map(DestructionView.Item.init),
      hasMore: found.hasMore, open: found.open?.description, parts: parts,
      forms: refused?.forms
        ?? PageForms(beginnings: [RetentionPart.period.rawValue: beginning]))
    return page(retentionClassPage(view, in: frame(refused?.flash)), status: refused?.status ?? 200)
  }

  func destruction(_ refused: RefusedForm? = nil) async throws -> HTTPResponse {
    let file = try await office.destruction(try id(), as: actor)
    let made = file.destruction
    var (refused, parts) = (refused, parts(of: made))
    if let part = refused?.missing(from: parts) { parts.insert(part, at: 0) }
    let view = DestructionView(
      id: made.id.description, number: made.number.description, version: made.version, state: made.chip,
      facts: facts(of: made), items: made.items.map(DestructionView.Item.init), parts: parts,
      timeline: file.events.reversed().map { entry($0) }, forms: refused?.forms ?? PageForms())
    return page(destructionPage(view, in: frame(refused?.flash)), status: refused?.status ?? 200)
  }

  private func facts(of made: Destruction) -> [Fact] {
    func act(_ label: Phrase, _ act: Destruction.Act?) -> Fact? {
      act.map { act in
        let name = Phrase(verbatim: settings.staff[act.by] ?? "—")
        return Fact(label, .phrase(name.joined(.moment(DualMoment(act.at)), by: " · ")))
      }
    }
    return [
      Fact(.destructionNumber, .code(made.number.description)), Fact(.recordClass, .phrase(made.kind.name)),
      Fact(.keptFor, .phrase(.years(made.period.years))), Fact(.keptBasis, .phrase(made.period.basisWords)),
      Fact(.recordCount, .code(String(made.items.count))),
    ]
      + [
        act(.proposedBy, made.proposed),
        act(made.state == .refused ? .refusedBy : .destructionApprovedBy, made.decided),
        act(.carriedOutBy, made.carriedOut),
      ].compactMap(\.self)
  }

  private func parts(of made: Destruction) -> [DestructionPart] {
    switch made.state {
    case .proposed:
      guard actor.may(.approveDestruction) else { return [] }
      return made.proposed.by == actor.member.id ? [.refusal] : [.approval, .refusal]
    case .approved: return actor.may(.proposeDestruction) ? [.execution] : []
    case .refused, .carriedOut: return []
    }
  }

  func holds(_ refused: RefusedForm? = nil) async throws -> HTTPResponse {
    let rows = try await office.holds(as: actor).map { line in
      HoldsView.Row(
        id: line.hold.id.description, subject: subject(of: line), reason: line.hold.reason,
        since: DualDate(CalendarDay(line.hold.at)), by: settings.staff[line.hold.by] ?? "—")
    }
    let view = HoldsView(
      rows: rows, mayManage: actor.may(.manageRetention), forms: refused?.forms ?? PageForms())
    return page(holdsPage(view, in: frame(refused?.flash)), status: refused?.status ?? 200)
  }

  private func subject(of line: HoldLine) -> Fact.Value {
    switch line.hold.subject {
    case .party(let id):
      actor.may(.seePeople) ? .link(line.subject, path: paths.party(id.description)) : .text(line.subject)
    case .request(let id):
      actor.may(.seeRequests) ? .link(line.subject, path: paths.request(id.description)) : .code(line.subject)
    }
  }

  /// The holds on someone or something, for its page; nothing where none stands.
  func facts(of holds: [LegalHold]) -> [Fact] {
    holds.map { hold in
      let since = Phrase.bothDates(DualDate(CalendarDay(hold.at)))
      return Fact(.legalHold, .phrase(Phrase(verbatim: hold.reason).joined(since, by: " · ")))
    }
  }
}

extension DestructionView.Item {
  init(_ item: Destruction.Item) {
    self.init(ref: item.ref, ended: DualDate(item.ended), outcome: item.outcome?.name)
  }
}

extension Destruction {
  fileprivate var chip: Chip {
    switch state {
    case .proposed: Chip(state.name, .warn, icon: .clock)
    case .approved: Chip(state.name, .info, icon: .clock)
    case .refused: Chip(state.name, .bad)
    case .carriedOut: Chip(state.name, .ok, icon: .check)
    }
  }
}
