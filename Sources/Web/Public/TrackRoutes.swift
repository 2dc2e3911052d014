import Arabic
import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addTracking(to router: inout Router) {
    router.get("/{association}/track", open { visit in visit.page(trackPage(visit.trackForm, in: visit.frame())) })
    router.post("/{association}/track", posted(sendCode))
    router.get(
      "/{association}/track/code",
      open { visit in
        guard visit.trackedNumber != nil else { return visit.go(visit.paths.track) }
        return visit.page(trackCodePage(FormState(), in: visit.frame()))
      })
    router.post("/{association}/track/code", posted(enterCode))
    router.get("/{association}/track/status", open(status))
    router.get("/{association}/track/letters/{file}", open(ownLetter))
    for part in ["documents", "attestation", "withdrawal", "appeal", "appeal-documents", "appeal-withdrawal"] {
      router.get("/{association}/track/\(part)", open { visit in visit.go(visit.paths.status) })
    }
    router.post(
      "/{association}/track/documents", bodyLimit: Self.uploadLimit,
      posted(
        oversized: { visit, field in visit.refusedSupply(field, .fileTooLarge, for: try await visit.tracked().1) },
        supplyMissing))
    router.post("/{association}/track/attestation", posted(signAgain))
    router.post("/{association}/track/withdrawal", posted(withdrawOwn))
    router.post("/{association}/track/appeal", posted(appeal))
    router.post(
      "/{association}/track/appeal-documents", bodyLimit: Self.uploadLimit,
      posted(
        oversized: { visit, _ in visit.refusedPaper(.fileTooLarge, for: try await visit.tracked().1) }, addToOwnAppeal))
    router.post("/{association}/track/appeal-withdrawal", posted(withdrawOwnAppeal))
    router.post("/{association}/track/exit", posted(leave))
  }

  private func sendCode(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    try guardAgainstGuessing("track", visit)
    var errors: [FieldError] = []
    let number = RequestNumber(typed: form[FieldName.number] ?? "")
    if number == nil { errors.append(FieldError(FieldName.number, .badTrackingNumber)) }
    var mobile: Mobile?
    do throws(FormatRefusal) {
      mobile = try Mobile(typed: form[FieldName.mobile] ?? "")
    } catch { errors.append(FieldError(FieldName.mobile, error.words(for: .mobile))) }
    guard let number, let mobile else {
      return visit.page(trackPage(FormState(values: form, errors: errors), in: visit.frame()), status: 422)
    }
    try await office.sendTrackingCode(for: number, to: mobile, of: visit.association.id)
    var response = visit.go(visit.paths.trackCode)
    if let cookie = SetCookie(visit.numberCookie, number.description, maxAge: 900) { response.set(cookie) }
    return response
  }

  private func enterCode(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    try guardAgainstGuessing("code", visit)
    guard let number = visit.trackedNumber else { return visit.go(visit.paths.track) }
    do {
      let code = (form[FieldName.code] ?? "").trimmedSpaces.withASCIIDigits
      let token = try await office.openTracking(number, code: code, of: visit.association.id)
      var response = visit.go(visit.paths.status)
      if let cookie = SetCookie(visit.trackCookie, token.text, maxAge: 3600, sameSite: .strict) { response.set(cookie) }
      return response
    } catch TrackingRefusal.codeNotAccepted {
      let state = FormState(errors: [FieldError(FieldName.code, .wrongCode)])
      return visit.page(trackCodePage(state, in: visit.frame()), status: 422)
    }
  }

  @Sendable private func status(_ visit: Visit) async throws -> HTTPResponse {
    let (_, file) = try await visit.tracked()
    return visit.page(statusPage(visit.status(of: file), in: visit.frame()))
  }

  private func supplyMissing(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    let (token, file) = try await visit.tracked()
    guard let upload = form.files.first, upload.field.hasPrefix(FieldName.documentPrefix) else {
      let field = FieldName.documentPrefix + (form[FieldName.document] ?? "")
      return visit.refusedSupply(field, .chooseFile, for: file)
    }
    guard mayUpload(visit) else { return visit.refusedSupply(upload.field, .uploadsTooFast, for: file, status: 429) }
    let code = String(upload.field.dropFirst(FieldName.documentPrefix.count))
    do {
      try await office.supply(upload.path, named: upload.name, for: code, as: token, of: visit.association.id)
    } catch let refusal as Vault.Refusal {
      return visit.refusedSupply(upload.field, upload.name.isEmpty ? .chooseFile : refusal.words, for: file)
    } catch is UploadsSpent {
      return visit.refusedSupply(upload.field, .uploadsSpent, for: file)
    }
    return visit.go(visit.paths.status, .supplied)
  }

  private func signAgain(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    let (token, file) = try await visit.tracked()
    let version = Int(form[FieldName.version] ?? "") ?? -1
    // Looked at first: a form with an error would come back with its tick, over data that was not read.
    guard version == file.request.version else { return visit.outdatedSigning(form, of: file) }
    do {
      let signer = try ApplicationAnswers(form).signature()
      try await office.attest(signedBy: signer, seen: version, as: token, of: visit.association.id)
    } catch let problems as FieldProblems {
      var view = visit.status(of: file)
      view.signState = FormState(values: form, errors: problems.errors)
      return visit.page(statusPage(view, in: visit.frame()), status: 422)
    } catch OfficeRefusal.changedMeanwhile {
      return visit.outdatedSigning(form, of: try await visit.tracked().1)
    }
    return visit.go(visit.paths.status, .attested)
  }

  private func withdrawOwn(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    let (token, file) = try await visit.tracked()
    guard form[FieldName.agreed] != nil else {
      var view = visit.status(of: file)
      view.withdrawState = FormState(errors: [FieldError(FieldName.agreed, .tickToWithdraw)])
      return visit.page(statusPage(view, in: visit.frame()), status: 422)
    }
    try await office.withdraw(
      because: visit.say(.withdrawnByApplicant), as: token, of: visit.association.id)
    return visit.go(visit.paths.status, .withdrawn)
  }

  private func appeal(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    let (token, file) = try await visit.tracked()
    do {
      try await office.lodgeAppeal(on: form[FieldName.grounds] ?? "", as: token, of: visit.association.id)
    } catch let refusal as Refusal {
      return visit.refusedAppeal(refusal, form, of: file)
    }
    return visit.go(visit.paths.status, .ownAppealLodged)
  }

  private func addToOwnAppeal(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    let (token, file) = try await visit.tracked()
    guard let upload = form.files.first, !upload.name.isEmpty else { return visit.refusedPaper(.chooseFile, for: file) }
    guard mayUpload(visit) else { return visit.refusedPaper(.uploadsTooFast, for: file, status: 429) }
    do {
      try await office.addToAppeal(upload.path, named: upload.name, as: token, of: visit.association.id)
    } catch let refusal as Vault.Refusal {
      return visit.refusedPaper(refusal.words, for: file)
    } catch is UploadsSpent {
      return visit.refusedPaper(.uploadsSpent, for: file)
    } catch let refusal as Refusal {
      return visit.refusedPaper(refusal.words, for: try await visit.tracked().1)
    }
    return visit.go(visit.paths.status, .supplied)
  }

  private func withdrawOwnAppeal(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    let (token, file) = try await visit.tracked()
    guard form[FieldName.agreed] != nil else {
      var view = visit.status(of: file)
      view.appeal?.withdrawState = FormState(errors: [FieldError(FieldName.agreed, .tickToWithdrawAppeal)])
      return visit.page(statusPage(view, in: visit.frame()), status: 422)
    }
    try await office.withdrawAppeal(because: visit.say(.withdrawnByApplicant), as: token, of: visit.association.id)
    return visit.go(visit.paths.status, .appealWithdrawn)
  }

  private func leave(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    if let text = visit.request.cookie(visit.trackCookie), text.utf8.count <= 100 {
      try await office.closeTracking(TrackingToken(text: text), of: visit.association.id)
    }
    var response = visit.go(visit.paths.home)
    for name in [visit.trackCookie, visit.numberCookie] {
      if let cookie = SetCookie(name, "", maxAge: 0) { response.set(cookie) }
    }
    return response
  }
}

