import Casework
package import HTML
package import Lexicon

/// The household of a request and what its income comes to.
package struct HouseholdView: Sendable {
  package var request: String
  package var requestNumber: String
  package var version: Int
  package var members: [Member]
  /// The obligations' form for its researcher; what they are otherwise.
  package var obligations: FormState?
  package var facts: [Fact]
  package var assessments: [AssessmentView]
  package var canEdit: Bool
  /// Whether there is something to reckon and a table to reckon it by.
  package var canAssess: Bool
  /// What stands in the way of reckoning.
  package var note: Phrase?
  /// A form that came too late.
  package var conflict: FormConflict?

  /// A member as the list tells them.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var words: Phrase
    /// Nil where nothing is kept.
    package var health: Fact.Value?
    package var income: Chip
    /// Their form; nil for who may only read.
    package var path: String?

    package init(name: String, words: Phrase, health: Fact.Value? = nil, income: Chip, path: String? = nil) {
      (self.name, self.words, self.health, self.income, self.path) = (name, words, health, income, path)
    }
  }

  package init(
    request: String, requestNumber: String, version: Int, members: [Member], obligations: FormState? = nil,
    facts: [Fact] = [], assessments: [AssessmentView] = [], canEdit: Bool = false, canAssess: Bool = false,
    note: Phrase? = nil
  ) {
    (self.request, self.requestNumber, self.version, self.members) = (request, requestNumber, version, members)
    (self.obligations, self.facts, self.assessments) = (obligations, facts, assessments)
    (self.canEdit, self.canAssess, self.note) = (canEdit, canAssess, note)
  }
}

/// Members, obligations and assessments of one request's household.
package func householdPage(_ view: HouseholdView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: "\(say(.householdAndIncome)) \(view.requestNumber)", at: .requests) {
    crumbs(
      [(view.requestNumber, frame.paths.request(view.request))], current: .text(say(.householdAndIncome)), in: say)
    div(.class("head")) {
      div {
        h1 { say(.householdAndIncome) }
        p(.class("muted")) { say(.householdLead) }
      }
    }
    conflictCard(view.conflict, in: say)
    div(.class("narrow stack")) {
      membersCard(view, frame)
      obligationsCard(view, frame)
      assessmentsCard(view, frame)
    }
  }
}

private func membersCard(_ view: HouseholdView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.members), id: "h-members", icon: .users, aside: countChip(view.members.count)) {
    ul(.class("docs")) {
      for member in view.members {
        li {
          span(.class("grow")) {
            if let path = member.path { a(.href(path)) { bdi { member.name } } } else { bdi { member.name } }
            br()
            span(.class("small muted")) { say(member.words) }
            if let health = member.health {
              br()
              span(.class("small")) {
                "\(say(.healthNote)): "
                factValue(health, in: say)
              }
            }
          }
          chip(member.income, in: say)
        }
      }
    }
    if view.canEdit {
      actions { linkButton(say(.addMember), to: frame.paths.member("new", of: view.request), icon: .plus) }
    }
  }
}

private func obligationsCard(_ view: HouseholdView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  guard view.obligations != nil || !view.facts.isEmpty else { return .none }
  return card(say(.obligations), id: "h-owes", icon: .file) {
    if let state = view.obligations {
      errorSummary(state, in: say)
      postForm(frame.paths.obligations(of: view.request), token: frame.token) {
        hiddenField(FieldName.version, String(view.version))
        for kind in Household.Obligation.Kind.allCases {
          moneyField(Field(FieldName.owesPrefix + kind.rawValue, kind.name, isOptional: true), state, in: say)
        }
        actions { primaryButton(say(.saveMember), class: "btn") }
      }
    } else {
      factList(view.facts, in: say)
    }
  }
}

private func assessmentsCard(_ view: HouseholdView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  guard !view.assessments.isEmpty || view.canAssess || view.note != nil else { return .none }
  return card(say(.assessment), id: "h-assessment", icon: .chart) {
    if let note = view.note { p(.class("muted")) { say(note) } }
    if view.canAssess {
      postForm(frame.paths.assessment(of: view.request), token: frame.token) {
        hiddenField(FieldName.version, String(view.version))
        actions { primaryButton(say(.assessNow), class: "btn primary grow") }
      }
    }
    if let newest = view.assessments.last { assessmentLines(newest, in: say) }
    for older in view.assessments.dropLast().reversed() {
      details(.class("act")) {
        summary {
          say(.assessment)
          " \(older.number)"
        }
        assessmentLines(older, in: say)
      }
    }
  }
}
