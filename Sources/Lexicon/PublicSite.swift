// The association's public pages.

extension Phrase {
  package static let services = Phrase(ar: "الخدمات", en: "Services")
  package static let ourPolicy = Phrase(ar: "سياسة العلاقة مع المستفيدين", en: "Beneficiary-relations policy")
  package static let trackRequest = Phrase(ar: "تتبع طلبًا", en: "Track a request")
}