extension Visit {
  var trackCookie: String { "__Host-track-\(association.slug)" }
  var numberCookie: String { "__Host-number-\(association.slug)" }

  var trackedNumber: RequestNumber? { request.cookie(numberCookie).flatMap { RequestNumber($0) } }

  var trackForm: FormState { FormState() }

  /// The request this browser proved its mobile for; otherwise the way begins anew.
  func tracked() async throws -> (TrackingToken, RequestFile) {
    guard let text = request.cookie(trackCookie) else { throw WebRefusal.signedOut(returnTo: paths.track) }
    let token = TrackingToken(text: text)
    guard let file = try await office.tracked(token, of: association.id) else {
      throw WebRefusal.signedOut(returnTo: paths.track)
    }
    return (token, file)
  }

  /// The status again, with what is wrong at the field of one document.
  func refusedSupply(_ field: String, _ words: Phrase, for file: RequestFile, status: Int = 422) -> HTTPResponse {
    var view = self.status(of: file)
    view.uploadState = FormState(errors: [FieldError(field, words)])
    return page(statusPage(view, in: frame()), status: status)
  }

  /// The status again with a document that was not taken: at its field while the appeal takes documents, above the page
  /// when it does no longer.
  func refusedPaper(_ words: Phrase, for file: RequestFile, status: Int = 422) -> HTTPResponse {
    var view = self.status(of: file)
    guard view.appeal?.takesDocuments == true else {
      return page(statusPage(view, in: frame(Flash(.bad, words))), status: status)
    }
    view.appeal?.documentState = FormState(errors: [FieldError(FieldName.appealDocument, words)])
    return page(statusPage(view, in: frame()), status: status)
  }

