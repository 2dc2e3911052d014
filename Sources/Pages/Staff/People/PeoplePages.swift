import Casework
package import HTML
package import Lexicon

/// Everyone who may sign in.
package struct PeopleView: Sendable {
  package var people: [Person]
  package var roles: [Choice]
  package var state: FormState

  package init(
    people: [Person], roles: [Choice], state: FormState = FormState()
  ) {
    self.people = people
    self.roles = roles
    self.state = state
  }

  /// A colleague in the table.
  package struct Person: Hashable, Sendable {
    package var id: String
    package var name: String
    package var email: String
    package var roles: [Phrase]
    package var state: Chip

    package init(
      id: String, name: String, email: String, roles: [Phrase], state: Chip
    ) {
      self.id = id
      self.name = name
      self.email = email
      self.roles = roles
      self.state = state
    }
  }
}

/// The association's staff and, for who may, the form that adds a colleague.
package func peoplePage(_ view: PeopleView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.placePeople), at: .people) {
    div(.class("head")) { h1 { say(.placePeople) } }
    errorSummary(view.state, in: say)
    if view.roles.isEmpty {
      peopleTable(view.people, isOpen: false, frame)
    } else {
      div(.class("two after")) {
        peopleTable(view.people, isOpen: true, frame)
        aside(.class("stack"), .ariaLabel(say(.addPerson))) { addPersonCard(view, frame) }
      }
    }
  }
}

/// `isOpen`: each name leads to the account.
private func peopleTable(_ people: [PeopleView.Person], isOpen: Bool, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return dataTable([.staffName, .email, .roles, .state], caption: .placePeople, in: say) {
    for person in people {
      tr {
        th(.scope("row")) {
          if isOpen { a(.href(frame.paths.person(person.id))) { bdi { person.name } } } else { bdi { person.name } }
        }
        cell(.email, in: say) { ltr(person.email) }
        cell(.roles, in: say) { say(person.roles.listed()) }
        cell(.state, in: say) { chip(person.state, in: say) }
      }
    }
  }
}

private func addPersonCard(_ view: PeopleView, _ frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return card(say(.addPerson), id: "h-add", icon: .plus) {
    postForm(frame.paths.people, token: frame.token) {
      textField(Field(FieldName.personName, .staffName), state, in: say, maxlength: StaffMember.longestName)
      textField(
        Field(FieldName.email, .email), state, in: say, width: "num", type: "email", inputmode: "email",
        maxlength: StaffMember.longestEmail)
      checkboxes(Field(FieldName.roles, .roles), view.roles, state, in: say)
      actions { primaryButton(say(.addPerson), class: "btn primary grow") }
    }
  }
}
