import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  var association: Phrase { Phrase(ar: settings.association.nameAr, en: settings.association.nameEn) }

  /// A sitting's page, with what this person may do next.
  func view(of file: SittingFile, refused: (part: SittingPart, state: FormState)? = nil) -> SittingView {
    let (sitting, committee) = (file.sitting, file.committee)
    let today = CalendarDay(file.now)
    let arranges = committee.isArranged(by: actor.member.id, on: today)
    let isOpen = sitting.state.isOpen
    var view = SittingView(
      id: sitting.id.description, version: sitting.version, number: sitting.number.description,
      committee: committee.name(in: say), state: Chip(sitting.state), facts: facts(of: sitting, committee),
      items: sitting.items.map { row($0, file) },
      waiting: arranges && isOpen
        ? file.waiting.map { line in
          let appeal = file.appeals[line.id]?.appeal
          return Choice(
            line.id.description,
            Phrase(verbatim: "\(line.name) · \(appeal.map { "\($0.number)" } ?? "\(line.number)")"),
            hint: due(of: line, file)?.text)
        } : nil,
      mayTakeOff: arranges && isOpen, next: next(of: file, arranges), mayCancel: arranges && sitting.state == .planned,
      minutes: minutes(of: sitting), packPath: sitting.items.isEmpty ? nil : paths.sittingPack(sitting.id.description),
      refused: refused)
    if arranges, sitting.state == .convened {
      view.absent = sitting.seats.filter { !$0.isPresent }.map { seat in
        Choice(seat.staff.description, Phrase(verbatim: seat.name))
      }
    }
    return view
  }

  private func facts(of sitting: Sitting, _ committee: Committee) -> [Fact] {
    var facts = [Fact(.sittingBegins, .phrase(.moment(DualMoment(sitting.begins))))]
    switch sitting.form {
    case .meeting(let place): facts.append(Fact(.sittingPlace, .text(place)))
    case .circulation(let until):
      facts.append(Fact(.sittingForm, .phrase(.byCirculation)))
      facts.append(Fact(.votingUntil, .phrase(.bothDates(DualDate(until)))))
    }
    facts.append(
      Fact(.quorum, sitting.quorum > 0 ? .code(String(sitting.quorum)) : .phrase(committee.quorum.words)))
    if !sitting.seats.isEmpty {
      facts.append(Fact(.membersPresent, .text(sitting.seats.filter(\.isPresent).map(\.name).joined(separator: "، "))))
    }
    if let note = sitting.note { facts.append(Fact(.sittingCancelReason, .text(note))) }
    return facts
  }

  private func row(_ item: AgendaItem, _ file: SittingFile) -> AgendaRow {
    let line = file.lines[item.request]
    let isOpen = item.state == .open
    let number = file.appeals[item.request].map { "\($0.appeal.number)" } ?? item.number.description
    return AgendaRow(
      request: item.request.description, number: number, person: line?.name ?? "",
      service: line.flatMap { file.settings.service($0.service) }?.name(in: say) ?? "", amount: line?.amount?.count,
      due: isOpen ? line.flatMap { due(of: $0, file) } : nil, state: Chip(item),
      votes: item.votes.count, canTakeOff: isOpen && item.votes.isEmpty && item.recusals.isEmpty)
  }

  /// Until when an item is to be answered: an appeal has days of its own.
  private func due(of line: RequestLine, _ file: SittingFile) -> Chip? {
    if let appeal = file.appeals[line.id]?.appeal { return Chip(appeal, at: file.now, in: file.settings.calendar) }
    return Chip(due: line.due, today: CalendarDay(file.now), isAnswered: false)
  }

  private func next(of file: SittingFile, _ arranges: Bool) -> SittingView.Next? {
    let sitting = file.sitting
    switch sitting.state {
    case .planned:
      guard arranges, sitting.items.contains(where: { $0.state == .open }),
        CalendarDay(sitting.begins) <= CalendarDay(file.now)
      else { return nil }
      if sitting.isByCirculation { return .openVoting }
      return .convene(
        members: file.committee.inOffice(on: CalendarDay(file.now)).map { member in
          Choice(member.staff.description, Phrase(verbatim: member.name), hint: member.post.name)
        })
    case .convened:
      let presides = sitting.seat(actor.member.id).map { $0.isPresent && $0.post.votes } ?? false
      return arranges || presides ? .close : nil
    case .closed, .signed, .cancelled: return nil
    }
  }

  private func minutes(of sitting: Sitting) -> MinutesView? {
    guard let sealed = sitting.minutes, let minutes = Minutes(stored: sealed.text) else { return nil }
    let absent = minutes.seats.filter { !$0.isPresent }.map(\.name)
    var facts = [
      Fact(.committee, .text(say == .ar ? minutes.committeeAr : minutes.committeeEn)),
      Fact(.sittingBegins, .phrase(.fullDate(DualDate(CalendarDay(minutes.begins))))),
      Fact(.sittingPlace, minutes.place.map { .text($0) } ?? .phrase(.byCirculation)),
      Fact(.membersPresent, .text(minutes.seats.filter(\.isPresent).map(\.name).joined(separator: "، "))),
    ]
    if !absent.isEmpty { facts.append(Fact(.absent, .text(absent.joined(separator: "، ")))) }
    facts.append(Fact(.sealOfMinutes, .code(sealed.fingerprint.hexadecimal)))
    return MinutesView(
      facts: facts, items: minutes.items.map { MinutesView.Item($0) },
      signatures: sitting.present.map { seat in
        MinutesView.SignatureRow(seat, sitting.signatures.first { $0.staff == seat.staff })
      }, maySign: sitting.unsigned.contains { $0.staff == actor.member.id },
      path: paths.minutes(sitting.id.description))
  }

  /// Shows the sitting again with a form that was refused.
  func show(
    _ id: Sitting.ID, _ refused: (part: SittingPart, state: FormState), _ flash: Flash?, status: Int
  ) async throws -> HTTPResponse {
    let file = try await office.sitting(id, as: actor)
    var frame = frame()
    if let flash { frame.flash = flash }
    return page(sittingPage(view(of: file, refused: refused), in: frame), status: status)
  }
}

