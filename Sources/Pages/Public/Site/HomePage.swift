package import HTML
import Lexicon

/// An association's own front page.
package struct HomeView: Sendable {
  /// A sentence or two about the association.
  package var introduction: String?
  package var services: [ServiceView]
  package var promise: PromiseView
  /// Whether a policy is in force, so that requests can be taken.
  package var takesRequests: Bool
  /// Whether appointments are made here.
  package var takesBookings = false

  package init(
    introduction: String? = nil, services: [ServiceView], promise: PromiseView, takesRequests: Bool
  ) {
    self.introduction = introduction
    self.services = services
    self.promise = promise
    self.takesRequests = takesRequests
  }
}

/// An association's front page: who it is, how to apply and how to ask after a request.
package func homePage(_ view: HomeView, in frame: PublicFrame) -> HTML {
  let say = frame.say
  let name = frame.association?.name ?? say(.productName)
  return publicShell(frame, title: say(.home)) {
    h1 { bdi { name } }
    if let introduction = view.introduction { p(.class("lead"), .dir("auto")) { introduction } }
    actions {
      if view.takesRequests {
        linkButton(say(.applyForService), to: frame.paths.apply, class: "btn primary big")
      }
      linkButton(say(.trackRequest), to: frame.paths.track, class: "btn big")
      if view.takesBookings { linkButton(say(.bookAppointment), to: frame.paths.appointments, class: "btn big") }
    }
    if view.takesBookings { p(.class("pt")) { a(.href(frame.paths.nowServing)) { say(.nowServing) } } }
    if !view.takesRequests { p(.class("pt muted")) { say(.notTakingRequests) } }
    div(.class("pt gap"))
    promiseCard(view.promise, in: say)
    h2(.class("section-head")) { say(.services) }
    serviceCards(view.services, frame)
    p(.class("pt")) { a(.href(frame.paths.policy)) { say(.readPolicy) } }
  }
}

func serviceCards(_ services: [ServiceView], _ frame: PublicFrame) -> HTML {
  ul(.class("tiles")) {
    for service in services {
      li(.class("card")) {
        h3 { a(.href(frame.paths.service(service.code))) { bdi { service.name } } }
        p(.class("muted small"), .dir("auto")) { service.summary }
      }
    }
  }
}
