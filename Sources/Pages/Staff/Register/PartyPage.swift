package import HTML
package import Lexicon

/// Everything known of one party, and what may be done to its entry.
package struct PartyView: Sendable {
  package var id: String
  package var name: String
  package var version: Int
  package var isPerson: Bool
  package var chips: [Chip]
  package var facts: [Fact]
  package var contacts: [Line]
  package var consents: [Line]
  package var relations: [Line]
  package var requests: [RequestRow]
  package var documents: [Line]
  package var visits: [Line]
  package var received: [Line]
  package var messages: [Line]
  package var timeline: [TimelineEntry]
  /// Who may be the same person, and why.
  package var similar: [Line]
  /// Entries that were joined to this one, the latest first.
  package var joined: [Line]
  /// The latest of them, which may be parted: its merger, and how many requests came since.
  package var parting: (merger: String, requestsSince: Int)?
  /// Nil to who may not see it.
  package var views: [Line]?
  /// What this person may do to it now, each with what there is to choose from.
  package var parts: [(part: PartyPart, choices: [Choice])]
  package var forms: PageForms
  /// Whether this person writes down what someone asks about their data.
  package var takesDataRequests = false
  package var agreements: [Line] = []
  /// Whether this person drafts agreements.
  package var draftsAgreements = false

  package init(
    id: String, name: String, version: Int, isPerson: Bool, chips: [Chip], facts: [Fact], contacts: [Line] = [],
    consents: [Line] = [], relations: [Line] = [], requests: [RequestRow] = [], documents: [Line] = [],
    visits: [Line] = [], received: [Line] = [], messages: [Line] = [], timeline: [TimelineEntry] = [],
    similar: [Line] = [], joined: [Line] = [], parting: (merger: String, requestsSince: Int)? = nil,
    views: [Line]? = nil, parts: [(part: PartyPart, choices: [Choice])] = [], forms: PageForms = PageForms()
  ) {
    (self.id, self.name, self.version, self.isPerson) = (id, name, version, isPerson)
    (self.chips, self.facts, self.contacts, self.consents) = (chips, facts, contacts, consents)
    (self.relations, self.requests, self.documents, self.visits) = (relations, requests, documents, visits)
    (self.received, self.messages, self.timeline, self.views) = (received, messages, timeline, views)
    (self.similar, self.joined, self.parting) = (similar, joined, parting)
    (self.parts, self.forms) = (parts, forms)
  }

  /// One thing of a list: what it is, what is to be said of it, and where it leads.
  package struct Line: Hashable, Sendable {
    package var what: Fact.Value
    package var chips: [Chip]
    package var remark: Phrase?
    /// Where it is compared with what the page is about.
    package var comparison: String?

    package init(_ what: Fact.Value, chips: [Chip] = [], remark: Phrase? = nil, comparison: String? = nil) {
      (self.what, self.chips, self.remark, self.comparison) = (what, chips, remark, comparison)
    }
  }
}

/// One party's file: the entry, everything that came of it, and the forms of whoever keeps the register.
package func partyPage(_ view: PartyView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: view.name, at: .register) {
    crumbs([(say(.partyRegister), frame.paths.register)], current: bdi { view.name }, in: say)
    div(.class("head")) {
      div {
        h1 { bdi { view.name } }
        div(.class("row wrap")) { for state in view.chips { chip(state, in: say) } }
      }
      if view.takesDataRequests {
        actions {
          linkButton(say(.newDataRequest), to: frame.paths.newDataRequest(of: view.id), icon: .shield)
          if view.draftsAgreements {
            linkButton(say(.newAgreement), to: frame.paths.newAgreement(with: view.id), icon: .file)
          }
        }
      }
    }
    view.forms.summary(in: say)
    div(.class("two after")) {
      div(.class("stack")) { partyCards(view, frame) }
      aside(.class("stack"), .ariaLabel(say(.actionRequired))) {
        for (part, choices) in view.parts { partyForm(part, choices, view, frame) }
        partingForm(view, frame)
        if let views = view.views {
          card(say(.readLog), id: "h-views", icon: .shield) {
            p(.class("small muted")) { say(.readLogLead) }
            lineList(views, in: say)
          }
        }
      }
    }
  }
}

private func partyCards(_ view: PartyView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return .fragment([
    view.similar.isEmpty
      ? .none
      : card(say(.mayBeSame), id: "h-similar", icon: .alert) {
        p(.class("small muted")) { say(.mayBeSameLead) }
        lineList(view.similar, in: say)
      },
    card(say(.partyFacts), id: "h-facts", icon: .user) { factList(view.facts, in: say) },
    card(say(.contactPoints), id: "h-contacts", icon: .message) {
      lineList(view.contacts, none: .noContacts, in: say)
    },
    card(say(.relationsOfParty), id: "h-relations", icon: .users) {
      lineList(view.relations, none: .noRelations, in: say)
    },
    card(say(.consentLedger), id: "h-consents", icon: .shield) {
      lineList(view.consents, none: .noConsents, in: say)
    },
    view.requests.isEmpty
      ? .none
      : section(.class("card list"), .ariaLabelledBy("h-requests")) {
        h2(.id("h-requests")) { say(.requestsOfParty) }
        ul { for row in view.requests { requestRow(row, frame) } }
      },
    linesCard(.agreements, view.agreements, id: "h-agreements", icon: .file, in: say),
    linesCard(.joinedEntries, view.joined, id: "h-joined", icon: .users, in: say),
    linesCard(.receivedByParty, view.received, id: "h-received", icon: .home, in: say),
    linesCard(.visitsToParty, view.visits, id: "h-visits", icon: .calendar, in: say),
    linesCard(.documentsOfParty, view.documents, id: "h-documents", icon: .clip, in: say),
    linesCard(.messagesToParty, view.messages, id: "h-messages", icon: .message, in: say),
    view.timeline.isEmpty ? .none : timelineCard(view.timeline, in: say),
  ])
}

