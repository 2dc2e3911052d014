import Arabic
import Casework
import HTTP
import Letters
import Lexicon
import Office
import Pages

extension Rooms {
  func addSittings(to router: inout Router) {
    let base = "/{association}/staff/sittings"
    router.post(base, staffPosted(planSitting))
    router.get(
      "\(base)/{id}",
      staff { visit in
        let file = try await office.sitting(try visit.id(), as: visit.actor)
        return visit.page(sittingPage(visit.view(of: file), in: visit.frame()))
      })
    router.get("\(base)/{id}/pack.pdf", staff(pack))
    router.get("\(base)/{id}/minutes.pdf", staff(minutes))
    router.post("\(base)/{id}/agenda", verb(.agenda, .agendaPlaced, place))
    router.post("\(base)/{id}/removal", verb(.removal, .agendaTakenOff, takeOff))
    router.post("\(base)/{id}/convening", verb(.convening, .convened, convene))
    router.post("\(base)/{id}/arrival", verb(.arrival, .arrived, arrive))
    router.post("\(base)/{id}/closing", verb(.closing, .sittingClosed, closeSitting))
    router.post("\(base)/{id}/cancellation", verb(.cancellation, .sittingCancelled, cancelSitting))
    router.post("\(base)/{id}/signature", verb(.signature, .minutesSigned, signMinutes))
    router.post("\(base)/{id}/refusal", verb(.refusal, .signatureRefused, refuseToSign))
    let item = "\(base)/{id}/items/{request}"
    router.get(
      item,
      staff { visit in
        let file = try await office.agendaItem(try visit.id("request"), of: try visit.id(), as: visit.actor)
        return visit.page(agendaItemPage(visit.view(of: file), in: visit.frame()))
      })
    router.post("\(item)/recusal", verb(.recusal, .recused, recuse))
    router.post("\(item)/vote", verb(.vote, .voted, castVote))
    router.post("\(item)/resolution", verb(.resolution, .decided, resolve))
  }

  /// What a posted verb works on: the sitting, the version the person saw, and the form.
  struct SittingAct: Sendable {
    let id: Sitting.ID
    let version: Int
    let form: Form
    let visit: StaffVisit

    var actor: StaffActor { visit.actor }
    func text(_ name: String) -> String { form[name] ?? "" }
    var request: Request.ID { get throws { try visit.id("request") } }

    /// What was written in a field that may not be left out, told by its `label` where it was.
    func needed(_ name: String, _ label: Phrase) throws(PanelRefusal) -> String {
      try TypedForm(form).needed(name, label, limit: Request.longestText)
    }
  }

  /// Carries out a verb on a sitting; a refusal shows its page again with what was typed.
  private func verb(
    _ part: SittingPart, _ done: Done, _ carryOut: @escaping @Sendable (SittingAct) async throws -> Void
  ) -> HTTPHandler {
    staffPosted { visit, form in
      let act = SittingAct(
        id: try visit.id(), version: Int(form[FieldName.version] ?? "") ?? -1, form: form, visit: visit)
      let first: String? =
        switch part {
        case .agenda: FieldName.request
        case .convening: FieldName.present
        case .cancellation, .refusal: FieldName.reason
        case .arrival: FieldName.person
        case .removal, .closing, .signature: nil
        }
      do {
        try await carryOut(act)
      } catch let refusal as CommitteeRefusal {
        let state = refusal.state(of: form, orFirst: first)
        let flash = state == nil ? Flash(.bad, refusal.words) : nil
        return try await visit.show(act.id, (part, state ?? FormState(values: form)), flash, status: 422)
      } catch let refusal as PanelRefusal {
        let state = FormState(form, refused: refusal, orAt: first ?? FieldName.reason)
        return try await visit.show(act.id, (part, state), nil, status: 422)
      } catch OfficeRefusal.changedMeanwhile {
        return try await visit.show(act.id, (part, FormState(values: form)), .changedMeanwhile, status: 409)
      }
      return visit.go(visit.paths.sitting(act.id.description), done)
    }
  }

  /// The same for a verb on one item.
  private func verb(
    _ part: AgendaPart, _ done: Done, _ carryOut: @escaping @Sendable (SittingAct) async throws -> Void
  ) -> HTTPHandler {
    staffPosted { visit, form in
      let act = SittingAct(
        id: try visit.id(), version: Int(form[FieldName.version] ?? "") ?? -1, form: form, visit: visit)
      let request = try act.request
      let first = part == .resolution ? FieldName.reasons : FieldName.reason
      do {
        try await carryOut(act)
      } catch let refusal as CommitteeRefusal {
        let state = refusal.state(of: form, orFirst: first)
        let flash = state == nil ? Flash(.bad, refusal.words) : nil
        return try await visit.show(request, of: act.id, (part, state ?? FormState(values: form)), flash, status: 422)
      } catch let refusal as PanelRefusal {
        let state = FormState(form, refused: refusal, orAt: first)
        return try await visit.show(request, of: act.id, (part, state), nil, status: 422)
      } catch OfficeRefusal.changedMeanwhile {
        return try await visit.show(
          request, of: act.id, (part, FormState(values: form)), .changedMeanwhile, status: 409)
      }
      return visit.go(visit.paths.agendaItem(request.description, of: act.id.description), done)
    }
  }

