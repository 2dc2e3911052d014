/// A letter in the register of what went out.
///
/// It is kept as the values it was written from; the paper is made of them again whenever it is asked for.
package struct Letter: Hashable, Sendable {
  package let number: LetterNumber
  package let kind: LetterKind
  package let request: Request.ID
  package let issuedBy: StaffMember.ID?
  package let issuedAt: Instant
  /// The version of the template it is written by.
  package let template: Int
  package let content: LetterContent

  package init(
    number: LetterNumber, kind: LetterKind, request: Request.ID, issuedBy: StaffMember.ID?, issuedAt: Instant,
    template: Int, content: LetterContent
  ) {
    self.number = number
    self.kind = kind
    self.request = request
    self.issuedBy = issuedBy
    self.issuedAt = issuedAt
    self.template = template
    self.content = content
  }
}

/// The values a letter is written from, as they were on the day: nothing that is renamed later changes them.
package struct LetterContent: Hashable, Sendable {
  private var values: [Field: String]

  /// The values' names as they are stored.
  package enum Field: String, Hashable, Sendable, CaseIterable {
    case associationAr = "association_ar"
    case associationEn = "association_en"
    case licence, addressee, request
    case serviceAr = "service_ar"
    case serviceEn = "service_en"
    /// In halalas.
    case amount
    /// For how many months.
    case months
    case conditions, reasons
    /// One a line.
    case missingAr = "missing_ar"
    case missingEn = "missing_en"
    /// Days, as `2026-11-22`.
    case submitted
    case appealUntil = "appeal_until"
    /// The appeal's number.
    case appeal
    case signer
    /// What the public check is asked with.
    case code
    /// The number of the letterhead it is written on; none for the plain one.
    case letterhead
  }

  package init(_ values: [Field: String] = [:]) { self.values = values }

  /// A field's value; an empty one is none.
  package subscript(_ field: Field) -> String? {
    get { values[field] }
    set { values[field] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// The values laid out so that the same ones always give the same text.
  package var stored: String {
    var form = CanonicalForm()
    for field in Field.allCases {
      if let value = values[field] { form.add(field.rawValue, value) }
    }
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String) {
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    values = [:]
    for (name, value) in pairs {
      guard let field = Field(rawValue: name) else { return nil }
      values[field] = value
    }
  }
}

extension Letter {
  /// The number of the letterhead it is written on; nil for the plain one.
  package var letterhead: Int? { content[.letterhead].flatMap { Int($0) } }
}

extension LetterContent {
  /// What a letter about this request says; `service` is its service as it stands, nil when it is no longer known.
  package init(about request: Request, of service: Service?, from association: Association, signedBy signer: String) {
    self.init()
    self[.associationAr] = association.nameAr
    self[.associationEn] = association.nameEn
    self[.licence] = association.licence
    self[.addressee] = request.applicant.name.full
    self[.request] = request.number?.description
    self[.serviceAr] = service?.nameAr
    self[.serviceEn] = service?.nameEn
    let decision = request.appeal?.ruling ?? request.decision
    self[.amount] = decision?.amount.map { String($0.count) }
    self[.months] = decision?.months.map { String($0) }
    self[.conditions] = decision?.conditions
    self[.reasons] = decision?.reasons
    self[.appeal] = request.appeal?.number.description
    self[.appealUntil] = request.appeal == nil ? request.appealUntil?.description : nil
    self[.submitted] = request.times.submitted.map { CalendarDay($0).description }
    let missing = request.items.filter(\.isMissing).map(\.requirement)
    self[.missingAr] = missing.map(\.nameAr).joined(separator: "\n")
    self[.missingEn] = missing.map(\.nameEn).joined(separator: "\n")
    self[.signer] = signer
  }
}
