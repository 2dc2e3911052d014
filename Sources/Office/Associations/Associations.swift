package import Casework
import SQL

extension Office {
  /// Everything an association is set to, by its address.
  ///
  /// `notFound` when there is none.
  package func settings(slug: String) async throws -> Settings {
    try await settings { tx in try AssociationStore.find(slug: slug, in: tx) }
  }

  /// Everything an association is set to, by a host name of its own.
  package func settings(host: String) async throws -> Settings {
    try await settings { tx in try AssociationStore.find(host: host, in: tx) }
  }

  /// Which association is meant stands in the host's own table; what it is set to is its own and read in its scope.
  private func settings(
    _ find: @escaping @Sendable (any Transaction) throws -> AssociationStore.Found?
  ) async throws -> Settings {
    guard let found = try await database.read(in: .host, find) else { throw OfficeRefusal.notFound }
    let id = found.association.id
    if let kept = shelf.settings(of: id, version: found.version) { return kept }
    return try await database.read(in: .of(id)) { tx in try settings(of: id, in: tx) }
  }

  package func associations() async throws -> [Association] {
    try await database.read(in: .host) { tx in try AssociationStore.all(in: tx) }
  }

  /// Opens the books of a new association.
  package func create(_ association: Association) async throws {
    let association = try association.checked()
    let now = clock.now
    try await database.write(in: .of(association.id)) { tx in
      if try AssociationStore.find(slug: association.slug, in: tx) != nil { throw AssociationRefusal.slugTaken }
      try AssociationStore.insert(association, at: now, in: tx)
      try SealingStore.note(association.id, in: tx)
      let event = Event(
        .associationCreated, by: .system, at: now, policy: nil, facts: [Event.Fact(.title, association.nameAr)])
      try AuditChain.append(
        [event], about: association.id.bytes, state: try AssociationStore.fingerprint(of: association.id, in: tx),
        of: association.id, in: tx)
    }
  }

  /// Changes an association's names, licence, city, host, and where it is called and written to; its address stays.
  package func change(_ association: Association) async throws {
    let association = try association.checked()
    if let host = association.host, !Association.isHostName(host) { throw AssociationRefusal.notAHostName }
    let now = clock.now
    try await database.write(in: .of(association.id)) { tx in
      if let host = association.host, let other = try AssociationStore.find(host: host, in: tx),
        other.association.id != association.id
      {
        throw AssociationRefusal.hostTaken
      }
      try AssociationStore.update(association, in: tx)
      try AssociationStore.settingsChanged(of: association.id, in: tx)
      let event = Event(
        .associationChanged, by: .system, at: now, policy: nil, facts: [Event.Fact(.title, association.nameAr)])
      try AuditChain.append(
        [event], about: association.id.bytes, state: try AssociationStore.fingerprint(of: association.id, in: tx),
        of: association.id, in: tx)
    }
  }

  /// Everything an association is set to, as the transaction sees it.
  ///
  /// A write passes `keeping: false`: what it sees may never be committed, and must not stay on the shelf.
  func settings(of id: Association.ID, in tx: any Transaction, keeping: Bool = true) throws -> Settings {
    if let kept = shelf.settings(of: id, version: try AssociationStore.version(of: id, in: tx)) { return kept }
    let found = try AssociationStore.get(id, in: tx)
    let people = try StaffStore.all(of: id, in: tx)
    let fresh = Settings(
      association: found.association, version: found.version,
      policy: try found.policy.map { try PolicyStore.get($0, of: id, in: tx) },
      services: try ServiceStore.services(of: id, in: tx),
      calendar: try HolidayStore.calendar(of: id, around: CalendarDay(clock.now), in: tx),
      places: try PlaceStore.all(of: id, in: tx), staff: people.reduce(into: [:]) { $0[$1.id] = $1.name },
      colleagues: people.filter { $0.isActive && $0.duties.contains(.seeRequests) },
      appealRule: try AppealStore.rule(of: id, in: tx), letterhead: try LetterheadStore.current(of: id, in: tx))
    if keeping { shelf.keep(fresh) }
    return fresh
  }

  /// The policy version that judges a request, from the shelf or the database.
  func policy(
    _ id: PolicyVersion.ID, of association: Association.ID, in tx: any Transaction, keeping: Bool = true
  ) throws -> PolicyVersion {
    if let kept = shelf.policy(id, of: association) { return kept }
    let fresh = try PolicyStore.get(id, of: association, in: tx)
    if keeping, fresh.state == .superseded { shelf.keep(fresh, of: association) }
    return fresh
  }
}

/// Why an association was not opened or changed.
package enum AssociationRefusal: Error, Hashable, Sendable {
  case slugTaken
  case hostTaken
  case notAHostName
  case notAPhone
  case notAnEmail
}

extension Association {
  /// The same with its contacts in their canonical writing, or what is wrong with one.
  fileprivate func checked() throws(AssociationRefusal) -> Association {
    var checked = self
    do throws(PartyRefusal) {
      checked.phone = try phone.map { (typed) throws(PartyRefusal) in try ContactPoint.Kind.phone.value(typed: typed) }
    } catch { throw .notAPhone }
    do throws(PartyRefusal) {
      checked.email = try email.map { (typed) throws(PartyRefusal) in try ContactPoint.Kind.email.value(typed: typed) }
    } catch { throw .notAnEmail }
    return checked
  }
}
