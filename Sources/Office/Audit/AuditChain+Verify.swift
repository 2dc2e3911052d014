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
    return try tampered(of: association, walk, in: tx) ?? .intact(events: walk.sequence, head: walk.hash)
  }

  /// Holds every watched record against what its last event kept of it.
  private static func tampered(
    of association: Association.ID, _ walk: Walk, in tx: any Transaction
  ) throws -> Verdict? {
    var left = walk.states
    if let tampered = try tamperedRequest(of: association, &left, in: tx) { return tampered }
    if let tampered = try tamperedLetter(of: association, &left, in: tx) { return tampered }
    if let tampered = try tamperedBenefit(of: association, &left, in: tx) { return tampered }
    if let tampered = try tamperedReception(of: association, &left, in: tx) { return tampered }
    if let tampered = try tamperedCommittee(of: association, &left, in: tx) { return tampered }
    if let tampered = try tamperedList(of: association, &left, in: tx) { return tampered }
    if let tampered = try tamperedParty(of: association, &left, in: tx) { return tampered }
    if let tampered = try tamperedDataRequest(of: association, &left, in: tx) { return tampered }
    if let tampered = try tamperedSegment(of: association, &left, in: tx) { return tampered }
    for scan in try FormScanStore.standings(of: association, in: tx) {
      let state = left.removeValue(forKey: scan.id)
      guard state?.fingerprint == scan.fingerprint else {
        return .recordTampered(.formScan(code: scan.code), sequence: state?.sequence ?? 0)
      }
    }
    for policy in try PolicyStore.standings(of: association, in: tx) {
      let state = left.removeValue(forKey: policy.id)
      guard state?.fingerprint == policy.fingerprint, policy.state == walk.stateOfPolicy(policy.id) else {
        return .recordTampered(.policy(number: policy.number), sequence: state?.sequence ?? 0)
      }
    }
    for person in try StaffStore.standings(of: association, in: tx) {
      let state = left.removeValue(forKey: person.id)
      guard state?.fingerprint == person.fingerprint else {
        return .recordTampered(.staff(name: person.name), sequence: state?.sequence ?? 0)
      }
    }
    for table in try IncomeTableStore.standings(of: association, in: tx) {
      let state = left.removeValue(forKey: table.id)
      guard state?.fingerprint == table.fingerprint else {
        return .recordTampered(.incomeTable(number: table.number), sequence: state?.sequence ?? 0)
      }
    }
    for document in try LibraryStore.standings(of: association, in: tx) {
      let state = left.removeValue(forKey: document.id)
      guard state?.fingerprint == document.fingerprint else {
        return .recordTampered(.libraryDocument(title: document.title), sequence: state?.sequence ?? 0)
      }
    }
    for letterhead in try LetterheadStore.standings(of: association, in: tx) {
      let state = left.removeValue(forKey: letterhead.id)
      guard state?.fingerprint == letterhead.fingerprint else {
        return .recordTampered(.letterhead(number: letterhead.number), sequence: state?.sequence ?? 0)
      }
    }
    let own = left.removeValue(forKey: association.bytes)
    let last = own?.sequence ?? 0
    let inForce = try AssociationStore.get(association, in: tx).policy
    let standing = [
      try AssociationStore.fingerprint(of: association, in: tx),
      try AssociationStore.fingerprintWithoutServices(of: association, in: tx),
    ]
    guard let own, standing.contains(own.fingerprint), inForce?.bytes == walk.approved.last
    else { return .recordTampered(.association, sequence: last) }
    return left.values.map(\.sequence).min().map { .recordMissing(sequence: $0) }
  }

  private static func tamperedRequest(
    of association: Association.ID, _ left: inout [[UInt8]: Walk.State], in tx: any Transaction
  ) throws -> Verdict? {
    var after = [UInt8]()
    while true {
      let page = try RequestStore.standings(of: association, after: after, limit: 1000, in: tx)
      for found in page {
        guard let id = Request.ID(bytes: found.id) else { throw SQLFault.corrupt("request identifier") }
        guard let state = left.removeValue(forKey: found.id) else {
          return .requestWithoutEvents(id, number: found.number.description)
        }
        guard state.fingerprint == found.fingerprint else {
          return .requestTampered(id, number: found.number.description, sequence: state.sequence)
        }
      }
      guard let last = page.last else { return nil }
      after = last.id
    }
  }

  private static func tamperedLetter(
    of association: Association.ID, _ left: inout [[UInt8]: Walk.State], in tx: any Transaction
  ) throws -> Verdict? {
    var after = [UInt8]()
    while true {
      let page = try LetterStore.standings(of: association, after: after, limit: 1000, in: tx)
      for letter in page {
        let state = left.removeValue(forKey: letter.id)
        guard state?.fingerprint == letter.fingerprint else {
          return .recordTampered(.letter(letter.number), sequence: state?.sequence ?? 0)
        }
      }
      guard let last = page.last else { return nil }
      after = last.id
    }
  }

  private static func tamperedBenefit(
    of association: Association.ID, _ left: inout [[UInt8]: Walk.State], in tx: any Transaction
  ) throws -> Verdict? {
    for standings in [
      FileStore.standings, EntitlementStore.standings, TransferStore.standings, BudgetStore.standings,
    ] {
      let found = try tampered(&left, Record.benefit) { after in
        try standings(association, after, tx).map { ($0.id, $0.name, $0.fingerprint) }
      }
      if let found { return found }
    }
    return nil
  }

  private static func tamperedReception(
    of association: Association.ID, _ left: inout [[UInt8]: Walk.State], in tx: any Transaction
  ) throws -> Verdict? {
    for standings in [PlaceStore.standings, BookingStore.standings, TicketStore.standings, InquiryStore.standings] {
      let found = try tampered(&left, Record.reception) { after in
        try standings(association, after, tx).map { ($0.id, $0.name, $0.fingerprint) }
      }
      if let found { return found }
    }
    return nil
  }

  /// Compares the records of a store with the chain, a page at a time in the order of their identifiers.
  private static func tampered(
    _ left: inout [[UInt8]: Walk.State], _ named: (String) -> Record,
    _ page: (_ after: [UInt8]) throws -> [(id: [UInt8], name: String, fingerprint: [UInt8])]
  ) throws -> Verdict? {
    var after = [UInt8]()
    while true {
      let records = try page(after)
      for record in records {
        let state = left.removeValue(forKey: record.id)
        guard state?.fingerprint == record.fingerprint else {
          return .recordTampered(named(record.name), sequence: state?.sequence ?? 0)
        }
      }
      guard let last = records.last else { return nil }
      after = last.id
    }
  }

  private static func tamperedCommittee(
    of association: Association.ID, _ left: inout [[UInt8]: Walk.State], in tx: any Transaction
  ) throws -> Verdict? {
    let standings =
      try CommitteeStore.standings(of: association, in: tx) + InterestStore.standings(of: association, in: tx)
    for found in standings {
      let state = left.removeValue(forKey: found.id)
      guard state?.fingerprint == found.fingerprint else {
        return .recordTampered(found.record, sequence: state?.sequence ?? 0)
      }
    }
    var after = [UInt8]()
    while true {
      let page = try SittingStore.standings(of: association, after: after, limit: 200, in: tx)
      for found in page {
        let state = left.removeValue(forKey: found.id)
        guard state?.fingerprint == found.fingerprint else {
          return .recordTampered(found.record, sequence: state?.sequence ?? 0)
        }
      }
      guard let last = page.last else { return nil }
      after = last.id
    }
  }

  /// Lists and their portions, and then what the portions say of their entries: before the parties, which the chain tells
  /// of one by one once somebody changed them.
  private static func tamperedList(
    of association: Association.ID, _ left: inout [[UInt8]: Walk.State], in tx: any Transaction
  ) throws -> Verdict? {
    for standings in [ImportStore.standings, PortionRecord.standings] {
      let found = try tampered(&left, Record.list) { after in
        try standings(association, after, tx).map { ($0.id, $0.name, $0.fingerprint) }
      }
      if let found { return found }
    }
    let told = left
    return try PortionRecord.tampered(of: association, in: tx) { told[$0] != nil }
      .map { .recordTampered(.party(name: $0), sequence: 0) }
  }

  private static func tamperedParty(
    of association: Association.ID, _ left: inout [[UInt8]: Walk.State], in tx: any Transaction
  ) throws -> Verdict? {
    var after = [UInt8]()
    while true {
      let page = try PartyStore.standings(of: association, after: after, in: tx)
      for found in page {
        let state = left.removeValue(forKey: found.id)
        guard state?.fingerprint == found.fingerprint else {
          return .recordTampered(found.record, sequence: state?.sequence ?? 0)
        }
      }
      guard let last = page.last else { break }
      after = last.id
    }
    let rest =
      try PartyStore.restoredStandings(of: association, in: tx) + MergerStore.standings(of: association, in: tx)
    for found in rest {
      let state = left.removeValue(forKey: found.id)
      guard state?.fingerprint == found.fingerprint else {
        return .recordTampered(found.record, sequence: state?.sequence ?? 0)
      }
    }
    return nil
  }

  private static func tamperedDataRequest(
    of association: Association.ID, _ left: inout [[UInt8]: Walk.State], in tx: any Transaction
  ) throws -> Verdict? {
    var after = [UInt8]()
    while true {
      let page = try DataRequestStore.standings(of: association, after: after, in: tx)
      for found in page {
        let state = left.removeValue(forKey: found.id)
        guard state?.fingerprint == found.fingerprint else {
          return .recordTampered(found.record, sequence: state?.sequence ?? 0)
        }
      }
      guard let last = page.last else { return nil }
      after = last.id
    }
  }

  private static func tamperedSegment(
    of association: Association.ID, _ left: inout [[UInt8]: Walk.State], in tx: any Transaction
  ) throws -> Verdict? {
    let agreement = try tampered(&left, Record.agreement) { after in
      try AgreementStore.standings(association, after, tx).map { ($0.id, $0.name, $0.fingerprint) }
    }
    if let agreement { return agreement }
    return try tampered(&left, Record.segment(name:)) { after in
      try SegmentStore.standings(association, after, tx).map { ($0.id, $0.name, $0.fingerprint) }
    }
  }

  /// A watched record and its fingerprint as its rows stand.
  struct RecordStanding {
    var id: [UInt8]
    var record: Record
    var fingerprint: [UInt8]
  }

  /// One event as raw columns: verification must not depend on being able to read their meaning.
  private struct Link {
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
  private struct Walk {
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
