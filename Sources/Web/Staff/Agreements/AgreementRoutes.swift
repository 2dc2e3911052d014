import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addAgreements(to router: inout Router) {
    let base = "/{association}/staff/agreements"
    router.get(base, staff { visit in try await visit.agreements() })
    router.get("\(base)/{id}", staff { visit in try await visit.agreement() })
    router.get("\(base)/{id}/paper", staff(paper))
    for part in AgreementPart.allCases where part != .paper && part != .renewal {
      router.post("\(base)/{id}/\(part.rawValue)", staffPosted { visit, form in try await change(part, visit, form) })
    }
    router.post("\(base)/{id}/\(AgreementPart.paper.rawValue)", bodyLimit: Self.uploadLimit, staffPosted(attach))
    router.post("\(base)/{id}/\(AgreementPart.renewal.rawValue)", staffPosted(renew))
    let new = "/{association}/staff/register/{id}/agreement"
    router.get(new, staff { visit in try await visit.newAgreement(FormState()) })
    router.post(new, staffPosted(draft))
  }

  private func draft(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.keepAgreements)
    let state: FormState
    do {
      let id = try await office.draftAgreement(
        AgreementForm(form).terms(), with: try visit.id(), as: visit.actor)
      return visit.go(visit.paths.agreement(id.description), .agreementDrafted)
    } catch let refusal as PanelRefusal {
      state = FormState(form, refused: refusal, orAt: FieldName.title)
    } catch let refusal as AgreementRefusal {
      let error = FieldError(refusal.field(of: form) ?? FieldName.title, refusal.words)
      state = FormState(values: form, errors: [error])
    }
    return try await visit.newAgreement(state, status: 422)
  }

  private func change(_ part: AgreementPart, _ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(part.duty)
    let id: Agreement.ID = try visit.id()
    return try await visit.carryOut(
      part.rawValue, form, to: visit.paths.agreement(id.description), .agreementSaved
    ) {
      guard let verb = try AgreementForm(form).verb(part) else { throw OfficeRefusal.notFound }
      try await office.change(id, verb, seen: TypedForm(form).version, as: visit.actor)
    } again: { refused in
      try await visit.agreement(refused)
    }
  }

  private func attach(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.keepAgreements)
    let id: Agreement.ID = try visit.id()
    return try await visit.carryOut(
      AgreementPart.paper.rawValue, form, to: visit.paths.agreement(id.description), .uploaded
    ) {
      guard let file = form.files.first, !file.name.isEmpty else {
        throw PanelRefusal(field: FieldName.file, .chooseFile)
      }
      do {
        try await office.attach(
          file.path, named: file.name, to: id, seen: TypedForm(form).version, as: visit.actor)
      } catch let refusal as Vault.Refusal {
        throw PanelRefusal(field: FieldName.file, refusal.words)
      }
    } again: { refused in
      try await visit.agreement(refused)
    }
  }

  private func renew(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.keepAgreements)
    let id: Agreement.ID = try visit.id()
    let typed = AgreementForm(form)
    var next: Agreement.ID?
    let refused = try await visit.carryOut(
      AgreementPart.renewal.rawValue, form, to: visit.paths.agreement(id.description), .agreementDrafted
    ) {
      next = try await office.renewAgreement(
        id, from: try typed.begins(), until: try typed.ends(), seen: TypedForm(form).version, as: visit.actor)
    } again: { refused in
      try await visit.agreement(refused)
    }
    guard let next else { return refused }
    return visit.go(visit.paths.agreement(next.description), .agreementDrafted)
  }

  @Sendable private func paper(_ visit: StaffVisit) async throws -> HTTPResponse {
    let (document, path) = try await office.agreementDocument(try visit.id(), as: visit.actor)
    return visit.download(document, at: path, named: document.name)
  }
}

extension AgreementPart {
  var duty: Duty {
    switch self {
    case .signing, .ending, .termination: .signAgreements
    default: .keepAgreements
    }
  }
}
