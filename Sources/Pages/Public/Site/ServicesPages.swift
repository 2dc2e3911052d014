package import HTML
import Lexicon

/// All services with what each asks for.
package func servicesPage(_ services: [ServiceView], in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: say(.services)) {
    h1 { say(.services) }
    p(.class("lead")) { say(.servicesLead) }
    for (index, service) in services.enumerated() {
      card(service.name, id: "h-service-\(index)", class: "card gap") {
        serviceRequirements(service, in: say)
        p(.class("pt")) {
          a(.class("btn"), .href("\(frame.paths.apply)?\(FieldName.service)=\(service.code)")) {
            say(.applyForThis)
            span(.class("vh")) { ": \(service.name)" }
          }
        }
      }
    }
    if services.isEmpty { emptyState(say(.noServices)) }
  }
}

/// One service with its criteria, its documents, and what the policy promises.
package func servicePage(_ service: ServiceView, promise: PromiseView, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: service.name) {
    crumbs([(say(.services), frame.paths.services)], current: bdi { service.name }, in: say)
    h1 { bdi { service.name } }
    div(.class("card gap")) { div(.class("body")) { serviceRequirements(service, in: say) } }
    promiseCard(promise, in: say)
    actions {
      linkButton(
        say(.applyForThis), to: "\(frame.paths.apply)?\(FieldName.service)=\(service.code)", class: "btn primary big")
      linkButton(say(.blankForm), to: frame.paths.serviceForm(service.code), class: "btn big quiet", icon: .print)
    }
  }
}
