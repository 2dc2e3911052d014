package import HTML
import Lexicon

/// The staff's way in; `lockedMinutes` says how long an account stays locked after too many attempts.
package func signInPage(
  _ state: FormState, lockedMinutes: Int? = nil, paths: StaffPaths, in frame: PublicFrame
) -> HTML {
  let say = frame.say
  return publicShell(frame, title: say(.staffSignIn)) {
    errorSummary(state, in: say)
    h1 { say(.staffSignIn) }
    if let association = frame.association { p(.class("lead")) { bdi { association.name } } }
    if let minutes = lockedMinutes {
      callout(.bad, icon: .lock, heading: say(.accountLocked)) { say(.tryAgainIn(minutes: minutes)) }
    }
    postForm(paths.signIn, token: frame.token, class: "card sheet") {
      textField(
        Field(FieldName.email, .email), state, in: say, width: "num", type: "email", autocomplete: "username",
        inputmode: "email", maxlength: 100)
      passwordField(Field(FieldName.password, .password), state, in: say, autocomplete: "current-password")
      actions { primaryButton(say(.signIn), class: "btn primary big") }
    }
  }
}
