import Arabic
import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addPolicy(to router: inout Router) {
    router.get("/{association}/staff/policy", staff(policies))
    router.post("/{association}/staff/policy", bodyLimit: 26 * 1024 * 1024, staffPosted(bringIn))
    router.get("/{association}/staff/policy/templates", staff(templates))
    router.post("/{association}/staff/policy/templates", staffPosted(useTemplate))
    router.get("/{association}/staff/policy/{id}", staff(policy))
    router.post("/{association}/staff/policy/{id}/answers", staffPosted(answerPoints))
    router.post("/{association}/staff/policy/{id}/approval", staffPosted(approve))
    router.post("/{association}/staff/policy/{id}/discard", staffPosted(discard))
  }

  @Sendable private func policies(_ visit: StaffVisit) async throws -> HTTPResponse {
    visit.page(policyListPage(try await visit.policyList(), in: visit.frame()))
  }

  @Sendable private func policy(_ visit: StaffVisit) async throws -> HTTPResponse {
    let (version, text) = try await office.policy(try visit.id(), as: visit.actor)
    if !version.state.isPublished || visit.request.query["text"] != nil {
      return visit.page(policyDraftPage(visit.draft(version, text), in: visit.frame()))
    }
    return visit.page(policyInForcePage(visit.inForce(version, text), in: visit.frame()))
  }

  /// Reads an uploaded document into a draft.
  private func bringIn(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    guard let file = form.files.first(where: { $0.field == FieldName.file }), !file.name.isEmpty else {
      return try await visit.refusedUpload(.chooseFile)
    }
    guard file.size > 0 else { return try await visit.refusedUpload(.fileEmpty) }
    guard file.size <= PolicyListView.largestDocument else {
      return try await visit.refusedUpload(.fileTooLarge(bytes: PolicyListView.largestDocument))
    }
    do {
      let draft = try await office.draftPolicy(fromFileAt: file.path, as: visit.actor)
      return visit.go(visit.paths.policy(draft.id.description))
    } catch let known as DraftedAlready {
      return visit.go(visit.paths.policy(known.id.description), .sameDraft)
    } catch let refusal as UnreadableDocument {
      return try await visit.refusedUpload(Phrase(ar: refusal.ar, en: refusal.en))
    } catch let refusal as PolicyRefusal {
      return try await visit.refusedUpload(refusal.words)
    }
  }

  @Sendable private func templates(_ visit: StaffVisit) async throws -> HTTPResponse {
    let views = try office.policyOffers(as: visit.actor).map { offer in
      TemplateView(
        code: offer.code, kind: visit.say == .ar ? offer.nameAr : offer.nameEn,
        summary: visit.say == .ar ? offer.replyAr : offer.replyEn)
    }
    return visit.page(templatesPage(views, in: visit.frame()))
  }

  private func useTemplate(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    do {
      let draft = try await office.draftPolicy(fromOffer: form["template"] ?? "", as: visit.actor)
      return visit.go(visit.paths.policy(draft.id.description))
    } catch let known as DraftedAlready {
      return visit.go(visit.paths.policy(known.id.description), .sameDraft)
    }
  }

  /// Lays a draft aside; a version that took effect meanwhile is shown as it is, with the refusal.
  private func discard(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let id: PolicyVersion.ID = try visit.id()
    do {
      try await office.discardPolicy(id, as: visit.actor)
      return visit.go(visit.paths.policies, .draftDiscarded)
    } catch let refusal as PolicyRefusal {
      let (version, text) = try await office.policy(id, as: visit.actor)
      var frame = visit.frame()
      frame.flash = Flash(.bad, refusal.words)
      return visit.page(policyDraftPage(visit.draft(version, text), in: frame), status: 422)
    }
  }

  /// Saves the answers that were given; those not yet given stay open.
  private func answerPoints(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let id: PolicyVersion.ID = try visit.id()
    let (version, text) = try await office.policy(id, as: visit.actor)
    let answers = PointAnswers(version, form)
    var errors = answers.errors
    // Every answer sent is the one that holds.
    if errors.isEmpty, answers.given.isEmpty { return visit.go(visit.paths.policy(id.description)) }
    if errors.isEmpty {
      do {
        try await office.settle(answers.given, of: id, seen: form.seenVersion, as: visit.actor)
        return visit.go(visit.paths.policy(id.description), .pointsSaved)
      } catch let refusal as PolicyRefusal {
        errors = [FieldError(answers.field(of: refusal), refusal.words)]
      } catch OfficeRefusal.changedMeanwhile {
        return try await changed(id, visit) { $0.keep(FormState(values: form), of: answers) }
      }
    }
    var view = visit.draft(version, text)
    view.keep(FormState(values: form, errors: errors), of: answers)
    return visit.page(policyDraftPage(view, in: visit.frame()), status: 422)
  }

  private func approve(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let id: PolicyVersion.ID = try visit.id()
    let state: FormState
    do {
      let approval = try TypedForm(form).approval()
      try await office.approvePolicy(id, approval, seen: form.seenVersion, as: visit.actor)
      return visit.go(visit.paths.policy(id.description), .approved)
    } catch let refusal as PanelRefusal {
      state = FormState(form, refused: refusal, orAt: FieldName.approvalDate)
    } catch let refusal as PolicyRefusal {
      let field = refusal == .meetingInFuture ? FieldName.approvalDate : FieldName.meeting
      state = FormState(values: form, errors: [FieldError(field, refusal.words)])
    } catch OfficeRefusal.changedMeanwhile {
      return try await changed(id, visit) { view in
        if view.approval != nil { view.approval = FormState(values: form) }
      }
    }
    let (version, text) = try await office.policy(id, as: visit.actor)
    var view = visit.draft(version, text)
    view.approval = state
    return visit.page(policyDraftPage(view, in: visit.frame()), status: 422)
  }
}

extension Rooms {
  /// The draft as it is stored now, told that it changed, with what was typed still in its form.
  private func changed(
    _ id: PolicyVersion.ID, _ visit: StaffVisit, _ keep: (inout PolicyDraftView) -> Void
  ) async throws -> HTTPResponse {
    let (version, text) = try await office.policy(id, as: visit.actor)
    var view = visit.draft(version, text)
    keep(&view)
    var frame = visit.frame()
    frame.flash = Flash(.warn, .changedHeading)
    return visit.page(policyDraftPage(view, in: frame), status: 409)
  }
}

extension PolicyDraftView {
  /// What was typed stays in the form it was typed in.
  fileprivate mutating func keep(_ state: FormState, of answers: PointAnswers) {
    if answers.areChanges { answersState = state } else { pointsState = state }
  }
}

extension Form {
  /// Which saving of a record the form was made from; one that no record has when the form does not say.
  var seenVersion: Int { Int(self[FieldName.version] ?? "") ?? -1 }
}

extension TypedForm {
  /// Where and when the board approved, and who signed for it.
  fileprivate func approval() throws(PanelRefusal) -> BoardApproval {
    let (meeting, day, approver, post) = try PanelRefusal.readingAll(
      .read(try needed(FieldName.meeting, .meetingNumber, limit: PolicyVersion.longestMeeting)),
      .read(try date(FieldName.approvalDate, .approvalDate)),
      .read(try needed(FieldName.approverName, .approverName, limit: PolicyVersion.longestApprover)),
      .read(try needed(FieldName.approverPost, .approverPost, limit: PolicyVersion.longestApprover)))
    return BoardApproval(meeting: meeting, day: day, approver: approver, post: post)
  }
}
