/// What an officer read off a document, for the few values that tell one person from another.
package struct ItemReading: Hashable, Sendable {
  /// The checklist item's code.
  package var item: String
  package var values: [Field: String]
  package var by: StaffMember.ID
  package var at: Instant

  /// A value in its canonical writing; raw values are stored.
  package enum Field: String, Hashable, Sendable, CaseIterable {
    case nationalID = "national_id"
    case name, mobile, iban
    /// A day, as `1984-06-19`.
    case birth
    case familySize = "family_size"
  }

  package init(item: String, values: [Field: String], by: StaffMember.ID, at moment: Instant) {
    (self.item, self.values, self.by, at) = (item, values, by, moment)
  }

  /// The values in a form that is read back as the same ones.
  package var stored: String {
    var form = CanonicalForm()
    form.add("item", item)
    form.add("by", by.description)
    form.add("at", at.microseconds)
    for field in Field.allCases {
      if let value = values[field] { form.add(field.rawValue, value) }
    }
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String) {
    guard let pairs = CanonicalForm.pairs(of: text), pairs.count >= 3, pairs[0].name == "item",
      let by = StaffMember.ID(pairs[1].value), let at = Int64(pairs[2].value)
    else { return nil }
    self.init(item: pairs[0].value, values: [:], by: by, at: Instant(microseconds: at))
    for pair in pairs.dropFirst(3) {
      guard let field = Field(rawValue: pair.name) else { return nil }
      values[field] = pair.value
    }
  }
}

/// A file of the office's own that shows what an item was matched against.
package struct ItemEvidence: Hashable, Sendable {
  package var item: String
  package var document: RequestDocument
  package var by: StaffMember.ID
  package var at: Instant

  package init(item: String, document: RequestDocument, by: StaffMember.ID, at moment: Instant) {
    (self.item, self.document, self.by, at) = (item, document, by, moment)
  }
}

/// A value that does not agree: with this request's own form, or with an earlier request's.
package struct Clash: Hashable, Sendable {
  package var field: ItemReading.Field
  /// What stands here, and what stands there.
  package var here: String
  package var there: String
  /// The other request; nil when a document of this one says otherwise than its form.
  package var other: Request.ID?
  package var number: RequestNumber?
  /// The item whose document says so, when it is about one.
  package var item: String?

  package init(
    _ field: ItemReading.Field, here: String, there: String, other: Request.ID? = nil, number: RequestNumber? = nil,
    item: String? = nil
  ) {
    (self.field, self.here, self.there) = (field, here, there)
    (self.other, self.number, self.item) = (other, number, item)
  }
}
