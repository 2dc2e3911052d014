import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  func register() async throws -> HTTPResponse {
    let word = request.query["list"] ?? ""
    let filter = PartyFilter.all.first { $0.word == word } ?? .everyone
    let list = try await office.parties(
      filter, after: request.query["after"].flatMap { Party.ID($0) }, as: actor)
    let view = RegisterView(
      tabs: PartyFilter.all.map {
        RegisterView.Tab($0.name, path: paths.register($0.word), isCurrent: $0 == filter)
      },
      rows: list.lines.map(row), next: list.next.map { "\(paths.register(filter.word))&after=\($0)" },
      canEnter: actor.may(.keepPeople),
      duplicates: actor.may(.keepPeople) ? try await office.openDuplicates(as: actor) : nil)
    return page(registerPage(view, in: frame()))
  }

  func row(_ line: PartyLine) -> PartyRow {
    PartyRow(
      id: line.id.description, name: line.name, kind: line.kind.name,
      roles: line.roles.isEmpty ? Phrase(verbatim: "—") : line.roles.map(\.name).listed(), city: line.city,
      since: DualDate(CalendarDay(line.entered)))
  }

  func newParty(
    _ state: FormState? = nil, similar: [Resembling] = [], status: Int = 200
  ) throws -> HTTPResponse {
    try must(.keepPeople)
    let beginning = FormState(values: Form([FieldName.kind: Party.Kind.person.rawValue]))
    return page(newPartyPage(state ?? beginning, similar: similar.map { line($0) }, in: frame()), status: status)
  }

  func party(_ refused: RefusedForm? = nil) async throws -> HTTPResponse {
    let asked: Party.ID = try id()
    let standing = try await office.standing(for: asked, as: actor)
    guard standing == asked else { return go(paths.party(standing.description), .ledToJoined) }
    let found = try await office.party(asked, as: actor)
    let party = found.party
    let covers = try await covers(.party(party.id), at: .party, party.id.description)
    var chips = party.roles.keys.sorted { $0.rawValue < $1.rawValue }.map { Chip($0.name, .info) }
    if let file = found.file { chips.insert(Chip(file.standing(on: found.today)), at: 0) }
    if !found.requests.isEmpty, found.file == nil { chips.append(Chip(.noRole)) }
    var (refused, parts) = (refused, actor.may(.keepPeople) ? parts(of: found) : [])
    if let part = refused?.missing(from: parts.map(\.part)) { parts.insert((part, []), at: 0) }
    var view = PartyView(
      id: party.id.description, name: party.name, version: party.version, isPerson: party.kind == .person,
      chips: chips,
      facts: facts(of: found, under: covers) + facts(of: try await office.holds(on: party.id, as: actor)),
      contacts: party.contacts.map { line($0, under: covers) },
      consents: party.consents.reversed().map(line), relations: relations(of: found),
      requests: found.requests.map { requestRow($0, today: found.today) }, documents: documents(of: found),
      visits: found.visits.map { visit in
        PartyView.Line(
          .link("\(say(.visitNumber)) \(visit.number)", path: paths.visit(visit.number, of: visit.request.description)),
          remark: visit.starts.map { .bothDates(DualDate(CalendarDay($0))) })
      },
      received: found.received.map { receipt in
        PartyView.Line(
          .link(receipt.what, path: paths.request(receipt.request.description)),
          remark: .bothDates(DualDate(CalendarDay(receipt.at))))
      },
      messages: found.messages.map { message in
        PartyView.Line(.phrase(message.wordsWithoutCode), remark: .bothDates(DualDate(CalendarDay(message.at))))
      },
      timeline: found.events.map { told in
        var entry = entry(told.event)
        entry.about = told.request.map {
          TimelineEntry.Subject(name: $0.number.description, path: paths.request($0.id.description))
        }
        return entry
      },
      similar: found.similar.map { line($0, besides: party.id) },
      joined: found.joined.enumerated().map(line),
      parting: actor.may(.keepPeople)
        ? found.joined.first.map { ($0.merger.id.description, $0.requestsSince) } : nil,
      views: found.views?.map { look in
        var remark = Phrase.moment(DualMoment(look.at))
        if look.shown == nil { remark = look.place.name.joined(remark, by: " · ") }
        if let shown = look.shown {
          remark = remark.joined(.shown(shown), by: " · ")
          if !shown.note.isEmpty { remark = remark.joined(Phrase(verbatim: shown.note), by: " · ") }
        }
        return PartyView.Line(.text(settings.staff[look.staff] ?? "—"), remark: remark)
      },
      parts: parts,
      forms: refused?.forms
        ?? PageForms(beginnings: [PartyPart.details.rawValue: beginning(of: party, under: covers)]))
    view.takesDataRequests = actor.may(.takeDataRequests)
    view.draftsAgreements = actor.may(.keepAgreements)
    view.agreements = found.agreements.map { agreement in
      PartyView.Line(
        .link(agreement.terms.title, path: paths.agreement(agreement.id.description)), chips: [Chip(agreement.state)],
        remark: Phrase(verbatim: agreement.number.description))
    }
    return page(partyPage(view, in: frame(refused?.flash)), status: refused?.status ?? 200)
  }

  private func facts(of found: PartyFile, under covers: Covers) -> [Fact] {
    let details = found.party.details
    var facts = [Fact(.partyName, .text(details.name))]
    if !details.otherNames.isEmpty { facts.append(Fact(.otherNames, .text(details.otherNames))) }
    if let number = details.number { facts.append(Fact(.officialNumber, covers.value(number))) }
    if let birth = details.birth { facts.append(Fact(.birthDate, .phrase(.bothDates(DualDate(birth))))) }
    if let sex = details.sex { facts.append(Fact(.sex, .phrase(sex.name))) }
    if !details.city.isEmpty { facts.append(Fact(.city, .text(details.city))) }
    facts.append(Fact(.inRegisterSince, .phrase(.bothDates(DualDate(CalendarDay(found.party.entered))))))
    if let file = found.file {
      facts.append(Fact(.fileNumber, .link(file.number, path: paths.file(file.id.description))))
    }
    return facts
  }

  private func line(_ point: ContactPoint, under covers: Covers) -> PartyView.Line {
    var chips: [Chip] = []
    if point.ended != nil {
      chips = [Chip(.endedOn, .plain)]
    } else {
      if point.isPreferred { chips.append(Chip(.preferredContact, .info)) }
      chips.append(
        point.verified == nil
          ? Chip(.unverifiedContact, .warn) : Chip(.verifiedContact, .ok, icon: .check))
    }
    let verified = point.verified.map { verified in
      verified.method.name.joined(Phrase(verbatim: settings.staff[verified.by] ?? "—"), by: " · ").joined(
        .bothDates(DualDate(CalendarDay(verified.at))), by: " · ")
    }
    let remark = point.ended.map { Phrase.bothDates(DualDate($0)) } ?? verified
    return PartyView.Line(covers.value(point), chips: [Chip(point.kind.name)] + chips, remark: remark)
  }

  private func line(_ consent: Consent) -> PartyView.Line {
    var remark = consent.basis.name.joined(consent.method.name, by: " · ").joined(
      .bothDates(DualDate(CalendarDay(consent.given))), by: " · "
    ).joined(consent.by.map { Phrase(verbatim: settings.staff[$0] ?? "—") } ?? .theSystem, by: " · ")
    if !consent.scope.isEmpty { remark = remark.joined(Phrase(verbatim: consent.scope), by: " · ") }
    var chip = Chip(.consentStanding, .ok, icon: .check)
    if let withdrawn = consent.withdrawn {
      chip = Chip(.consentTakenBack, .bad)
      remark = remark.joined(
        Phrase.consentTakenBack.joined(.bothDates(DualDate(CalendarDay(withdrawn)))), by: " · ")
    }
    return PartyView.Line(.phrase(consent.purpose.name), chips: [chip], remark: remark)
  }

  private func line(_ place: Int, _ joined: PartyFile.JoinedEntry) -> PartyView.Line {
    var remark = Phrase.joinedOn.joined(.bothDates(DualDate(CalendarDay(joined.merger.at)))).joined(
      Phrase(verbatim: settings.staff[joined.merger.by] ?? "—"), by: " · ")
    if place > 0 { remark = remark.joined(.partsFirst, by: " · ") }
    return PartyView.Line(.text(joined.name), remark: remark)
  }

  func line(_ similar: Resembling, besides party: Party.ID? = nil) -> PartyView.Line {
    var remark = similar.resemblance.words
    if let number = similar.details.number { remark = remark.joined(Phrase(verbatim: number.masked), by: " · ") }
    return PartyView.Line(
      .link(similar.details.name, path: paths.party(similar.party.description)), remark: remark,
      comparison: party.map { paths.pair($0.description, similar.party.description) })
  }

  private func relations(of found: PartyFile) -> [PartyView.Line] {
    let own = found.party.relations.reversed().map { relation in
      line(relation, relation.kind.name, relation.other, found.names[relation.other] ?? "—", on: found.today)
    }
    let others = found.related.map { related in
      line(related.relation, related.relation.kind.reverse, related.party, related.name, on: found.today)
    }
    return own + others
  }

  private func line(
    _ relation: Relation, _ words: Phrase, _ other: Party.ID, _ name: String, on today: CalendarDay
  ) -> PartyView.Line {
    var chips = [Chip(words)]
    var remark: Phrase?
    if let authority = relation.authority {
      remark = authority.ground.name.joined(Phrase(verbatim: authority.paper), by: " · ")
      if let until = authority.until {
        remark = remark?.joined(Phrase.validUntil.joined(.bothDates(DualDate(until))), by: " · ")
      }
    }
    switch relation.standing(on: today) {
    case .standing: break
    case .lapsed: chips.append(Chip(.authorityLapsed, .bad, icon: .alert))
    case .ended(let day):
      chips.append(Chip(.endedOn))
      remark = .bothDates(DualDate(day))
    }
    return PartyView.Line(.link(name, path: paths.party(other.description)), chips: chips, remark: remark)
  }

  private func documents(of found: PartyFile) -> [PartyView.Line] {
    let numbers = Dictionary(
      found.requests.map { ($0.id, $0.number.description) }, uniquingKeysWith: { first, _ in first })
    return found.documents.map { document in
      PartyView.Line(
        .link(
          say(Phrase(ar: document.nameAr, en: document.nameEn)),
          path: paths.document(document.request.description, document.code)),
        remark: Phrase(verbatim: numbers[document.request] ?? ""))
    }
  }

  func requestRow(_ line: RequestLine, today: CalendarDay) -> RequestRow {
    RequestRow(
      id: line.id.description, number: line.number.description, person: line.name,
      service: settings.service(line.service)?.name(in: say) ?? "", note: line.stage.waitsFor,
      due: line.isPaused && line.due == nil
        ? .clockStands : Chip(due: line.due, today: today, at: line.stage),
      amount: line.amount?.count, assignee: line.assignee.flatMap { settings.staff[$0] })
  }

  private func parts(of found: PartyFile) -> [(part: PartyPart, choices: [Choice])] {
    let party = found.party
    let contacts = party.contacts.filter { $0.ended == nil }.map {
      Choice(String($0.number), $0.kind.name.joined(Phrase(verbatim: $0.masked)))
    }
    let consents = party.consents.filter { $0.withdrawn == nil && $0.basis == .consent }.map {
      Choice(String($0.number), $0.purpose.name)
    }
    let relations = party.relations.filter { $0.ended == nil }.map {
      Choice(String($0.number), $0.kind.name.joined(Phrase(verbatim: found.names[$0.other] ?? "—"), by: ": "))
    }
    let similar = found.similar.map { Choice($0.party.description, Phrase(verbatim: $0.details.name)) }
    let missing = PartyRole.allCases.filter { party.roles[$0] == nil }.map { Choice($0.rawValue, $0.name) }
    let held = PartyRole.allCases.filter { party.roles[$0] != nil }.map { Choice($0.rawValue, $0.name) }
    let all: [(part: PartyPart, choices: [Choice], isShown: Bool)] = [
      (.details, [], true), (.contact, [], true), (.contactVerification, contacts, !contacts.isEmpty),
      (.contactPreference, contacts, !contacts.isEmpty), (.contactEnding, contacts, !contacts.isEmpty),
      (.consent, [], true), (.consentWithdrawal, consents, !consents.isEmpty), (.relation, [], true),
      (.relationEnding, relations, !relations.isEmpty), (.role, missing, !missing.isEmpty),
      (.roleEnding, held, !held.isEmpty), (.distinction, similar, !similar.isEmpty),
    ]
    return all.filter(\.isShown).map { ($0.part, $0.choices) }
  }

  private func beginning(of party: Party, under covers: Covers) -> Form {
    let details = party.details
    var form = Form([
      FieldName.personName: details.name, FieldName.otherNames: details.otherNames, FieldName.city: details.city,
    ])
    if let number = details.number {
      switch covers.value(number) {
      case .covered: form.fields.append(Form.Field(name: FieldName.covered, value: PersonalField.number.rawValue))
      default: form.fields.append(Form.Field(name: FieldName.officialNumber, value: number.text))
      }
    }
    if let sex = details.sex { form.fields.append(Form.Field(name: FieldName.sex, value: sex.rawValue)) }
    if let birth = details.birth {
      for field in DateEntry.fields(FieldName.birthDate, showing: DualDate(birth).hijri, isHijri: true) {
        form.fields.append(Form.Field(name: field.name, value: field.value))
      }
    }
    return form
  }
}

extension PartyFilter {
  fileprivate var name: Phrase {
    switch self {
    case .everyone: .registerAll
    case .beneficiaries: .registerBeneficiaries
    case .role(let role): role.name
    }
  }
}

extension Message {
  /// What was said, with a code that opens something covered: it is the recipient's alone.
  fileprivate var wordsWithoutCode: Phrase {
    kind == .trackingCode || kind == .handoverCode
      ? kind.words(number: self[.number] ?? "", note: "••••••") : words
  }
}
