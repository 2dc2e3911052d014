extension FieldName {
  package static let otherNames = "other-names"
  package static let officialNumber = "official-number"
  package static let contact = "contact"
  package static let sex = "sex"
  package static let basis = "basis"
  package static let role = "role"
  /// Ticked: what cannot be taken back is meant.
  package static let confirmed = "confirmed"
  /// What a column of a list holds; columns count from 0.
  package static func listColumn(_ place: Int) -> String { "column-\(place)" }
  /// The other one of a relation: their number or mobile.
  package static let other = "other"
  package static let paper = "paper"
  /// Ticked: none of those shown is the one being entered.
  package static let different = "different"
}

extension FieldName {
  // Joining two entries
  /// Which of the two stays; whose name, birth and city.
  package static let kept = "kept"
  package static let stayName = "stay-name"
  package static let stayBirth = "stay-birth"
  package static let stayCity = "stay-city"
  /// The version of the other entry.
  package static let otherVersion = "other-version"
  package static let merger = "merger"
  /// Which of the entries shown asks, or none.
  package static let identity = "identity"
}
