import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addInquiries(to router: inout Router) {
    let base = "/{association}/staff/inquiries"
    router.get(base, staff(inquiries))
    router.get("\(base)/new", staff(newInquiry))
    router.post("\(base)/new", staffPosted(takeInquiry))
    router.get("\(base)/{id}", staff { visit in try await visit.showInquiry() })
    router.post("\(base)/{id}/answer", staffPosted(answerInquiry))
    router.post("\(base)/{id}/referral", staffPosted(referInquiry))
  }

  @Sendable private func inquiries(_ visit: StaffVisit) async throws -> HTTPResponse {
    let lists = try await office.inquiries(as: visit.actor)
    let view = InquiriesView(
      open: lists.open.map(visit.row), answered: lists.answered.map(visit.row), mayTake: visit.actor.may(.receive))
    return visit.page(inquiriesPage(view, in: visit.frame()))
  }

  @Sendable private func newInquiry(_ visit: StaffVisit) async throws -> HTTPResponse {
    try visit.must(.receive)
    return visit.page(newInquiryPage(visit.newInquiry(FormState(values: visit.request.query)), in: visit.frame()))
  }

  private func takeInquiry(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.receive)
    let typed = TypedForm(form)
    let state: FormState
    do {
      let id = try await office.takeInquiry(try typed.inquiry(), as: visit.actor)
      return visit.go(visit.paths.inquiry(id.description), .inquiryTaken)
    } catch let refusal as PanelRefusal {
      state = FormState(form, refused: refusal, orAt: FieldName.question)
    } catch let refusal as ReceptionRefusal {
      state = FormState(values: form, errors: [FieldError(FieldName.question, refusal.words)])
    }
    return visit.page(newInquiryPage(visit.newInquiry(state), in: visit.frame()), status: 422)
  }

  private func answerInquiry(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.seeRequests)
    let (typed, id): (TypedForm, Inquiry.ID) = (TypedForm(form), try visit.id())
    return try await visit.carryOut(
      InquiryPart.answer.rawValue, form, to: visit.paths.inquiry(id.description), .inquiryAnswered
    ) {
      let (answer, source) = try PanelRefusal.readingAll(
        .read(try typed.needed(FieldName.answer, .inquiryAnswer, limit: Inquiry.longestAnswer)),
        .read(try typed.source()))
      try await office.answerInquiry(id, answer, citing: source, seen: typed.version, as: visit.actor)
    } again: { refused in
      try await visit.showInquiry(refused)
    }
  }

  private func referInquiry(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.seeRequests)
    let (typed, id): (TypedForm, Inquiry.ID) = (TypedForm(form), try visit.id())
    return try await visit.carryOut(
      InquiryPart.referral.rawValue, form, to: visit.paths.inquiries, .inquiryReferred
    ) {
      let (colleague, day) = try PanelRefusal.readingAll(
        .read(try typed.colleague(.referredTo)), .read(try typed.day(FieldName.answerBy, .answerBy)))
      try await office.referInquiry(id, to: colleague, by: day, seen: typed.version, as: visit.actor)
    } again: { refused in
      try await visit.showInquiry(refused)
    }
  }
}

extension CitedSource {
  /// `d-` and a library document's identifier, or `c-` and a clause's number.
  fileprivate init?(_ text: String) {
    guard text.utf8.count <= 100 else { return nil }
    if text.hasPrefix("c-") {
      self = .clause(String(text.dropFirst(2)))
    } else if text.hasPrefix("d-"), let id = LibraryDocument.ID(text.dropFirst(2)) {
      self = .document(id)
    } else {
      return nil
    }
  }
}

extension TypedForm {
  fileprivate func inquiry() throws(PanelRefusal) -> InquiryTerms {
    let (question, channel, mobile) = try PanelRefusal.readingAll(
      .read(try needed(FieldName.question, .inquiryQuestion, limit: Inquiry.longestQuestion)),
      .read(try word(FieldName.channel, .inquiryChannel) as Channel),
      .read(try writtenOrNil(FieldName.mobile, .mobile) as Mobile?))
    return InquiryTerms(
      channel: channel, name: text(FieldName.personName), mobile: mobile, question: question,
      ticket: Ticket.ID(text(FieldName.turn)))
  }

