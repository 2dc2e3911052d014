import Arabic
import Casework
import HTTP
import Letters
import Lexicon
import Office
import Pages

extension Rooms {
  func addTurnRequests(to router: inout Router) {
    let base = "/{association}/staff/reception/turns/{id}"
    router.get("\(base)/missing.pdf", staff(missingPaper))
    router.post("\(base)/request", staffPosted(linkTurn))
    router.post("\(base)/handover", staffPosted(handOverOnTurn))
  }

  @Sendable private func missingPaper(_ visit: StaffVisit) async throws -> HTTPResponse {
    let file = try await office.turn(try visit.id(), as: visit.actor)
    guard let request = file.request, !file.missing.isEmpty, let number = request.number else {
      throw OfficeRefusal.notFound
    }
    let paper = MissingPaper(
      of: number.description, visit.settings.subject(request.service), association: visit.association,
      missing: file.missing.map { Phrase(ar: $0.nameAr, en: $0.nameEn) }, at: visit.now)
    return HTTPResponse.letter(try paper.pdf(in: visit.say), named: "\(number)-missing.pdf")
  }

  /// By its number at once; by a national ID the person's requests are shown to choose from.
  private func linkTurn(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.receive)
    let typed = TypedForm(form)
    let id: Ticket.ID = try visit.id()
    let text = typed.text(FieldName.number)
    do {
      guard let number = RequestNumber(typed: text) else {
        guard (try? NationalID(typed: text)) != nil else { throw ReceptionRefusal.noSuchRequest }
        guard case .lines(let lines) = try await office.find(text, as: visit.actor) else {
          throw ReceptionRefusal.noSuchRequest
        }
        return try await visit.showTurn(found: lines)
      }
      try await office.linkTurn(id, to: number, seen: typed.version, as: visit.actor)
      return visit.go(visit.paths.ticket(id.description), .turnChanged)
    } catch let refusal as ReceptionRefusal {
      let state = FormState(values: form, errors: [FieldError(FieldName.number, refusal.words)])
      return try await visit.showTurn(linking: state, status: 422)
    }
  }

  private func handOverOnTurn(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.receive)
    let typed = TypedForm(form)
    let id: Ticket.ID = try visit.id()
    let state: FormState
    do {
      let kind: Handed.Kind = try typed.word(FieldName.kind)
      try await office.handOver(
        Handed(kind, note: typed.text(FieldName.note)), on: id, seen: typed.version, as: visit.actor)
      return visit.go(visit.paths.ticket(id.description), .turnChanged)
    } catch let refusal as PanelRefusal {
      state = FormState(form, refused: refusal, orAt: FieldName.kind)
    } catch let refusal as ReceptionRefusal {
      let isAboutNote = if case .textTooLong = refusal { true } else { refusal == .textMissing }
      let refused = PanelRefusal(field: isAboutNote ? FieldName.note : FieldName.kind, refusal.words)
      state = FormState(form, refused: refused, orAt: FieldName.kind)
    }
    return try await visit.showTurn(handing: state, status: 422)
  }
}
