import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addRequests(to router: inout Router) {
    let base = "/{association}/staff/requests/{id}"
    router.get(base, staff(request))
    router.get("\(base)/documents/{code}", staff(document))
    router.post("\(base)/documents", bodyLimit: Self.uploadLimit, staffPosted(supply))
    router.post("\(base)/items/{code}/verification", bodyLimit: Self.uploadLimit, verb(.verified, verify))
    router.post("\(base)/items/{code}/rejection", verb(.sentBack, reject))
    router.post("\(base)/items/{code}/waiver", verb(.waived, waive))
    router.post("\(base)/incompleteness", verb(.returned, handBack))
    router.post("\(base)/particulars", verb(.edited, edit))
    router.post("\(base)/mobile", verb(.mobileReplaced, replaceMobile))
    router.post("\(base)/attestation", verb(.attested, attest))
    router.post("\(base)/referral", verb(.referred, refer))
    router.post("\(base)/referral-answer", verb(.answeredReferral, answerReferral))
    router.post("\(base)/referral-question", verb(.referred, followUpReferral))
    router.post("\(base)/referral-closure", verb(.referralClosed, closeReferral))
    router.post("\(base)/referral-handover", verb(.passedOn, handOverReferral))
    router.post("\(base)/notice", verb(.noticed, notice))
    router.post("\(base)/note", verb(.noted, note))
    router.post("\(base)/report", verb(.studied, study))
    router.post("\(base)/study", verb(.studyBegun, beginStudy))
    router.post("\(base)/committee", verb(.sentToCommittee, sendToCommittee))
    router.post("\(base)/notification", verb(.answered, notify))
    router.post("\(base)/registration", verb(.registered, register))
    router.post("\(base)/delivery", verb(.delivered, deliver))
    router.post("\(base)/closure", verb(.closed, close))
    router.post("\(base)/withdrawal", verb(.withdrawn, withdraw))
    router.post("\(base)/assignment", verb(.assigned, assign))
    router.post("\(base)/urgency", verb(.urgencyRuled, ruleOnUrgency))
    router.post("\(base)/handover", verb(.handedOver, handOver))
    router.post("\(base)/pause", verb(.paused, pause))
    router.post("\(base)/resumption", verb(.resumed, resume))
    router.post("\(base)/decision", verb(.decided, decideAlone))
    router.post("\(base)/appeal", verb(.appealLodged, lodgeAppeal))
    router.post("\(base)/appeal-hearing", verb(.hearingOpened, openHearing))
    router.post("\(base)/appeal-ruling", verb(.appealRuled, ruleOnAppeal))
    router.post("\(base)/appeal-withdrawal", verb(.appealWithdrawn, withdrawAppeal))
    router.get("\(base)/appeal-documents/{number}", staff(appealDocument))
    router.post("\(base)/appeal-documents", bodyLimit: Self.uploadLimit, verb(.supplied, addToAppeal))
  }

  /// What every posted verb works on: the request, the version the person saw, and the form.
  struct Act: Sendable {
    let id: Request.ID
    let version: Int
    let form: Form
    let visit: StaffVisit

    var actor: StaffActor { visit.actor }
    var item: String { visit.request.captures["code"] ?? "" }
    func text(_ name: String) -> String { form[name] ?? "" }
  }

  /// Carries out a verb.
  ///
  /// A refusal shows the page again, with the words at the form and what was typed still in it.
  private func verb(
    _ done: Done, _ carryOut: @escaping @Sendable (Act) async throws -> Void
  ) -> HTTPHandler {
    staffPosted { visit, form in
      let id: Request.ID = try visit.id()
      let act = Act(id: id, version: Int(form["version"] ?? "") ?? -1, form: form, visit: visit)
      do {
        try await carryOut(act)
      } catch let refusal as Refusal {
        return try await visit.showRefused(id, PanelRefusal(refusal), form)
      } catch let refusal as BenefitRefusal {
        return try await visit.showRefused(id, PanelRefusal(words: refusal.words), form)
      } catch let refusal as PanelRefusal {
        return try await visit.showRefused(id, refusal, form)
      } catch let refusal as Vault.Refusal {
        return try await visit.showRefused(id, PanelRefusal(field: FieldName.shown, refusal.words), form)
      } catch OfficeRefusal.changedMeanwhile {
        return try await visit.showChanged(id, form)
      }
      return visit.go(visit.paths.request(id.description), done)
    }
  }

  @Sendable private func request(_ visit: StaffVisit) async throws -> HTTPResponse {
    let file = try await office.request(try visit.id(), as: visit.actor)
    return visit.page(requestPage(try await visit.view(of: file), in: visit.frame()))
  }

  /// A document goes out as a download of the kind that was found in it, never shown within the site.
  @Sendable private func document(_ visit: StaffVisit) async throws -> HTTPResponse {
    let (document, path) = try await office.document(
      visit.request.captures["code"] ?? "", of: try visit.id(), as: visit.actor)
    return visit.download(document, at: path, named: document.downloadName)
  }

  private func supply(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let id: Request.ID = try visit.id()
    let back = visit.paths.request(id.description)
    guard let file = form.files.first, file.field.hasPrefix(FieldName.documentPrefix) else {
      let field = FieldName.documentPrefix + (form[FieldName.document] ?? "")
      return try await visit.showRefused(id, PanelRefusal(field: field, .chooseFile), form)
    }
    let code = String(file.field.dropFirst(FieldName.documentPrefix.count))
    do {
      try await office.supply(
        file.path, named: file.name, for: code, on: id, seen: Int(form["version"] ?? "") ?? -1, as: visit.actor)
    } catch let refusal as Vault.Refusal {
      let words = file.name.isEmpty ? Phrase.chooseFile : refusal.words
      return try await visit.showRefused(id, PanelRefusal(field: file.field, words), form)
    } catch let refusal as Refusal {
      return try await visit.showRefused(id, PanelRefusal(field: file.field, refusal.words), form)
    } catch OfficeRefusal.changedMeanwhile {
      return try await visit.showChanged(id, form)
    }
    return visit.go(back, .supplied)
  }
}

extension RequestDocument {
  /// The sender's name with the ending that fits the content.
  var downloadName: String {
    let stem = name.split(separator: ".").first.map(String.init) ?? "document"
    return "\(stem).\(mediaType.fileExtension)"
  }
}
