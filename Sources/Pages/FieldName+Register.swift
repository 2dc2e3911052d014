extension FieldName {
  package static let otherNames = "other-names"
  package static let officialNumber = "official-number"
  package static let contact = "contact"
  package static let basis = "basis"
  /// The other one of a relation: their number or mobile.
  package static let other = "other"
  package static let paper = "paper"
  /// Ticked: none of those shown is the one being entered.
  package static let different = "different"
}
