package import Casework
import SQL

/// When and where a visit is, and who agreed to it.
package struct Appointment: Hashable, Sendable {
  package var starts: Instant
  package var place: String
  package var consent: SiteVisit.Consent

  package init(starts: Instant, place: String, consent: SiteVisit.Consent) {
    (self.starts, self.place, self.consent) = (starts, place, consent)
  }
}

/// A visit as it was seen: of which request, its number, and its version, so that only changes of the visit itself get in
/// the way of whoever stands in a stranger's living room.
package struct SeenVisit: Hashable, Sendable {
  package var request: Request.ID
  package var number: Int
  package var version: Int

  package init(_ request: Request.ID, _ number: Int, version: Int) {
    (self.request, self.number, self.version) = (request, number, version)
  }
}

extension Office {
  /// Arranges a visit for the researcher who studies the request.
  package func scheduleVisit(
    _ appointment: Appointment, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.study, on: id, seen: version, as: actor) { request, bearings in
      [
        try request.scheduleVisit(
          at: appointment.starts, place: appointment.place, consent: appointment.consent, by: actor.actor,
          at: bearings.now)
      ]
    }
  }

  /// Moves a visit to another hour or place.
  package func moveVisit(_ visit: SeenVisit, to appointment: Appointment, as actor: StaffActor) async throws {
    try await change(visit, .study, as: actor) { request, now in
      try request.moveVisit(
        visit.number, to: appointment.starts, place: appointment.place, consent: appointment.consent, by: actor.actor,
        at: now)
    }
  }

  /// Calls a visit off, for a reason that stays on record.
  package func cancelVisit(_ visit: SeenVisit, because reason: String, as actor: StaffActor) async throws {
    try await change(visit, .study, as: actor) { request, now in
      try request.cancelVisit(visit.number, because: reason, by: actor.actor, at: now)
    }
  }

  /// Records that nobody was met.
  package func missVisit(_ visit: SeenVisit, saying note: String, as actor: StaffActor) async throws {
    try await change(visit, .study, as: actor) { request, now in
      try request.missVisit(visit.number, saying: note, by: actor.actor, at: now)
    }
  }

  /// Writes a visit's report.
  package func reportVisit(
    _ visit: SeenVisit, place: String, met: String, relation: String, observations: [VisitReport.Heading: String],
    as actor: StaffActor
  ) async throws {
    try await change(visit, .study, as: actor) { request, now in
      try request.reportVisit(
        visit.number, place: place, met: met, relation: relation, observations: observations, by: actor.actor, at: now)
    }
  }

  /// Records who agreed that photos are taken.
  package func allowPhotos(
    of visit: SeenVisit, agreedBy name: String, for use: String, as actor: StaffActor
  ) async throws {
    try await change(visit, .study, as: actor) { request, now in
      try request.allowPhotos(of: visit.number, agreedBy: name, for: use, by: actor.actor, at: now)
    }
  }

  /// Keeps a photo that the server received; refused by its content before by its consent.
  package func addPhoto(
    _ path: String, named name: String, to visit: SeenVisit, as actor: StaffActor
  ) async throws {
    try actor.must(.study)
    let document = try await takeAtDesk(path, named: name, for: visit.request, in: actor.association)
    try await change(visit, .study, as: actor) { request, now in
      try request.addPhoto(document, of: visit.number, by: actor.actor, at: now)
    }
  }

  /// Takes back the consent to a visit's photos; the files go with the next collection.
  package func withdrawPhotoConsent(
    of visit: SeenVisit, because reason: String, as actor: StaffActor
  ) async throws {
    try await change(visit, .checkItems, as: actor) { request, now in
      try request.withdrawPhotoConsent(of: visit.number, because: reason, by: actor.actor, at: now)
    }
  }

  private func change(
    _ visit: SeenVisit, _ duty: Duty, as actor: StaffActor,
    _ verb: @escaping @Sendable (inout Request, Instant) throws -> Event
  ) async throws {
    try actor.must(duty)
    try await change(visit.request, in: actor.association, seen: nil) { request, bearings in
      guard let found = request.fieldwork.visit(visit.number) else {
        throw Refusal.fieldwork(.noSuchVisit)
      }
      guard found.version == visit.version else { throw OfficeRefusal.changedMeanwhile }
      return [try verb(&request, bearings.now)]
    }
  }
}

/// A visit to come, in its researcher's list.
package struct VisitLine: Hashable, Sendable {
  package var request: Request.ID
  package var number: RequestNumber
  package var name: String
  package var visit: SiteVisit
}

extension Office {
  /// The visits of one's own that have not taken place, by day.
  package func visits(as actor: StaffActor) async throws -> [VisitLine] {
    try actor.must(.study)
    return try await database.read(in: .of(actor.association)) { tx in
      try VisitLists.open(of: actor.member.id, in: actor.association, tx)
    }
  }

  /// Where a photo of a visit lies, and what it is: for those who study and decide.
  package func photo(
    _ number: Int, of id: Request.ID, as actor: StaffActor
  ) async throws -> (document: RequestDocument, path: String) {
    let file = try await request(id, as: actor)
    guard let document = file.request.fieldwork.photos.first(where: { $0.number == number })?.document else {
      throw OfficeRefusal.notFound
    }
    try await look(at: .document, of: file.request.applicant.party, as: actor)
    return (document, vault.path(of: document.fingerprint))
  }
}

enum VisitLists {
  /// At most this many of one person's are listed.
  static let limit = 200

  static let openStatement = """
    SELECT request.id, request.year, request.serial, request.name, part.content FROM request_part part
    JOIN request ON request.association_id = part.association_id AND request.id = part.request_id
    WHERE part.association_id = $1 AND part.staff_id = $2 AND part.starts_at IS NOT NULL
    ORDER BY part.starts_at, part.request_id LIMIT $3
    """

  static func open(of staff: StaffMember.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> [VisitLine]
  {
    try tx.rows(openStatement, [.id(association), .id(staff), .integer(limit)]) { row in
      var column = Columns(row)
      let id: Request.ID = try column.id()
      let number = RequestNumber(year: try column.int(), serial: try column.int())
      let name = try column.text()
      return VisitLine(request: id, number: number, name: name, visit: try column.value(SiteVisit.init(stored:)))
    }
  }
}
