/// One kind of help an association offers, with what it asks for.
package struct Service: Hashable, Sendable {
  package typealias ID = Identifier<Service>

  package let id: ID
  /// The catalogue's code, for example `HE-DEVICE`.
  package var code: String
  /// Grows with every edit; a request keeps the version it was filled on.
  package var version: Int
  package var nameAr: String
  package var nameEn: String
  /// Who may ask and on what conditions, one a line.
  package var criteriaAr: String
  package var criteriaEn: String
  package var requirements: [Requirement]
  /// Whether the form asks how much money is needed.
  package var asksAmount: Bool
  package var isOffered: Bool

  package init(
    id: ID, code: String, version: Int = 1, nameAr: String, nameEn: String, criteriaAr: String, criteriaEn: String,
    requirements: [Requirement], asksAmount: Bool = false, isOffered: Bool = true
  ) {
    self.id = id
    self.code = code
    self.version = version
    self.nameAr = nameAr
    self.nameEn = nameEn
    self.criteriaAr = criteriaAr
    self.criteriaEn = criteriaEn
    self.requirements = requirements
    self.asksAmount = asksAmount
    self.isOffered = isOffered
  }
}

/// One document a service asks for.
package struct Requirement: Hashable, Sendable {
  /// Stable within the service, for example `id` or `lease`.
  package var code: String
  package var nameAr: String
  package var nameEn: String
  /// A request is complete without the ones that are not required.
  package var isRequired: Bool

  package init(code: String, nameAr: String, nameEn: String, isRequired: Bool = true) {
    self.code = code
    self.nameAr = nameAr
    self.nameEn = nameEn
    self.isRequired = isRequired
  }
}
