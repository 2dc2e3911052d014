import Arabic

/// Who another request of the association says its applicant is.
package struct KnownPerson: Hashable, Sendable {
  package var request: Request.ID
  package var number: RequestNumber
  package var nationalID: String
  package var name: PersonName
  package var mobile: String
  package var birth: CalendarDay

  package init(
    request: Request.ID, number: RequestNumber, nationalID: String, name: PersonName, mobile: String, birth: CalendarDay
  ) {
    (self.request, self.number, self.nationalID) = (request, number, nationalID)
    (self.name, self.mobile, self.birth) = (name, mobile, birth)
  }
}

extension Request {
  /// Where documents of this request say otherwise than its form, and where earlier requests do.
  ///
  /// Requests of the same national ID may give another name, mobile or birth date; those of another ID may give the same
  /// mobile. Names are compared as people hear them, not letter by letter.
  package func clashes(with others: [KnownPerson]) -> [Clash] {
    var found: [Clash] = []
    for reading in fieldwork.readings {
      for field in ItemReading.Field.allCases {
        guard let there = reading.values[field], let here = formValue(of: field), here != there else { continue }
        if field == .name, NameKey(here) == NameKey(there) { continue }
        found.append(Clash(field, here: here, there: there, item: reading.item))
      }
    }
    for other in others where other.request != id { found += clashes(with: other) }
    return found
  }

  private func clashes(with other: KnownPerson) -> [Clash] {
    let mine = applicant.nationalID.text
    func clash(_ field: ItemReading.Field, _ here: String, _ there: String) -> Clash {
      Clash(field, here: here, there: there, other: other.request, number: other.number)
    }
    guard other.nationalID == mine else {
      return other.mobile == applicant.mobile.text ? [clash(.nationalID, mine, other.nationalID)] : []
    }
    var found: [Clash] = []
    if other.mobile != applicant.mobile.text { found.append(clash(.mobile, applicant.mobile.text, other.mobile)) }
    if other.birth != applicant.birth.day {
      found.append(clash(.birth, applicant.birth.day.description, other.birth.description))
    }
    if NameKey(applicant.name.full) != NameKey(other.name.full) {
      found.append(clash(.name, applicant.name.full, other.name.full))
    }
    return found
  }

  /// What the applicant's form says of a field; nil where it does not ask.
  private func formValue(of field: ItemReading.Field) -> String? {
    switch field {
    case .nationalID: applicant.nationalID.text
    case .name: applicant.name.full
    case .mobile: applicant.mobile.text
    case .iban: applicant.iban?.text
    case .birth: applicant.birth.day.description
    case .familySize: fieldwork.household.map { String($0.members.count) }
    }
  }
}