  /// The status again with an appeal that was not taken: at its field while the form is there, above the page when the
  /// time for it is over or there is one already.
  func refusedAppeal(_ refusal: Refusal, _ form: Form, of file: RequestFile) -> HTTPResponse {
    var view = status(of: file)
    guard view.appeal?.until != nil else {
      return page(statusPage(view, in: frame(Flash(.bad, refusal.words))), status: 422)
    }
    view.appeal?.lodgeState = FormState(values: form, errors: [FieldError(FieldName.grounds, refusal.words)])
    return page(statusPage(view, in: frame()), status: 422)
  }

  /// The status as it stands now, to one who signed what stood before: nothing was sealed, and the tick is to be set anew.
  func outdatedSigning(_ form: Form, of file: RequestFile) -> HTTPResponse {
    var view = status(of: file)
    view.signState = FormState(values: Form([FieldName.typedName: form[FieldName.typedName] ?? ""]))
    return page(statusPage(view, in: frame(Flash(.warn, .dataChangedUnread))), status: 409)
  }

  func status(of file: RequestFile) -> StatusView {
    let request = file.request
    let today = CalendarDay(file.now)
    var view = StatusView(
      number: request.number?.description ?? "", service: file.service?.name(in: say) ?? "",
      stage: file.plainStage, tone: file.plainTone,
      steps: StepView.steps(of: request, under: file.policy.gates, forApplicant: true),
      promise: DeadlineView(file, forApplicant: true, in: say),
      uploads: request.itemsToSupply(on: today).map { UploadItem($0, on: today, in: say) },
      signing: request.asksForSignature(with: SHA256Fingerprint()) ? SigningView(file, in: say) : nil,
      messages: file.messages.filter { !$0.kind.isCode }.map {
        OutboxView.Message(to: "", at: DualMoment($0.at), text: say($0.words))
      },
      canWithdraw: request.stage.isBeforeDecision)
    view.replaceable = request.itemsToReplace.map { UploadItem($0, on: today, in: say) }
    view.instalments = file.entitlement?.instalments.map { InstalmentRow($0, $0.state.plainName, isPlain: true) } ?? []
    view.appeal = OwnAppealView(file, in: say)
    view.letters = file.letters.map { LetterRow($0, path: paths.statusLetter($0.number.description)) }
    return view
  }
}

extension UploadItem {
  init(_ item: Casework.ChecklistItem, on day: CalendarDay, in say: Language) {
    var rejection: String?
    var expired: DualDate?
    switch item.state {
    case .rejected(let reason): rejection = reason
    case .verified(let verification) where item.hasExpired(by: day): expired = verification.expires.map { DualDate($0) }
    default: break
    }
    self.init(
      code: item.requirement.code, name: item.requirement.name(in: say), hint: item.requirement.hint(in: say),
      isRequired: item.requirement.isRequired,
      sent: item.awaitsVerification ? item.document.map { SentFile(name: $0.name, bytes: $0.size) } : nil,
      rejection: rejection, expired: expired)
  }
}

extension Phrase {
  static let badTrackingNumber = Phrase(
    ar: "أدخل رقم التتبع كما في الإيصال، مثل REQ-2026-00042",
    en: "Enter the number as on the receipt, such as REQ-2026-00042")
  static let withdrawnByApplicant = Phrase(
    ar: "بطلب من مقدم الطلب عبر صفحة التتبع", en: "By the applicant, on the tracking page")
}
