import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  var code: String { request.captures["code"] ?? "" }
  var part: String { request.captures["part"] ?? "" }

  func mustManage() throws(OfficeRefusal) {
    guard actor.may(.manageServices) else { throw .notAllowed(.manageServices) }
  }

  /// The service the address names, for whoever manages services.
  func managedService() throws(OfficeRefusal) -> Service {
    try mustManage()
    guard let service = settings.service(code: code) else { throw .notFound }
    return service
  }

  func catalogue(
    of fresh: Settings? = nil, newState: FormState = FormState(), fileState: FormState = FormState(),
    flash: Flash? = nil, status: Int = 200
  ) throws -> HTTPResponse {
    try mustManage()
    var frame = frame()
    if let flash { frame.flash = flash }
    let own = ServiceCatalogue.usual(for: settings.association.kind)
    let view = ServicesView(
      rows: (fresh ?? settings).services.map { service in
        ServicesView.Row(
          code: service.code, name: service.name(in: say), version: service.version, isOffered: service.isOffered)
      },
      offers: ([own] + ServiceCatalogue.allCases.filter { $0 != own }).map { catalogue in
        (catalogue.name, catalogue.offers.map { Choice($0.code, Phrase(ar: $0.ar, en: $0.en)) })
      }, newState: newState, fileState: fileState)
    return page(manageServicesPage(view, in: frame), status: status)
  }

  func editor(_ state: FormState? = nil, flash: Flash? = nil, status: Int = 200) async throws -> HTTPResponse {
    try mustManage()
    guard let service = try await office.settings(slug: settings.association.slug).service(code: code) else {
      throw OfficeRefusal.notFound
    }
    let former = try await office.formerVersions(of: code, as: actor)
    var view = ServiceEditorView(
      service: service,
      former: former.map {
        ServiceEditorView.Former(version: $0.service.version, ended: DualMoment($0.endedAt), by: $0.endedBy)
      }, state: state ?? FormState(values: service.editorForm))
    if !service.needs.contains(.committee) {
      // What the policy asks beyond the service is said where the service is set, and not found out at the decision.
      let promises = settings.policy?.promisesCommittee == true
      view.decided = promises ? (.warn, .policyWantsCommittee) : (.info, .decidedWithoutCommittee)
    }
    var frame = frame()
    if let flash { frame.flash = flash }
    return page(serviceEditorPage(view, in: frame), status: status)
  }

  /// The service as a colleague has left it.
  func changedEditor() async throws -> HTTPResponse {
    try await editor(flash: Flash(.warn, .serviceChanged), status: 409)
  }

  func preview(of service: Service) -> HTTPResponse { page(servicePreviewPage(service, in: frame())) }

  func fieldPage(_ typed: Form? = nil, _ errors: [FieldError] = []) throws -> HTTPResponse {
    let service = try managedService()
    let field = service.fields.first { $0.code == part }
    guard field != nil || part == "new" else { throw OfficeRefusal.notFound }
    let state = FormState(values: typed ?? field?.editorForm ?? Form(), errors: errors)
    let view = ServicePartView(service: service, code: field?.code, name: field?.label ?? .addField, state: state)
    return page(serviceFieldPage(view, in: frame()), status: errors.isEmpty ? 200 : 422)
  }

  func documentPage(_ typed: Form? = nil, _ errors: [FieldError] = []) throws -> HTTPResponse {
    let service = try managedService()
    let requirement = service.requirements.first { $0.code == part }
    guard requirement != nil || part == "new" else { throw OfficeRefusal.notFound }
    let blank = Form([FieldName.validity: "unlimited", FieldName.required: "yes"])
    let state = FormState(values: typed ?? requirement?.editorForm ?? blank, errors: errors)
    let name = requirement.map { Phrase(writtenAr: $0.nameAr, en: $0.nameEn) } ?? .addDocument
    let view = ServicePartView(service: service, code: requirement?.code, name: name, state: state)
    return page(serviceDocumentPage(view, in: frame()), status: errors.isEmpty ? 200 : 422)
  }

  /// Services as a file to be saved.
  func json(of services: [Service]) -> HTTPResponse {
    let name = services.count == 1 ? services[0].code : "services"
    return HTTPResponse(
      status: 200,
      headers: [
        "Content-Type": "application/json", "Content-Disposition": ContentDisposition.attachment(named: "\(name).json"),
      ], content: .bytes(Array(ServiceFile.text(of: services).utf8)))
  }
}
