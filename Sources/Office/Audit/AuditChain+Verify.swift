package import Casework
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
    /// The request's rows were changed outside the program; its last event is given.
    case requestTampered(Request.ID, number: String, sequence: Int64)
    /// A request stands in the register whose events are gone.
    case requestWithoutEvents(Request.ID, number: String)
    /// Another record was changed or added outside the program; its last event is given, 0 when it has none.
    case recordTampered(Record, sequence: Int64)
    /// The record that this event tells of last is gone.
    case recordMissing(sequence: Int64)
  }

  /// What the chain keeps watch over beside requests.
  package enum Record: Hashable, Sendable {
    case policy(number: Int)
    case staff(name: String)
    case letter(LetterNumber)
    /// A beneficiary's file, an entitlement, a transfer or a budget.
    case benefit(String)
    /// A reception place, an appointment, a turn or an inquiry.
    case reception(String)
    case committee(name: String)
    case sitting(SittingNumber)
    /// A declared interest, of whomever.
    case interest
    case incomeTable(number: Int)
    case libraryDocument(title: String)
    case letterhead(number: Int)
    /// Someone in the register whom a person entered or changed.
    case party(name: String)
    /// What someone asked about their data.
    case dataRequest(DataRequestNumber)
    /// One entry's joining to another.
    case merger
    /// A stop on destruction.
    case legalHold
    /// A destruction of records, with its list.
    case destruction(DestructionNumber)
    /// A list of people, by its file’s name.
    case list(String)
    case segment(name: String)
    /// By its number.
    case agreement(String)
    /// A paper that came back as a picture, by the code on it.
    case formScan(code: String)
    /// The association's own row, its holidays or its services.
    case association
  }

  /// Walks the chain from its first event; stops at the first thing that is wrong.
  package static func verify(_ association: Association.ID, in tx: any Transaction) throws -> Verdict {
    var walk = Walk()
    var after: Int64 = 0
    while true {
      let page = try tx.rows(
        """
        SELECT \(Link.columns) FROM event WHERE association_id = $1 AND seq > $2 ORDER BY seq LIMIT 5000
        """, [.id(association), .integer(after)], Link.read)
      for link in page {
        guard walk.accepts(link) else { return .eventTampered(sequence: walk.sequence + 1) }
      }
      guard let last = page.last else { break }
      after = last.sequence
    }
    // Emptied, and no destruction tells of it.
    if let first = walk.emptied.values.map(\.first).min() { return .eventTampered(sequence: first) }
    guard let head = try Head.get(of: association, in: tx), head.sequence == walk.sequence, head.hash == walk.hash
    else {
      let stored = try Head.get(of: association, in: tx)?.sequence ?? 0
      return .headMismatch(found: walk.sequence, head: stored)
    }
    return try tampered(of: association, walk, in: tx) ?? .intact(events: walk.sequence, head: walk.hash)
  }
}
