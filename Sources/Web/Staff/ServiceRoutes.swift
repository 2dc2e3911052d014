import Casework
import Foundation
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addServices(to router: inout Router) {
    let base = "/{association}/staff/services"
    router.get(base, staff { visit in try visit.catalogue() })
    router.post(base, staffPosted(addService))
    router.get("\(base)/export.json", staff(exportAll))
    router.post("\(base)/import", bodyLimit: Self.uploadLimit, staffPosted(importFile))
    router.get("\(base)/{code}", staff { visit in try await visit.editor() })
    router.post("\(base)/{code}/description", staffPosted(describe))
    router.post("\(base)/{code}/offering", staffPosted(setOffered))
    router.get("\(base)/{code}/preview", staff { visit in try visit.preview(of: visit.managedService()) })
    router.get("\(base)/{code}/versions/{number}", staff(formerVersion))
    router.get("\(base)/{code}/export.json", staff { visit in try visit.json(of: [visit.managedService()]) })
    router.get(
      "\(base)/{code}/form.pdf",
      staff { visit in
        try visit.visit.pdf(ofBlank: try visit.managedService())
      })
    router.get("\(base)/{code}/fields/{part}", staff { visit in try visit.fieldPage() })
    router.post("\(base)/{code}/fields/{part}", staffPosted(saveField))
    for verb in ["up", "down", "removal"] {
      router.post(
        "\(base)/{code}/fields/{part}/\(verb)",
        staffPosted { visit, form in
          try await self.revise(visit, form) { service throws(ServiceRefusal) in
            let code = visit.part
            if verb == "removal" { return try service.removeField(code) }
            try service.moveField(code, up: verb == "up")
          }
        })
    }
    router.get("\(base)/{code}/documents/{part}", staff { visit in try visit.documentPage() })
    router.post("\(base)/{code}/documents/{part}", staffPosted(saveDocument))
    router.post(
      "\(base)/{code}/documents/{part}/removal",
      staffPosted { visit, form in
        try await self.revise(visit, form) { service throws(ServiceRefusal) in try service.removeRequirement(visit.part)
        }
      })
  }

  private func addService(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.mustManage()
    let typed = TypedForm(form)
    let code = typed.text(FieldName.serviceCode).uppercased()
    let offer = ServiceOffer.named(form[FieldName.template] ?? "")
    let id: Service.ID = office.randomness.identifier(at: office.clock.now)
    var service =
      offer?.service(id: id)
      ?? Service(id: id, code: code, nameAr: "", nameEn: "", criteriaAr: "", criteriaEn: "", requirements: [])
    if !code.isEmpty { service.code = code }
    let name = typed.text(FieldName.nameAr)
    if !name.isEmpty { service.nameAr = name }
    do {
      let added = try await office.add(service, as: visit.actor)
      return visit.go(visit.paths.service(added.code), .serviceAdded)
    } catch let refusal as ServiceRefusal {
      let field =
        switch refusal {
        case .arabicMissing, .tooLong: FieldName.nameAr
        default: FieldName.serviceCode
        }
      let state = FormState(values: form, errors: [FieldError(field, refusal.words)])
      return try visit.catalogue(newState: state, status: 422)
    }
  }

  private func describe(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    do {
      return try await revise(visit, form) { service throws(ServiceRefusal) in service.describe(by: form) }
    } catch let refusal as ServiceRefusal {
      let state = FormState(values: form, errors: [FieldError(FieldName.nameAr, refusal.words)])
      return try await visit.editor(state, status: 422)
    }
  }

  private func setOffered(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.mustManage()
    do {
      try await office.setOffered(
        form[FieldName.offered] == "yes", visit.code, seen: Int(form[FieldName.version] ?? "") ?? -1, as: visit.actor)
    } catch OfficeRefusal.changedMeanwhile {
      return try await visit.changedEditor()
    }
    return visit.go(visit.paths.service(visit.code))
  }

  private func saveField(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.mustManage()
    let old = visit.part == "new" ? nil : visit.part
    let field: FormField
    do throws(PanelRefusal) {
      field = try TypedForm(form).question()
    } catch { return try visit.fieldPage(form, error.errors(orAt: FieldName.labelAr)) }
    do {
      return try await revise(visit, form) { service throws(ServiceRefusal) in
        let before = service.fields.first { $0.code == old }
        try service.put(before?.keepingColumns(field) ?? field, inPlaceOf: old)
      }
    } catch let refusal as ServiceRefusal {
      return try visit.fieldPage(form, [FieldError(refusal.editorField, refusal.words)])
    }
  }

  private func saveDocument(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.mustManage()
    let old = visit.part == "new" ? nil : visit.part
    let requirement: Requirement
    do throws(PanelRefusal) {
      requirement = try TypedForm(form).requirement()
    } catch { return try visit.documentPage(form, error.errors(orAt: FieldName.nameAr)) }
    do {
      return try await revise(visit, form) { service throws(ServiceRefusal) in
        try service.put(requirement, inPlaceOf: old)
      }
    } catch let refusal as ServiceRefusal {
      var field = refusal.editorField
      if field == FieldName.labelAr { field = FieldName.nameAr }
      return try visit.documentPage(form, [FieldError(field, refusal.words)])
    }
  }

  /// Saves a change and shows the service; a colleague's change in between is shown instead.
  private func revise(
    _ visit: StaffVisit, _ form: Form, _ change: @escaping @Sendable (inout Service) throws(ServiceRefusal) -> Void
  ) async throws -> HTTPResponse {
    do {
      try await office.revise(
        visit.code, seen: Int(form[FieldName.version] ?? "") ?? -1, as: visit.actor, change)
    } catch ServiceRefusal.nothingChanged {
      return visit.go(visit.paths.service(visit.code))
    } catch OfficeRefusal.changedMeanwhile {
      return try await visit.changedEditor()
    }
    return visit.go(visit.paths.service(visit.code), .serviceSaved)
  }

  @Sendable private func formerVersion(_ visit: StaffVisit) async throws -> HTTPResponse {
    let former = try await office.formerVersions(of: visit.code, as: visit.actor)
    guard let number = Int(visit.request.captures["number"] ?? ""),
      let found = former.first(where: { $0.service.version == number })
    else { throw OfficeRefusal.notFound }
    return visit.preview(of: found.service)
  }

  @Sendable private func exportAll(_ visit: StaffVisit) async throws -> HTTPResponse {
    try visit.mustManage()
    return visit.json(of: visit.settings.services)
  }

  private func importFile(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.mustManage()
    func refused(_ words: Phrase) throws -> HTTPResponse {
      try visit.catalogue(fileState: FormState(errors: [FieldError(FieldName.file, words)]), status: 422)
    }
    guard let file = form.files.first, !file.name.isEmpty else { return try refused(.chooseFile) }
    guard file.size <= ServiceFile.largest else {
      return try refused(ServiceFileRefusal.notJSON(.tooLarge(limit: ServiceFile.largest)).words)
    }
    do {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path)))
      let done = try await office.importServices(bytes, as: visit.actor)
      let fresh = try await office.settings(slug: visit.settings.association.slug)
      let words = Phrase.imported(done.added.count, done.revised.count, done.unchanged.count)
      return try visit.catalogue(of: fresh, flash: Flash(.ok, words))
    } catch let refusal as ServiceFileRefusal {
      return try refused(refusal.words)
    } catch let refusal as ServiceRefusal {
      return try refused(refusal.words)
    }
  }
}

extension ServiceRefusal {
  /// The editor's input a refusal is told at.
  var editorField: String {
    switch self {
    case .arabicMissing, .tooLong: FieldName.labelAr
    case .noOptions, .tooManyOptions: FieldName.options
    case .boundsCrossed, .tooManyRows: FieldName.least
    case .noColumns, .notAColumn, .tooManyColumns, .formTooLarge: FieldName.columns
    case .badMonths: FieldName.months
    default: FieldName.partCode
    }
  }
}
