import HTML
import Lexicon

/// A staff page: navigation at the side, search on top, the page itself, and a tab bar on phones.
func staffShell(
  _ frame: StaffFrame, title heading: String, at place: StaffPlace?, @Markup content: () -> HTML
) -> HTML {
  let say = frame.say
  return document(title: "\(heading) | \(frame.association)", say: say, assets: frame.assets) {
    div(.class("shell")) {
      sidebar(frame, at: place)
      div {
        topBar(frame)
        main(.class("page"), .id("main"), .tabindex(-1)) {
          flashMessage(frame.flash, in: say)
          content()
        }
      }
      tabBar(frame, at: place)
    }
  }
}

private func sidebar(_ frame: StaffFrame, at place: StaffPlace?) -> HTML {
  let say = frame.say
  return aside(.class("side"), .ariaLabel(say(.associationAndNavigation))) {
    div(.class("brand")) {
      brandMark()
      span {
        bdi { frame.association }
        if let branch = frame.branch {
          br()
          span(.class("small muted")) { bdi { branch } }
        }
      }
    }
    nav(.class("nav"), .ariaLabel(say(.mainNavigation))) {
      ul {
        for room in frame.places { li { placeLink(room, frame, at: place, showsCount: true) } }
      }
    }
    signedIn(frame)
  }
}

private func placeLink(_ room: StaffPlace, _ frame: StaffFrame, at place: StaffPlace?, showsCount: Bool) -> HTML {
  a(.href(room.path(frame.paths)), .ariaCurrent(room == place ? "page" : nil)) {
    icon(room.icon)
    span { frame.say(room.label) }
    if showsCount, let count = frame.counts[room] { span(.class("n")) { grouped(count) } }
  }
}

private func signedIn(_ frame: StaffFrame) -> HTML {
  div(.class("me")) {
    span(.class("avatar"), .ariaHidden()) { initials(of: frame.person.name) }
    span(.class("grow")) {
      a(.class("strong"), .href(frame.paths.account)) { bdi { frame.person.name } }
      br()
      span(.class("muted")) { frame.say(frame.person.role) }
    }
    signOutForm(frame) {
      button(.class("btn quiet icon"), .type("submit"), .ariaLabel(frame.say(.signOut)), .title(frame.say(.signOut))) {
        icon(.exit)
      }
    }
  }
}

func signOutForm(_ frame: StaffFrame, @Markup control: () -> HTML) -> HTML {
  postForm(frame.paths.signOut, token: frame.token, content: control)
}

private func topBar(_ frame: StaffFrame) -> HTML {
  let say = frame.say
  return header(.class("top")) {
    span(.class("mark only-s"), .ariaHidden()) { icon(.shield) }
    if frame.places.contains(.requests) { searchBox(frame) }
    span(.class("sp"))
    languageLink(frame.languageSwitch, say: say, class: "btn quiet icon only-l")
    themeToggle(say)
  }
}

/// For those who may see requests.
private func searchBox(_ frame: StaffFrame) -> HTML {
  let say = frame.say
  return form(.class("searchbox"), .role("search"), .action(frame.paths.search), .method("post")) {
    hiddenField(FormToken.fieldName, frame.token.value)
    icon(.search)
    label(.class("vh"), .for("q")) { say(.search) }
    input(
      .id("q"), .name(FieldName.search), .type("search"), .placeholder(say(.searchHint)), .maxlength(100),
      .value(frame.search.isEmpty ? nil : frame.search))
    HTML.raw(#"<kbd class="only-l" aria-hidden="true">/</kbd>"#)
  }
}

/// Phones get the first places and the account, whose page leads to the rest.
private func tabBar(_ frame: StaffFrame, at place: StaffPlace?) -> HTML {
  let rooms = frame.places.filter { $0 != .account }.prefix(4) + [.account]
  return nav(.class("tabbar"), .ariaLabel(frame.say(.quickNavigation))) {
    for room in rooms { placeLink(room, frame, at: place, showsCount: false) }
  }
}
