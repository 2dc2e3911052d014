import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addScans(to router: inout Router) {
    router.get(
      "/{association}/staff/scans",
      staff { visit in
        guard visit.actor.may(.takeIn) else { throw OfficeRefusal.notAllowed(.takeIn) }
        return visit.page(scanPage(FormState(), in: visit.frame()))
      })
    router.post("/{association}/staff/scans", bodyLimit: Self.uploadLimit, staffPosted(fileScan))
    router.get("/{association}/staff/scans/{id}", staff(scan))
    router.get("/{association}/staff/requests/{id}/form.pdf", staff(filledForm))
  }

  /// Files a paper by its code: on to its request, or to taking one in from it.
  private func fileScan(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    guard visit.actor.may(.takeIn) else { throw OfficeRefusal.notAllowed(.takeIn) }
    func refused(_ field: String, _ words: Phrase) -> HTTPResponse {
      visit.page(
        scanPage(FormState(values: form, errors: [FieldError(field, words)]), in: visit.frame()), status: 422)
    }
    do {
      let code = form[FieldName.code] ?? ""
      guard let file = form.files.first, !file.name.isEmpty else {
        _ = try FormCode(typed: code)
        return refused(FieldName.file, .chooseFile)
      }
      let scan = try await office.fileScan(file.path, named: file.name, under: code, as: visit.actor)
      if let request = scan.request { return visit.go(visit.paths.request(request.description), .scanFiled) }
      guard let service = visit.settings.services.first(where: { $0.id == scan.service }) else {
        throw OfficeRefusal.notFound
      }
      return visit.go(
        "\(visit.paths.intake)?\(FieldName.service)=\(service.code)&\(FieldName.scan)=\(scan.id)")
    } catch let refusal as FormCodeRefusal {
      return refused(FieldName.code, refusal.words)
    } catch let refusal as Vault.Refusal {
      return refused(FieldName.file, refusal.words)
    }
  }

  @Sendable private func scan(_ visit: StaffVisit) async throws -> HTTPResponse {
    let (scan, path) = try await office.scan(try visit.id(), as: visit.actor)
    return HTTPResponse(
      status: 200,
      headers: [
        "Content-Type": scan.document.mediaType.rawValue,
        "Content-Disposition": ContentDisposition.attachment(named: scan.document.downloadName),
        "Content-Security-Policy": "sandbox; default-src 'none'",
      ], content: .file(path: path, size: scan.document.size))
  }

  @Sendable private func filledForm(_ visit: StaffVisit) async throws -> HTTPResponse {
    let file = try await office.request(try visit.id(), as: visit.actor)
    let covers = try await visit.covers(
      .party(file.request.applicant.party), at: .request, file.request.id.description)
    return try visit.visit.pdf(ofFilled: file, under: covers)
  }
}
