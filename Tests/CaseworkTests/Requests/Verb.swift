import Casework

/// Each thing that can be done to a request, as the right person does it with sensible words.
enum Verb: String, CaseIterable {
  case submit, supply, verify, reject, waive, handBack, edit, attest, refer, answerReferral, giveNotice, beginStudy
  case followUpReferral, closeReferral, handOverReferral, scheduleVisit, reportVisit, keepHousehold
  case report, sendToCommittee, accept, decline, `defer`, answer, register, deliver, close, withdraw, assign, pauseClock
  case resumeClock, handOverStudy, ruleOnUrgency, replaceMobile

  func act(on request: inout Request, _ terms: Terms, by other: Actor? = nil) throws(Refusal) -> [Event] {
    let actor = other ?? usual
    let now = terms.now
    switch self {
    case .submit: return try request.submit(as: Desk.number, by: actor, under: terms.gates, at: now)
    case .supply:
      // What is asked for again late is another document than the one that was signed for.
      let document = request.stage.isBeingJudged ? Desk.document(5) : Desk.document()
      return try request.supply(document, for: request.missingItems.first ?? "lease", by: actor, at: now)
    case .verify:
      let code = request.unverifiedItems.first ?? "id"
      return [try request.verify(code, against: "الأصل", expires: nil, by: actor, at: now)]
    case .reject: return [try request.reject("id", because: "غير مقروءة", by: actor, at: now)]
    case .waive: return try request.waive("lease", because: "يسكن عند والده", by: actor, at: now)
    case .handBack: return [try request.handBack(saying: "ينقص عقد الإيجار", by: actor, at: now)]
    case .edit:
      return [
        try request.edit(need: "كرسي متحرك كهربائي", amount: .riyals(4_000), because: "خطأ", by: actor, at: now)
      ]
    case .attest:
      return [
        try request.attest(
          "أقر بصحة البيانات", signedBy: "سارة العتيبي", method: .paper, by: actor, at: now, with: PlainFingerprint())
      ]
    case .refer: return [try request.refer("هل المسكن ملك؟", by: actor, at: now)]
    case .answerReferral: return [try request.answerReferral("نعم", by: actor, at: now)]
    case .followUpReferral: return [try request.followUpReferral("منذ متى؟", by: actor, at: now)]
    case .closeReferral: return [try request.closeReferral(by: actor, at: now)]
    case .handOverReferral:
      return [
        try request.handOverReferral(
          to: StaffMember.ID(high: 5, low: 9), named: "ريم", because: "إجازة", by: actor, at: now)
      ]
    case .scheduleVisit:
      return [
        try request.scheduleVisit(
          at: now + .hours(2), place: "حي النزهة", consent: Field.consent, by: actor, at: now)
      ]
    case .reportVisit:
      return [
        try request.reportVisit(
          request.fieldwork.visits.last?.number ?? 1, place: "حي النزهة", met: "سارة", relation: "مقدمة الطلب",
          observations: [.housing: "غرفتان"], by: actor, at: now)
      ]
    case .keepHousehold: return [try request.keepHousehold(Field.household(at: now), by: actor, at: now)]
    case .giveNotice: return [try request.giveNotice(by: actor, through: .sms, at: now)]
    case .beginStudy:
      return [try request.beginStudy(by: actor, under: terms.gates, at: now, with: PlainFingerprint())]
    case .report:
      return [
        try request.report(
          summary: "دخل محدود", opinion: "مستحقة", recommending: .accept, by: actor, at: now, with: PlainFingerprint())
      ]
    case .sendToCommittee: return [try request.sendToCommittee(by: actor, under: terms.gates, at: now)]
    case .accept: return [try decide(.accept, &request, actor, terms)]
    case .decline: return [try decide(.reject, &request, actor, terms)]
    case .defer: return [try decide(.defer, &request, actor, terms)]
    case .answer:
      return [try request.answer(through: .sms, by: actor, at: now, under: terms.rule, in: Rules.saudi)]
    case .register: return [try request.register(category: "أرامل", by: actor, at: now)]
    case .deliver:
      return [try request.deliver("كرسي متحرك", to: "سارة العتيبي", by: actor, under: terms.gates, at: now)]
    case .close: return [try request.close(by: actor, at: now)]
    case .withdraw: return [try request.withdraw(because: "استغنيت", by: actor, at: now)]
    case .assign: return [try request.assign(to: Desk.officer.staffID, named: "هند", by: actor, at: now)]
    case .pauseClock: return [try request.pauseClock(for: .otherBody, saying: "ننتظر المستشفى", by: actor, at: now)]
    case .ruleOnUrgency:
      return [try request.ruleOnUrgency(true, because: "تقرير طبي", by: actor, at: now)]
    case .replaceMobile:
      return [try request.replaceMobile(by: Desk.otherMobile(), because: "شريحة جديدة", by: actor, at: now)]
    case .handOverStudy:
      return [
        try request.handOverStudy(
          to: StaffMember.ID(high: 5, low: 9), named: "ريم", because: "إجازة طويلة", by: actor, at: now)
      ]
    case .resumeClock: return [try request.resumeClock(by: actor, at: now)]
    }
  }

  private func decide(
    _ outcome: Decision.Outcome, _ request: inout Request, _ actor: Actor, _ terms: Terms
  ) throws(Refusal) -> Event {
    try request.decide(
      outcome, reasons: "حاجة ثابتة", conditions: "", amount: outcome == .accept ? .riyals(3_000) : nil,
      members: .present("خالد", "منى"), by: actor, under: terms.gates, at: terms.now, with: PlainFingerprint())
  }

  /// Whose work it is.
  var usual: Actor {
    switch self {
    case .submit, .supply, .withdraw: Desk.applicant
    case .beginStudy, .report, .answerReferral, .handOverReferral, .sendToCommittee, .scheduleVisit, .reportVisit,
      .keepHousehold:
      Desk.researcher
    case .accept, .decline, .defer: Desk.member
    case .pauseClock, .resumeClock, .assign, .handOverStudy: Desk.manager
    default: Desk.officer
    }
  }
}
