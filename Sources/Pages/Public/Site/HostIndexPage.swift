package import HTML
import Lexicon

/// The associations that this installation serves.
package struct HostIndexView: Sendable {
  package var associations: [Entry]
  /// Where staff sign in.
  package var signIn: String?

  package init(
    associations: [Entry], signIn: String? = nil
  ) {
    self.associations = associations
    self.signIn = signIn
  }

  package struct Entry: Hashable, Sendable {
    package var name: String
    package var path: String
    /// What kind of work it does, in its own words.
    package var about: String?

    package init(
      name: String, path: String, about: String? = nil
    ) {
      self.name = name
      self.path = path
      self.about = about
    }
  }
}

/// The front page of a server with several associations: where each of them is.
package func hostIndexPage(_ view: HostIndexView, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: say(.associations)) {
    h1 { say(.productName) }
    p(.class("lead")) { say(.productMotto) }
    h2(.class("section-head")) { say(.associations) }
    ul(.class("tiles")) {
      for entry in view.associations {
        li(.class("card")) {
          h3 { a(.href(entry.path)) { bdi { entry.name } } }
          if let about = entry.about { p(.class("muted small"), .dir("auto")) { about } }
        }
      }
    }
    if view.associations.isEmpty { emptyState(say(.noAssociations)) }
    if let path = view.signIn { p(.class("pt")) { a(.href(path)) { say(.staffSignIn) } } }
  }
}