private func linesCard(_ title: Phrase, _ lines: [PartyView.Line], id: String, icon: Icon, in say: Language) -> HTML {
  lines.isEmpty ? .none : card(say(title), id: id, icon: icon) { lineList(lines, in: say) }
}

func lineList(_ lines: [PartyView.Line], none: Phrase = .nothingYet, in say: Language) -> HTML {
  if lines.isEmpty { return p(.class("small muted")) { say(none) } }
  return ul(.class("plain stack")) {
    for line in lines {
      li {
        div(.class("row wrap")) {
          span(.class("strong")) { factValue(line.what, in: say) }
          for state in line.chips { chip(state, in: say) }
          if let path = line.comparison { a(.href(path)) { say(.compareWith) } }
        }
        if let remark = line.remark { div(.class("small muted")) { say(remark) } }
      }
    }
  }
}

private func partyForm(_ part: PartyPart, _ choices: [Choice], _ view: PartyView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return foldedForm(
    part.rawValue, part.title, to: frame.paths.party(view.id, part), view.forms, frame,
    fields: [(FieldName.version, String(view.version))], isDanger: part.isDanger
  ) { state in
    switch part {
    case .details: detailFields(state, isPerson: view.isPerson, in: say)
    case .role: selectField(Field(FieldName.kind, .whichRole), choices, state, in: say)
    case .roleEnding:
      selectField(Field(FieldName.kind, .whichRole), choices, state, in: say)
      reasonField(state, in: say)
    case .contact:
      selectField(Field(FieldName.kind, .contactKind), Choice.contactKinds, state, in: say)
      textField(Field(FieldName.contact, .contactValue), state, in: say)
    case .contactVerification:
      selectField(Field(FieldName.part, .whichContact), choices, state, in: say)
      selectField(Field(FieldName.method, .verifiedHow), Choice.contactMethods, state, in: say)
    case .contactPreference: selectField(Field(FieldName.part, .whichContact), choices, state, in: say)
    case .contactEnding:
      selectField(Field(FieldName.part, .whichContact), choices, state, in: say)
      reasonField(state, in: say)
    case .consent:
      selectField(Field(FieldName.kind, .consentPurpose), Choice.purposes, state, in: say)
      selectField(Field(FieldName.basis, .consentBasis), Choice.bases, state, in: say)
      selectField(Field(FieldName.method, .consentMethod), Choice.consentMethods, state, in: say)
      textArea(Field(FieldName.note, .consentScope, isOptional: true), state, in: say, rows: 2, maxlength: 300)
    case .consentWithdrawal:
      p(.class("small muted")) { say(.takeBackConsentLead) }
      selectField(Field(FieldName.part, .whichConsent), choices, state, in: say)
    case .relation:
      selectField(Field(FieldName.kind, .otherIs), Choice.relationKinds, state, in: say)
      numberField(Field(FieldName.other, .otherParty), state, in: say)
      selectField(
        Field(FieldName.ground, .authorityGround, hint: .authorityHint, isOptional: true), Choice.authorityGrounds,
        state,
        in: say)
      textField(Field(FieldName.paper, .authorityPaper, isOptional: true), state, in: say, maxlength: 60)
      dateField(Field(FieldName.until, .authorityUntil, isOptional: true), state, in: say)
    case .distinction:
      p(.class("small muted")) { say(.tellApartLead) }
      selectField(Field(FieldName.other, .whoElse), choices, state, in: say)
    case .relationEnding:
      selectField(Field(FieldName.part, .whichRelation), choices, state, in: say)
      reasonField(state, in: say)
    }
  }
}

/// Parts the latest of the entries that were joined to this one.
private func partingForm(_ view: PartyView, _ frame: StaffFrame) -> HTML {
  guard let parting = view.parting else { return .none }
  return foldedForm(
    PartyView.partingForm, .partEntry, to: frame.paths.parting(view.id), view.forms, frame,
    fields: [(FieldName.version, String(view.version)), (FieldName.merger, parting.merger)], isDanger: true
  ) { _ in
    p(.class("small muted")) { "\(frame.say(.partEntryLead)) \(parting.requestsSince)" }
  }
}

extension PartyView {
  package static let partingForm = "parting"
}

private func reasonField(_ state: FormState, in say: Language) -> HTML {
  textArea(Field(FieldName.reason, .theReason), state, in: say, rows: 2, maxlength: 300)
}

extension PartyPart {
  var title: Phrase {
    switch self {
    case .details: .keepDetails
    case .role: .giveRole
    case .roleEnding: .endRole
    case .contact: .addContact
    case .contactVerification: .verifyContact
    case .contactPreference: .preferContact
    case .contactEnding: .endContact
    case .consent: .addConsent
    case .consentWithdrawal: .takeBackConsent
    case .relation: .addRelation
    case .relationEnding: .endRelation
    case .distinction: .tellApart
    }
  }

  fileprivate var isDanger: Bool {
    switch self {
    case .roleEnding, .contactEnding, .consentWithdrawal, .relationEnding: true
    default: false
    }
  }
}
