package import HTML
import Lexicon

/// Asks for the tracking number and the mobile.
package func trackPage(_ state: FormState, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: say(.trackRequest)) {
    errorSummary(state, in: say)
    h1 { say(.trackRequest) }
    p(.class("lead")) { say(.trackLead) }
    postForm(frame.paths.track, token: frame.token) {
      textField(
        Field(FieldName.number, .trackingNumber, hint: .trackingNumberHint), state, in: say, width: "num w-id",
        maxlength: 30)
      numberField(
        Field(FieldName.mobile, .mobile, hint: .trackMobileHint), state, in: say, type: "tel",
        autocomplete: "tel-national", inputmode: "tel", maxlength: 20)
      actions { primaryButton(say(.sendCode), class: "btn primary big", leadsOn: true) }
    }
  }
}

/// Asks for the code that was sent; the same page whether or not number and mobile belong together.
package func trackCodePage(_ state: FormState, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: say(.enterCode)) {
    errorSummary(state, in: say)
    h1 { say(.enterCode) }
    p(.class("lead")) { say(.enterCodeLead) }
    postForm(frame.paths.trackCode, token: frame.token) {
      numberField(
        Field(FieldName.code, .code, hint: .codeHint), state, in: say, width: "w-code",
        autocomplete: "one-time-code", maxlength: 8)
      actions {
        primaryButton(say(.continueOn), class: "btn primary big", leadsOn: true)
        linkButton(say(.startAgain), to: frame.paths.track, class: "btn big quiet")
      }
    }
    if frame.showsOutbox { p(.class("pt")) { a(.href(frame.paths.outbox)) { say(.openDemoOutbox) } } }
  }
}
