import Casework
import SQL

@testable import Office

/// People whose numbers went through every door there is.
struct FilledPeople {
  /// Every national ID, IBAN and mobile that was typed or spoken anywhere.
  var identifiers: [String]
  /// The request that has most of them.
  var request: Request.ID
}

extension Branch {
  static let neighbour = (id: "2000000006", mobile: "0559876543", iban: "SA0380000000608010167519")

  /// A day's work in every table, and numbers typed wherever something can be typed.
  func fillWithPeople() async throws -> FilledPeople {
    try await fillTables()
    let (id, mobile, iban) = Self.neighbour
    let officer = try actor(.relationsOfficer)
    let told = "رقمها \(mobile) وهويتها \(id) وحسابها \(iban)"

    let field = FormField("wife", ar: "هوية الزوجة", .text)
    let service = services[1]
    let version = try await settings().service(service.id)?.version ?? 0
    try await office.revise(service.code, seen: version, as: actor(.administrator)) {
      service throws(ServiceRefusal) in service.fields = [field]
    }
    var asked = application(
      [
        .first: "هدى", .family: "السالم", .nationalID: id, .mobile: mobile, .iban: iban, .address: "RRRD2929",
        .need: told, .urgent: "urgent", .urgency: told,
      ], service: 1)
    asked.form = FormEntries(["wife": id])
    var draft = ApplicationAnswers([.nationalID: id, .mobile: mobile, .iban: iban, .need: told])
    draft[.first] = "هدى"
    _ = try await begin(draft, service: 1)

    let request = try await submit(asked).id
    for verb in [OfficeVerb.assign, .refer, .answerReferral, .ruleOnUrgency, .replaceMobile] {
      try await act(verb, on: request)
    }
    try await office.note(told, on: request, as: officer)
    _ = try await appealed()
    try await failTransfer(saying: told)
    try await holdSitting(saying: told)

    try await office.declareInterest(
      in: "هدى السالم", nationalID: NationalID(typed: id), relation: "أخت", as: actor(.committeeMember))
    _ = try await office.takeInquiry(
      InquiryTerms(channel: .phone, name: "هدى", mobile: Mobile(typed: mobile), question: told), as: officer)
    let guide = try await office.library(as: officer).first
    let waiting = try await office.inquiries(as: officer).open.first
    if let guide, let waiting {
      try await office.answerInquiry(waiting.id, told, citing: .document(guide.id), seen: waiting.version, as: officer)
    }
    let booked = try await booked(11, mobile: mobile)
    try await office.cancelBooking(of: .staff(booked.id, seen: booked.version, officer), because: told)
    let sister = try await office.enter(
      NewParty(
        kind: .person, details: Party.Details(name: "ريم السالم", number: .person(NationalID(typed: "1000000016"))),
        mobile: Mobile(typed: "0551111222"), roles: [.volunteer]), as: officer)
    try await office.change(sister, .addContact(.mobile, "0553333444"), seen: 1, as: officer)
    try await office.change(sister, .relate(id, .sibling, nil), seen: 2, as: officer)
    let asking = try await office.takeDataRequest(
      DataRequestTerms(.copy, through: .interview, wish: told), of: sister, as: officer)
    let manager = try actor(.seniorManagement)
    try await office.change(asking, .verify(.document), seen: 0, as: officer)
    try await office.change(asking, .extend(reason: told), seen: 1, as: manager)
    try await office.change(asking, .grant(words: told), seen: 2, as: manager)
    let hold = try await office.placeHold(on: .request(request), because: told, as: manager)
    try await office.liftHold(hold, because: told, as: manager)
    // Nothing can be asked for in a suspended person's name any more.
    let file = try await file(of: self.request(at: .registered))
    try await office.change(file.id, .suspend(reason: told), seen: file.version, as: officer)
    return FilledPeople(
      identifiers: [
        "1000000008", "0501234567", id, mobile, iban, "1000000016", "0551111222", "0553333444", "0552223334",
      ],
      request: request)
  }

  /// A transfer that the bank sent back.
  private func failTransfer(saying reason: String) async throws {
    let (_, batch) = try await approvedTransfer()
    let accountant = try actor(.accountant)
    try await office.sendTransfer(batch, seen: 1, as: accountant)
    try await office.record([0: .failed(reason)], of: batch, seen: 2, as: accountant)
  }

  /// A sitting that rules on one request and closes with minutes.
  private func holdSitting(saying reason: String) async throws {
    let request = try await request(at: .withCommittee)
    let sitting = try await convene([request])
    let chair = try actor(.committeeMember)
    for voter in [chair, try actor(.seniorManagement)] {
      try await office.vote(.accept, because: reason, on: request, in: sitting, as: voter)
    }
    let version = try await self.sitting(sitting).item(request)?.version ?? -1
    try await office.resolve(
      request, Sitting.Wording(reasons: reason, conditions: reason, amount: .riyals(3_000)), in: sitting, seen: version,
      as: chair)
    try await office.close(sitting, seen: self.sitting(sitting).version, as: chair)
  }
}
