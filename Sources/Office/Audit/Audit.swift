package import Casework
import SQL

extension Office {
  /// Walks an association's whole chain and says whether everything is as it was written.
  package func verifyChain(of association: Association.ID) async throws -> AuditChain.Verdict {
    try await database.read(in: .of(association)) { tx in
      try AuditChain.verify(association, in: tx)
    }
  }

  /// The same for a person whose post carries `seeAudit`.
  package func verifyChain(as actor: StaffActor) async throws -> AuditChain.Verdict {
    try actor.must(.seeAudit)
    return try await verifyChain(of: actor.association)
  }
}
