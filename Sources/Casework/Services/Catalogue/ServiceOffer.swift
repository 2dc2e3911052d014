/// A ready-made service that an association may offer as it is or change.
package struct ServiceOffer: Hashable, Sendable {
  package var code: String
  package var ar: String
  package var en: String
  var criteriaAr: String
  var criteriaEn: String
  var documents: [Requirement]
  var fields: [FormField] = []
  var needs: ServiceNeeds = []
  var asksAmount = false

  /// The services an association of this kind usually begins with: the first three of its catalogue.
  package static func usual(for kind: Association.Kind) -> [ServiceOffer] {
    Array(ServiceCatalogue.usual(for: kind).offers.prefix(3))
  }

  /// The offer of this code, of whichever catalogue.
  package static func named(_ code: String) -> ServiceOffer? {
    ServiceCatalogue.allCases.lazy.flatMap(\.offers).first { $0.code == code }
  }

  /// The offer as a service of an association.
  package func service(id: Service.ID) -> Service {
    Service(
      id: id, code: code, nameAr: ar, nameEn: en, criteriaAr: criteriaAr, criteriaEn: criteriaEn,
      requirements: documents, fields: fields, needs: needs, asksAmount: asksAmount)
  }
}

/// Ready-made services of one kind of association.
package enum ServiceCatalogue: String, Hashable, Sendable, CaseIterable {
  case aid, productiveFamilies = "productive_families", neighbourhood, health, animal, cooperative, elderly, general

  /// The catalogue an association of this kind begins with.
  package static func usual(for kind: Association.Kind) -> ServiceCatalogue {
    switch kind {
    case .animalWelfare: .animal
    case .neighbourhoodCentres: .neighbourhood
    case .socialSupport, .orphans: .aid
    case .health: .health
    case .cooperative: .cooperative
    case .elderly: .elderly
    case .other: .general
    }
  }

  package var offers: [ServiceOffer] {
    switch self {
    case .aid: ServiceOffer.family + ServiceOffer.moreAid
    case .productiveFamilies: ServiceOffer.productiveFamilies
    case .neighbourhood: ServiceOffer.neighbourhood + ServiceOffer.moreNeighbourhood
    case .health: ServiceOffer.health + ServiceOffer.moreHealth
    case .animal: ServiceOffer.animal + ServiceOffer.moreAnimal
    case .cooperative: ServiceOffer.cooperative + ServiceOffer.moreCooperative
    case .elderly: ServiceOffer.elderly
    case .general: ServiceOffer.general
    }
  }
}
