import Casework
import HTTP
import Lexicon
import Office
import Pages
import Sheets

extension Rooms {
  func addDataRequests(to router: inout Router) {
    let base = "/{association}/staff/data-requests"
    router.get(base, staff { visit in try await visit.dataRequests() })
    router.get("\(base)/{id}", staff { visit in try await visit.dataRequest() })
    for part in DataRequestPart.allCases where part != .copy {
      router.post("\(base)/{id}/\(part.rawValue)", staffPosted { visit, form in try await change(part, visit, form) })
    }
    router.post("\(base)/{id}/\(DataRequestPart.copy.rawValue)", staffPosted(copy))
    let new = "/{association}/staff/register/{id}/data-request"
    router.get(new, staff { visit in try await visit.newDataRequest(FormState()) })
    router.post(new, staffPosted(take))
  }

  private func take(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.takeDataRequests)
    let typed = TypedForm(form)
    let state: FormState
    do {
      let (kind, channel) = try PanelRefusal.readingAll(
        .read(try typed.word(FieldName.kind, .whatIsAsked) as DataRequest.Kind),
        .read(try typed.word(FieldName.channel, .inquiryChannel) as Channel))
      let id = try await office.takeDataRequest(
        DataRequestTerms(kind, through: channel, wish: typed.text(FieldName.note)), of: try visit.id(),
        as: visit.actor)
      return visit.go(visit.paths.dataRequest(id.description), .dataRequestTaken)
    } catch let refusal as PanelRefusal {
      state = FormState(form, refused: refusal, orAt: FieldName.kind)
    } catch let refusal as PrivacyRefusal {
      let error = FieldError(refusal.field(of: form) ?? FieldName.kind, refusal.words)
      state = FormState(values: form, errors: [error])
    }
    return try await visit.newDataRequest(state, status: 422)
  }

  private func change(_ part: DataRequestPart, _ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let typed = TypedForm(form)
    let reason = form[FieldName.reason] ?? ""
    func verb() throws(PanelRefusal) -> DataRequestVerb? {
      switch part {
      case .identity: .verify(try typed.word(FieldName.method))
      case .extension: .extend(reason: reason)
      case .grant: .grant(words: reason)
      case .refusal: .refuse(reasons: reason)
      case .withdrawal: .withdraw(reason: reason)
      case .copy: nil
      }
    }
    try visit.must(part.duty)
    let id: DataRequest.ID = try visit.id()
    return try await visit.carryOut(
      part.rawValue, form, to: visit.paths.dataRequest(id.description), .dataRequestSaved
    ) {
      guard let verb = try verb() else { throw OfficeRefusal.notFound }
      try await office.change(id, verb, seen: typed.version, as: visit.actor)
    } again: { refused in
      try await visit.dataRequest(refused)
    }
  }

  /// The person's copy as a download; taking it is written down, so it is asked for by a form.
  private func copy(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let copy = try await office.copy(on: try visit.id(), as: visit.actor)
    return .table(visit.archive(of: copy), named: "\(copy.request.number).zip", as: "application/zip")
  }
}

extension DataRequestPart {
  var duty: Duty {
    switch self {
    case .identity, .withdrawal, .copy: .takeDataRequests
    case .extension, .grant, .refusal: .answerDataRequests
    }
  }
}
