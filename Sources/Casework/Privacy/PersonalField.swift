/// What points to a person or tells of their body: covered on every page until someone says what they need it for (R12).
///
/// Raw values are stored in the chain of events.
package enum PersonalField: String, Hashable, Sendable, CaseIterable {
  /// The number of an identity card or a resident's permit, theirs or of their household.
  case number
  /// Mobiles, telephones and the addresses they are written to.
  case contact
  /// The bank account they are paid on.
  case account
  /// An illness or a disability of someone in the household.
  case health

  /// The duty that lets it be shown on stating a reason.
  package var duty: Duty {
    switch self {
    case .number: .showNumbers
    case .contact: .showContacts
    case .account: .showAccounts
    case .health: .showHealth
    }
  }
}
