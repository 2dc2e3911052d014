package import Casework
import SQL

extension Office {
  /// How what each of an association's onlookers sees stands now, in their order.
  ///
  /// One look for all of them, so that a change costs no more for being watched by many. Looking is not using: no
  /// session lasts longer for it.
  package func look(_ onlookers: [Onlooker], in association: Association.ID) async throws -> [Outlook] {
    let now = clock.now
    return try await database.read(in: .of(association)) { tx in
      var people: [SessionToken: StaffActor] = [:]
      for token in Set(onlookers.map(\.session)) {
        guard let found = try SessionStore.find(token, of: association, at: now, in: tx) else { continue }
        people[token] = StaffActor(association: association, member: found.member)
      }
      let requests = Set(
        onlookers.compactMap { onlooker -> Request.ID? in
          guard case .request(let id) = onlooker.sight else { return nil }
          return id
        })
      let standing = try Standing.of(requests, in: association, tx)
      var lists: [Listed: Mark] = [:]
      return try onlookers.map { onlooker in
        guard let person = people[onlooker.session], person.may(.seeRequests) else { return .closed }
        switch onlooker.sight {
        case .request(let id):
          guard let found = standing[id] else { return .closed }
          return .stands(found.mark, version: found.version, found.kind)
        case .inbox(let filter, let view, let place):
          // Each list once, for whoever sees the same.
          let listed = Listed(reader: person.member.id, filter: filter, view: view, place: place)
          do {
            let mark =
              try lists[listed] ?? inbox(filter, view: view, after: place, of: person, on: CalendarDay(now), tx).mark
            lists[listed] = mark
            return .stands(mark, version: nil, nil)
          } catch OfficeRefusal.notFound {
            // The list was taken away.
            return .closed
          }
        }
      }
    }
  }

  private struct Listed: Hashable {
    var reader: StaffMember.ID
    var filter: RequestFilter
    var view: SavedView.ID?
    var place: ListPlace?
  }

  /// What happened to a request after a mark, newest first, and how it stands now; the newest alone after none.
  package func news(of id: Request.ID, since mark: Mark?, as actor: StaffActor) async throws -> (Mark, [Event]) {
    try actor.must(.seeRequests)
    let association = actor.association
    return try await database.read(in: .of(association)) { tx in
      guard let standing = try Standing.of([id], in: association, tx)[id] else { throw OfficeRefusal.notFound }
      let events = try EventStore.events(about: id, of: association, in: tx)
      let fresh = mark?.last.map { last in events.filter { $0.at > last } } ?? events.suffix(1)
      return (standing.mark, fresh.reversed())
    }
  }

  /// Associations in which something happened, from now on and in whatever process; nil where it may be any of them.
  package func announcedChanges() -> some AsyncSequence<Association.ID?, Never> & Sendable {
    changes.listen().map { scope in
      if case .association(let bytes) = scope { Association.ID(bytes: bytes) } else { nil }
    }
  }

  /// Says that something happened in an association, to whoever looks on: once it is saved.
  func announceChange(in association: Association.ID) {
    changes.announce(.of(association))
  }
}

/// How a request stands: its version, and the last that was told of it.
private struct Standing {
  var version: Int
  var at: Instant
  var kind: Event.Kind

  var mark: Mark { Mark(version: version, last: at) }

  static func of(_ ids: Set<Request.ID>, in association: Association.ID, _ tx: any Transaction) throws
    -> [Request.ID: Standing]
  {
    guard !ids.isEmpty else { return [:] }
    let found = try tx.rows(
      """
      SELECT request.id, request.version, event.at, event.kind FROM request
      JOIN event ON event.association_id = request.association_id AND event.seq = (
        SELECT max(newest.seq) FROM event newest
        WHERE newest.association_id = request.association_id AND newest.subject_id = request.id)
      WHERE request.association_id = $1 AND request.id IN (\(placeholders(ids.count, from: 2)))
      """, [.id(association)] + ids.map { .id($0) }
    ) { row in
      var column = Columns(row)
      let id: Request.ID = try column.id()
      return (id, Standing(version: try column.int(), at: try column.instant(), kind: try column.word()))
    }
    return Dictionary(uniqueKeysWithValues: found)
  }
}
