import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addApplying(to router: inout Router) {
    router.get("/{association}/apply", open { visit in visit.go(visit.applyStart) })
    router.get("/{association}/apply/receipt", open(receipt))
    for step in ApplyStep.allCases {
      router.get("/{association}/apply/\(step.rawValue)", open { visit in try await self.applyStep(step, visit) })
    }
    router.post("/{association}/apply/service", posted(chooseService))
    router.post("/{association}/apply/person", posted(savePerson))
    router.post("/{association}/apply/need", posted(saveNeed))
    router.post(
      "/{association}/apply/documents", bodyLimit: Self.uploadLimit,
      posted(
        oversized: { visit, field in visit.refusedDocument(field, .fileTooLarge, in: try await visit.draft().1) },
        saveDocument))
    router.post("/{association}/apply/documents/{code}/removal", posted(removeDocument))
    router.post("/{association}/apply/review", posted(submit))
    router.post("/{association}/apply/clearance", posted(clear))
    router.post("/{association}/requests", bodyLimit: 256 * 1024, open(submitAtOnce))
  }

  /// Shows a step with what was kept; steps before the first missing answer can always be gone back to.
  private func applyStep(_ step: ApplyStep, _ visit: Visit) async throws -> HTTPResponse {
    try visit.mustTakeRequests()
    guard let token = visit.applicationToken, let draft = try await office.application(token, of: visit.association.id)
    else {
      guard step == .service else { return visit.go(visit.paths.apply(.service)) }
      return visit.page(applyServicePage(visit.serviceStep(nil, []), in: visit.frame()))
    }
    if step == .service, let asked = visit.request.query[FieldName.service] {
      var changed = draft
      if let service = visit.settings.service(code: asked) { changed.service = service.id }
      return try visit.show(step, of: changed)
    }
    guard let service = visit.settings.service(draft.service), !draft.isFilled(on: service) else {
      return try visit.show(step, of: draft)
    }
    // The form changed meanwhile: told at once, and not only when it is sent.
    return try visit.show(
      step, of: try await office.renew(token, of: visit.settings), flash: Flash(.warn, .formChangedWords))
  }

  private func chooseService(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    try visit.mustTakeRequests()
    let code = form[FieldName.service] ?? ""
    let begun = try await visit.reusableToken()
    let service = visit.settings.service(code: code).flatMap { $0.isOffered ? $0 : nil }
    let answers = ApplicationAnswers(form)
    if let begun, let service {
      _ = try await office.keep(.service, answers, for: service.id, under: begun, of: visit.association.id)
    }
    var errors: [FieldError] = []
    if service == nil { errors.append(FieldError(FieldName.service, .chooseService)) }
    if !answers.isTicked(.criteriaRead) {
      errors += FieldProblems([.init(field: .criteriaRead, problem: .notTicked)]).errors
    }
    guard let service, errors.isEmpty else {
      return visit.page(
        applyServicePage(visit.serviceStep(form, errors, isBegun: begun != nil), in: visit.frame()), status: 422)
    }
    let token: ApplicationToken
    if let begun {
      token = begun
    } else {
      token = try await office.begin(answers, for: service.id, of: visit.association.id)
    }
    return visit.keepingDraft(token, visit.go(visit.paths.apply(.person)))
  }

  private func savePerson(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    let (token, _) = try await visit.draft()
    let kept = try await office.keep(.person, ApplicationAnswers(form), under: token, of: visit.association.id)
    do throws(FieldProblems) {
      _ = try kept.answers.person(as: Identifier(high: 0, low: 0), today: CalendarDay(office.clock.now))
    } catch {
      return try visit.show(.person, of: kept, error, status: 422)
    }
    return visit.go(visit.paths.apply(.need))
  }

  private func saveNeed(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    let (token, draft) = try await visit.draft()
    guard let service = visit.settings.service(draft.service) else { throw ApplicationRefusal.noSuchService }
    var entries = FormEntries(form, for: service)
    let growing = form[FieldName.addRow].flatMap { code in service.questions.first { $0.code == code } }
    if let growing { entries.addRow(to: growing) }
    let kept = try await office.keep(
      .need, ApplicationAnswers(form), form: entries, under: token, of: visit.association.id)
    if growing != nil { return try visit.show(.need, of: kept) }
    guard kept.isFilled(on: service) else {
      let renewed = try await office.renew(token, of: visit.settings)
      return try visit.show(.need, of: renewed, status: 409, flash: Flash(.warn, .formChangedWords))
    }
    do throws(FieldProblems) {
      _ = try kept.answers.particulars(
        for: service, form: kept.form, today: CalendarDay(office.clock.now))
    } catch {
      return try visit.show(.need, of: kept, error, status: 422)
    }
    return visit.go(visit.paths.apply(.documents))
  }

  private func saveDocument(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    let (token, draft) = try await visit.draft()
    if form["done"] != nil { return visit.go(visit.paths.apply(.review)) }
    guard let file = form.files.first, file.field.hasPrefix(FieldName.documentPrefix) else {
      let field = FieldName.documentPrefix + (form[FieldName.document] ?? "")
      return visit.refusedDocument(field, .chooseFile, in: draft)
    }
    guard mayUpload(visit) else { return visit.refusedDocument(file.field, .uploadsTooFast, in: draft, status: 429) }
    let code = String(file.field.dropFirst(FieldName.documentPrefix.count))
    do {
      _ = try await office.attach(file.path, named: file.name, for: code, to: token, of: visit.settings)
    } catch let refusal as Vault.Refusal {
      return visit.refusedDocument(file.field, file.name.isEmpty ? .chooseFile : refusal.words, in: draft)
    } catch is UploadsSpent {
      return visit.refusedDocument(file.field, .uploadsSpent, in: draft)
    }
    return visit.go(visit.paths.apply(.documents), .uploaded)
  }

  private func removeDocument(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    let (token, _) = try await visit.draft()
    try await office.detach(visit.request.captures["code"] ?? "", from: token, of: visit.association.id)
    return visit.go(visit.paths.apply(.documents), .removed)
  }

  /// Sends the draft in; what is wrong leads back to the step where it can be mended.
  private func submit(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    try mayNotFlood(visit)
    guard let token = visit.applicationToken else { throw ApplicationRefusal.noSuchDraft }
    do {
      let kept = try await office.sign(
        ApplicationAnswers(form), having: form[FieldName.version] ?? "", under: token, of: visit.association.id)
      if let step = visit.firstStepToMend(kept, today: CalendarDay(office.clock.now)) {
        return try visit.show(step.step, of: kept, step.problems, status: 422)
      }
    } catch ApplicationRefusal.changedUnread {
      let (_, draft) = try await visit.draft()
      return try visit.show(.review, of: draft, status: 409, flash: Flash(.warn, .dataChangedUnread))
    } catch ApplicationRefusal.noSuchDraft {
      // Sent by the same form a moment ago: the receipt is the same.
    }
    do {
      _ = try await office.submit(token, of: visit.settings)
    } catch ApplicationRefusal.formChanged {
      let renewed = try await office.renew(token, of: try await office.settings(slug: visit.association.slug))
      return try visit.show(.need, of: renewed, status: 409, flash: Flash(.warn, .formChangedWords))
    }
    return visit.go(visit.paths.receipt)
  }

  /// A whole application in one form, as the offline queue and programs send it.
  ///
  /// `Idempotency-Key` names the attempt.
  @Sendable private func submitAtOnce(_ visit: Visit) async throws -> HTTPResponse {
    try mayNotFlood(visit)
    guard let key = visit.request.headers["Idempotency-Key"], (8...100).contains(key.utf8.count) else {
      throw FormRefusal.malformed
    }
    let form = try visit.request.form()
    guard let service = visit.settings.service(code: form[FieldName.service] ?? "") else {
      throw ApplicationRefusal.noSuchService
    }
    do {
      let receipt = try await office.submit(
        Application(service: service.id, answers: ApplicationAnswers(form), form: FormEntries(form, for: service)),
        key: key, of: visit.settings)
      var sheet = JSONSheet()
      sheet.object { sheet in
        sheet.member("number", receipt.number.description)
        sheet.member("stage", receipt.stage.rawValue)
      }
      return sheet.response(status: 201)
    } catch ApplicationRefusal.keyUsed {
      return Problems.json(Problem(kind: .changed, detail: ApplicationRefusal.keyUsed.words), visit.request)
    } catch let problems as FieldProblems {
      return json(of: problems, in: visit.say).problem(status: 422)
    }
  }

  /// `{"status": 422, "errors": {field: words}}`.
  private func json(of problems: FieldProblems, in say: Language) -> JSONSheet {
    var sheet = JSONSheet()
    sheet.object { sheet in
      sheet.member("status", 422)
      sheet.name("errors")
      sheet.object { sheet in
        for problem in problems.all {
          sheet.member(named: problem.field.rawValue, say(problem.problem.words(for: problem.field.label)))
        }
        for problem in problems.inForm { sheet.member(named: FieldName.form(problem.name), say(problem.words)) }
      }
    }
    return sheet
  }

  /// Leaves nothing of the form, or of its receipt, on a computer that others use.
  private func clear(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    if let token = visit.applicationToken { try await office.discard(token, of: visit.association.id) }
    var response = visit.go(visit.paths.home, .formCleared)
    if let cookie = SetCookie(visit.draftCookie, "", maxAge: 0) { response.set(cookie) }
    return response
  }

  private func mayNotFlood(_ visit: Visit) throws(WebRefusal) {
    guard
      throttle.allows("submit", from: visit.request.peer, atMost: options.submissionsAMinute, at: office.clock.now)
    else { throw .tooManyAttempts }
  }

  @Sendable private func receipt(_ visit: Visit) async throws -> HTTPResponse {
    guard let token = visit.applicationToken,
      let receipt = try await office.receipt(token, of: visit.association.id)
    else { return visit.go(visit.paths.apply(.service)) }
    return visit.page(receiptPage(visit.view(of: receipt), in: visit.frame()))
  }
}
