import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addVisits(to router: inout Router) {
    let base = "/{association}/staff/requests/{id}"
    router.get("/{association}/staff/visits", staff(visits))
    router.get("/{association}/staff/visits.ics", staff(visitCalendar))
    router.get("\(base)/visits", staff(newVisit))
    router.post("\(base)/visits", staffPosted(scheduleVisit))
    router.get("\(base)/visits/{number}", staff(visit))
    router.get("\(base)/visits/{number}/calendar.ics", staff(visitFile))
    router.get("\(base)/photos/{number}", staff(photo))
    router.get("\(base)/evidence/{number}", staff(evidence))
    router.post("\(base)/visits/{number}/appointment", visitVerb(.appointment, .visitMoved, move))
    router.post("\(base)/visits/{number}/cancellation", visitVerb(.cancellation, .visitCancelled, cancel))
    router.post("\(base)/visits/{number}/absence", visitVerb(.absence, .visitMissed, miss))
    router.post("\(base)/visits/{number}/report", visitVerb(.report, .visitReported, writeReport))
    router.post("\(base)/visits/{number}/photo-consent", visitVerb(.photoConsent, .photosAllowed, allowPhotos))
    router.post("\(base)/visits/{number}/photos", bodyLimit: Self.uploadLimit, visitVerb(.photos, .uploaded, addPhoto))
    router.post("\(base)/visits/{number}/photo-withdrawal", visitVerb(.photoWithdrawal, .photosRemoved, removePhotos))
  }

  @Sendable private func visits(_ visit: StaffVisit) async throws -> HTTPResponse {
    let lines = try await office.visits(as: visit.actor)
    let days = Dictionary(grouping: lines) { CalendarDay($0.visit.starts) }.sorted { $0.key < $1.key }
    return visit.page(
      visitsPage(
        VisitsView(days: days.map { day, lines in .init(DualDate(day), lines.map { visit.row($0) }) }),
        in: visit.frame()))
  }

  @Sendable private func visitCalendar(_ visit: StaffVisit) async throws -> HTTPResponse {
    let lines = try await office.visits(as: visit.actor)
    return visit.calendar(lines.map { CalendarFile.Entry(request: $0.request, number: $0.number, visit: $0.visit) })
  }

  @Sendable private func visitFile(_ visit: StaffVisit) async throws -> HTTPResponse {
    let file = try await office.request(try visit.id(), as: visit.actor)
    guard let found = file.request.fieldwork.visit(try visit.place("number")), let number = file.request.number else {
      throw OfficeRefusal.notFound
    }
    return visit.calendar([CalendarFile.Entry(request: file.request.id, number: number, visit: found)])
  }

  @Sendable private func newVisit(_ visit: StaffVisit) async throws -> HTTPResponse {
    try visit.must(.study)
    let file = try await office.request(try visit.id(), as: visit.actor)
    return visit.page(visitPage(visit.arranging(file, FormState()), in: visit.frame()))
  }

  private func scheduleVisit(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.study)
    let id: Request.ID = try visit.id()
    let refused: PanelRefusal
    do {
      let typed = TypedForm(form)
      try await office.scheduleVisit(try typed.appointment(), on: id, seen: typed.version, as: visit.actor)
      return visit.go(visit.paths.request(id.description), .visitArranged)
    } catch let refusal as PanelRefusal {
      refused = refusal
    } catch let refusal as Refusal {
      refused = PanelRefusal(field: refusal.visitField ?? FieldName.visitDay, refusal.words)
    } catch OfficeRefusal.changedMeanwhile {
      let file = try await office.request(id, as: visit.actor)
      var view = visit.arranging(file, FormState(values: form))
      view.returned = .appointment
      view.conflict = try await visit.conflict(ofNewVisit: form, on: file)
      return visit.page(visitPage(view, in: visit.frame()), status: 409)
    }
    let file = try await office.request(id, as: visit.actor)
    let state = FormState(form, refused: refused, orAt: FieldName.visitDay)
    return visit.page(visitPage(visit.arranging(file, state), in: visit.frame()), status: 422)
  }

  @Sendable private func visit(_ visit: StaffVisit) async throws -> HTTPResponse {
    try await visit.showVisit(try visit.id(), try visit.place("number"))
  }

  @Sendable private func photo(_ visit: StaffVisit) async throws -> HTTPResponse {
    let number = try visit.place("number")
    let (document, path) = try await office.photo(number, of: try visit.id(), as: visit.actor)
    return visit.download(document, at: path, named: "photo-\(number).\(document.mediaType.fileExtension)")
  }

  @Sendable private func evidence(_ visit: StaffVisit) async throws -> HTTPResponse {
    let number = try visit.place("number")
    let (document, path) = try await office.evidence(number, of: try visit.id(), as: visit.actor)
    return visit.download(document, at: path, named: "evidence-\(number).\(document.mediaType.fileExtension)")
  }

  /// Carries out a verb on a visit; a refusal shows the visit again, with what was typed still in its form.
  private func visitVerb(
    _ part: VisitPart, _ done: Done,
    _ carryOut: @escaping @Sendable (SeenVisit, TypedForm, StaffVisit) async throws -> Void
  ) -> HTTPHandler {
    staffPosted { visit, form in
      try visit.must(part == .photoWithdrawal ? .checkItems : .study)
      let typed = TypedForm(form)
      let seen = SeenVisit(try visit.id(), try visit.place("number"), version: typed.version)
      do {
        try await carryOut(seen, typed, visit)
        return visit.go(visit.paths.visit(seen.number, of: seen.request.description), done)
      } catch let refusal as PanelRefusal {
        return try await visit.showVisit(seen.request, seen.number, refused: (part, form, refusal))
      } catch let refusal as Refusal {
        if refusal == .fieldwork(.noSuchVisit) { throw refusal }
        let field = refusal.visitField ?? part.firstField
        return try await visit.showVisit(
          seen.request, seen.number, refused: (part, form, PanelRefusal(field: field, refusal.words)))
      } catch let refusal as Vault.Refusal {
        return try await visit.showVisit(
          seen.request, seen.number, refused: (part, form, PanelRefusal(field: FieldName.photo, refusal.words)))
      } catch OfficeRefusal.changedMeanwhile {
        return try await visit.showVisit(seen.request, seen.number, refused: (part, form, nil))
      }
    }
  }

  @Sendable private func move(_ seen: SeenVisit, _ form: TypedForm, _ visit: StaffVisit) async throws {
    try await office.moveVisit(seen, to: try form.appointment(), as: visit.actor)
  }

  @Sendable private func cancel(_ seen: SeenVisit, _ form: TypedForm, _ visit: StaffVisit) async throws {
    let reason = try form.needed(FieldName.reason, .cancelReason, limit: 500)
    try await office.cancelVisit(seen, because: reason, as: visit.actor)
  }

  @Sendable private func miss(_ seen: SeenVisit, _ form: TypedForm, _ visit: StaffVisit) async throws {
    let note = try form.needed(FieldName.note, .whatHappened, limit: 500)
    try await office.missVisit(seen, saying: note, as: visit.actor)
  }

  @Sendable private func writeReport(_ seen: SeenVisit, _ form: TypedForm, _ visit: StaffVisit) async throws {
    var observations: [VisitReport.Heading: String] = [:]
    for heading in VisitReport.Heading.allCases {
      let name = FieldName.sawPrefix + heading.rawValue
      guard form.text(name).count <= Request.longestText else {
        throw PanelRefusal(field: name, Refusal.textTooLong(limit: Request.longestText).words)
      }
      observations[heading] = form.text(name)
    }
    let (place, met, relation) = try PanelRefusal.readingAll(
      .read(try form.needed(FieldName.place, .placeFound, limit: 300)),
      .read(try form.needed(FieldName.met, .whoWasMet, limit: 100)),
      .read(try form.needed(FieldName.relation, .relationToApplicant, limit: 100)))
    try await office.reportVisit(
      seen, place: place, met: met, relation: relation, observations: observations, as: visit.actor)
  }

  @Sendable private func allowPhotos(_ seen: SeenVisit, _ form: TypedForm, _ visit: StaffVisit) async throws {
    let (agreedBy, use) = try PanelRefusal.readingAll(
      .read(try form.needed(FieldName.agreedBy, .photoAgreedBy, limit: 100)),
      .read(try form.needed(FieldName.use, .photoUse, limit: 300)))
    try await office.allowPhotos(of: seen, agreedBy: agreedBy, for: use, as: visit.actor)
  }

  @Sendable private func addPhoto(_ seen: SeenVisit, _ form: TypedForm, _ visit: StaffVisit) async throws {
    guard let file = form.form.files.first, !file.name.isEmpty else {
      throw PanelRefusal(field: FieldName.photo, .chooseFile)
    }
    try await office.addPhoto(file.path, named: file.name, to: seen, as: visit.actor)
  }

  @Sendable private func removePhotos(_ seen: SeenVisit, _ form: TypedForm, _ visit: StaffVisit) async throws {
    let reason = try form.needed(FieldName.reason, .withdrawnBecause, limit: 500)
    try await office.withdrawPhotoConsent(of: seen, because: reason, as: visit.actor)
  }
}

