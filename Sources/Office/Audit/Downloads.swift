package import Casework
import SQL

extension Office {
  /// Writes down who took a list away, which, and how many rows of it.
  package func recordDownload(
    of list: DownloadedList, rows: Int, as format: String, by actor: StaffActor
  ) async throws {
    let event = list.downloaded(rows, as: format, by: actor.actor, at: clock.now)
    try await database.write(in: .of(actor.association)) { tx in
      try AuditChain.append([event], about: nil, state: nil, of: actor.association, in: tx)
    }
  }
}
