import Casework
import Crypto
import SQL

extension AuditChain {
  /// One event as raw columns: verification must not depend on being able to read their meaning.
  struct Link {
    var sequence: Int64
    var subject: [UInt8]?
    var state: [UInt8]?
    var kind: String
    var covered: [UInt8]
    var hash: [UInt8]

    static func read(_ row: any Row) throws -> Link {
      let covered = StoredForm.bytes(of: try StoredForm.values(of: row, from: 0, Entry.kinds))
      return Link(
        sequence: try row.integer(0), subject: try row.bytesOrNil(1), state: try row.bytesOrNil(9),
        kind: try row.text(6), covered: covered, hash: try row.bytes(10))
    }
  }

  /// How far the walk has come, and each subject's last known state.
  struct Walk {
    struct State {
      var fingerprint: [UInt8]
      var sequence: Int64
    }

    var sequence: Int64 = 0
    var hash = [UInt8](repeating: 0, count: 32)
    var states: [[UInt8]: State] = [:]
    /// The policy versions the board approved, in their order.
    var approved: [[UInt8]] = []
    /// The drafts that were laid aside.
    var discarded: Set<[UInt8]> = []

    mutating func accepts(_ link: Link) -> Bool {
      guard link.sequence == sequence + 1, SHA256.digest(hash + link.covered) == link.hash else { return false }
      sequence = link.sequence
      hash = link.hash
      if let subject = link.subject, let state = link.state {
        states[subject] = State(fingerprint: state, sequence: link.sequence)
        if link.kind == Event.Kind.policyApproved.rawValue { approved.append(subject) }
        if link.kind == Event.Kind.policyDiscarded.rawValue { discarded.insert(subject) }
      }
      return true
    }

    /// The state a policy version must be in after those approvals and discards.
    func stateOfPolicy(_ id: [UInt8]) -> String {
      if discarded.contains(id) { return PolicyVersion.State.discarded.rawValue }
      guard approved.contains(id) else { return PolicyVersion.State.draft.rawValue }
      let state: PolicyVersion.State = approved.last == id ? .inForce : .superseded
      return state.rawValue
    }
  }
}
