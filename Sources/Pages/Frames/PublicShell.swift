import HTML
import Lexicon

/// A public page: the association's head, the page itself in one readable column, and its foot.
func publicShell(_ frame: PublicFrame, title heading: String, @Markup content: () -> HTML) -> HTML {
  let say = frame.say
  let owner = frame.association?.name ?? say(.productName)
  return document(title: "\(heading) | \(owner)", say: say, assets: frame.assets) {
    publicHead(frame, owner: owner)
    main(.class("pub"), .id("main"), .tabindex(-1)) {
      flashMessage(frame.flash, in: say)
      content()
    }
    publicFoot(frame)
  }
}

private func publicHead(_ frame: PublicFrame, owner: String) -> HTML {
  let say = frame.say
  return header {
    if let licence = frame.association?.licence {
      div(.class("gov")) {
        div {
          icon(.lock)
          span {
            say(.licensedSite)
            " "
            ltr(licence)
          }
        }
      }
    }
    div(.class("phead")) {
      div {
        a(.class("brand"), .href(frame.association == nil ? "/" : frame.paths.home)) {
          brandMark()
          span { bdi { owner } }
        }
        span(.class("sp"))
        themeToggle(say)
        languageLink(frame.languageSwitch, say: say)
      }
    }
  }
}

private func publicFoot(_ frame: PublicFrame) -> HTML {
  let say = frame.say
  return footer(.class("pfoot")) {
    div {
      if let association = frame.association {
        a(.href(frame.paths.track)) { say(.trackRequest) }
        a(.href(frame.paths.services)) { say(.services) }
        a(.href(frame.paths.policy)) { say(.ourPolicy) }
        a(.href(StaffPaths(base: "\(frame.paths.base)/staff").signIn)) { say(.staffSignIn) }
        if frame.showsOutbox { a(.href(frame.paths.outbox)) { say(.demoOutbox) } }
        contactLine(.phone, association.phone, to: "tel", in: say)
        contactLine(.email, association.email, to: "mailto", in: say)
      } else {
        span { say(.productMotto) }
      }
    }
  }
}

/// One tap calls or writes.
private func contactLine(_ kind: Phrase, _ value: String?, to scheme: String, in say: Language) -> HTML {
  guard let value, !value.isEmpty else { return .none }
  return span {
    say(kind)
    " "
    a(.href("\(scheme):\(value.filter { $0 != " " })")) { ltr(value) }
  }
}
