package import Casework
import SQL

/// Everything a sitting's page shows.
package struct SittingFile: Sendable {
  package var sitting: Sitting
  package var committee: Committee
  package var settings: Settings
  /// What is listed of the requests on its agenda.
  package var lines: [Request.ID: RequestLine]
  /// The appeals that wait, of a committee that hears them.
  package var appeals: [Request.ID: AppealLine]
  /// What could be placed on it, the most pressing first; none once it is closed.
  package var waiting: [RequestLine]
  package var now: Instant
}

/// Everything the page of one item shows.
package struct AgendaFile: Sendable {
  package var sitting: Sitting
  package var committee: Committee
  package var item: AgendaItem
  package var file: RequestFile
  /// What the reader declared that touches the applicant.
  package var clash: Interest?
}

/// What members read before a sitting.
package struct SittingPack: Sendable {
  package var sitting: Sitting
  package var committee: Committee
  package var settings: Settings
  /// In the order of the agenda.
  package var requests: [Request]
}

extension Office {
  /// A sitting for who sits on its committee, in a fixed number of reads however long the agenda is.
  package func sitting(_ id: Sitting.ID, as actor: StaffActor) async throws -> SittingFile {
    try actor.must(.arrangeSittings)
    let (now, association) = (clock.now, actor.association)
    return try await database.read(in: .of(association)) { tx in
      let (sitting, committee) = try opened(id, as: actor, at: now, tx)
      let lines = try SittingStore.lines(of: id, in: association, tx)
      return SittingFile(
        sitting: sitting, committee: committee, settings: try settings(of: association, in: tx),
        lines: Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0) }),
        appeals: committee.purpose == .appeals && sitting.state.isOpen
          ? Dictionary(
            uniqueKeysWithValues: try AppealStore.open(
              limit: Sitting.longestAgenda, of: association, in: tx
            ).map { ($0.request, $0) }) : [:],
        waiting: sitting.state.isOpen
          ? try SittingStore.waiting(
            for: committee.purpose, of: association, limit: Sitting.longestAgenda, in: tx) : [],
        now: now)
    }
  }

  /// One item of an agenda with the request's file.
  package func agendaItem(_ request: Request.ID, of id: Sitting.ID, as actor: StaffActor) async throws -> AgendaFile {
    try actor.must(.arrangeSittings)
    let (now, association) = (clock.now, actor.association)
    let (before, committee, own, others) = try await database.read(in: .of(association)) { tx in
      let (sitting, committee) = try opened(id, as: actor, at: now, tx)
      return (
        sitting, committee, try InterestStore.interests(of: actor.member.id, in: association, tx),
        try InterestStore.interests(ofSeatsIn: id, in: association, tx).filter { $0.staff != actor.member.id }
      )
    }
    let file = try await file(of: request, in: association, showsHousehold: actor.seesHouseholds)
    // Who presides and how many vote is shown as it will be when the item is resolved.
    var sitting = before
    _ = sitting.standAside(others, from: file.request, at: now)
    guard let item = sitting.item(request) else { throw OfficeRefusal.notFound }
    return AgendaFile(
      sitting: sitting, committee: committee, item: item, file: file,
      clash: own.first { $0.touches(file.request.applicant) })
  }

  /// The pack to read beforehand, for members.
  package func sittingPack(_ id: Sitting.ID, as actor: StaffActor) async throws -> SittingPack {
    try actor.must(.arrangeSittings)
    let (now, association) = (clock.now, actor.association)
    return try await database.longRead(in: .of(association), within: .seconds(20)) { tx in
      let (sitting, committee) = try opened(id, as: actor, at: now, tx)
      let found = try RequestStore.requests(onAgendaOf: id, in: association, tx)
      let requests = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
      return SittingPack(
        sitting: sitting, committee: committee, settings: try settings(of: association, in: tx),
        requests: sitting.items.compactMap { requests[$0.request] }
          .map { actor.seesHouseholds ? $0 : $0.withoutHousehold })
    }
  }

  private func opened(
    _ id: Sitting.ID, as actor: StaffActor, at now: Instant, _ tx: any Transaction
  ) throws -> (Sitting, Committee) {
    let sitting = try SittingStore.get(id, of: actor.association, in: tx)
    let committee = try CommitteeStore.get(sitting.committee, of: actor.association, in: tx)
    guard sitting.isOpen(to: actor, committee, at: now) else { throw OfficeRefusal.notAllowed(.arrangeSittings) }
    return (sitting, committee)
  }
}
