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
    /// Whether its words were destroyed, so that its hash is of more than is left.
    var isEmptied: Bool
    /// What an event of a destruction tells of those that were emptied with it.
    var emptied: Event.Fact?

    static let columns = "\(Entry.columns), destroyed_on"

    static func read(_ row: any Row) throws -> Link {
      let covered = StoredForm.bytes(of: try StoredForm.values(of: row, from: 0, Entry.kinds))
      let kind = try row.text(6)
      return Link(
        sequence: try row.integer(0), subject: try row.bytesOrNil(1), state: try row.bytesOrNil(9),
        kind: kind, covered: covered, hash: try row.bytes(10), isEmptied: try row.textOrNil(11) != nil,
        emptied: try emptied(row, kind))
    }

    private static func emptied(_ row: any Row, _ kind: String) throws -> Event.Fact? {
      guard AuditChain.kindsOfDestruction.contains(where: { $0.rawValue == kind }),
        let facts = [Event.Fact](stored: (try? row.text(8)) ?? "")
      else { return nil }
      return facts.first { $0.name == .fingerprint }
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
    /// The emptied events of each subject that no destruction has told of yet.
    var emptied: [[UInt8]: EmptiedEvents] = [:]
    /// The policy versions the board approved, in their order.
    var approved: [[UInt8]] = []
    /// The drafts that were laid aside.
    var discarded: Set<[UInt8]> = []

    mutating func accepts(_ link: Link) -> Bool {
      guard link.sequence == sequence + 1, link.isEmptied ? take(emptied: link) : isWhole(link) else { return false }
      sequence = link.sequence
      hash = link.hash
      if let subject = link.subject, let state = link.state {
        states[subject] = State(fingerprint: state, sequence: link.sequence)
        if link.kind == Event.Kind.policyApproved.rawValue { approved.append(subject) }
        if link.kind == Event.Kind.policyDiscarded.rawValue { discarded.insert(subject) }
      }
      return true
    }

    /// Whether it is as it was written, and the emptied events it tells of are as it says.
    private mutating func isWhole(_ link: Link) -> Bool {
      guard SHA256.digest(hash + link.covered) == link.hash else { return false }
      guard let told = link.emptied, let subject = link.subject else { return true }
      return emptied.removeValue(forKey: subject)?.fact == told
    }

    private mutating func take(emptied link: Link) -> Bool {
      guard let subject = link.subject else { return false }
      emptied[subject, default: EmptiedEvents(from: link.sequence)].take(link)
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
