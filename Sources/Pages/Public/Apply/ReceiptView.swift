package import Lexicon

/// What the applicant keeps.
package struct ReceiptView: Sendable {
  package var number: String
  package var service: String
  package var person: String
  package var at: DualMoment
  /// Part of the number that messages go to: «05•••••678».
  package var maskedMobile: String
  package var next: [NextStep]
  package var missing: [String]

  package init(
    number: String, service: String, person: String, at: DualMoment, maskedMobile: String, next: [NextStep],
    missing: [String] = []
  ) {
    self.number = number
    self.service = service
    self.person = person
    self.at = at
    self.maskedMobile = maskedMobile
    self.next = next
    self.missing = missing
  }
}

/// Something that will happen, with its day when there is one.
package struct NextStep: Hashable, Sendable {
  package var what: Phrase
  package var by: DualDate?

  package init(_ what: Phrase, by: DualDate? = nil) {
    (self.what, self.by) = (what, by)
  }
}
