package import HTML
import Lexicon

/// Where someone who signs in goes on, carried by the page.
package struct SignInOnward: Hashable, Sendable {
  /// The address of a page.
  package var next: String?
  /// A form that was posted too late, sealed.
  package var kept: String?

  /// The names of the two in addresses and forms.
  package static let nextField = "next"
  package static let keptField = "kept"

  package init(next: String? = nil, kept: String? = nil) {
    (self.next, self.kept) = (next, kept)
  }
}

/// The staff's way in; `lockedMinutes` says how long an account stays locked after too many attempts.
package func signInPage(
  _ state: FormState, lockedMinutes: Int? = nil, onward: SignInOnward = SignInOnward(), paths: StaffPaths,
  in frame: PublicFrame
) -> HTML {
  let say = frame.say
  return publicShell(frame, title: say(.staffSignIn)) {
    errorSummary(state, in: say)
    h1 { say(.staffSignIn) }
    if let association = frame.association { p(.class("lead")) { bdi { association.name } } }
    if let minutes = lockedMinutes {
      callout(.bad, icon: .lock, heading: say(.accountLocked)) { say(.tryAgainIn(minutes: minutes)) }
    }
    if onward.kept != nil { callout(.warn, heading: say(.sessionEnded)) { say(.yourWordsAreKept) } }
    postForm(paths.signIn, token: frame.token, class: "card sheet") {
      if let next = onward.next { hiddenField(SignInOnward.nextField, next) }
      if let kept = onward.kept { hiddenField(SignInOnward.keptField, kept) }
      textField(
        Field(FieldName.email, .email), state, in: say, width: "num", type: "email", autocomplete: "username",
        inputmode: "email", maxlength: 100)
      passwordField(Field(FieldName.password, .password), state, in: say, autocomplete: "current-password")
      actions { primaryButton(say(.signIn), class: "btn primary big") }
    }
  }
}
