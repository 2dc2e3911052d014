import Arabic
import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addAppeals(to router: inout Router) {
    router.get(
      "/{association}/staff/appeals",
      staff { visit in visit.page(appealsPage(try await visit.appeals(), in: visit.frame())) })
    router.post("/{association}/staff/appeals", staffPosted(setDays))
  }

  private func setDays(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    guard visit.actor.may(.manageCommittees) else { throw OfficeRefusal.notAllowed(.manageCommittees) }
    func days(_ field: String) -> Int { Int((form[field] ?? "").trimmedSpaces.withASCIIDigits) ?? -1 }
    do {
      let rule = try AppealRule(
        lodgingDays: days(FieldName.lodgingDays), answerDays: days(FieldName.answerDays))
      try await office.setAppealRule(rule, as: visit.actor)
      return visit.go(visit.paths.appeals, .appealDaysSaved)
    } catch let error as AppealRuleRefusal {
      var view = try await visit.appeals()
      let field = error == .lodgingOutOfRange ? FieldName.lodgingDays : FieldName.answerDays
      view.daysState = FormState(values: form, errors: [FieldError(field, error.words)])
      return visit.page(appealsPage(view, in: visit.frame()), status: 422)
    }
  }
}

// Each verb reads its form and calls the office; the rules are not here.
extension Rooms {
  @Sendable func lodgeAppeal(_ act: Act) async throws {
    guard let channel = Channel(rawValue: act.text(FieldName.channel)) else {
      throw PanelRefusal(field: FieldName.channel, .chooseAnswer)
    }
    try await office.lodgeAppeal(
      on: act.text(FieldName.grounds), through: channel, of: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func openHearing(_ act: Act) async throws {
    try await office.openHearing(on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func ruleOnAppeal(_ act: Act) async throws {
    guard act.actor.may(.decideAlone) else { throw OfficeRefusal.notAllowed(.decideAlone) }
    let (outcome, wording) = try act.decision()
    try await office.ruleOnAppeal(
      AppealRuling(
        outcome, reasons: wording.reasons, conditions: wording.conditions, amount: wording.amount,
        months: wording.months, isMoreMeant: wording.isMoreMeant), on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func withdrawAppeal(_ act: Act) async throws {
    try await office.withdrawAppeal(
      because: act.text(FieldName.reason), on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func addToAppeal(_ act: Act) async throws {
    guard let file = act.form.files.first, !file.name.isEmpty else {
      throw PanelRefusal(field: FieldName.appealDocument, .chooseFile)
    }
    do {
      try await office.addToAppeal(file.path, named: file.name, on: act.id, seen: act.version, as: act.actor)
    } catch let refusal as Vault.Refusal {
      throw PanelRefusal(field: FieldName.appealDocument, refusal.words)
    }
  }

  @Sendable func appealDocument(_ visit: StaffVisit) async throws -> HTTPResponse {
    let (document, path) = try await office.appealDocument(
      try visit.place("number"), of: try visit.id(), as: visit.actor)
    return visit.download(document, at: path, named: document.downloadName)
  }

  @Sendable func decideAlone(_ act: Act) async throws {
    guard act.actor.may(.decideAlone) else { throw OfficeRefusal.notAllowed(.decideAlone) }
    let (outcome, wording) = try act.decision()
    try await office.decideAlone(outcome, wording, on: act.id, seen: act.version, as: act.actor)
  }
}

extension Rooms.Act {
  /// What was decided, as the form says it; what is granted belongs to an acceptance alone.
  fileprivate func decision() throws(PanelRefusal) -> (Decision.Outcome, Sitting.Wording) {
    let typed = TypedForm(form)
    let accepts = typed.text(FieldName.outcome) == Decision.Outcome.accept.rawValue
    let (outcome, wording) = try PanelRefusal.readingAll(
      .read(try typed.word(FieldName.outcome, .theDecision) as Decision.Outcome),
      .read(try typed.wording(grantsSomething: accepts)))
    return (outcome, wording)
  }
}

extension StaffVisit {
  fileprivate func appeals() async throws -> AppealsView {
    let list = try await office.appeals(as: actor)
    func rows(_ lines: [AppealLine]) -> [AppealsView.Row] {
      lines.map { AppealsView.Row($0, for: actor, list.settings, at: list.now, in: say) }
    }
    let rule = list.settings.appealRule
    return AppealsView(
      open: rows(list.open), ended: rows(list.ended),
      hearers: list.committees.isEmpty
        ? [.managementHears] : list.committees.map { Phrase(ar: $0.nameAr, en: $0.nameEn) },
      showsRegister: actor.may(.seeRequests),
      daysState: FormState(
        values: Form([
          FieldName.lodgingDays: String(rule.lodgingDays), FieldName.answerDays: String(rule.answerDays),
        ])), canSet: actor.may(.manageCommittees))
  }
}
