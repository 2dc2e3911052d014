package import HTML
package import Lexicon

/// One's own declared relatives and interests.
package struct InterestsView: Sendable {
  package var interests: [Row]
  package var state: FormState

  package struct Row: Hashable, Sendable {
    package var id: String
    package var name: String
    package var nationalID: String?
    package var relation: String
    package var declared: DualMoment

    package init(id: String, name: String, nationalID: String?, relation: String, declared: DualMoment) {
      (self.id, self.name, self.nationalID) = (id, name, nationalID)
      (self.relation, self.declared) = (relation, declared)
    }
  }

  package init(interests: [Row], state: FormState = FormState()) {
    (self.interests, self.state) = (interests, state)
  }
}

/// What the reader has declared, and a form to declare more.
package func interestsPage(_ view: InterestsView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.interests), at: .committee) {
    crumbs([(say(.committeeRoom), frame.paths.committees)], current: .text(say(.interests)), in: say)
    errorSummary(view.state, in: say)
    div(.class("head")) {
      div {
        h1 { say(.interests) }
        p(.class("muted")) { say(.interestsLead) }
      }
    }
    div(.class("two after pt")) {
      if view.interests.isEmpty { emptyState(say(.noInterests)) } else { interestTable(view, frame) }
      aside(.class("stack"), .ariaLabel(say(.declareInterest))) {
        card(say(.declareInterest), id: "h-declare", icon: .user) {
          postForm(frame.paths.interests, token: frame.token) {
            textField(Field(FieldName.personName, .interestName), view.state, in: say, maxlength: 100)
            numberField(
              Field(FieldName.nationalID, .nationalID, isOptional: true), view.state, in: say, maxlength: 20)
            textField(
              Field(FieldName.relation, .interestRelation, hint: .interestRelationHint), view.state, in: say,
              maxlength: 100)
            actions { primaryButton(say(.declareInterest), class: "btn primary grow") }
          }
        }
      }
    }
  }
}

private func interestTable(_ view: InterestsView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return dataTable(
    [.interestName, .interestRelation, .nationalID, .declaredOn, .actionRequired], caption: .interests, in: say
  ) {
    for row in view.interests {
      tr {
        th(.scope("row")) { bdi { row.name } }
        cell(.interestRelation, in: say) { bdi { row.relation } }
        cell(.nationalID, in: say) { if let id = row.nationalID { ltr(id) } else { say(.dash) } }
        cell(.declaredOn, in: say) { moment(row.declared, in: say) }
        cell(.actionRequired, in: say) {
          postForm(frame.paths.interestRemoval(row.id), token: frame.token) {
            button(.class("btn quiet"), .type("submit")) {
              say(.withdrawInterest)
              span(.class("vh")) { " \(row.name)" }
            }
          }
        }
      }
    }
  }
}

extension Phrase {
  static let declaredOn = Phrase(ar: "أُفصح في", en: "Declared")
}
