extension Service {
  /// Changes what is asked, as a version of its own; offering and resting are not part of it.
  ///
  /// Refuses what nobody could fill in, and a change that changes nothing. Requests keep the version they were filled
  /// on.
  package mutating func revise(_ change: (inout Service) throws(ServiceRefusal) -> Void) throws(ServiceRefusal) {
    var revised = self
    try change(&revised)
    guard revised != self else { throw .nothingChanged }
    revised.version = version + 1
    try revised.check()
    self = revised
  }

  /// Takes over everything another writing of the same service asks.
  package mutating func take(_ other: Service) {
    (nameAr, nameEn) = (other.nameAr, other.nameEn)
    (criteriaAr, criteriaEn) = (other.criteriaAr, other.criteriaEn)
    (audienceAr, audienceEn) = (other.audienceAr, other.audienceEn)
    (requirements, fields) = (other.requirements, other.fields)
    (needs, asksAmount) = (other.needs, other.asksAmount)
  }

  /// Puts a field in the place of the one with `code`, or at the end when there is none.
  package mutating func put(_ field: FormField, inPlaceOf code: String?) throws(ServiceRefusal) {
    guard let code else { return fields.append(field) }
    guard let place = fields.firstIndex(where: { $0.code == code }) else { throw .noSuchPart(code) }
    fields[place] = field
  }

  /// Takes a field out; `noSuchPart` when there is none of this code.
  package mutating func removeField(_ code: String) throws(ServiceRefusal) {
    guard let place = fields.firstIndex(where: { $0.code == code }) else { throw .noSuchPart(code) }
    fields.remove(at: place)
  }

  /// Moves a field one place up, or down; at the end of the row it stays, which is no change.
  package mutating func moveField(_ code: String, up: Bool) throws(ServiceRefusal) {
    guard let place = fields.firstIndex(where: { $0.code == code }) else { throw .noSuchPart(code) }
    let other = up ? place - 1 : place + 1
    if fields.indices.contains(other) { fields.swapAt(place, other) }
  }

  /// Puts a document in the place of the one with `code`, or at the end when there is none.
  package mutating func put(_ requirement: Requirement, inPlaceOf code: String?) throws(ServiceRefusal) {
    guard let code else { return requirements.append(requirement) }
    guard let place = requirements.firstIndex(where: { $0.code == code }) else { throw .noSuchPart(code) }
    requirements[place] = requirement
  }

  /// Takes a document out; `noSuchPart` when there is none of this code.
  package mutating func removeRequirement(_ code: String) throws(ServiceRefusal) {
    guard let place = requirements.firstIndex(where: { $0.code == code }) else { throw .noSuchPart(code) }
    requirements.remove(at: place)
  }
}

/// A version of a service that another took the place of.
package struct FormerService: Hashable, Sendable {
  package var service: Service
  /// When, and by whom, the next version took its place.
  package var endedAt: Instant
  package var endedBy: String

  package init(_ service: Service, endedAt: Instant, by name: String) {
    self.service = service
    self.endedAt = endedAt
    endedBy = name
  }
}
