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
    if let typed = DateEntry(FieldName.expires, in: act.form), !typed.isBlank {
      form.expires = try typed.day(FieldName.expires)
    }
    if let typed = DateEntry(FieldName.issued, in: act.form), !typed.isBlank {
      form.issued = try typed.day(FieldName.issued)
    }
    form.sawOriginal = act.form[FieldName.original] != nil
    form.values = try act.readings()
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
    let reason = act.text(FieldName.reason)
    if reason.trimmedSpaces.isEmpty { throw PanelRefusal(field: FieldName.reason, .required(.correctionReason)) }
    var answers: FormAnswers?
    if let service = try await office.request(act.id, as: act.actor).service, !service.questions.isEmpty {
      let read = FormEntries(act.form, for: service).answers(
        to: service.questions, today: CalendarDay(office.clock.now))
      if let problem = read.problems.first {
        throw PanelRefusal(field: FieldName.form(problem.name), problem.words)
      }
      answers = read.answers
    }
    try await office.edit(
      need: act.text(FieldName.need), amount: try act.money(FieldName.amount, called: .amountNeeded), form: answers,
      because: reason,
      on: act.id, seen: act.version, as: act.actor)
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
    let researcher = try act.colleague(whoMay: .answerReferrals, chosenBy: .answerReferrals)
    try await office.handOverReferral(
      to: researcher, because: try act.needed(FieldName.reason, .passOnReason), on: act.id, seen: act.version,
      as: act.actor)
  }

  @Sendable func notice(_ act: Act) async throws {
    try await office.giveNotice(through: try act.channel(), on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func beginStudy(_ act: Act) async throws {
    try await office.beginStudy(on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func study(_ act: Act) async throws {
    let (summary, opinion, recommendation, advice) = try PanelRefusal.readingAll(
      { () throws(PanelRefusal) in try act.needed(FieldName.summary, .studySummary) },
      { () throws(PanelRefusal) in try act.needed(FieldName.opinion, .opinion) },
      { () throws(PanelRefusal) -> Study.Recommendation in
        try TypedForm(act.form).word(FieldName.recommendation, .recommendation)
      },
      act.advice)
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
      { () throws(PanelRefusal) in try act.needed(FieldName.what, .whatDelivered) },
      { () throws(PanelRefusal) in try act.needed(FieldName.recipient, .receivedBy) })
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
    let ruling = act.text(FieldName.outcome)
    guard Choice.urgencyRulings.contains(where: { $0.value == ruling }) else {
      throw PanelRefusal(field: FieldName.outcome, .chooseAnswer)
    }
    try await office.ruleOnUrgency(
      ruling == Choice.urgencyRulings[0].value, because: try act.needed(FieldName.reason, .urgencyRulingReason),
      on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func handOver(_ act: Act) async throws {
    let researcher = try act.colleague(whoMay: .study, chosenBy: .assign)
    try await office.handOverStudy(
      to: researcher, because: try act.needed(FieldName.reason, .handOverReason), on: act.id, seen: act.version,
      as: act.actor)
  }

  @Sendable func pause(_ act: Act) async throws {
    guard let reason = Pause.Reason(rawValue: act.text(FieldName.reason)), reason != .incomplete else {
      throw PanelRefusal(field: FieldName.reason, .chooseAnswer)
    }
    try await office.pauseClock(
      for: reason, saying: try act.needed(FieldName.note, .note), on: act.id, seen: act.version, as: act.actor)
  }

  @Sendable func resume(_ act: Act) async throws {
    try await office.resumeClock(on: act.id, seen: act.version, as: act.actor)
  }
}

extension Phrase {
  static let whatDelivered = Phrase(ar: "ما سُلّم", en: "What was delivered")
}

extension Rooms.Act {
  /// The colleague who was chosen, one of those whose post carries a duty; whoever may not choose hears that first.
  func colleague(whoMay duty: Duty, chosenBy choosing: Duty) throws -> StaffMember.ID {
    guard actor.may(choosing) else { throw OfficeRefusal.notAllowed(choosing) }
    guard let chosen = StaffMember.ID(text(FieldName.person)),
      visit.settings.colleagues.contains(where: { $0.id == chosen && $0.duties.contains(duty) })
    else { throw PanelRefusal(field: FieldName.person, .chooseAnswer) }
    return chosen
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

  /// An amount, or none when the field is empty.
  func money(_ name: String, called label: Phrase = .amountGranted) throws(PanelRefusal) -> Halalas? {
    try PanelRefusal.money(text(name), at: name, called: label)
  }
}

extension PanelRefusal {
  /// A typed amount, or none when nothing was typed; told at its field when it is none.
  static func money(_ typed: String, at field: String, called label: Phrase = .amountGranted) throws(PanelRefusal)
    -> Halalas?
  {
    if typed.trimmedSpaces.isEmpty { return nil }
    do throws(FormatRefusal) {
      return try Halalas(typed: typed)
    } catch {
      throw PanelRefusal(field: field, error.words(for: label))
    }
  }
}

extension DateEntry {
  /// The day that was typed, or the refusal at its field.
  func day(_ field: String, called label: Phrase = .holdsUntil) throws(PanelRefusal) -> CalendarDay {
    do throws(DateRefusal) {
      return try entered().day
    } catch {
      throw PanelRefusal(field: field, error.words(for: label))
    }
  }

  func entered() throws(DateRefusal) -> EnteredDate {
    try EnteredDate(day: day, month: month, year: year, in: isHijri ? .hijri : .gregorian)
  }
}
