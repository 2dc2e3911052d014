import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  func row(_ line: VisitLine) -> VisitRow {
    VisitRow(
      path: paths.visit(line.visit.number, of: line.request.description), starts: DualMoment(line.visit.starts),
      state: chip(of: line.visit), request: line.number.description, person: line.name)
  }

  func rows(of request: Request) -> [VisitRow] {
    request.fieldwork.visits.map { visit in
      VisitRow(
        path: paths.visit(visit.number, of: request.id.description), starts: DualMoment(visit.starts),
        state: chip(of: visit))
    }
  }

  private func chip(of visit: SiteVisit) -> Chip {
    switch visit.state {
    case .scheduled: visit.starts <= now ? Chip(.reportOverdue, .warn) : Chip(.visitScheduled, .info)
    case .cancelled: Chip(.visitCancelled, .plain)
    case .noShow: Chip(.visitMissed, .warn)
    case .done: Chip(.visitDone, .ok, icon: .check)
    }
  }

  /// The form that arranges a visit.
  func arranging(_ file: RequestFile, _ state: FormState) -> VisitView {
    VisitView(
      request: file.request.id.description, requestNumber: file.request.number?.description ?? "",
      version: file.request.version, appointment: state)
  }

  /// One visit, its forms for its own researcher; a refused form shows what was typed and what is wrong, and one without a
  /// refusal came too late.
  func showVisit(
    _ id: Request.ID, _ number: Int, refused: (part: VisitPart, form: Form, refusal: PanelRefusal?)? = nil
  ) async throws -> HTTPResponse {
    let file = try await office.request(id, as: actor)
    guard let found = file.request.fieldwork.visit(number) else {
      if refused != nil { throw Refusal.fieldwork(.noSuchVisit) }
      throw OfficeRefusal.notFound
    }
    var view = VisitView(
      request: id.description, requestNumber: file.request.number?.description ?? "", number: number,
      version: found.version, state: chip(of: found), facts: facts(of: found),
      observations: VisitReport.Heading.allCases.compactMap { heading in
        found.report?.observations[heading].map { VisitView.Observation(heading.name, $0) }
      })
    func state(_ part: VisitPart, _ usual: Form = Form()) -> FormState {
      guard let refused, refused.part == part else { return FormState(values: usual) }
      guard let refusal = refused.refusal else { return FormState(values: refused.form) }
      return FormState(refused.form, refused: refusal, orAt: part.firstField)
    }
    let wasMine = found.researcher == actor.member.id && actor.may(.study)
    let isMine = wasMine && file.request.stage.isOpenToStudy
    if wasMine, found.isOpen {
      view.cancellation = state(.cancellation)
      if found.starts <= now { view.absence = state(.absence) }
    }
    if isMine, found.isOpen {
      view.appointment = state(.appointment, found.asForm)
      if CalendarDay(found.starts) <= CalendarDay(now) {
        view.report = state(.report, Form([FieldName.place: found.place]))
      }
    }
    view.photos = photos(found, file.request, isMine: isMine, state: { state($0) })
    view.returned = refused?.part
    guard let refused else { return page(visitPage(view, in: frame())) }
    let isTaken = view.takes(refused.part)
    let isOld = refused.form[FieldName.version] != nil && refused.form.seenVersion != found.version
    // A form that a later step took off the page came too late, whatever was wrong in it besides.
    if let refusal = refused.refusal, isTaken || !isOld {
      return page(visitPage(view, in: frame(isTaken ? nil : Flash(.bad, refusal.words))), status: 422)
    }
    view.conflict = conflict(
      of: refused.form, in: refused.part, on: found, file, isTaken: isTaken)
    return page(visitPage(view, in: frame()), status: 409)
  }

  private func facts(of visit: SiteVisit) -> [Fact] {
    var facts = [
      Fact(.visitDay, .phrase(.moment(DualMoment(visit.starts)))), Fact(.visitPlace, .text(visit.place)),
      Fact(.agreedBy, .text(visit.consent.by)), Fact(.agreedHow, .phrase(visit.consent.how.name)),
      Fact(.researcher, .text(settings.staff[visit.researcher] ?? "")),
    ]
    switch visit.state {
    case .scheduled: break
    case .cancelled(let reason): facts.append(Fact(.cancelReason, .text(reason)))
    case .noShow(let note): facts.append(Fact(.whatHappened, .text(note)))
    case .done(let report):
      if report.place.isEmpty { break }
      facts += [
        Fact(.placeFound, .text(report.place)), Fact(.whoWasMet, .text(report.met)),
        Fact(.relationToApplicant, .text(report.relation)),
      ]
    }
    return facts
  }

  private func photos(
    _ visit: SiteVisit, _ request: Request, isMine: Bool, state: (VisitPart) -> FormState
  ) -> PhotosView? {
    let canTake = isMine && (visit.isOpen || visit.report != nil)
    guard canTake || visit.photoConsent != nil else { return nil }
    let holds = visit.photoConsent?.holds == true
    let consent = visit.photoConsent.map { consent in
      Phrase(
        ar: "الموافقة على التصوير من \(consent.by)، لغرض: \(consent.use)",
        en: "\(consent.by) agreed to photos for: \(consent.use)")
    }
    return PhotosView(
      links: request.fieldwork.photos(of: visit.number).map { photo in
        DocumentLink(
          "\(say(.photos)) \(photo.number)", path: paths.photo(photo.number, of: request.id.description))
      }, consent: consent, isWithdrawn: visit.photoConsent.map { !$0.holds } ?? false,
      allow: canTake && !holds ? state(.photoConsent) : nil, add: canTake && holds ? state(.photos) : nil,
      withdraw: holds && actor.may(.checkItems) ? state(.photoWithdrawal) : nil)
  }

  /// A calendar file as a download.
  func calendar(_ entries: [CalendarFile.Entry]) -> HTTPResponse {
    let file = CalendarFile(entries, title: say(.visit), host: settings.association.slug, at: now)
    return HTTPResponse(
      status: 200,
      headers: [
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": ContentDisposition.attachment(named: "visits.ics"),
      ], content: .bytes(Array(file.text.utf8)))
  }
}

extension SiteVisit {
  /// What its form shows before anyone typed.
  fileprivate var asForm: Form {
    let moment = DualMoment(starts)
    var form = Form([
      FieldName.visitHour: moment.clock, FieldName.place: place, FieldName.agreedBy: consent.by,
      FieldName.agreedHow: consent.how.rawValue,
    ])
    form.fields += DateEntry.fields(FieldName.visitDay, showing: moment.date.gregorian, isHijri: false)
      .map { Form.Field(name: $0.name, value: $0.value) }
    return form
  }
}

extension Phrase {
  static let researcher = Phrase(ar: "الباحث", en: "Researcher")
}
