import Casework

@testable import Office

/// Each thing staff do to a request, as the right person does it with sensible words.
enum OfficeVerb: String, CaseIterable, Sendable {
  case verify, reject, waive, handBack, supply, edit, attest, refer, answerReferral, giveNotice, beginStudy, report
  case sendToCommittee, accept, decline, `defer`, answer, register, deliver, close, withdraw, assign, pauseClock
  case resumeClock, handOverStudy, ruleOnUrgency, followUpReferral, closeReferral, handOverReferral, scheduleVisit,
    keepHousehold, replaceMobile

  var duty: Duty {
    switch self {
    case .verify, .reject, .waive, .handBack, .ruleOnUrgency: .checkItems
    case .supply, .edit, .replaceMobile: .takeIn
    case .attest: .takeAttestations
    case .refer, .followUpReferral, .closeReferral: .refer
    case .answerReferral, .handOverReferral: .answerReferrals
    case .giveNotice: .giveNotices
    case .beginStudy, .report, .scheduleVisit, .keepHousehold: .study
    case .sendToCommittee: .sendToCommittee
    case .accept, .decline, .defer: .decide
    case .answer: .answerApplicants
    case .register: .register
    case .deliver: .deliver
    case .close: .close
    case .withdraw: .withdraw
    case .assign, .handOverStudy: .assign
    case .pauseClock, .resumeClock: .pauseClocks
    }
  }

  var usual: Role {
    switch self {
    case .answerReferral, .handOverReferral, .beginStudy, .report, .sendToCommittee, .scheduleVisit, .keepHousehold:
      .socialResearcher
    case .accept, .decline, .defer: .committeeMember
    case .pauseClock, .resumeClock: .seniorManagement
    default: .relationsOfficer
    }
  }

  func act(on id: Request.ID, seen version: Int, as actor: StaffActor, in branch: Branch) async throws {
    let office = branch.office
    switch self {
    case .verify:
      let code = try await branch.request(id).unverifiedItems.first ?? "id"
      try await office.verify(code, against: "الأصل", expires: nil, on: id, seen: version, as: actor)
    case .reject: try await office.reject("id", because: "غير مقروءة", on: id, seen: version, as: actor)
    case .waive: try await office.waive("lease", because: "لا حاجة", on: id, seen: version, as: actor)
    case .handBack: try await office.handBack(saying: "ينقص العقد", on: id, seen: version, as: actor)
    case .supply:
      let path = try branch.house.folder.pdf("lease-\(version)")
      try await office.supply(path, named: "عقد.pdf", for: "lease", on: id, seen: version, as: actor)
    case .edit:
      try await office.edit(
        need: "كرسي متحرك كهربائي", amount: .riyals(4_000), because: "خطأ", on: id, seen: version, as: actor)
    case .replaceMobile:
      try await office.replaceMobile(
        by: Mobile(typed: "0552223334"), because: "شريحة جديدة", on: id, seen: version, as: actor)
    case .attest: try await office.attest(signedBy: "سارة", method: .paper, on: id, seen: version, as: actor)
    case .refer: try await office.refer("هل المسكن ملك؟", on: id, seen: version, as: actor)
    case .answerReferral: try await office.answerReferral("نعم", on: id, seen: version, as: actor)
    case .followUpReferral: try await office.followUpReferral("منذ متى؟", on: id, seen: version, as: actor)
    case .closeReferral: try await office.closeReferral(on: id, seen: version, as: actor)
    case .handOverReferral:
      let colleague = try await branch.secondResearcher()
      try await office.handOverReferral(to: colleague.member.id, because: "إجازة", on: id, seen: version, as: actor)
    case .scheduleVisit:
      try await office.scheduleVisit(branch.appointment, on: id, seen: version, as: actor)
    case .keepHousehold:
      try await office.keepHousehold(branch.household, on: id, seen: version, as: actor)
    case .giveNotice: try await office.giveNotice(through: .sms, on: id, seen: version, as: actor)
    case .beginStudy: try await office.beginStudy(on: id, seen: version, as: actor)
    case .report:
      try await office.report(
        summary: "دخل محدود", opinion: "مستحقة", recommending: .accept, on: id, seen: version, as: actor)
    case .sendToCommittee: try await office.sendToCommittee(id, seen: version, as: actor)
    case .accept: try await branch.decide(.accept, on: id, as: actor)
    case .decline: try await branch.decide(.reject, on: id, as: actor)
    case .defer: try await branch.decide(.defer, on: id, as: actor)
    case .answer: try await office.answer(through: .sms, on: id, seen: version, as: actor)
    case .register: try await office.register(category: "أرامل", on: id, seen: version, as: actor)
    case .deliver: try await office.deliver("كرسي متحرك", to: "سارة", on: id, seen: version, as: actor)
    case .close: try await office.close(id, seen: version, as: actor)
    case .withdraw: try await office.withdraw(because: "استغنت", on: id, seen: version, as: actor)
    case .assign: try await office.assign(actor.member.id, on: id, seen: version, as: actor)
    case .ruleOnUrgency:
      try await office.ruleOnUrgency(true, because: "تقرير طبي", on: id, seen: version, as: actor)
    case .handOverStudy:
      let colleague = try await branch.secondResearcher()
      try await office.handOverStudy(to: colleague.member.id, because: "استقالت", on: id, seen: version, as: actor)
    case .pauseClock:
      try await office.pauseClock(for: .otherBody, saying: "ننتظر المستشفى", on: id, seen: version, as: actor)
    case .resumeClock: try await office.resumeClock(on: id, seen: version, as: actor)
    }
  }
}

extension Branch {
  /// Does one thing to a request as it stands, by the person whose work it is.
  func act(_ verb: OfficeVerb, on id: Request.ID) async throws {
    try await verb.act(on: id, seen: request(id).version, as: actor(verb.usual), in: self)
  }

  /// A new request led to `stage` by everyone whose work it is, under whatever gates.
  func request(at stage: Stage) async throws -> Request.ID {
    let waits = stage == .submitted || stage == .incomplete || stage == .withdrawn
    let receipt = try await submit(application(complete: !waits))
    for verb in Self.way(to: stage) { try await act(verb, on: receipt.id) }
    return receipt.id
  }

  private static func way(to stage: Stage) -> [OfficeVerb] {
    let study: [OfficeVerb] = [.verify, .verify, .attest, .giveNotice, .beginStudy]
    let committee = study + [.report, .sendToCommittee]
    let register = committee + [.accept, .answer, .register]
    return switch stage {
    case .draft, .submitted, .complete: []
    case .incomplete: [.handBack]
    case .withdrawn: [.withdraw]
    case .attested: [.attest]
    case .underStudy: study
    case .withCommittee: committee
    case .accepted: committee + [.accept]
    case .rejected: committee + [.decline]
    case .deferred: committee + [.defer]
    case .notified: committee + [.accept, .answer]
    case .registered: register
    case .delivered: register + [.deliver]
    case .closed: register + [.deliver, .close]
    }
  }
}
