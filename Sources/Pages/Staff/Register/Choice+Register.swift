import Casework
import Lexicon

extension Choice {
  static let partyKinds = Party.Kind.allCases.map { Choice($0.rawValue, $0.name) }
  /// What stands for nothing: a column that is not taken, a role that nobody is given.
  package static let none = "none"
  static let personColumns =
    [Choice(none, .columnNotTaken)] + PersonColumn.allCases.map { Choice($0.rawValue, $0.name) }
  static let roleOrNone = [Choice(none, .noRoleForEverybody)] + partyRoles
  static let partyRoles = PartyRole.allCases.map { Choice($0.rawValue, $0.name) }
  static let sexes = Sex.allCases.map { Choice($0.rawValue, $0.name) }
  static let contactKinds = ContactPoint.Kind.allCases.map { Choice($0.rawValue, $0.name) }
  static let contactMethods = ContactPoint.Method.allCases.map { Choice($0.rawValue, $0.name) }
  static let purposes = Consent.Purpose.allCases.map { Choice($0.rawValue, $0.name) }
  static let bases = Consent.Basis.allCases.map { Choice($0.rawValue, $0.name) }
  static let consentMethods = Consent.Method.chosen.map { Choice($0.rawValue, $0.name) }
  static let relationKinds = Relation.Kind.allCases.map { Choice($0.rawValue, $0.name) }
  static let authorityGrounds = Relation.Authority.Ground.allCases.map { Choice($0.rawValue, $0.name) }
}
