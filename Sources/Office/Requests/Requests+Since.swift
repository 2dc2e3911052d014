package import Casework
import SQL

extension Office {
  /// What happened to a request after it was saved as `version`, newest first; nothing where it never was that version.
  package func events(of id: Request.ID, since version: Int, as actor: StaffActor) async throws -> [Event] {
    try await events(about: id.bytes, since: version, .seeRequests, as: actor) { tx in
      try RequestStore.get(id, of: actor.association, in: tx).version
    }
  }

  /// The same of what a request brought.
  package func events(of id: Entitlement.ID, since version: Int, as actor: StaffActor) async throws -> [Event] {
    try await events(about: id.bytes, since: version, .seeRequests, as: actor) { tx in
      try EntitlementStore.get(id, of: actor.association, in: tx).version
    }
  }

  /// The same of a transfer, for who sees payments.
  package func events(of id: TransferBatch.ID, since version: Int, as actor: StaffActor) async throws -> [Event] {
    try await events(about: id.bytes, since: version, .seePayments, as: actor) { tx in
      try TransferStore.get(id, of: actor.association, in: tx).version
    }
  }

  private func events(
    about id: [UInt8], since version: Int, _ duty: Duty, as actor: StaffActor,
    standing: @escaping @Sendable (any Transaction) throws -> Int
  ) async throws -> [Event] {
    try actor.must(duty)
    return try await database.read(in: .of(actor.association)) { tx in
      let saves = try standing(tx) - version
      guard (1...EventStore.limit).contains(saves) else { return [] }
      return try EventStore.events(about: id, sinceSaves: saves, of: actor.association, in: tx)
    }
  }
}

extension EventStore {
  /// The events that came with a record's last `saves` and between them, newest first.
  ///
  /// Each save leaves the record's fingerprint with its last event; days that moved with a holiday leave one too, without
  /// another version.
  static func events(
    about id: [UInt8], sinceSaves saves: Int, of association: Association.ID, in tx: any Transaction
  ) throws -> [Event] {
    let seen = try tx.first(
      """
      SELECT seq FROM event
      WHERE association_id = $1 AND subject_id = $2 AND state IS NOT NULL AND kind <> $3
      ORDER BY seq DESC LIMIT 1 OFFSET $4
      """, [.id(association), .bytes(id), .word(Event.Kind.deadlineMoved), .integer(saves)]
    ) { try $0.integer(0) }
    guard let seen else { return [] }
    return try tx.rows(
      """
      SELECT \(Event.columns) FROM event
      WHERE association_id = $1 AND subject_id = $2 AND seq > $3 ORDER BY seq DESC LIMIT $4
      """, [.id(association), .bytes(id), .integer(Int(seen)), .integer(limit)]
    ) { row in
      var column = Columns(row)
      return try Event.read(&column)
    }
  }
}
