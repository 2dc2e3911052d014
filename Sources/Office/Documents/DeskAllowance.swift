import Casework
import SQL

/// How much employees may hand in for one request, documents, evidence, photos and scans together; replaced files count.
package enum DeskAllowance {
  package static let files = 300
  /// One gibibyte.
  package static let bytes = 1 << 30
}

extension Office {
  /// Takes a file that was handed in at the desk for a request, or on a day for a request that is still to be taken in.
  ///
  /// `Vault.Refusal.tooMany` beyond the allowance, before anything of the file is kept.
  func takeAtDesk(
    _ path: String, named name: String, for request: Request.ID?, in association: Association.ID
  ) async throws -> RequestDocument {
    let now = clock.now
    let subject = request.map { $0.bytes + Array("desk".utf8) } ?? Array("desk:\(CalendarDay(now))".utf8)
    try await database.read(in: .of(association)) { tx in
      guard try UploadStore.counted(for: subject, of: association, in: tx).isWithin(DeskAllowance.self) else {
        throw Vault.Refusal.tooMany(limit: DeskAllowance.files)
      }
    }
    let document = try vault.take(path, named: name, as: randomness.identifier(at: now), at: now)
    try await database.write(in: .of(association)) { tx in
      try UploadStore.add(document.size, for: subject, of: association, at: now, in: tx)
    }
    return document
  }
}

extension UploadStore.Counted {
  fileprivate func isWithin(_ allowance: DeskAllowance.Type) -> Bool {
    files < allowance.files && bytes < allowance.bytes
  }
}
