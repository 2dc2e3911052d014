import Casework
import Lexicon
import Office
import Pages

/// What one reader sees of someone's numbers on a page: covered, unless they had them shown.
struct Covers {
  let uncovered: Uncovered
  let actor: StaffActor
  /// Where a field is shown.
  let show: (PersonalField) -> String

  /// Whether the field stands on the page at all: who has no need of it sees not even what is left of it.
  func has(_ field: PersonalField) -> Bool { actor.may(field.duty) }

  func value(_ field: PersonalField, _ whole: String, masked: String) -> Fact.Value {
    if let until = uncovered.until[field] { return .shown(whole, until: DualMoment(until)) }
    return .covered(masked, show: has(field) ? show(field) : nil)
  }

  func value(_ id: NationalID) -> Fact.Value { value(.number, id.text, masked: id.masked) }
  func value(_ mobile: Mobile) -> Fact.Value { value(.contact, mobile.national, masked: mobile.masked) }
  func value(_ iban: IBAN) -> Fact.Value { value(.account, iban.grouped, masked: iban.masked) }
  func value(_ address: ShortAddress) -> Fact.Value { value(.contact, address.text, masked: address.masked) }

  func value(_ number: OfficialNumber) -> Fact.Value {
    switch number {
    case .person(let id): value(id)
    case .organization(let number): .code(number.text)
    }
  }

  func value(_ point: ContactPoint) -> Fact.Value { value(.contact, point.value, masked: point.masked) }

  /// Which of the fields are covered for this reader, as a form says it.
  func covered(_ fields: PersonalField...) -> [String] {
    fields.filter { !uncovered.shows($0) }.map(\.rawValue)
  }
}

extension StaffVisit {
  /// How someone's numbers stand on a page for this person.
  func covers(_ subject: DataSubject, at place: ShowingPlace, _ id: String) async throws -> Covers {
    Covers(uncovered: try await office.uncovered(of: subject, as: actor), actor: actor) { field in
      paths.showing(place, id, field.rawValue)
    }
  }
}

extension Applicant {
  /// Who asks, for a committee: their number only as far as it tells two namesakes apart, and no way to reach them.
  var factsToJudge: [Fact] {
    if isDestroyed { return [Fact(.beneficiary, .text(Destroyed.words))] }
    return [
      Fact(.beneficiary, .text(name.full)), Fact(.nationalID, .code(nationalID.masked)),
      Fact(.birthDate, .phrase(.bothDates(DualDate(birth.day)))), Fact(.city, .text(city)),
    ]
  }

  /// Who asks, numbers covered as the reader's covers say; what the reader has no need of is left out.
  ///
  /// `mobile` is where they are reached now.
  func facts(named label: Phrase, reachedAt mobile: Mobile, under covers: Covers) -> [Fact] {
    if isDestroyed { return [Fact(label, .text(Destroyed.words))] }
    var facts = [
      Fact(label, .text(name.full)), Fact(.nationalID, covers.value(nationalID)),
      Fact(.birthDate, .phrase(.bothDates(DualDate(birth.day)))),
    ]
    if covers.has(.contact) { facts.append(Fact(.mobile, covers.value(mobile))) }
    facts.append(Fact(.city, .text(city)))
    if let address, covers.has(.contact) { facts.append(Fact(.shortAddress, covers.value(address))) }
    if let iban, covers.has(.account) { facts.append(Fact(.iban, covers.value(iban))) }
    return facts
  }
}
