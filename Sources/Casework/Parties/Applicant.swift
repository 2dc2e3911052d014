/// Who asks, as they wrote it on this request; a later correction of the register does not rewrite it.
package struct Applicant: Hashable, Sendable {
  package var party: Identifier<Party>
  package var name: PersonName
  package var nationalID: NationalID
  package var birth: EnteredDate
  package var mobile: Mobile
  package var city: String
  package var address: ShortAddress?
  package var iban: IBAN?

  package init(
    party: Identifier<Party>, name: PersonName, nationalID: NationalID, birth: EnteredDate, mobile: Mobile,
    city: String, address: ShortAddress? = nil, iban: IBAN? = nil
  ) {
    self.party = party
    self.name = name
    self.nationalID = nationalID
    self.birth = birth
    self.mobile = mobile
    self.city = city
    self.address = address
    self.iban = iban
  }
}
