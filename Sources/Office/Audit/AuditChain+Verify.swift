package import Casework
import Crypto
package import SQL

extension AuditChain {
  /// What a walk over the whole chain found.
  package enum Verdict: Hashable, Sendable {
    /// Every event and every request is as it was written.
    case intact(events: Int64, head: [UInt8])
    /// The event with this number is not what was written, or one before it is missing.
    case eventTampered(sequence: Int64)
    /// Events were cut off the end, or the head was changed.
    case headMismatch(found: Int64, head: Int64)
    /// The request's row was changed outside the program; its last event is given.
    case requestTampered(Request.ID, number: String, sequence: Int64)
    /// A request stands in the register whose events are gone.
    case requestWithoutEvents(Request.ID, number: String)
  }

  /// Walks the chain from its first event; stops at the first thing that is wrong.
  package static func verify(_ association: Association.ID, in tx: any Transaction) throws -> Verdict {
    var walk = Walk()
    var after: Int64 = 0
    while true {
      let page = try tx.rows(
        """
        SELECT \(Entry.columns) FROM event WHERE association_id = $1 AND seq > $2 ORDER BY seq LIMIT 5000
        """, [.id(association), .integer(after)], Link.read)
      for link in page {
        guard walk.accepts(link) else { return .eventTampered(sequence: walk.sequence + 1) }
      }
      guard let last = page.last else { break }
      after = last.sequence
    }
    guard let head = try Head.get(of: association, in: tx), head.sequence == walk.sequence, head.hash == walk.hash
    else {
      let stored = try Head.get(of: association, in: tx)?.sequence ?? 0
      return .headMismatch(found: walk.sequence, head: stored)
    }
    if let tampered = try tamperedRequest(of: association, expecting: walk.states, in: tx) { return tampered }
    return .intact(events: walk.sequence, head: walk.hash)
  }

  private static func tamperedRequest(
    of association: Association.ID, expecting states: [[UInt8]: Walk.State], in tx: any Transaction
  ) throws -> Verdict? {
    var after = [UInt8]()
    while true {
      let page = try RequestStore.fingerprints(of: association, after: after, limit: 1000, in: tx)
      for found in page {
        guard let state = states[found.id.bytes] else { return .requestWithoutEvents(found.id, number: found.number) }
        guard state.fingerprint == found.fingerprint else {
          return .requestTampered(found.id, number: found.number, sequence: state.sequence)
        }
      }
      guard let last = page.last else { return nil }
      after = last.id.bytes
    }
  }

  /// One event as raw columns: verification must not depend on being able to read their meaning.
  private struct Link {
    var sequence: Int64
    var subject: [UInt8]?
    var state: [UInt8]?
    var covered: [UInt8]
    var hash: [UInt8]

    static func read(_ row: any Row) throws -> Link {
      let values: [SQLValue] = [
        .integer(try row.integer(0)), .bytes(orNull: try row.bytesOrNil(1)), .integer(try row.integer(2)),
        .text(try row.text(3)), .bytes(orNull: try row.bytesOrNil(4)), .text(try row.text(5)),
        .text(try row.text(6)), .bytes(orNull: try row.bytesOrNil(7)), .text(try row.text(8)),
        .bytes(orNull: try row.bytesOrNil(9)),
      ]
      return Link(
        sequence: try row.integer(0), subject: try row.bytesOrNil(1), state: try row.bytesOrNil(9),
        covered: StoredForm.bytes(of: values), hash: try row.bytes(10))
    }
  }

  /// How far the walk has come, and each subject's last known state.
  private struct Walk {
    struct State {
      var fingerprint: [UInt8]
      var sequence: Int64
    }

    var sequence: Int64 = 0
    var hash = [UInt8](repeating: 0, count: 32)
    var states: [[UInt8]: State] = [:]

    mutating func accepts(_ link: Link) -> Bool {
      guard link.sequence == sequence + 1, SHA256.digest(hash + link.covered) == link.hash else { return false }
      sequence = link.sequence
      hash = link.hash
      if let subject = link.subject, let state = link.state {
        states[subject] = State(fingerprint: state, sequence: link.sequence)
      }
      return true
    }
  }
}