  private func planSitting(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    guard visit.actor.may(.arrangeSittings) else { throw OfficeRefusal.notAllowed(.arrangeSittings) }
    let state: FormState
    do {
      let plan = try SittingPlan(form)
      let id = try await office.planSitting(
        of: plan.committee, plan.form, beginning: plan.begins, as: visit.actor)
      return visit.go(visit.paths.sitting(id.description), .sittingPlanned)
    } catch let refusal as CommitteeRefusal {
      let field = refusal.field(orFirst: FieldName.place) ?? FieldName.committee
      state = FormState(values: form, errors: [FieldError(field, refusal.words)])
    } catch let refusal as PanelRefusal {
      state = FormState(form, refused: refusal, orAt: FieldName.day)
    }
    var view = try await visit.committeeRoom()
    view.planState = state
    return visit.page(committeeRoomPage(view, in: visit.frame()), status: 422)
  }

  @Sendable private func pack(_ visit: StaffVisit) async throws -> HTTPResponse {
    let pack = try await office.sittingPack(try visit.id(), as: visit.actor)
    let paper = PackPaper(
      of: pack.sitting, pack.committee, association: visit.association,
      sections: pack.requests.map { request in
        let service = pack.settings.service(request.service)
        return PackPaper.Section(request, of: Phrase(ar: service?.nameAr ?? "", en: service?.nameEn ?? ""))
      }, at: visit.now)
    return HTTPResponse.letter(try paper.pdf(in: visit.say), named: "\(pack.sitting.number).pdf")
  }

  @Sendable private func minutes(_ visit: StaffVisit) async throws -> HTTPResponse {
    let sitting = try await office.sitting(try visit.id(), as: visit.actor).sitting
    guard let sealed = sitting.minutes, let minutes = Minutes(stored: sealed.text) else {
      throw OfficeRefusal.notFound
    }
    let paper = MinutesPaper(minutes, sealed, sitting.signatures, of: visit.association)
    return HTTPResponse.letter(try paper.pdf(in: visit.say), named: "\(sitting.number)-minutes.pdf")
  }
}