extension TypedForm {
  /// Day, hour, place, and who agreed.
  func appointment() throws(PanelRefusal) -> Appointment {
    let (starts, place, agreedBy, how) = try PanelRefusal.readingAll(
      .read(try hour(FieldName.visitHour, of: try day(FieldName.visitDay, .visitDay))),
      .read(try needed(FieldName.place, .visitPlace, limit: 300)),
      .read(try needed(FieldName.agreedBy, .agreedBy, limit: 100)),
      .read(try word(FieldName.agreedHow, .agreedHow) as SiteVisit.Consent.Means))
    return Appointment(starts: starts, place: place, consent: SiteVisit.Consent(by: agreedBy, how: how))
  }
}

extension VisitPart {
  /// Where a refusal of the whole form is told.
  var firstField: String {
    switch self {
    case .appointment: FieldName.visitDay
    case .cancellation, .photoWithdrawal: FieldName.reason
    case .absence: FieldName.note
    case .report: FieldName.place
    case .photoConsent: FieldName.agreedBy
    case .photos: FieldName.photo
    }
  }
}

extension Refusal {
  /// The field of a visit's form a refusal belongs to.
  fileprivate var visitField: String? {
    switch self {
    case .fieldwork(.visitInThePast), .fieldwork(.visitTooFar): FieldName.visitDay
    case .fieldwork(.consentMissing): FieldName.agreedBy
    case .fieldwork(.observationsMissing): FieldName.sawPrefix + VisitReport.Heading.housing.rawValue
    case .fieldwork(.notAPhoto), .fieldwork(.photoConsentMissing), .fieldwork(.tooManyPhotos): nil
    default: nil
    }
  }
}