  /// What an answer rests on.
  fileprivate func source() throws(PanelRefusal) -> CitedSource {
    guard let source = CitedSource(text(FieldName.source)) else {
      throw PanelRefusal(field: FieldName.source, .choose(.answerComesFrom))
    }
    return source
  }
}

extension Inquiry {
  func chip(on day: CalendarDay) -> Chip {
    if isLate(on: day) { return Chip(.inquiryLate, .bad, icon: .alert) }
    return switch state {
    case .open: Chip(state.name, .warn, icon: .clock)
    case .referred: Chip(state.name, .info, icon: .user)
    case .answered: Chip(state.name, .ok, icon: .check)
    }
  }
}

extension StaffVisit {
  func row(_ inquiry: Inquiry) -> InquiriesView.Row {
    InquiriesView.Row(
      id: inquiry.id.description, number: inquiry.number.description,
      question: inquiry.question.count > 120 ? "\(inquiry.question.prefix(120))…" : inquiry.question,
      state: inquiry.chip(on: CalendarDay(now)), referee: inquiry.referee.flatMap { settings.staff[$0] },
      due: inquiry.state == .referred ? inquiry.due.map { DualDate($0) } : nil)
  }

  fileprivate func newInquiry(_ state: FormState) -> NewInquiryView {
    let open = Channel.allCases.filter { settings.policy?.isOpen($0) == true }
    let channels = open.isEmpty ? [.interview, .phone] : open
    return NewInquiryView(
      channels: channels.map { Choice($0.rawValue, $0.name) },
      turn: Ticket.ID(state.value(FieldName.turn)).map(\.description), state: state)
  }

  /// One inquiry, with what an answer may cite and whom it may be referred to while it waits.
  fileprivate func showInquiry(_ refused: RefusedForm? = nil) async throws -> HTTPResponse {
    let inquiry = try await office.inquiry(try id(), as: actor)
    var facts = [
      Fact(.inquiryChannel, .phrase(inquiry.channel.name)),
      Fact(.askedOn, .phrase(.moment(DualMoment(inquiry.at)))),
    ]
    if !inquiry.name.isEmpty { facts.append(Fact(.yourName, .text(inquiry.name))) }
    let covers = try await covers(.inquiry(inquiry.id), at: .inquiry, inquiry.id.description)
    if let mobile = inquiry.mobile, covers.has(.contact) { facts.append(Fact(.mobile, covers.value(mobile))) }
    if let referee = inquiry.referee.flatMap({ settings.staff[$0] }) {
      facts.append(Fact(.referredTo, .text(referee)))
      if let due = inquiry.due { facts.append(Fact(.answerBy, .phrase(.bothDates(DualDate(due))))) }
    }
    if let by = inquiry.answeredBy.flatMap({ settings.staff[$0] }) { facts.append(Fact(.answeredBy, .text(by))) }
    var view = InquiryView(
      id: inquiry.id.description, number: inquiry.number.description, version: inquiry.version,
      state: inquiry.chip(on: CalendarDay(now)), question: inquiry.question, facts: facts,
      answer: inquiry.citation.map { (inquiry.answer, $0.words) },
      parts: inquiry.state == .answered ? [] : InquiryPart.allCases)
    var refused = refused
    if let part = refused?.missing(from: view.parts) { view.parts.append(part) }
    view.forms = refused?.forms ?? PageForms()
    if inquiry.state != .answered {
      view.sources = try await sources()
      view.colleagues = settings.colleagues.map(Choice.init(colleague:))
    }
    return page(inquiryPage(view, in: frame(refused?.flash)), status: refused?.status ?? 200)
  }

  /// The library's documents in force and the clauses of the policy.
  private func sources() async throws -> [Choice] {
    let documents = try await office.library(as: actor).inForce(on: CalendarDay(now)).map {
      Choice("d-\($0.id)", Phrase(verbatim: $0.title))
    }
    guard let policy = settings.policy else { return documents }
    let clauses = try await office.publishedClauses(of: policy.id, in: settings.association.id)
    return documents
      + clauses.map { clause in
        let text = clause.text.count > 70 ? "\(clause.text.prefix(70))…" : clause.text
        return Choice("c-\(clause.number)", Phrase.clause(clause.number).joined(Phrase(verbatim: text), by: ": "))
      }
  }
}

extension Inquiry.Citation {
  fileprivate var words: Phrase { kind == .clause ? .clause(name) : Phrase(verbatim: name) }
}
