import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Visit {
  var draftCookie: String { "__Host-draft-\(association.slug)" }

  /// The draft this browser is filling, or the one it sent last.
  var applicationToken: ApplicationToken? {
    request.cookie(draftCookie).flatMap { (16...64).contains($0.utf8.count) ? ApplicationToken(text: $0) : nil }
  }

  var applyStart: String {
    guard let service = request.query[FieldName.service], settings.service(code: service) != nil else {
      return paths.apply(.service)
    }
    return "\(paths.apply(.service))?\(FieldName.service)=\(service)"
  }

  func mustTakeRequests() throws(ApplicationRefusal) {
    guard let policy = settings.policy else { throw .noPolicyInForce }
    guard policy.isOpen(.website) else { throw .channelClosed }
  }

  /// The draft on its way; without one the form begins anew.
  func draft() async throws -> (ApplicationToken, Application) {
    guard let token = applicationToken, let draft = try await office.application(token, of: association.id) else {
      throw ApplicationRefusal.noSuchDraft
    }
    return (token, draft)
  }

  /// The browser's token while its draft was not sent yet.
  func reusableToken() async throws -> ApplicationToken? {
    guard let token = applicationToken, try await office.application(token, of: association.id) != nil else {
      return nil
    }
    return token
  }

  func keepingDraft(_ token: ApplicationToken, _ response: HTTPResponse) -> HTTPResponse {
    var response = response
    // Ends with the browser's session: many apply at a computer that others use after them.
    if let cookie = SetCookie(draftCookie, token.text) { response.set(cookie) }
    return response
  }

  // MARK: Steps

  func show(
    _ step: ApplyStep, of draft: Application, _ problems: FieldProblems = FieldProblems(), status: Int = 200,
    flash: Flash? = nil
  ) throws -> HTTPResponse {
    guard let service = settings.service(draft.service) else { throw ApplicationRefusal.noSuchService }
    var values = draft.answers.form(service)
    values.fields += draft.form.fields
    let state = FormState(values: values, errors: problems.errors)
    let frame = flash.map { self.frame($0) } ?? self.frame()
    let note = DraftNote(.draftSavedNow)
    let html =
      switch step {
      case .service: applyServicePage(serviceStep(state.values, problems.errors, isBegun: true), in: frame)
      case .person:
        applyPersonPage(ApplyPersonView(service: service.name(in: say), draft: note, state: state), in: frame)
      case .need:
        applyNeedPage(needStep(draft, service, state), in: frame)
      case .documents: applyDocumentsPage(documentsStep(draft, FormState()), in: frame)
      case .review: applyReviewPage(reviewStep(draft, service, state), in: frame)
      }
    return page(html, status: status)
  }

  private func needStep(_ draft: Application, _ service: Service, _ state: FormState) -> ApplyNeedView {
    var view = ApplyNeedView(
      service: service.name(in: say), asksAmount: service.asksAmount, draft: DraftNote(.draftSavedNow), state: state)
    view.form = ServiceFormView(service, draft.form)
    return view
  }

  func serviceStep(_ form: Form?, _ errors: [FieldError], isBegun: Bool = false) -> ApplyServiceView {
    var form = form ?? Form()
    if form[FieldName.service] == nil, let asked = request.query[FieldName.service] {
      form.fields.append(Form.Field(name: FieldName.service, value: asked))
    }
    return ApplyServiceView(
      services: settings.offered.map { ServiceView($0, in: say) }, promise: PromiseView(settings.policy),
      draft: isBegun ? DraftNote(.draftSavedNow) : nil, state: FormState(values: form, errors: errors))
  }

  func documentsStep(_ draft: Application, _ state: FormState) -> ApplyDocumentsView {
    let service = settings.service(draft.service)
    return ApplyDocumentsView(
      service: service?.name(in: say) ?? "",
      items: (service?.checklist ?? []).map { requirement in
        UploadItem(
          code: requirement.code, name: requirement.name(in: say), hint: requirement.hint(in: say),
          isRequired: requirement.isRequired,
          sent: draft.documents[requirement.code].map { SentFile(name: $0.name, bytes: $0.size) })
      }, draft: DraftNote(.draftSavedNow), state: state)
  }

  /// The documents again, with what is wrong at the field of one.
  func refusedDocument(_ field: String, _ words: Phrase, in draft: Application, status: Int = 422) -> HTTPResponse {
    let state = FormState(errors: [FieldError(field, words)])
    return page(applyDocumentsPage(documentsStep(draft, state), in: frame()), status: status)
  }

  private func reviewStep(_ draft: Application, _ service: Service, _ state: FormState) -> ApplyReviewView {
    ApplyReviewView(
      service: service.name(in: say), mark: draft.mark, groups: reviewGroups(draft, service),
      declaration: settings.policy?.declaration ?? "",
      missing: service.checklist.filter { $0.isRequired && draft.documents[$0.code] == nil }.map {
        $0.name(in: say)
      },
      draft: DraftNote(.draftSavedNow), state: state)
  }

  private func reviewGroups(_ draft: Application, _ service: Service) -> [ApplyReviewView.Group] {
    let answers = draft.answers
    let name = [ApplicationAnswers.Field.first, .father, .grandfather, .family].map { answers[$0].trimmedSpaces }
    let person = [
      Fact(.fullName, .text(name.filter { !$0.isEmpty }.joined(separator: " "))),
      Fact(.nationalID, .code(answers[.nationalID])), Fact(.birthDate, .phrase(birthDate(answers))),
      Fact(.mobile, .code(answers[.mobile])), Fact(.city, .text(answers[.city])),
      Fact(.shortAddress, .code(answers[.address])), Fact(.iban, .code(answers[.iban])),
    ].filter { !$0.isBlank }
    var need = [Fact(.describeNeed, .text(answers[.need]))]
    if service.asksAmount {
      // As it will be read, where it can be.
      let amount = try? Halalas(typed: answers[.amount])
      need.append(Fact(.amountNeeded, amount.map { .money(halalas: $0.count) } ?? .code(answers[.amount])))
    }
    let today = CalendarDay(office.clock.now)
    need += draft.form.answers(to: service.questions, today: today).answers.facts(of: service)
    need.append(Fact(.urgency, .phrase(answers.isUrgent ? .urgencyUrgent : .urgencyNormal)))
    if answers.isUrgent { need.append(Fact(.urgencyReason, .text(answers[.urgency]))) }
    return [
      ApplyReviewView.Group(heading: .yourData, step: .person, facts: person),
      ApplyReviewView.Group(heading: .yourNeed, step: .need, facts: need),
      ApplyReviewView.Group(
        heading: .yourDocuments, step: .documents,
        facts: service.checklist.compactMap { requirement in
          draft.documents[requirement.code].map {
            Fact(Phrase(ar: requirement.nameAr, en: requirement.nameEn), .text($0.name))
          }
        }),
    ]
  }

  private func birthDate(_ answers: ApplicationAnswers) -> Phrase {
    let month = answers[answers.calendar == .hijri ? .hijriMonth : .gregorianMonth]
    guard
      let date = try? EnteredDate(day: answers[.day], month: month, year: answers[.year], in: answers.calendar)
    else { return Phrase(verbatim: "") }
    return .bothDates(DualDate(date.day))
  }

  /// The first step whose answers cannot be taken, with what is wrong; nil when the draft may be sent.
  func firstStepToMend(_ draft: Application, today: CalendarDay) -> (step: ApplyStep, problems: FieldProblems)? {
    guard let service = settings.service(draft.service) else { return (.service, FieldProblems()) }
    if settings.policy?.gates.contains(.information) == true, !draft.answers.isTicked(.criteriaRead) {
      return (.service, FieldProblems([FieldProblems.Item(field: .criteriaRead, problem: .notTicked)]))
    }
    do throws(FieldProblems) {
      _ = try draft.answers.person(as: Identifier(high: 0, low: 0), today: today)
    } catch { return (.person, error) }
    do throws(FieldProblems) {
      _ = try draft.answers.particulars(for: service, form: draft.form, today: today)
    } catch { return (.need, error) }
    do throws(FieldProblems) {
      _ = try draft.answers.signature()
    } catch { return (.review, error) }
    return nil
  }

  // MARK: Receipt

  func view(of receipt: SentReceipt) -> ReceiptView {
    let service = settings.service(receipt.service)
    var next: [NextStep] = []
    if !receipt.missing.isEmpty { next.append(NextStep(Stage.incomplete.plain)) }
    if receipt.stage == .complete { next.append(NextStep(Stage.complete.plain)) }
    if settings.policy?.gates.contains(.committeeNotice) == true {
      next.append(
        NextStep(Phrase(ar: "تُعرض الطلبات المكتملة على اللجنة لدراستها.", en: "A committee studies complete requests."))
      )
    }
    next.append(NextStep(settings.policy?.reply.sentence ?? .noReplyTimeSet, by: receipt.due.map { DualDate($0) }))
    return ReceiptView(
      number: receipt.number.description, service: service?.name(in: say) ?? "", person: receipt.name,
      at: DualMoment(receipt.submitted), maskedMobile: receipt.mobile.masked, next: next,
      missing: receipt.missing.map { say == .ar ? $0.nameAr : $0.nameEn })
  }
}

