import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  /// One item's page, with the reader's own vote.
  func view(of file: AgendaFile, refused: (part: AgendaPart, state: FormState)? = nil) -> AgendaItemView {
    let (sitting, item, request) = (file.sitting, file.item, file.file.request)
    let (me, now) = (actor.member.id, file.file.now)
    let isVoting = sitting.state == .convened && item.state == .open
    let voters = isVoting ? sitting.voters(on: item, of: request, at: now) : []
    let mayVote =
      voters.contains { $0.staff == me } && file.clash == nil && file.committee.seats(me, on: CalendarDay(now))
    var view = AgendaItemView(
      sitting: sitting.id.description, sittingNumber: sitting.number.description, request: request.id.description,
      number: item.number.description, person: request.applicant.name.short,
      service: file.file.service?.name(in: say) ?? "", version: item.version, state: Chip(item),
      due: Chip(file.file.deadline, stage: request.stage), facts: facts(of: request), need: request.particulars.need,
      study: study(of: request),
      votes: item.votes.map { vote in
        AgendaItemView.VoteRow(
          name: vote.name, choice: vote.choice.outcome.map { Chip($0) } ?? Chip(vote.choice.name),
          reason: vote.reason, at: DualMoment(vote.at))
      },
      recusals: item.recusals.map { recusal in
        AgendaItemView.VoteRow(
          name: recusal.name, choice: nil, reason: recusal.reason.isEmpty ? say(.tookPartInFirst) : recusal.reason,
          at: DualMoment(recusal.at))
      },
      count: isVoting ? .votesCast(item.votes.count, of: voters.count, quorum: sitting.quorum) : nil,
      decision: item.resolution == nil ? nil : decision(of: request),
      clash: file.clash.map { "\($0.relation): \($0.name)" },
      noVote: isVoting && !mayVote ? noVote(on: file, voters) : nil, mayVote: mayVote,
      mayRecuse: sitting.state.isOpen && item.state == .open && actor.may(.decide) && !item.isRecused(me),
      resolution: resolution(of: file), refused: refused,
      voted: FormState(
        values: item.vote(of: me).map { Form([FieldName.vote: $0.choice.rawValue, FieldName.reason: $0.reason]) }
          ?? Form()))
    view.appeal = AppealView(request, file.file.settings, at: now, for: paths, in: say)
    if view.appeal != nil {
      view.decision = nil
      if isVoting {
        // Who may not hear it stands aside, whether or not they say so.
        view.recusals += sitting.barred(from: request).filter { !item.isRecused($0.staff) }.map { seat in
          AgendaItemView.VoteRow(
            name: seat.name, choice: nil, reason: say(.tookPartInFirst), at: DualMoment(sitting.begins))
        }
      }
    }
    return view
  }

  private func facts(of request: Request) -> [Fact] {
    var facts = request.applicant.factsToJudge
    if let amount = request.particulars.amount { facts.append(Fact(.amountRequested, .money(halalas: amount.count))) }
    if let urgency = request.particulars.urgency { facts.append(Fact(.urgencyReason, .text(urgency))) }
    if let ruling = request.urgencyRuling { facts.append(Fact(.urgencyRuling, .phrase(ruling.words))) }
    return facts
  }

  /// Why someone who opened the item has no vote on it.
  private func noVote(on file: AgendaFile, _ voters: [Sitting.Seat]) -> Phrase {
    let me = actor.member.id
    if file.file.request.wasStudied(by: me) { return CommitteeRefusal.studiedIt.words }
    if file.file.request.isBarred(me) { return CommitteeRefusal.decidedIt.words }
    if file.item.isRecused(me) { return CommitteeRefusal.recused.words }
    if let clash = file.clash { return CommitteeRefusal.related(clash.relation).words }
    if voters.contains(where: { $0.staff == me }) { return CommitteeRefusal.termEnded.words }
    return CommitteeRefusal.notPresent.words
  }

  /// The form of who presides, once enough have voted.
  private func resolution(of file: AgendaFile) -> AgendaItemView.Resolution? {
    let (sitting, item, request) = (file.sitting, file.item, file.file.request)
    let now = file.file.now
    guard sitting.state == .convened, item.state == .open, file.clash == nil,
      sitting.presider(over: item, of: request, at: now)?.staff == actor.member.id,
      let outcome = try? sitting.standing(of: item, request, at: now)
    else { return nil }
    return AgendaItemView.Resolution(
      outcome: Chip(outcome), grants: outcome == .accept,
      asksAmount: request.particulars.amount != nil && file.file.service?.paysMoney ?? true,
      state: FormState(values: Form([FieldName.amount: request.particulars.amount?.text ?? ""])))
  }

  /// Shows the item again with a form that was refused.
  func show(
    _ request: Request.ID, of sitting: Sitting.ID, _ refused: (part: AgendaPart, state: FormState), _ flash: Flash?,
    status: Int
  ) async throws -> HTTPResponse {
    let file = try await office.agendaItem(request, of: sitting, as: actor)
    var frame = frame()
    if let flash { frame.flash = flash }
    return page(agendaItemPage(view(of: file, refused: refused), in: frame), status: status)
  }
}
