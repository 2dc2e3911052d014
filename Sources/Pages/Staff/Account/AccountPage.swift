package import HTML
import Lexicon

/// The signed-in person's own page.
package struct AccountView: Sendable {
  package var facts: [Fact]
  /// Asked to change it before anything else, as after a reset.
  package var mustChangePassword: Bool
  package var state: FormState

  package init(
    facts: [Fact], mustChangePassword: Bool = false, state: FormState = FormState()
  ) {
    self.facts = facts
    self.mustChangePassword = mustChangePassword
    self.state = state
  }
}

/// A colleague's own page: posts, and changing the password.
package func accountPage(_ view: AccountView, in frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return staffShell(frame, title: say(.placeAccount), at: .account) {
    div(.class("head")) { h1 { bdi { frame.person.name } } }
    div(.class("narrow stack")) {
      errorSummary(state, in: say)
      if view.mustChangePassword { callout(.warn, icon: .lock) { say(.mustChangePassword) } }
      otherRooms(frame)
      card(say(.placeAccount), id: "h-account") { factList(view.facts, in: say) }
      card(say(.changePassword), id: "h-password") {
        postForm(frame.paths.accountPassword, token: frame.token) {
          passwordField(Field(FieldName.password, .currentPassword), state, in: say, autocomplete: "current-password")
          passwordField(
            Field(FieldName.newPassword, .newPassword, hint: .newPasswordHint), state, in: say,
            autocomplete: "new-password")
          passwordField(
            Field(FieldName.repeatedPassword, .repeatedPassword), state, in: say, autocomplete: "new-password")
          actions { primaryButton(say(.changePassword)) }
        }
      }
      div(.class("row wrap")) {
        languageLink(frame.languageSwitch, say: say, class: "btn")
        signOutForm(frame) {
          button(.class("btn"), .type("submit")) {
            icon(.exit)
            say(.signOut)
          }
        }
      }
    }
  }
}

/// On phones, the rooms that the tab bar has no place for.
private func otherRooms(_ frame: StaffFrame) -> HTML {
  let rooms = frame.places.filter { $0 != .account }.dropFirst(4)
  guard !rooms.isEmpty else { return .none }
  return nav(.class("card rooms only-s"), .ariaLabel(frame.say(.moreRooms))) {
    ul {
      for room in rooms {
        li {
          a(.href(room.path(frame.paths))) {
            icon(room.icon)
            span { frame.say(room.label) }
          }
        }
      }
    }
  }
}