extension Fact {
  fileprivate var isBlank: Bool {
    switch value {
    case .text(let text), .code(let text): text.trimmedSpaces.isEmpty
    case .phrase(let phrase): phrase.ar.isEmpty
    case .money, .link, .covered, .shown: false
    }
  }
}

extension ApplicationAnswers {
  /// What a posted form holds of the application's fields.
  init(_ form: Form) {
    var values: [Field: String] = [:]
    for field in Field.allCases {
      if let value = form[field.rawValue] { values[field] = value }
    }
    self.init(values)
  }

  /// The answers as the form's fields, for showing them again.
  func form(_ service: Service) -> Form {
    var form = Form()
    form.fields = answered.map { Form.Field(name: $0.field.rawValue, value: $0.value) }
    form.fields.append(Form.Field(name: FieldName.service, value: service.code))
    return form
  }
}

extension FieldProblems {
  /// The problems in words, each at its field.
  var errors: [FieldError] {
    all.map { item in
      let field = item.field == .day ? FieldName.birthDate : item.field.rawValue
      if item.field == .criteriaRead, item.problem == .notTicked { return FieldError(field, .tickCriteria) }
      return FieldError(field, item.problem.words(for: item.field.label))
    } + inForm.map(\.error)
  }
}

extension Application {
  /// Whether the draft answers what the service asks now.
  func isFilled(on service: Service) -> Bool { serviceVersion == nil || serviceVersion == service.version }
}

extension Requirement {
  /// The rules of a document before what files are taken; nil where there are none.
  func hint(in say: Language) -> String? { rules.map { "\(say($0.asSentence)). \(say(.fileHint))" } }
}
