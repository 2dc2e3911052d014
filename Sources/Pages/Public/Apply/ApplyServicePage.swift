package import HTML
import Lexicon

/// Step 1: what can be asked for, what it takes, and what the association promises.
package func applyServicePage(_ view: ApplyServiceView, in frame: PublicFrame) -> HTML {
  let say = frame.say
  let field = Field(FieldName.service, .whichService)
  return applyShell(
    frame, step: .service, heading: .chooseService, lead: .chooseServiceLead, draft: view.draft, state: view.state
  ) {
    postForm(frame.paths.apply(.service), token: frame.token) {
      groupedField(field, view.state, in: say) { control in
        div(.class("radios")) {
          for (index, service) in view.services.enumerated() {
            serviceChoice(service, id: index == 0 ? control.id : nil, view.state, in: say)
          }
        }
      }
      promiseCard(view.promise, in: say)
      agreement(FieldName.criteria, .iReadCriteria, view.state, in: say)
      applyButtons(frame, step: .service, words: .start)
    }
  }
}

private func serviceChoice(_ service: ServiceView, id: String?, _ state: FormState, in say: Language) -> HTML {
  div(.class("offer")) {
    label(.class("radio")) {
      input(
        .type("radio"), .id(id), .name(FieldName.service), .value(service.code),
        .checked(if: state.has(FieldName.service, service.code)))
      span {
        bdi(.class("strong")) { service.name }
        br()
        span(.class("hint")) { bdi { service.summary } }
      }
    }
    details {
      summary {
        say(.whatIsRequired)
        span(.class("vh")) { ": \(service.name)" }
      }
      serviceRequirements(service, in: say)
    }
  }
}

/// The criteria and documents of a service, as two lists.
func serviceRequirements(_ service: ServiceView, in say: Language) -> HTML {
  .fragment([
    bulletList(say(.whomItIsFor), service.audience.isEmpty ? [] : [service.audience]),
    bulletList(say(.criteria), service.criteria), bulletList(say(.requiredDocuments), service.documents),
  ])
}

func bulletList(_ heading: String, _ items: [String]) -> HTML {
  guard !items.isEmpty else { return .none }
  return .fragment([
    p(.class("strong small")) { heading },
    ul(.class("bullets")) { for item in items { li { bdi { item } } } },
  ])
}

/// What the policy promises, on a quiet card.
func promiseCard(_ promise: PromiseView, in say: Language) -> HTML {
  card(say(.whatWePromise), id: "h-promise", class: "card promise", icon: .shield) {
    p(.class("strong")) { say(promise.reply) }
    if !promise.points.isEmpty {
      ul(.class("bullets")) { for point in promise.points { li { say(point) } } }
    }
  }
}
