package import Casework
import SQL

extension Office {
  /// The reception places as they are set, for who sets them.
  package func receptionPlaces(as actor: StaffActor) async throws -> [ReceptionPlace] {
    try actor.must(.manageReception)
    return try await database.read(in: .of(actor.association)) { tx in
      try PlaceStore.all(of: actor.association, in: tx)
    }
  }

  /// Opens a further place.
  package func openPlace(_ terms: ReceptionPlace.Terms, as actor: StaffActor) async throws {
    try actor.must(.manageReception)
    let now = clock.now
    let id: ReceptionPlace.ID = randomness.identifier(at: now)
    let association = actor.association
    try await database.write(in: .of(association)) { tx in
      let (place, event) = try ReceptionPlace.open(terms, as: id, by: actor.actor, at: now)
      guard try PlaceStore.settled(of: association, at: now, in: tx).count < ReceptionPlace.most else {
        throw ReceptionRefusal.tooManyPlaces(limit: ReceptionPlace.most)
      }
      try PlaceStore.insert(place, event, of: association, in: tx)
    }
  }

  /// Changes what is set for a place.
  package func changePlace(
    _ id: ReceptionPlace.ID, to terms: ReceptionPlace.Terms, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.manageReception)
    let now = clock.now
    let association = actor.association
    try await database.write(in: .of(association)) { tx in
      var place = try self.place(id, among: PlaceStore.settled(of: association, at: now, in: tx))
      guard place.version == version else { throw OfficeRefusal.changedMeanwhile }
      let event = try place.change(terms, by: actor.actor, at: now)
      try PlaceStore.save(&place, event, of: association, in: tx)
    }
  }

  func place(_ id: ReceptionPlace.ID, among places: [ReceptionPlace]) throws(OfficeRefusal) -> ReceptionPlace {
    guard let place = places.first(where: { $0.id == id }) else { throw .notFound }
    return place
  }
}
