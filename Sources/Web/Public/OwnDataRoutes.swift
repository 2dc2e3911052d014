import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addOwnData(to router: inout Router) {
    router.get("/{association}/track/data", open { visit in try await visit.ownData(FormState()) })
    router.post("/{association}/track/data", posted(askAboutData))
  }

  private func askAboutData(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    let (token, _) = try await visit.tracked()
    let error: FieldError
    do {
      let typed = TypedForm(form)
      try await office.askAboutData(
        try typed.word(FieldName.kind), saying: typed.text(FieldName.note), as: token, of: visit.association.id)
      return visit.go(visit.paths.statusData, .dataAsked)
    } catch let refusal as PanelRefusal {
      error = FieldError(refusal.field ?? FieldName.kind, refusal.words)
    } catch let refusal as PrivacyRefusal {
      error = FieldError(refusal.field(of: form) ?? FieldName.kind, refusal.ownWords)
    }
    return try await visit.ownData(FormState(values: form, errors: [error]), status: 422)
  }
}

extension Visit {
  fileprivate func ownData(_ state: FormState, status: Int = 200) async throws -> HTTPResponse {
    let (token, _) = try await tracked()
    let (requests, today) = try await office.ownDataRequests(as: token, of: association.id)
    let rows = requests.map { request in
      OwnDataView.Row(
        number: request.number.description, kind: request.kind.ownName,
        due: request.state.isOpen ? DualDate(request.due) : nil, state: request.chip(on: today))
    }
    return page(ownDataPage(OwnDataView(rows: rows, state: state), in: frame()), status: status)
  }
}
