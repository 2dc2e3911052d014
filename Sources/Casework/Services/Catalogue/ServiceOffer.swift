/// A ready-made service that an association may offer as it is or change.
package struct ServiceOffer: Hashable, Sendable {
  var code: String
  var ar: String
  var en: String
  var criteriaAr: String
  var criteriaEn: String
  var documents: [Requirement]
  var asksAmount = false

  /// The three or more services an association of this kind usually offers.
  package static func usual(for kind: Association.Kind) -> [ServiceOffer] {
    switch kind {
    case .animalWelfare: animal
    case .neighbourhoodCentres: neighbourhood
    case .socialSupport, .orphans: family
    case .health: health
    case .cooperative: cooperative
    case .elderly: elderly
    case .other: general
    }
  }

  /// The offer as a service of an association.
  package func service(id: Service.ID) -> Service {
    Service(
      id: id, code: code, nameAr: ar, nameEn: en, criteriaAr: criteriaAr, criteriaEn: criteriaEn,
      requirements: documents, asksAmount: asksAmount)
  }
}