// Each verb reads its form and calls the office; the rules are not here.
extension Rooms {
  @Sendable private func place(_ act: SittingAct) async throws {
    try await office.place(
      act.form.all(FieldName.request).compactMap { Request.ID($0) }, on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable private func takeOff(_ act: SittingAct) async throws {
    guard act.actor.may(.arrangeSittings) else { throw OfficeRefusal.notAllowed(.arrangeSittings) }
    guard let request = Request.ID(act.text(FieldName.request)) else { throw CommitteeRefusal.notOnAgenda }
    try await office.takeOff(request, from: act.id, seen: act.version, as: act.actor)
  }

  @Sendable private func convene(_ act: SittingAct) async throws {
    let present = Set(act.form.all(FieldName.present).compactMap { StaffMember.ID($0) })
    try await office.convene(act.id, present: present, seen: act.version, as: act.actor)
  }

  @Sendable private func arrive(_ act: SittingAct) async throws {
    guard act.actor.may(.arrangeSittings) else { throw OfficeRefusal.notAllowed(.arrangeSittings) }
    guard let member = StaffMember.ID(act.text(FieldName.person)) else { throw CommitteeRefusal.notAbsent }
    try await office.arrive(member, at: act.id, seen: act.version, as: act.actor)
  }

  @Sendable private func closeSitting(_ act: SittingAct) async throws {
    try await office.close(act.id, seen: act.version, as: act.actor)
  }

  @Sendable private func cancelSitting(_ act: SittingAct) async throws {
    guard act.actor.may(.arrangeSittings) else { throw OfficeRefusal.notAllowed(.arrangeSittings) }
    let reason = try act.needed(FieldName.reason, .sittingCancelReason)
    try await office.cancel(act.id, because: reason, seen: act.version, as: act.actor)
  }

  @Sendable private func signMinutes(_ act: SittingAct) async throws {
    try await office.sign(act.id, as: act.actor)
  }

  @Sendable private func refuseToSign(_ act: SittingAct) async throws {
    guard act.actor.may(.arrangeSittings) else { throw OfficeRefusal.notAllowed(.arrangeSittings) }
    try await office.refuseToSign(act.id, because: try act.needed(FieldName.reason, .refusalReason), as: act.actor)
  }

  @Sendable private func recuse(_ act: SittingAct) async throws {
    guard act.actor.may(.decide) else { throw OfficeRefusal.notAllowed(.decide) }
    try await office.recuse(
      from: try act.request, in: act.id, because: try act.needed(FieldName.reason, .recuseReason), as: act.actor)
  }

  @Sendable private func castVote(_ act: SittingAct) async throws {
    guard act.actor.may(.decide) else { throw OfficeRefusal.notAllowed(.decide) }
    let (choice, reason) = try PanelRefusal.readingAll(
      .read(try TypedForm(act.form).word(FieldName.vote, .vote) as AgendaItem.Vote.Choice),
      .read(try act.needed(FieldName.reason, .voteReason)))
    try await office.vote(choice, because: reason, on: try act.request, in: act.id, as: act.actor)
  }

  @Sendable private func resolve(_ act: SittingAct) async throws {
    guard act.actor.may(.decide) else { throw OfficeRefusal.notAllowed(.decide) }
    let wording = try TypedForm(act.form).wording(grantsSomething: true)
    try await office.resolve(try act.request, wording, in: act.id, seen: act.version, as: act.actor)
  }
}

/// A sitting as the form plans it.
private struct SittingPlan {
  var committee: Committee.ID
  var form: Sitting.Form
  var begins: Instant

  init(_ form: Form) throws(PanelRefusal) {
    let typed = TypedForm(form)
    (committee, self.form, begins) = try PanelRefusal.readingAll(
      .read(try typed.committee()), .read(try typed.sittingForm()), .read(try typed.beginning()))
  }
}

extension TypedForm {
  fileprivate func committee() throws(PanelRefusal) -> Committee.ID {
    guard let committee = Committee.ID(text(FieldName.committee)) else {
      throw PanelRefusal(field: FieldName.committee, .choose(.committee))
    }
    return committee
  }

  /// The day and the half hour in which it begins.
  fileprivate func beginning() throws(PanelRefusal) -> Instant {
    let (day, half) = try PanelRefusal.readingAll(
      .read(try day(FieldName.day, .sittingDay)), .read(try halfHour()))
    return day.start + .minutes(Int64(14 + half) * 30)
  }

  private func halfHour() throws(PanelRefusal) -> Int {
    let hour = text(FieldName.hour)
    guard let half = Choice.hours.firstIndex(where: { $0.value == hour }) else {
      throw PanelRefusal(field: FieldName.hour, .choose(.sittingHour))
    }
    return half
  }

  /// In a room, or by circulation until a day that is not before it begins.
  fileprivate func sittingForm() throws(PanelRefusal) -> Sitting.Form {
    let form = text(FieldName.sittingForm)
    guard Choice.sittingForms.contains(where: { $0.value == form }) else {
      throw PanelRefusal(field: FieldName.sittingForm, .choose(.sittingForm))
    }
    if form == Choice.sittingForms[0].value {
      return .meeting(place: try needed(FieldName.place, .sittingPlace, limit: Sitting.longestPlace))
    }
    let until = try day(FieldName.until, .votingUntil)
    if let first = try? day(FieldName.day, .sittingDay), until < first {
      throw PanelRefusal(field: FieldName.until, .lastBeforeFirst)
    }
    return .circulation(until: until)
  }

  /// What is written of a decision; what is granted belongs to an acceptance alone.
  func wording(grantsSomething: Bool) throws(PanelRefusal) -> Sitting.Wording {
    guard grantsSomething else {
      return Sitting.Wording(reasons: try needed(FieldName.reasons, .reasons, limit: Request.longestText))
    }
    let (reasons, amount, months) = try PanelRefusal.readingAll(
      .read(try needed(FieldName.reasons, .reasons, limit: Request.longestText)),
      .read(try writtenOrNil(FieldName.amount, .amountGranted) as Halalas?), .read(try months()))
    return Sitting.Wording(
      reasons: reasons, conditions: text(FieldName.conditions), amount: amount, months: months,
      isMoreMeant: form[FieldName.more] != nil)
  }

  private func months() throws(PanelRefusal) -> Int? {
    guard let months = try numberOrNil(FieldName.months, .months) else { return nil }
    guard (1...Sitting.mostMonths).contains(months) else {
      throw PanelRefusal(field: FieldName.months, CommitteeRefusal.monthsOutOfRange(limit: Sitting.mostMonths).words)
    }
    return months
  }
}
