import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  func agreements() async throws -> HTTPResponse {
    let lists = try await office.agreements(as: actor)
    let view = AgreementsView(
      dues: lists.dues.map { row($0, lists) }, inForce: lists.inForce.map { row($0, lists.names) },
      drafts: lists.drafts.map { row($0, lists.names) }, over: lists.over.map { row($0, lists.names) })
    return page(agreementsPage(view, in: frame()))
  }

  func row(_ agreement: Agreement, _ names: [Party.ID: String]) -> AgreementsView.Row {
    AgreementsView.Row(
      id: agreement.id.description, number: agreement.number.description, title: agreement.terms.title,
      parties: agreement.parties.map { names[$0] ?? "—" }.joined(separator: "، "),
      until: agreement.terms.until.map { DualDate($0.day) }, state: Chip(agreement.state))
  }

  private func row(_ line: AgreementLists.DueLine, _ lists: AgreementLists) -> AgreementsView.DueRow {
    var (words, side): (String, Phrase?) = ("", nil)
    if case .obligation(let number) = line.due.matter, let obligation = line.agreement.obligation(number) {
      (words, side) = (obligation.what, obligation.side.name)
    }
    return AgreementsView.DueRow(
      agreement: row(line.agreement, lists.names), what: line.due.matter.name, words: words, side: side,
      day: DualDate(line.due.day),
      chip: Chip(due: line.due.day, today: lists.today, isAnswered: false) ?? Chip(.noDeadline))
  }

  func newAgreement(_ state: FormState, status: Int = 200) async throws -> HTTPResponse {
    try must(.keepAgreements)
    let id: Party.ID = try id()
    let name = try await office.name(of: id, as: actor)
    return page(newAgreementPage(of: id.description, named: name, state, in: frame()), status: status)
  }

  func agreement(_ refused: RefusedForm? = nil) async throws -> HTTPResponse {
    let file = try await office.agreement(try id(), as: actor)
    let agreement = file.agreement
    var (refused, parts) = (refused, parts(of: agreement, file.names, on: file.today))
    if let part = refused?.missing(from: parts.map(\.part)) { parts.insert((part, []), at: 0) }
    let view = AgreementView(
      id: agreement.id.description, number: agreement.number.description, title: agreement.terms.title,
      version: agreement.version, state: Chip(agreement.state), facts: facts(of: file),
      parties: agreement.parties.map { party in
        let name = file.names[party] ?? "—"
        return PartyView.Line(
          actor.may(.seePeople) ? .link(name, path: paths.party(party.description)) : .text(name))
      },
      obligations: agreement.obligations.map { line($0, of: agreement, on: file.today) },
      breaches: agreement.breaches.reversed().map { line($0, of: agreement) },
      timeline: file.events.reversed().map { entry($0) }, parts: parts,
      forms: refused?.forms ?? PageForms(beginnings: [AgreementPart.terms.rawValue: agreement.terms.form]))
    return page(agreementPage(view, in: frame(refused?.flash)), status: refused?.status ?? 200)
  }

  private func facts(of file: AgreementFile) -> [Fact] {
    let (agreement, terms) = (file.agreement, file.agreement.terms)
    func name(_ staff: StaffMember.ID) -> Phrase { Phrase(verbatim: settings.staff[staff] ?? "—") }
    var facts = [
      Fact(.agreementNumber, .code(agreement.number.description)), Fact(.agreementKind, .phrase(terms.kind.name)),
      Fact(.agreementFrom, .phrase(.bothDates(DualDate(terms.from.day)))),
      Fact(.agreementUntil, .phrase(terms.until.map { .bothDates(DualDate($0.day)) } ?? .withoutEnd)),
      Fact(.agreementKeeper, .phrase(name(agreement.keeper))),
    ]
    if let before = agreement.renews, let number = file.renews {
      facts.append(Fact(.goesOnFrom, .link(number.description, path: paths.agreement(before.description))))
    }
    if let document = agreement.document {
      facts.append(Fact(.signedPaper, .link(document.name, path: paths.agreementPaper(agreement.id.description))))
    }
    for (label, words) in [
      (Phrase.onDefault, terms.onDefault), (.liability, terms.liability), (.settlingDisputes, terms.disputes),
    ] where !words.isEmpty { facts.append(Fact(label, .text(words))) }
    if let closing = agreement.closing { facts.append(Fact(.howItCame, .text(closing.words))) }
    return facts
  }

  private func line(_ obligation: Obligation, of agreement: Agreement, on today: CalendarDay) -> PartyView.Line {
    var chips = [Chip(obligation.side.name, obligation.side == .ours ? .info : .plain)]
    let due = obligation.due(until: agreement.terms.until?.day)
    if due == nil {
      chips.append(Chip(.allDone, .ok, icon: .check))
    } else if agreement.state == .inForce, let chip = Chip(due: due, today: today, isAnswered: false) {
      chips.append(chip)
    }
    var remark = obligation.rhythm.words
    if let due, agreement.state == .inForce {
      remark = remark.joined(Phrase.obligationDue.joined(.bothDates(DualDate(due))), by: " · ")
    }
    if let last = obligation.fulfilments.last {
      let words = (last.wasLate ? Phrase.doneLate : .allDone).joined(.bothDates(DualDate(last.on)))
      remark = remark.joined(words, by: " · ").joined(Phrase(verbatim: last.evidence), by: " · ")
    }
    return PartyView.Line(.text("\(obligation.number). \(obligation.what)"), chips: chips, remark: remark)
  }

  private func line(_ breach: Breach, of agreement: Agreement) -> PartyView.Line {
    let state =
      breach.outcome != nil
      ? Chip(.breachIsClosed, .ok, icon: .check)
      : breach.answer != nil ? Chip(.breachIsAnswered, .info) : Chip(.breachIsOpen, .warn, icon: .clock)
    var remark = Phrase.bothDates(DualDate(breach.on))
    if breach.answer == nil {
      remark = remark.joined(Phrase.answerBreachBy.joined(.bothDates(DualDate(breach.answerBy)), by: ": "), by: " · ")
    }
    for said in [breach.answer, breach.outcome].compactMap(\.self) {
      remark = remark.joined(Phrase(verbatim: said.words), by: " · ")
    }
    return PartyView.Line(
      .text("\(breach.number). \(breach.what)"), chips: [Chip(breach.side.name), state], remark: remark)
  }

  private func parts(
    of agreement: Agreement, _ names: [Party.ID: String], on today: CalendarDay
  ) -> [(part: AgreementPart, choices: [Choice])] {
    func choice(_ obligation: Obligation) -> Choice {
      Choice(String(obligation.number), Phrase(verbatim: "\(obligation.number). \(obligation.what.prefix(60))"))
    }
    func choice(_ breach: Breach) -> Choice {
      Choice(String(breach.number), Phrase(verbatim: "\(breach.number). \(breach.what.prefix(60))"))
    }
    let obligations = agreement.obligations
    let all: [(part: AgreementPart, choices: [Choice], isShown: Bool)]
    switch agreement.state {
    case .draft:
      let parties = agreement.parties.map { Choice($0.description, Phrase(verbatim: names[$0] ?? "—")) }
      all = [
        (.obligation, [], true), (.paper, [], true),
        (.signing, [], agreement.keeper != actor.member.id && agreement.document != nil && !obligations.isEmpty),
        (.terms, [], true), (.party, [], true), (.partyRemoval, parties, parties.count > 1),
        (.obligationRemoval, obligations.map(choice), !obligations.isEmpty), (.discard, [], true),
      ]
    case .inForce:
      let open = obligations.filter { $0.due(until: agreement.terms.until?.day) != nil }.map(choice)
      let unanswered = agreement.breaches.filter { $0.answer == nil }.map(choice)
      let answered = agreement.breaches.filter { $0.answer != nil && $0.outcome == nil }.map(choice)
      all = [
        (.fulfilment, open, !open.isEmpty), (.breach, obligations.map(choice), true),
        (.breachAnswer, unanswered, !unanswered.isEmpty), (.breachClosure, answered, !answered.isEmpty),
        (.renewal, [], true), (.ending, [], agreement.isOver(on: today)), (.termination, [], true),
      ]
    case .ended, .terminated, .renewed, .discarded: all = []
    }
    return all.filter { $0.isShown && actor.may($0.part.duty) }.map { ($0.part, $0.choices) }
  }
}

extension Agreement.Terms {
  /// The form that would make them.
  fileprivate var form: Form {
    var form = Form([
      FieldName.kind: kind.rawValue, FieldName.title: title, FieldName.onDefault: onDefault,
      FieldName.liability: liability, FieldName.disputes: disputes,
    ])
    for (name, date) in [(FieldName.begins, from), (FieldName.ends, until)] {
      guard let date else { continue }
      let isHijri = date.typedAs == .hijri
      let dual = DualDate(date.day)
      for field in DateEntry.fields(name, showing: isHijri ? dual.hijri : dual.gregorian, isHijri: isHijri) {
        form.fields.append(Form.Field(name: field.name, value: field.value))
      }
    }
    return form
  }
}

extension Chip {
  init(_ state: Agreement.State) {
    switch state {
    case .draft: self.init(state.name, .info)
    case .inForce: self.init(state.name, .ok, icon: .check)
    case .terminated: self.init(state.name, .bad, icon: .alert)
    case .ended, .renewed, .discarded: self.init(state.name)
    }
  }
}
