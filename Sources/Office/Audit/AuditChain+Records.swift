import Casework
import SQL

extension AuditChain {
  /// A watched record and its fingerprint as its rows stand.
  struct RecordStanding {
    var id: [UInt8]
    var record: Record
    var fingerprint: [UInt8]
  }

  /// What the chain last kept of each record, less those that were found as they were.
  private struct Remaining {
    private(set) var states: [[UInt8]: Walk.State]

    init(_ walk: Walk) { states = walk.states }

    mutating func take(_ id: [UInt8]) -> Walk.State? { states.removeValue(forKey: id) }

    /// The first of these that is not as it was kept.
    mutating func tampered(_ records: [RecordStanding]) -> Verdict? {
      for found in records {
        let state = take(found.id)
        guard state?.fingerprint == found.fingerprint else {
          return .recordTampered(found.record, sequence: state?.sequence ?? 0)
        }
      }
      return nil
    }

    /// The same a page at a time, in the order of their identifiers.
    mutating func tampered(_ page: (_ after: [UInt8]) throws -> [RecordStanding]) throws -> Verdict? {
      var after = [UInt8]()
      while true {
        let records = try page(after)
        if let found = tampered(records) { return found }
        guard let last = records.last else { return nil }
        after = last.id
      }
    }
  }

  /// Holds every watched record against what its last event kept of it.
  static func tampered(of association: Association.ID, _ walk: Walk, in tx: any Transaction) throws -> Verdict? {
    var left = Remaining(walk)
    if let found = try tamperedRequest(of: association, &left, in: tx) { return found }
    let letters = try left.tampered { after in
      try LetterStore.standings(of: association, after: after, limit: 1000, in: tx)
    }
    if let letters { return letters }
    let benefits: [Page] = [
      FileStore.standings, EntitlementStore.standings, TransferStore.standings, BudgetStore.standings,
    ]
    if let found = try tampered(benefits, of: association, &left, in: tx) { return found }
    let others: [Page] = [
      PlaceStore.standings, BookingStore.standings, TicketStore.standings, InquiryStore.standings,
      AgreementStore.standings, SegmentStore.standings,
    ]
    if let found = try tampered(others, of: association, &left, in: tx) { return found }
    if let found = try tamperedCommittee(of: association, &left, in: tx) { return found }
    if let found = try tamperedList(of: association, &left, in: tx) { return found }
    if let found = try tamperedParty(of: association, &left, in: tx) { return found }
    let asked = try left.tampered { try DataRequestStore.standings(of: association, after: $0, in: tx) }
    if let asked { return asked }
    for policy in try PolicyStore.standings(of: association, in: tx) {
      let state = left.take(policy.id)
      guard state?.fingerprint == policy.fingerprint, policy.state == walk.stateOfPolicy(policy.id) else {
        return .recordTampered(.policy(number: policy.number), sequence: state?.sequence ?? 0)
      }
    }
    if let found = left.tampered(try few(of: association, in: tx)) { return found }
    return try tamperedAssociation(association, walk, &left, in: tx)
      ?? left.states.values.map(\.sequence).min().map { .recordMissing(sequence: $0) }
  }

  private static func tamperedRequest(
    of association: Association.ID, _ left: inout Remaining, in tx: any Transaction
  ) throws -> Verdict? {
    var after = [UInt8]()
    while true {
      let page = try RequestStore.standings(of: association, after: after, limit: 1000, in: tx)
      for found in page {
        guard let id = Request.ID(bytes: found.id) else { throw SQLFault.corrupt("request identifier") }
        guard let state = left.take(found.id) else {
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

  /// Records of a kind after one of them, in the order of their identifiers.
  private typealias Page = (_ association: Association.ID, _ after: [UInt8], _ tx: any Transaction) throws ->
    [RecordStanding]

  private static func tampered(
    _ pages: [Page], of association: Association.ID, _ left: inout Remaining, in tx: any Transaction
  ) throws -> Verdict? {
    for page in pages {
      if let found = try left.tampered({ after in try page(association, after, tx) }) { return found }
    }
    return nil
  }

  private static func tamperedCommittee(
    of association: Association.ID, _ left: inout Remaining, in tx: any Transaction
  ) throws -> Verdict? {
    let standings =
      try CommitteeStore.standings(of: association, in: tx) + InterestStore.standings(of: association, in: tx)
    return try left.tampered(standings)
      ?? left.tampered { try SittingStore.standings(of: association, after: $0, limit: 200, in: tx) }
  }

  /// Lists and their portions, and then what the portions say of their entries: before the parties, which the chain tells
  /// of one by one once somebody changed them.
  private static func tamperedList(
    of association: Association.ID, _ left: inout Remaining, in tx: any Transaction
  ) throws -> Verdict? {
    let lists: [Page] = [ImportStore.standings, PortionRecord.standings]
    if let found = try tampered(lists, of: association, &left, in: tx) { return found }
    let told = left.states
    return try PortionRecord.tampered(of: association, in: tx) { told[$0] != nil }
      .map { .recordTampered(.party(name: $0), sequence: 0) }
  }

  private static func tamperedParty(
    of association: Association.ID, _ left: inout Remaining, in tx: any Transaction
  ) throws -> Verdict? {
    let entries = try left.tampered { try PartyStore.standings(of: association, after: $0, in: tx) }
    if let entries { return entries }
    return left.tampered(
      try PartyStore.restoredStandings(of: association, in: tx) + MergerStore.standings(of: association, in: tx))
  }

  /// Records an association has few of, all at once.
  private static func few(of association: Association.ID, in tx: any Transaction) throws -> [RecordStanding] {
    let scans = try FormScanStore.standings(of: association, in: tx).map {
      RecordStanding(id: $0.id, record: .formScan(code: $0.code), fingerprint: $0.fingerprint)
    }
    let staff = try StaffStore.standings(of: association, in: tx).map {
      RecordStanding(id: $0.id, record: .staff(name: $0.name), fingerprint: $0.fingerprint)
    }
    let tables = try IncomeTableStore.standings(of: association, in: tx).map {
      RecordStanding(id: $0.id, record: .incomeTable(number: $0.number), fingerprint: $0.fingerprint)
    }
    let library = try LibraryStore.standings(of: association, in: tx).map {
      RecordStanding(id: $0.id, record: .libraryDocument(title: $0.title), fingerprint: $0.fingerprint)
    }
    let letterheads = try LetterheadStore.standings(of: association, in: tx).map {
      RecordStanding(id: $0.id, record: .letterhead(number: $0.number), fingerprint: $0.fingerprint)
    }
    let ofRetention =
      try HoldStore.standings(of: association, in: tx) + DestructionStore.standings(of: association, in: tx)
    return scans + staff + tables + library + letterheads + ofRetention
  }

  private static func tamperedAssociation(
    _ association: Association.ID, _ walk: Walk, _ left: inout Remaining, in tx: any Transaction
  ) throws -> Verdict? {
    let own = left.take(association.bytes)
    let inForce = try AssociationStore.get(association, in: tx).policy
    let standing = [
      try AssociationStore.fingerprint(of: association, in: tx),
      try AssociationStore.fingerprintWithoutServices(of: association, in: tx),
    ]
    guard let own, standing.contains(own.fingerprint), inForce?.bytes == walk.approved.last else {
      return .recordTampered(.association, sequence: own?.sequence ?? 0)
    }
    return nil
  }
}
