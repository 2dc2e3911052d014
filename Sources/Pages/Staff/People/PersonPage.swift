package import HTML
import Lexicon

/// One colleague: roles, and what an administrator may do to the account.
package struct PersonView: Sendable {
  package var person: PeopleView.Person
  /// What an edit names as seen, so that a colleague's in between is noticed.
  package var version: Int64
  package var roles: [Choice]
  package var rolesState: FormState
  package var isActive: Bool
  /// How many open requests would be nobody's once the account is stopped.
  package var openRequests = 0
  /// Shown once after a reset, to be handed over in person.
  package var freshPassword: String?

  package init(
    person: PeopleView.Person, version: Int64, roles: [Choice], rolesState: FormState, isActive: Bool,
    freshPassword: String? = nil
  ) {
    self.person = person
    self.version = version
    self.roles = roles
    self.rolesState = rolesState
    self.isActive = isActive
    self.freshPassword = freshPassword
  }
}

/// One colleague: posts, and whether they may sign in.
package func personPage(_ view: PersonView, in frame: StaffFrame) -> HTML {
  let (say, id) = (frame.say, view.person.id)
  return staffShell(frame, title: view.person.name, at: .people) {
    crumbs([(say(.placePeople), frame.paths.people)], current: bdi { view.person.name }, in: say)
    div(.class("head")) {
      div {
        h1 { bdi { view.person.name } }
        div(.class("row wrap")) {
          chip(view.person.state, in: say)
          span(.class("small muted")) { ltr(view.person.email) }
        }
      }
    }
    div(.class("narrow stack")) {
      errorSummary(view.rolesState, in: say)
      if let password = view.freshPassword { freshPasswordCallout(password, in: say) }
      card(say(.roles), id: "h-roles") {
        postForm(frame.paths.personRoles(id), token: frame.token) {
          hiddenField(FieldName.version, String(view.version))
          checkboxes(Field(FieldName.roles, .roles, hint: .rolesHint), view.roles, view.rolesState, in: say)
          actions { primaryButton(say(.save)) }
        }
      }
      card(say(.accountCard), id: "h-account") { accountActions(view, frame) }
    }
  }
}

private func freshPasswordCallout(_ password: String, in say: Language) -> HTML {
  callout(.info, icon: .lock, heading: say(.freshPassword)) {
    p(.class("big-number")) { ltr(password) }
    say(.freshPasswordAdvice)
  }
}

private func accountActions(_ view: PersonView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return .fragment([
    view.isActive && view.openRequests > 0
      ? p(.class("small muted gap")) { say(.requestsBecomeNobodys(view.openRequests)) } : .none,
    accountButtons(view, frame),
  ])
}

private func accountButtons(_ view: PersonView, _ frame: StaffFrame) -> HTML {
  let (say, id) = (frame.say, view.person.id)
  return div(.class("row wrap")) {
    postForm(frame.paths.personPassword(id), token: frame.token) {
      button(.class("btn"), .type("submit")) { say(.resetPassword) }
    }
    postForm(
      view.isActive ? frame.paths.personDeactivation(id) : frame.paths.personReactivation(id), token: frame.token
    ) {
      hiddenField(FieldName.version, String(view.version))
      button(.class(view.isActive ? "btn danger" : "btn"), .type("submit")) {
        say(view.isActive ? .deactivate : .reactivate)
      }
    }
  }
}
