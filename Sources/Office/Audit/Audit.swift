package import Casework
import SQL

extension Office {
  /// Walks an association's whole chain and says whether everything is as it was written.
  package func verifyChain(of association: Association.ID) async throws -> AuditChain.Verdict {
    try await database.longRead(in: .of(association), within: .seconds(60)) { tx in
      try AuditChain.verify(association, in: tx)
    }
  }

  /// The same for a person whose post carries `seeAudit`.
  package func verifyChain(as actor: StaffActor) async throws -> AuditChain.Verdict {
    try actor.must(.seeAudit)
    return try await verifyChain(of: actor.association)
  }
}

/// An event as the audit page lists it.
package struct ToldEvent: Sendable {
  package var event: Event
  /// The request it is about; nil when it is about something else.
  package var request: (id: Request.ID, number: RequestNumber)?
}

extension Office {
  /// The newest events of the association, and where the ones before them begin.
  package func latestEvents(
    before sequence: Int64?, as actor: StaffActor
  ) async throws -> (events: [ToldEvent], next: Int64?, head: AuditChain.Head?) {
    try actor.must(.seeAudit)
    let association = actor.association
    return try await database.read(in: .of(association)) { tx in
      let entries = try EventStore.latest(before: sequence ?? .max, limit: 51, of: association, in: tx)
      let shown = entries.prefix(50)
      let numbers = try RequestLists.numbers(of: Set(shown.compactMap(\.subject)), in: association, tx)
      let told = shown.map { entry in
        ToldEvent(event: entry.event, request: entry.subject.flatMap { numbers[$0] })
      }
      return (
        told, entries.count > 50 ? shown.last?.sequence : nil,
        try AuditChain.Head.get(of: association, in: tx)
      )
    }
  }
}