extension MinutesView.Item {
  fileprivate init(_ item: Minutes.Item) {
    var facts: [Fact] = []
    if let reasons = item.reasons { facts.append(Fact(.reasons, .text(reasons))) }
    if let conditions = item.conditions, !conditions.isEmpty { facts.append(Fact(.conditions, .text(conditions))) }
    if let amount = item.amount { facts.append(Fact(.amountGranted, .money(halalas: amount.count))) }
    if let months = item.months { facts.append(Fact(.months, .phrase(.forMonths(months)))) }
    for vote in item.votes {
      let choice = vote.choice?.name ?? .dash
      facts.append(
        Fact(Phrase(verbatim: vote.name), .phrase(choice.joined(Phrase(verbatim: vote.reason), by: ": "))))
    }
    for recusal in item.recusals {
      facts.append(
        Fact(
          Phrase(verbatim: recusal.name),
          .phrase(
            Phrase.recusals.joined(
              recusal.reason.isEmpty ? .tookPartInFirst : Phrase(verbatim: recusal.reason), by: ": "))))
    }
    let state = item.outcome.map { Chip($0) } ?? Chip(item.state.name)
    self.init(number: item.number, applicant: item.applicant, state: state, facts: facts)
  }
}

extension MinutesView.SignatureRow {
  fileprivate init(_ seat: Sitting.Seat, _ given: Signature?) {
    guard let given else {
      self.init(name: seat.name, state: Chip(.unsigned, .warn, icon: .clock))
      return
    }
    let state = given.refusal == nil ? Chip(.signed, .ok, icon: .check) : Chip(.refusedToSign, .bad, icon: .alert)
    self.init(name: seat.name, state: state, at: DualMoment(given.at), note: given.refusal)
  }
}
