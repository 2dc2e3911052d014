package import Casework
import Crypto
package import SQL

/// The association's unbroken chain of events: each holds the SHA-256 of itself and the one before it.
///
/// An event also carries the fingerprint of its subject's row as it was saved, so that a row changed behind the
/// program's back is found as surely as a changed event.
package enum AuditChain {
  /// Appends `events` and moves the head, last in the transaction.
  static func append(
    _ events: [Event], about subject: [UInt8]?, state: [UInt8]?, of association: Association.ID,
    in tx: any Transaction
  ) throws {
    guard var head = try Head.get(of: association, in: tx) else { throw SQLFault.corrupt("chain head missing") }
    for (index, event) in events.enumerated() {
      let isLast = index == events.count - 1
      var entry = Entry(sequence: head.sequence + 1, subject: subject, event: event, state: isLast ? state : nil)
      entry.hash = entry.hash(after: head.hash)
      try entry.insert(of: association, in: tx)
      try NoteIndex.insert(event, about: subject, at: entry.sequence, of: association, in: tx)
      head = Head(sequence: entry.sequence, hash: entry.hash)
    }
    try tx.run(
      "UPDATE chain SET seq = $2, hash = $3 WHERE association_id = $1",
      [.id(association), .integer(head.sequence), .bytes(head.hash)])
  }

  /// The fingerprint a subject's row had when the chain last told of it; nil when it never did.
  static func lastState(of subject: [UInt8], in association: Association.ID, _ tx: any Transaction) throws -> [UInt8]? {
    try tx.first(
      """
      SELECT state FROM event WHERE association_id = $1 AND subject_id = $2 AND state IS NOT NULL
      ORDER BY seq DESC LIMIT 1
      """, [.id(association), .bytes(subject)]
    ) { try $0.bytes(0) }
  }

  /// Starts an association's chain.
  static func begin(of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "INSERT INTO chain (association_id, seq, hash) VALUES ($1, 0, $2)",
      [.id(association), .bytes([UInt8](repeating: 0, count: 32))])
  }

  /// The last link: how many events there are and the hash over all of them.
  package struct Head: Hashable, Sendable {
    package var sequence: Int64
    package var hash: [UInt8]

    package init(sequence: Int64, hash: [UInt8]) {
      self.sequence = sequence
      self.hash = hash
    }

    /// The association's last link; nil when its books were never opened.
    package static func get(of association: Association.ID, in tx: any Transaction) throws -> Head? {
      try tx.first("SELECT seq, hash FROM chain WHERE association_id = $1", [.id(association)]) { row in
        Head(sequence: try row.integer(0), hash: try row.bytes(1))
      }
    }
  }
}
