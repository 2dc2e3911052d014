package import HTML
package import Lexicon

/// Messages that the demo would have sent; real channels do not show this page.
package struct OutboxView: Sendable {
  package var messages: [Message]

  package init(
    messages: [Message]
  ) {
    self.messages = messages
  }

  package struct Message: Hashable, Sendable {
    package var to: String
    package var at: DualMoment
    package var text: String

    package init(
      to: String, at: DualMoment, text: String
    ) {
      self.to = to
      self.at = at
      self.text = text
    }
  }
}

/// What a demo association would have sent to applicants, one-time codes included.
package func outboxPage(_ view: OutboxView, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: say(.demoOutbox)) {
    h1 { say(.demoOutbox) }
    p(.class("lead")) { say(.demoOutboxLead) }
    ul(.class("messages")) {
      for message in view.messages {
        li(.class("card")) {
          p(.class("small muted")) {
            ltr(message.to)
            " · "
            moment(message.at, in: say)
          }
          prose(message.text)
        }
      }
    }
    if view.messages.isEmpty { emptyState(say(.noMessages)) }
  }
}
