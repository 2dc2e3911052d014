import Casework
import HTTP
import Lexicon
import Office
import Pages

// Each verb reads its form and calls the office; the rules are not here.
extension Rooms {
  @Sendable func verify(_ act: Act) async throws {
    var form = VerificationForm(
      act.item, on: Verification.Ground(rawValue: act.text(FieldName.ground)), against: act.text(FieldName.against))
    let typed = TypedForm(act.form)
    (form.expires, form.issued, form.values) = try PanelRefusal.readingAll(
      .read(try typed.dayOrNil(FieldName.expires, .holdsUntil)),
      .read(try typed.dayOrNil(FieldName.issued, .issuedOn)), .read(try act.readings()))
    form.sawOriginal = act.form[FieldName.original] != nil
    if let file = act.form.files.first, !file.name.isEmpty { form.file = (file.path, file.name) }
    try await office.verify(form, on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func reject(_ act: Act) async throws {
    try await office.reject(act.item, because: act.text(FieldName.reason), on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func waive(_ act: Act) async throws {
    try await office.waive(act.item, because: act.text(FieldName.reason), on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func handBack(_ act: Act) async throws {
    try await office.handBack(saying: act.text(FieldName.note), on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func edit(_ act: Act) async throws {
    let service = try await office.request(act.id, as: act.actor).service
    let (answers, amount, reason) = try PanelRefusal.readingAll(
      .read(try act.answers(to: service)),
      .read(try TypedForm(act.form).writtenOrNil(FieldName.amount, .amountNeeded) as Halalas?),
      .read(try act.needed(FieldName.reason, .correctionReason)))
    try await office.edit(
      need: act.text(FieldName.need), amount: amount, form: answers, because: reason, on: act.id, seen: act.version,
      as: act.actor)
  }

  @Sendable func replaceMobile(_ act: Act) async throws {
    let (mobile, reason) = try PanelRefusal.readingAll(
      .read(try TypedForm(act.form).written(FieldName.mobile, .newMobile) as Mobile),
      .read(try act.needed(FieldName.reason, .mobileReplacementReason)))
    try await office.replaceMobile(by: mobile, because: reason, on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func attest(_ act: Act) async throws {
    guard let method = Seal.Method(rawValue: act.text(FieldName.method)) else {
      throw PanelRefusal(field: FieldName.method, .chooseAnswer)
    }
    let witness = act.text(FieldName.witness).trimmedSpaces
    let file = try await office.request(act.id, as: act.actor)
    let signer = file.request.applicant.name.full
    try await office.attest(
      signedBy: signer, witnessedBy: witness.isEmpty ? nil : witness, method: method, on: act.id, seen: act.version,
      as: act.actor)
  }

  @Sendable func refer(_ act: Act) async throws {
    try await office.refer(act.text(FieldName.question), on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func answerReferral(_ act: Act) async throws {
    try await office.answerReferral(act.text(FieldName.answer), on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func followUpReferral(_ act: Act) async throws {
    try await office.followUpReferral(act.text(FieldName.question), on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func closeReferral(_ act: Act) async throws {
    try await office.closeReferral(on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func handOverReferral(_ act: Act) async throws {
    guard act.actor.may(.answerReferrals) else { throw OfficeRefusal.notAllowed(.answerReferrals) }
    let (researcher, reason) = try PanelRefusal.readingAll(
      .read(try act.colleague(whoMay: .answerReferrals)), .read(try act.needed(FieldName.reason, .passOnReason)))
    try await office.handOverReferral(
      to: researcher, because: reason, on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func notice(_ act: Act) async throws {
    try await office.giveNotice(through: try act.channel(), on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func beginStudy(_ act: Act) async throws {
    try await office.beginStudy(on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func study(_ act: Act) async throws {
    let (summary, opinion, recommendation, advice) = try PanelRefusal.readingAll(
      .read(try act.needed(FieldName.summary, .studySummary)),
      .read(try act.needed(FieldName.opinion, .opinion)),
      .read(try TypedForm(act.form).word(FieldName.recommendation, .recommendation) as Study.Recommendation),
      .read(try act.advice()))
    try await office.report(
      summary: summary, opinion: opinion, recommending: recommendation, score: try act.score(), advice: advice,
      on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func sendToCommittee(_ act: Act) async throws {
    try await office.sendToCommittee(act.id, seen: act.version, as: act.actor)
  }

  @Sendable func notify(_ act: Act) async throws {
    try await office.answer(through: try act.channel(), on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func register(_ act: Act) async throws {
    try await office.register(
      category: try act.needed(FieldName.category, .beneficiaryCategory), on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func deliver(_ act: Act) async throws {
    let (what, recipient) = try PanelRefusal.readingAll(
      .read(try act.needed(FieldName.what, .whatDelivered)),
      .read(try act.needed(FieldName.recipient, .receivedBy)))
    try await office.deliver(what, to: recipient, on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func close(_ act: Act) async throws {
    try await office.close(act.id, seen: act.version, as: act.actor)
  }

  @Sendable func withdraw(_ act: Act) async throws {
    try await office.withdraw(because: act.text(FieldName.reason), on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func assign(_ act: Act) async throws {
    let chosen = act.text(FieldName.person)
    guard chosen.isEmpty || StaffMember.ID(chosen) != nil else {
      throw PanelRefusal(field: FieldName.person, .chooseAnswer)
    }
    try await office.assign(StaffMember.ID(chosen), on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func ruleOnUrgency(_ act: Act) async throws {
    let (isUrgent, reason) = try PanelRefusal.readingAll(
      .read(try act.isUrgent()), .read(try act.needed(FieldName.reason, .urgencyRulingReason)))
    try await office.ruleOnUrgency(isUrgent, because: reason, on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func handOver(_ act: Act) async throws {
    guard act.actor.may(.assign) else { throw OfficeRefusal.notAllowed(.assign) }
    let (researcher, reason) = try PanelRefusal.readingAll(
      .read(try act.colleague(whoMay: .study)), .read(try act.needed(FieldName.reason, .handOverReason)))
    try await office.handOverStudy(
      to: researcher, because: reason, on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func pause(_ act: Act) async throws {
    let (reason, note) = try PanelRefusal.readingAll(
      .read(try act.pauseReason()), .read(try act.needed(FieldName.note, .note)))
    try await office.pauseClock(for: reason, saying: note, on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func resume(_ act: Act) async throws {
    try await office.resumeClock(on: act.id, seen: act.version, as: act.actor)
  }
}

extension Phrase {
  static let whatDelivered = Phrase(ar: "ما سُلّم", en: "What was delivered")
}

extension Rooms.Act {
  /// What was answered to the questions of a service; nil when it has none.
  fileprivate func answers(to service: Service?) throws(PanelRefusal) -> FormAnswers? {
    guard let service, !service.questions.isEmpty else { return nil }
    let read = FormEntries(form, for: service).answers(to: service.questions, today: CalendarDay(visit.now))
    _ = try PanelRefusal.readingEach(read.problems) { (problem) throws(PanelRefusal) -> Never? in
      throw PanelRefusal(field: FieldName.form(problem.name), problem.words)
    }
    return read.answers
  }

  /// The colleague who was chosen, one of those whose post carries a duty.
  func colleague(whoMay duty: Duty) throws(PanelRefusal) -> StaffMember.ID {
    guard let chosen = StaffMember.ID(text(FieldName.person)),
      visit.settings.colleagues.contains(where: { $0.id == chosen && $0.duties.contains(duty) })
    else { throw PanelRefusal(field: FieldName.person, .chooseAnswer) }
    return chosen
  }

  /// Whether a case was ruled to be urgent.
  fileprivate func isUrgent() throws(PanelRefusal) -> Bool {
    let ruling = text(FieldName.outcome)
    guard let place = Choice.urgencyRulings.firstIndex(where: { $0.value == ruling }) else {
      throw PanelRefusal(field: FieldName.outcome, .choose(.urgencyRuling))
    }
    return place == 0
  }

  /// Why the clock is stopped by hand; that a request is incomplete stops it by itself.
  fileprivate func pauseReason() throws(PanelRefusal) -> Pause.Reason {
    let reason: Pause.Reason = try TypedForm(form).word(FieldName.reason, .pauseReason)
    guard reason != .incomplete else { throw PanelRefusal(field: FieldName.reason, .choose(.pauseReason)) }
    return reason
  }

  /// What the applicant is told through: the one that was chosen, or the message where there was nothing to choose.
  func channel() throws(PanelRefusal) -> Channel {
    form[FieldName.channel] == nil ? .sms : try TypedForm(form).word(FieldName.channel)
  }

  /// A text that must be there; told at its field otherwise.
  func needed(_ name: String, _ label: Phrase) throws(PanelRefusal) -> String {
    let text = text(name).trimmedSpaces
    guard !text.isEmpty else { throw PanelRefusal(field: name, .required(label)) }
    guard text.count <= Request.longestText else {
      throw PanelRefusal(field: name, Refusal.textTooLong(limit: Request.longestText).words)
    }
    return text
  }
}

extension DateEntry {
  func entered() throws(DateRefusal) -> EnteredDate {
    try EnteredDate(day: day, month: month, year: year, in: isHijri ? .hijri : .gregorian)
  }
}
