/// What people do at an association's site, as the pages let them.
extension Visitor {
  /// Signs in as someone of the staff.
  @discardableResult
  package func signIn(_ post: String, to slug: String, password: String) async throws -> Page {
    try await get("/\(slug)/staff/sign-in")
    return try await self.post(
      "/\(slug)/staff/sign-in", [("email", "\(post)@\(slug).example"), ("password", password)])
  }

  /// Fills a whole application up to its review, with documents for `documents`.
  @discardableResult
  package func fill(_ application: SampleApplication, at slug: String) async throws -> Page {
    try await get("/\(slug)/apply/service")
    try await post("/\(slug)/apply/service", [("service", application.service), ("criteria", "yes")])
    try await post("/\(slug)/apply/person", application.person)
    try await post("/\(slug)/apply/need", application.need)
    for code in application.documents {
      try await post("/\(slug)/apply/documents", [], .pdf(for: code))
    }
    return try await post("/\(slug)/apply/documents", [("done", "yes")])
  }

  /// Sends the filled application in and returns the receipt.
  @discardableResult
  package func apply(_ application: SampleApplication, at slug: String) async throws -> Page {
    try await fill(application, at: slug)
    return try await post("/\(slug)/apply/review", [("agreed", "yes"), ("typed-name", application.name)])
  }
}

extension Visitor.Upload {
  /// A small document for a required item.
  package static func pdf(for code: String, marked mark: String = "") -> Visitor.Upload {
    Visitor.Upload("document-\(code)", named: "\(code).pdf", Array("%PDF-1.4 synthetic \(code) \(mark)\n%%EOF".utf8))
  }
}

/// What a synthetic person types into the application.
package struct SampleApplication: Sendable {
  package var service: String
  package var documents: [String]
  package var nationalID = "1000000008"
  package var mobile = "0501234567"
  package var amount: String?
  package var urgency: String?
  package let name = "سالم بن فهد العنزي"
  package var family = "العنزي"

  package init(for service: String, amount: String? = nil, documents: [String] = [], urgency: String? = nil) {
    (self.service, self.documents, self.amount, self.urgency) = (service, documents, amount, urgency)
  }

  /// Arabic-Indic digits and a Hijri birth date, as many type them.
  package var person: [(String, String)] {
    [
      ("given-name", "سالم"), ("father-name", "فهد"), ("grandfather-name", ""), ("family-name", family),
      ("national-id", nationalID.arabicIndic), ("birth-cal", "h"), ("birth-d", "١٣"), ("birth-mh", "5"),
      ("birth-mg", "1"), ("birth-y", "١٤١٠"), ("mobile", mobile), ("city", "عنيزة"), ("short-address", "RRRD2929"),
      ("iban", "SA03 8000 0000 6080 1016 7519"),
    ]
  }

  package var need: [(String, String)] {
    var fields = [("need", "نحتاج إلى المساعدة في إيجار المنزل لهذا العام")]
    if let amount { fields.append(("amount", amount)) }
    fields.append(("urgency", urgency == nil ? "normal" : "urgent"))
    if let urgency { fields.append(("urgency-reason", urgency)) }
    return fields
  }
}

extension String {
  /// The digits as ٠–٩.
  package var arabicIndic: String {
    let scalars = unicodeScalars.map { ("0"..."9").contains($0) ? Unicode.Scalar($0.value + 0x630) ?? $0 : $0 }
    return String(String.UnicodeScalarView(scalars))
  }
}
