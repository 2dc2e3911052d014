/// A nonprofit association that works by its own policy; everything else belongs to one.
package struct Association: Hashable, Sendable {
  package typealias ID = Identifier<Association>

  package let id: ID
  /// The first segment of its public address: lower-case Latin letters, digits and hyphens, 2–40 of them.
  package let slug: String
  package var nameAr: String
  package var nameEn: String
  package var licence: String?
  package var city: String?
  /// A host name of its own, when configured.
  package var host: String?
  /// Where applicants call and write: a number as dialled, in digits, and an address.
  package var phone: String?
  package var email: String?
  package var kind: Kind
  /// Filled with synthetic people to try the program out; shown as such on every page.
  package var isDemo: Bool

  /// What an association is for; chooses the ready-made service catalogue.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case animalWelfare = "animal_welfare"
    case neighbourhoodCentres = "neighbourhood_centres"
    case socialSupport = "social_support"
    case health
    case cooperative
    case elderly
    case orphans
    case other
  }

  package init(
    id: ID, slug: String, nameAr: String, nameEn: String, licence: String? = nil, city: String? = nil,
    host: String? = nil, phone: String? = nil, email: String? = nil, kind: Kind = .other, isDemo: Bool = false
  ) {
    self.id = id
    self.slug = slug
    self.nameAr = nameAr
    self.nameEn = nameEn
    self.licence = licence
    self.city = city
    self.host = host
    self.phone = phone
    self.email = email
    self.kind = kind
    self.isDemo = isDemo
  }

  /// Words of the site itself that no association may take as its address.
  package static let reservedSlugs: Set<String> = [
    "assets", "fonts", "health", "staff", "api", "sw-js", "host", "admin", "demo", "outbox",
  ]

  /// Whether `text` can be an association's address.
  package static func isSlug(_ text: String) -> Bool {
    let units = Array(text.utf8)
    guard (2...40).contains(units.count), !reservedSlugs.contains(text) else { return false }
    guard units.first != hyphen, units.last != hyphen else { return false }
    return units.allSatisfy { $0 == hyphen || isLowerLetterOrDigit($0) }
  }

  /// Whether `text` can be a host name of an association's own: lower-case labels with dots between them.
  package static func isHostName(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, text.utf8.count <= 253 else { return false }
    return labels.allSatisfy { label in
      let units = Array(label.utf8)
      return (1...63).contains(units.count) && units.first != hyphen && units.last != hyphen
        && units.allSatisfy { $0 == hyphen || isLowerLetterOrDigit($0) }
    }
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isLowerLetterOrDigit(_ unit: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(unit) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(unit)
  }
}
