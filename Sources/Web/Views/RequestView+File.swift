import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  /// The request page of a file, with the one panel that is this person's to use next.
  func view(
    of file: RequestFile, refused: (part: String, state: FormState)? = nil
  ) async throws -> RequestView {
    let request = file.request
    let covers = try await covers(.party(request.applicant.party), at: .request, request.id.description)
    let panels = RequestPanels(file: file, visit: self, refused: refused).all
    var view = RequestView(
      id: request.id.description, version: request.version, number: request.number?.description ?? "",
      service: file.service?.name(in: say) ?? "", person: request.applicant.name.short,
      stage: Chip(request.stage.name, request.stage.tone), due: Chip(file.deadline, stage: request.stage),
      assignee: request.assignee.flatMap { settings.staff[$0] },
      steps: StepView.steps(of: request, under: file.policy.gates),
      deadline: DeadlineView(file, forApplicant: false, in: say),
      facts: facts(of: file, under: covers) + facts(of: file.holds),
      need: request.particulars.need,
      checklist: checklist(of: file, refused: refused),
      documents: documents(of: request), seals: seals(of: file), referrals: referrals(of: request),
      study: study(of: request), decision: decision(of: request),
      timeline: file.events.reversed().map { entry($0, items: request.items) },
      hasOlderEvents: file.hasOlderEvents,
      next: panels.next, waitsFor: panels.next == nil ? waitsFor(file) : nil, more: panels.more)
    view.isDestroyed = request.applicant.isDestroyed
    view.letters = file.letters.map { letter in
      LetterRow(letter, path: paths.letter(letter.number.description, of: view.id))
    }
    if file.raise != nil, actor.may(.deliver) {
      view.benefit = RequestView.Benefit(facts: [])
    } else if let made = file.entitlement, !made.isVoid {
      view.benefit = RequestView.Benefit(facts: made.facts(under: covers))
    } else if actor.may(.deliver), request.stage == .registered {
      view.benefit = RequestView.Benefit(facts: [])
    }
    if request.isBeforeCommittee, request.appeal == nil || !file.hearers.isEmpty { view.agenda = agenda(of: file) }
    view.appeal = AppealView(request, file.settings, at: file.now, for: paths, in: say)
    // The decision in force stands on a card of its own: the first, or the ruling that took its place.
    if request.appeal?.state == .upheld { view.appeal?.ruling = nil } else { view.appeal?.against = nil }
    view.clashes = file.clashes.filter { $0.other != nil }.map { clash($0) }
    view.others = file.others.map { other($0, beside: request) }
    view.guides = file.guides.map { guide in
      GuideView(
        DocumentLink(guide.title, path: paths.libraryFile(guide.id.description)), kind: guide.kind.name,
        version: guide.number)
    }
    view.fieldwork = fieldwork(of: request)
    view.answers = request.particulars.form.facts(of: file.service)
    view.scans = file.scans.map { scan in
      ScanRow(code: scan.code.text, at: DualMoment(scan.filedAt), path: paths.scan(scan.id.description))
    }
    view.live = LiveView(
      events: "\(paths.requestEvents(view.id))?\(LiveView.seenField)=\(file.mark.text)",
      news: paths.requestNews(view.id),
      seen: file.mark.text, page: paths.request(view.id))
    if case .notification? = panels.next?.kind { view.letterDraft = paths.letterDraft(of: view.id) }
    return view
  }

  /// Another request of the person: how far it is, and whether it asks for the same as this one.
  private func other(_ other: OtherRequest, beside request: Request) -> PartyView.Line {
    let isSame = other.service == request.service && !other.stage.isFinal
    let name = settings.service(other.service)?.name(in: say) ?? ""
    let what = Phrase(verbatim: name)
    return PartyView.Line(
      .link(other.number.description, path: paths.request(other.id.description)),
      chips: [Chip(other.stage.name, other.stage.tone)]
        + (isSame ? [Chip(.sameService, .warn, icon: .alert)] : []),
      remark: other.amount.map { what.joined(.money(halalas: $0.count), by: " · ") } ?? what)
  }

  private func agenda(of file: RequestFile) -> AgendaLink {
    guard let place = file.agenda else { return AgendaLink() }
    let opens = actor.may(.arrangeSittings) && place.members.contains(actor.member.id)
    let path = paths.agendaItem(file.request.id.description, of: place.sitting.description)
    return AgendaLink(
      number: place.number.description, begins: DualMoment(place.begins), path: opens ? path : nil)
  }

  private func facts(of file: RequestFile, under covers: Covers) -> [Fact] {
    let request = file.request
    var facts = request.applicant.facts(named: .beneficiary, reachedAt: request.mobile, under: covers)
    if let amount = request.particulars.amount { facts.append(Fact(.amountRequested, .money(halalas: amount.count))) }
    if let urgency = request.particulars.urgency { facts.append(Fact(.urgencyReason, .text(urgency))) }
    if request.urgency == .claimed { facts.append(Fact(.urgencyRuling, .phrase(.urgencyOpen))) }
    if let ruling = request.urgencyRuling { facts.append(Fact(.urgencyRuling, .phrase(ruling.words))) }
    if actor.may(.seePeople), !request.applicant.isDestroyed {
      let path = paths.party(request.applicant.party.description)
      facts.append(Fact(.registerEntry, .link(request.applicant.name.short, path: path)))
    }
    facts.append(Fact(.channel, .phrase(request.channel.name)))
    if let at = request.times.submitted { facts.append(Fact(.submittedOn, .phrase(.moment(DualMoment(at))))) }
    if let at = request.times.completed { facts.append(Fact(.completedOn, .phrase(.moment(DualMoment(at))))) }
    facts.append(
      Fact(.policyVersion, .link("\(file.policy.number)", path: paths.policy(file.policy.id.description))))
    if let registration = request.registration {
      facts.append(Fact(.registrationNumber, .code(registration.number)))
      facts.append(Fact(.beneficiaryCategory, .text(registration.category)))
      facts.append(Fact(.renewalDay, .phrase(.bothDates(DualDate(registration.renewal)))))
    }
    if let delivery = request.delivery {
      facts.append(Fact(.whatWasDelivered, .text(delivery.what)))
      facts.append(Fact(.receivedBy, .text(delivery.recipient)))
    }
    return facts
  }

  private func documents(of request: Request) -> [DocumentRow] {
    request.items.compactMap { item in
      item.document.map { document in
        DocumentRow(
          id: item.requirement.code, name: document.name.isEmpty ? item.requirement.name(in: say) : document.name,
          kind: document.mediaType.fileExtension.uppercased(), bytes: document.size)
      }
    }
  }

  private func seals(of file: RequestFile) -> [SealView] {
    guard let seal = file.request.seal else { return [] }
    return [
      SealView(
        text: seal.declaration, signer: seal.signer, method: seal.method.name, at: DualMoment(seal.at),
        hash: seal.fingerprint.hexadecimal, isIntact: file.seal == .intact, isCurrent: true)
    ]
  }

  private func referrals(of request: Request) -> [ReferralView] {
    request.fieldwork.referrals.map { referral in
      let turns = referral.turns.map { turn in
        ReferralView.Turn(
          by: settings.staff[turn.by] ?? "", text: turn.text, at: DualMoment(turn.at), isReply: turn.kind != .question)
      }
      let state =
        referral.waitsOnResearcher
        ? Chip(.waitsOnResearcher, .warn) : referral.isOpen ? Chip(.waitsOnAsker, .info) : Chip(.referralClear, .ok)
      return ReferralView(turns: turns, state: state)
    }
  }

  func study(of request: Request) -> StudySummary? {
    guard let study = request.study, let report = study.report else { return nil }
    var summary = StudySummary(
      researcher: settings.staff[study.by] ?? "", at: DualMoment(report.at), summary: report.summary,
      opinion: report.opinion,
      recommendation: Chip(report.recommendation.name, report.recommendation == .accept ? .ok : .bad))
    if actor.seesHouseholds { summary.findings = findings(of: report, in: request) }
    return summary
  }

  func decision(of request: Request) -> DecisionSummary? {
    guard let decision = request.decision else { return nil }
    return DecisionSummary(decision, showsMembers: true)
  }

  /// What the request waits for, as exactly as this person may know.
  private func waitsFor(_ file: RequestFile) -> Phrase? {
    let request = file.request
    if let state = request.appeal?.state, state.isOpen {
      if state == .lodged { return .appealWaitsForHearing }
      return file.hearers.isEmpty ? .appealWaitsForManagement : .appealAtSitting
    }
    if request.stage.isFinal { return nil }
    let isWithoutCommittee = file.service?.needsCommittee(under: file.policy) == false
    if request.stage.isOpenToStudy, request.study?.report == nil { return Stage.underStudy.waitsFor }
    if request.stage.isOpenToStudy, isWithoutCommittee { return .waitsForManagement }
    let needsNoSignature = request.stage == .complete && !file.policy.gates.contains(.attestation)
    let count = request.unverifiedItems.count + request.expiredItems(on: CalendarDay(file.now)).count
    if request.stage == .attested || needsNoSignature { return count == 0 ? .toBeStudied : .toBeVerified(count) }
    guard request.stage.isBeingJudged else { return request.stage.waitsFor }
    if !request.missingItems.isEmpty { return Stage.incomplete.waitsFor }
    if file.seal == .broken { return Stage.complete.waitsFor }
    return count == 0 ? request.stage.waitsFor : .toBeVerifiedAgain(count)
  }

  /// An event as the timeline tells it; `items` gives the checklist's names for the codes it holds.
  func entry(_ event: Event, items: [Casework.ChecklistItem] = []) -> TimelineEntry {
    let code = event.kind == .returned ? nil : event[.item]
    let item = code.flatMap { code in items.first { $0.requirement.code == code }?.requirement }
    return TimelineEntry(
      icon: event.kind.icon, tone: event.kind.tone,
      what: item.map { event.words.joined(Phrase(ar: $0.nameAr, en: $0.nameEn), by: ": ") } ?? event.words,
      who: event.actor.name.isEmpty ? say(.theSystem) : event.actor.name,
      at: DualMoment(event.at), note: event.note, saysYear: !isThisYear(event.at))
  }

  /// Whether a moment lies in the present year, in the calendar this reader's short dates are written in.
  private func isThisYear(_ moment: Instant) -> Bool {
    let (then, today) = (DualDate(CalendarDay(moment)), DualDate(CalendarDay(now)))
    return say == .ar ? then.hijri.year == today.hijri.year : then.gregorian.year == today.gregorian.year
  }

  /// Shows the request again with a refusal: at its field when it is about one, above the page otherwise.
  func showRefused(_ id: Request.ID, _ refusal: PanelRefusal, _ form: Form) async throws -> HTTPResponse {
    let part = requestPart
    var state = FormState(values: form)
    var flash: Flash?
    if let field = refusal.field
      ?? (refusal.isAboutWords ? refusal.field(of: form, orFirst: RequestPanels.firstField(of: part)) : nil)
    {
      state.errors = [FieldError(field, words(of: refusal, at: field, in: part))] + refusal.others
    } else {
      flash = Flash(.bad, refusal.words)
    }
    let file = try await office.request(id, as: actor)
    var view = try await view(of: file, refused: (part, state))
    guard state.errors.isEmpty || view.refusedForm != nil else {
      // Someone else's step has taken the form off the page: what was typed is not to go with it.
      view.conflict = try await conflict(of: form, in: part, on: file)
      return page(requestPage(view, in: frame()), status: 409)
    }
    return page(requestPage(view, in: frame(flash)), status: 422)
  }

  /// What is missing is told by its field's name: above the page "what is needed here" would say nothing.
  private func words(of refusal: PanelRefusal, at field: String, in part: String) -> Phrase {
    let label =
      RequestPart(rawValue: part).map { $0.label(of: field) } ?? Self.verdictFields.first { $0.name == field }?.label
    guard refusal.isAboutMissingWords, let label else { return refusal.words }
    return .required(label)
  }

  /// Shows the request as someone else has left it: what happened meanwhile, what was typed beside what stands, and the
  /// form that was sent with what was typed still in it, to be sent on the version shown.
  func showChanged(_ id: Request.ID, _ form: Form) async throws -> HTTPResponse {
    let file = try await office.request(id, as: actor)
    let part = requestPart
    var view = try await view(of: file, refused: (part, FormState(values: form)))
    view.conflict = try await conflict(of: form, in: part, on: file)
    return page(requestPage(view, in: frame()), status: 409)
  }

  /// What follows the request in the address: the form that was sent.
  private var requestPart: String { request.path.split(separator: "/").dropFirst(4).joined(separator: "/") }
}

extension Phrase {
  static let toBeStudied = Phrase(
    ar: "بانتظار أن يبدأ الباحث الاجتماعي الدراسة", en: "The social researcher has to begin the study")

  static func toBeVerified(_ count: Int) -> Phrase {
    Phrase(
      ar: "بانتظار مطابقة المستندات قبل الدراسة، وبقي منها: \(count)",
      en: "Documents still to be verified before the study: \(count)")
  }

  static func toBeVerifiedAgain(_ count: Int) -> Phrase {
    Phrase(
      ar: "بانتظار مطابقة المستندات قبل القرار، وبقي منها: \(count)",
      en: "Documents still to be verified before the decision: \(count)")
  }

  static let theSystem = Phrase(ar: "النظام", en: "The system")
  static let registrationNumber = Phrase(ar: "رقم التسجيل", en: "Registration number")
  static let renewalDay = Phrase(ar: "موعد التحديث", en: "Renewal due")

  static func until(_ day: CalendarDay) -> Phrase {
    let date = Phrase.bothDates(DualDate(day))
    return Phrase(ar: "سارٍ حتى \(date.ar)", en: "valid until \(date.en)")
  }
}
