import Casework
import HTML
import Lexicon
import Office
import Pages
import Sheets

extension StaffVisit {
  /// A person's copy as an archive: a page to read, the same for programs, and their documents.
  func archive(of copy: PersonCopy) -> [UInt8] {
    let parts = self.parts(of: copy)
    let names = copy.documents.map(\.name)
    let index = personCopyPage(
      parts, of: say(Phrase(ar: copy.association.nameAr, en: copy.association.nameEn)),
      made: DualDate(CalendarDay(now)), documents: names, in: say)
    return ZIPFile.stored(
      files: [
        ("index.html", index.rendered(asDocument: true)), ("data.json", json(of: copy, parts)),
      ] + copy.documents.map { ($0.name, $0.content) })
  }

  private func parts(of copy: PersonCopy) -> [CopyPart] {
    [entryPart(of: copy.party)] + contactParts(of: copy.party) + filePart(copy.file)
      + copy.requests.map(requestPart)
  }

  private func entryPart(of party: Party) -> CopyPart {
    let details = party.details
    var lines = [CopyPart.Line("name", .partyName, details.name)]
    func add(_ key: String, _ label: Phrase, _ value: String?) {
      if let value, !value.isEmpty { lines.append(CopyPart.Line(key, label, value)) }
    }
    add("other_names", .otherNames, details.otherNames)
    add("number", .officialNumber, details.number?.text)
    add("birth", .birthDate, details.birth?.description)
    add("sex", .sex, details.sex.map { say($0.name) })
    add("city", .city, details.city)
    add("since", .inRegisterSince, CalendarDay(party.entered).description)
    for role in party.roles.keys.sorted(by: { $0.rawValue < $1.rawValue }) { add("role", .partyRoles, say(role.name)) }
    return CopyPart("entry", .partyFacts, lines)
  }

  /// Contact points, consents, and that there are relations: who the others are is theirs.
  private func contactParts(of party: Party) -> [CopyPart] {
    let contacts = party.contacts.map { point in
      CopyPart.Line("\(point.kind.rawValue)", point.kind.name, point.value)
    }
    let consents = party.consents.map { consent in
      let taken = consent.withdrawn.map { " – \(CalendarDay($0))" } ?? ""
      return CopyPart.Line(
        consent.purpose.rawValue, consent.purpose.name,
        "\(say(consent.basis.name)) · \(CalendarDay(consent.given))\(taken)\(consent.scope.isEmpty ? "" : " · \(consent.scope)")"
      )
    }
    let relations = party.relations.map { relation in
      CopyPart.Line("relation", relation.kind.name, relation.since.description)
    }
    return [
      CopyPart("contacts", .contactPoints, contacts), CopyPart("consents", .consentLedger, consents),
      CopyPart("relations", .relationsOfParty, relations),
    ].filter { !$0.facts.isEmpty }
  }

  private func filePart(_ file: BeneficiaryFile?) -> [CopyPart] {
    guard let file else { return [] }
    return [
      CopyPart(
        "file", .fileFacts,
        [
          CopyPart.Line("number", .fileNumber, file.number),
          CopyPart.Line("category", .beneficiaryCategory, file.category),
          CopyPart.Line("since", .fileSince, file.since.description),
          CopyPart.Line("renewal", .fileRenewalDay, file.renewal.description),
        ])
    ]
  }

  private func requestPart(_ file: RequestFile) -> CopyPart {
    let (request, applicant) = (file.request, file.request.applicant)
    var lines: [CopyPart.Line] = []
    func add(_ key: String, _ label: Phrase, _ value: String?) {
      if let value, !value.isEmpty { lines.append(CopyPart.Line(key, label, value)) }
    }
    add("number", .askedNumber, request.number?.description)
    add("service", .service, file.service?.name(in: say))
    add("name", .fullName, applicant.name.full)
    add("national_id", .nationalID, applicant.nationalID.text)
    add("birth", .birthDate, applicant.birth.day.description)
    add("mobile", .mobile, applicant.mobile.text)
    add("reach", .newMobile, request.reach?.text)
    add("city", .city, applicant.city)
    add("address", .shortAddress, applicant.address?.text)
    add("iban", .iban, applicant.iban?.text)
    add("need", .yourNeed, request.particulars.need)
    add("amount", .amountNeeded, request.particulars.amount?.text)
    add("urgency", .urgencyReason, request.particulars.urgency)
    for fact in request.particulars.form.facts(of: file.service) {
      add("answer", fact.label, say.words(of: fact.value))
    }
    add("submitted", .submittedOn, request.times.submitted.map { CalendarDay($0).description })
    add("stage", .state, say(request.stage.name))
    // What they were told of the decision, once they were.
    if request.times.answered != nil, let decision = request.decision {
      add("decision", .reasons, "\(say(decision.outcome.name)): \(decision.reasons)")
    }
    if let appeal = request.appeal {
      add("appeal", .appealNumber, appeal.number.description)
      add("appeal_grounds", .appealGrounds, appeal.grounds)
      if let ruling = appeal.ruling {
        add("appeal_ruling", .appealRuling, "\(say(appeal.state.name)): \(ruling.reasons)")
      }
    }
    // Of the household what is said of themselves; the others' is theirs.
    if let own = request.fieldwork.household?.members.first(where: { $0.relation == .applicant }) {
      add("health", .healthNote, own.health)
    }
    add("delivered", .whatWasDelivered, request.delivery?.what)
    for message in file.messages.reversed() where !message.kind.isCode {
      add("message", .messagesToParty, "\(CalendarDay(message.at)) · \(say(message.words))")
    }
    return CopyPart("request", .requestsOfParty, lines)
  }

  /// The same for programs: an object whose parts are lists of names with their values.
  private func json(of copy: PersonCopy, _ parts: [CopyPart]) -> [UInt8] {
    var sheet = JSONSheet()
    sheet.object { sheet in
      sheet.member("association", copy.association.nameAr)
      sheet.member("request", copy.request.number.description)
      sheet.member("made", CalendarDay(now).description)
      sheet.name("parts")
      sheet.list(parts) { sheet, part in
        sheet.object { sheet in
          sheet.member("part", part.key)
          sheet.name("data")
          sheet.list(part.facts) { sheet, fact in
            sheet.object { sheet in
              sheet.member("name", fact.key)
              sheet.member("value", fact.value)
            }
          }
        }
      }
      sheet.name("documents")
      sheet.list(copy.documents) { sheet, document in sheet.text(document.name) }
      sheet.name("documents_handed_over_apart")
      sheet.list(copy.left) { sheet, name in sheet.text(name) }
    }
    return sheet.bytes
  }
}
