package import HTML
import Lexicon

/// What the applicant keeps: the tracking number, large, and what happens next with its days.
package func receiptPage(_ view: ReceiptView, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: say(.requestReceived)) {
    div(.class("receipt")) {
      span(.class("seal-mark")) { icon(.check) }
      h1 { say(.requestReceived) }
      p(.class("muted")) { say(.trackingNumber) }
      p(.class("big-number")) { ltr(view.number) }
      p(.class("muted")) { say(.keepNumber) }
    }
    card(say(.requestDetails), id: "h-receipt", class: "card gap") {
      factList(
        [
          Fact(.service, .text(view.service)), Fact(.applicant, .text(view.person)),
          Fact(.submittedOn, .phrase(.moment(view.at))), Fact(.mobile, .code(view.maskedMobile)),
        ], in: say)
    }
    if !view.missing.isEmpty {
      callout(.warn, heading: say(.missingDocuments)) {
        ul(.class("bullets")) { for item in view.missing { li { bdi { item } } } }
      }
    }
    nextSteps(view.next, in: say)
    actions {
      linkButton(say(.trackRequest), to: frame.paths.track, class: "btn primary")
      printButton(say)
    }
    clearance(frame, words: .leaveReceipt, hint: .leaveReceiptHint)
  }
}

/// What happens next, each with its day when there is one.
func nextSteps(_ steps: [NextStep], in say: Language) -> HTML {
  guard !steps.isEmpty else { return .none }
  return card(say(.whatHappensNext), id: "h-next", class: "card gap") {
    ol(.class("numbered")) {
      for step in steps {
        li {
          say(step.what)
          if let day = step.by {
            br()
            span(.class("small muted")) { fullDate(day, in: say) }
          }
        }
      }
    }
  }
}
