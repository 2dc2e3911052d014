package import Lexicon

/// Everything around a public page that is the same for all of them.
package struct PublicFrame: Sendable {
  package var say: Language
  /// This page's address with the other language asked for.
  package var languageSwitch: String
  package var assets: AssetPaths
  package var paths: PublicPaths
  /// Nil on pages that belong to no association, such as the hosts' index.
  package var association: AssociationHead?
  package var token: FormToken
  package var flash: Flash?
  /// Whether the demo's outbox page is open, so that its link is shown.
  package var showsOutbox: Bool

  package init(
    say: Language, languageSwitch: String, assets: AssetPaths = AssetPaths(), paths: PublicPaths,
    association: AssociationHead?, token: FormToken, flash: Flash? = nil, showsOutbox: Bool = false
  ) {
    (self.say, self.languageSwitch, self.assets, self.paths) = (say, languageSwitch, assets, paths)
    (self.association, self.token, self.flash, self.showsOutbox) = (association, token, flash, showsOutbox)
  }
}

/// What stands on an association's letterhead.
package struct AssociationHead: Hashable, Sendable {
  package var name: String
  package var licence: String?
  /// As people dial it.
  package var phone: String?
  package var email: String?

  package init(name: String, licence: String? = nil, phone: String? = nil, email: String? = nil) {
    (self.name, self.licence, self.phone, self.email) = (name, licence, phone, email)
  }
}
