package import Casework
import SQL

extension Office {
  /// Keeps a list of requests under a name, for its owner or for everyone in a post of theirs.
  @discardableResult
  package func keepView(
    named name: String, _ criteria: SavedView.Criteria, sharedWith post: Role?, as actor: StaffActor
  ) async throws -> SavedView.ID {
    try actor.must(.seeRequests)
    let (now, association) = (clock.now, actor.association)
    let id: SavedView.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      try criteria.mustBe(of: try settings(of: association, in: tx, keeping: false))
      let known = try SavedViewStore.seen(by: actor.member, of: association, in: tx)
      let view = try SavedView(typed: name, criteria, sharedWith: post, as: id, by: actor.member, among: known)
      try SavedViewStore.insert(view, at: now, of: association, in: tx)
    }
    return id
  }

  /// Gives a list of one's own another name or other conditions.
  package func changeView(
    _ id: SavedView.ID, named name: String, _ criteria: SavedView.Criteria, sharedWith post: Role?,
    as actor: StaffActor
  ) async throws {
    try actor.must(.seeRequests)
    let association = actor.association
    try await database.write(in: .of(association)) { tx in
      try criteria.mustBe(of: try settings(of: association, in: tx, keeping: false))
      let known = try SavedViewStore.seen(by: actor.member, of: association, in: tx)
      guard let view = known.first(where: { $0.id == id }) else { throw OfficeRefusal.notFound }
      let changed = try view.changed(to: name, criteria, sharedWith: post, by: actor.member, among: known)
      try SavedViewStore.update(changed, of: association, in: tx)
    }
  }

  /// Takes a list away: one's own, or one shared with a post by whoever hands out its work.
  package func removeView(_ id: SavedView.ID, as actor: StaffActor) async throws {
    try actor.must(.seeRequests)
    try await database.write(in: .of(actor.association)) { tx in
      let known = try SavedViewStore.seen(by: actor.member, of: actor.association, in: tx)
      guard let view = known.first(where: { $0.id == id }) else { throw OfficeRefusal.notFound }
      try view.mayRemove(actor.member)
      try SavedViewStore.delete(id, of: actor.association, in: tx)
    }
  }
}

extension SavedView.Criteria {
  /// A service and a colleague that a list names are the association's own.
  fileprivate func mustBe(of settings: Settings) throws(OfficeRefusal) {
    if let service, !settings.services.contains(where: { $0.id == service }) { throw .notFound }
    if case .colleague(let id)? = holder, !settings.colleagues.contains(where: { $0.id == id }) { throw .notFound }
  }
}
