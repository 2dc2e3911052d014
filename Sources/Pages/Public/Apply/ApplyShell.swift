import HTML
import Lexicon

/// A step of applying: how far it is, what is wrong, the question, and the way on.
func applyShell(
  _ frame: PublicFrame, step: ApplyStep, heading: Phrase, lead: Phrase, draft: DraftNote?, state: FormState,
  @Markup content: () -> HTML
) -> HTML {
  let say = frame.say
  let words = state.errors.isEmpty ? say(heading) : "\(say(.error)): \(say(heading))"
  return publicShell(frame, title: "\(words) | \(say(.application))") {
    div(.class("row")) {
      span(.class("small strong")) { say(.applyStep(step.number, ApplyStep.allCases.count)) }
      span(.class("sp"))
      span(.class("small muted"), .data("save"), .role("status")) { if let draft { say(draft.saved) } }
    }
    stepsBar(step)
    errorSummary(state, in: say)
    h1 { say(heading) }
    p(.class("lead")) { say(lead) }
    offlineCallout(say)
    content()
    if draft != nil {
      // Folded: a tap beside the button that leads on must not take everything away.
      details(.class("inline pt")) {
        summary(.class("btn quiet")) { say(.clearForm) }
        clearance(frame, words: .clearFormNow, hint: .clearFormHint)
      }
    }
  }
}

/// The way to leave nothing behind on a computer that others use.
func clearance(_ frame: PublicFrame, words: Phrase, hint: Phrase) -> HTML {
  let say = frame.say
  return div(.class("pt")) {
    postForm(frame.paths.applyClearance, token: frame.token, forgets: true) {
      p(.class("small muted")) { say(hint) }
      button(.class("btn quiet"), .type("submit")) {
        icon(.exit)
        say(words)
      }
    }
  }
}

private func stepsBar(_ step: ApplyStep) -> HTML {
  div(.class("bar"), .ariaHidden()) {
    for other in ApplyStep.allCases { i(.class(other.number <= step.number ? "on" : nil)) }
  }
}

/// Shown by the script when the connection is lost.
private func offlineCallout(_ say: Language) -> HTML {
  div(.class("callout warn"), .data("offline"), .hidden()) {
    icon(.offline)
    div {
      span(.class("strong")) { say(.offline) }
      br()
      say(.offlineAdvice)
    }
  }
}

/// Save and go on, or go back without losing what is saved.
func applyButtons(_ frame: PublicFrame, step: ApplyStep, words: Phrase = .saveAndContinue) -> HTML {
  actions {
    primaryButton(frame.say(words), class: "btn primary big", leadsOn: step.next != nil)
    if let previous = step.previous {
      linkButton(frame.say(.back), to: frame.paths.apply(previous), class: "btn big quiet")
    }
  }
}
