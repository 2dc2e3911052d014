import Casework
package import HTML
package import Lexicon

/// The register of people and organisations.
package struct RegisterView: Sendable {
  package var tabs: [Tab]
  package var rows: [PartyRow]
  /// Where the next page is.
  package var next: String?
  package var canEnter: Bool
  /// Possible duplicates that wait for a decision; nil to who may not decide.
  package var duplicates: Int?

  package init(
    tabs: [Tab], rows: [PartyRow], next: String? = nil, canEnter: Bool, duplicates: Int? = nil
  ) {
    (self.tabs, self.rows, self.next, self.canEnter) = (tabs, rows, next, canEnter)
    self.duplicates = duplicates
  }

  /// One of the lists.
  package struct Tab: Hashable, Sendable {
    package var label: Phrase
    package var path: String
    package var isCurrent: Bool

    package init(_ label: Phrase, path: String, isCurrent: Bool) {
      (self.label, self.path, self.isCurrent) = (label, path, isCurrent)
    }
  }
}

/// One line of the register.
package struct PartyRow: Hashable, Sendable {
  package var id: String
  package var name: String
  package var kind: Phrase
  package var roles: Phrase
  package var city: String
  package var since: DualDate

  package init(id: String, name: String, kind: Phrase, roles: Phrase, city: String, since: DualDate) {
    (self.id, self.name, self.kind, self.roles) = (id, name, kind, roles)
    (self.city, self.since) = (city, since)
  }
}

/// Everyone the association deals with, by role, the newest entry first.
package func registerPage(_ view: RegisterView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.partyRegister), at: .register) {
    div(.class("head")) {
      div {
        h1 { say(.partyRegister) }
        p(.class("muted")) { say(.registerLead) }
      }
      if view.canEnter {
        actions {
          linkButton(say(.newParty), to: frame.paths.newParty, class: "btn primary", icon: .plus)
          if let count = view.duplicates {
            linkButton("\(say(.duplicates)) (\(count))", to: frame.paths.duplicates, icon: .users)
          }
          linkButton(say(.peopleLists), to: frame.paths.peopleLists, icon: .upload)
        }
      }
    }
    nav(.class("tabs gap"), .ariaLabel(say(.lists))) {
      for tab in view.tabs { a(.href(tab.path), .ariaCurrent(tab.isCurrent ? "page" : nil)) { say(tab.label) } }
    }
    div(.class("stack after")) {
      if view.rows.isEmpty { emptyState(say(.nobodyHere)) } else { partyTable(view.rows, frame) }
      nextPageLink(view.next, in: say)
      if !view.rows.isEmpty { downloadLinks(.register, of: view.tabs.first(where: \.isCurrent)?.path, frame: frame) }
    }
  }
}

func partyTable(_ rows: [PartyRow], _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return dataTable(
    [.partyName, .partyRoles, .city, .inRegisterSince], caption: .partyRegister, in: say
  ) {
    for row in rows {
      tr {
        th(.scope("row")) {
          a(.href(frame.paths.party(row.id))) { bdi { row.name } }
          span(.class("small muted")) { " · \(say(row.kind))" }
        }
        cell(.partyRoles, in: say) { say(row.roles) }
        cell(.city, in: say) { bdi { row.city.isEmpty ? "—" : row.city } }
        cell(.inRegisterSince, in: say) { bothDates(row.since, in: say) }
      }
    }
  }
}

/// The form that enters someone who has not asked for anything.
///
/// `similar` are those in the register who may be the same one: they are shown first, and ruled out by a tick.
package func newPartyPage(_ state: FormState, similar: [PartyView.Line] = [], in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.newParty), at: .register) {
    crumbs([(say(.partyRegister), frame.paths.register)], current: .text(say(.newParty)), in: say)
    div(.class("head")) {
      div {
        h1 { say(.newParty) }
        p(.class("muted")) { say(.newPartyLead) }
      }
    }
    errorSummary(state, in: say)
    if !similar.isEmpty {
      card(say(.mayBeSame), id: "h-similar", icon: .alert) {
        p(.class("small muted")) { say(.mayBeSameLead) }
        lineList(similar, in: say)
      }
    }
    div(.class(similar.isEmpty ? "card" : "card gap")) {
      div(.class("body")) {
        postForm(frame.paths.newParty, token: frame.token) {
          if !similar.isEmpty { agreement(FieldName.different, .noneOfThese, state, in: say) }
          radios(Field(FieldName.kind, .partyKind), Choice.partyKinds, state, in: say)
          detailFields(state, in: say)
          numberField(
            Field(FieldName.mobile, .mobile, isOptional: true), state, in: say, type: "tel", inputmode: "tel")
          checkboxes(Field(FieldName.roles, .partyRoles), Choice.partyRoles, state, in: say)
          actions { primaryButton(say(.newParty)) }
        }
      }
    }
  }
}

/// What someone is known by.
func detailFields(_ state: FormState, isPerson: Bool = true, in say: Language) -> HTML {
  .fragment([
    textField(Field(FieldName.personName, .partyName), state, in: say, maxlength: 160),
    textField(
      Field(FieldName.otherNames, .otherNames, hint: .otherNamesHint, isOptional: true), state, in: say,
      maxlength: 400),
    numberField(
      Field(
        FieldName.officialNumber, .officialNumber,
        hint: state.isCovered(.number) ? .coveredKeeps : .officialNumberHint, isOptional: true), state, in: say),
    coveredFields(state),
    isPerson ? dateField(Field(FieldName.birthDate, .birthDate, isOptional: true), state, in: say) : .none,
    isPerson ? selectField(Field(FieldName.sex, .sex, isOptional: true), Choice.sexes, state, in: say) : .none,
    textField(Field(FieldName.city, .city, isOptional: true), state, in: say, maxlength: 60),
  ])
}
