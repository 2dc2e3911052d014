import Casework
import SQL

/// A record that may be due for destruction, as the tables tell of it.
struct KeptRecord: Sendable {
  var subject: [UInt8]
  var ref: String
  /// When anything last happened to it, but for holds and destructions.
  var last: Instant
  /// The last event about it; 0 where there is none.
  var seen: Int64
  var party: Party.ID?
  var request: Request.ID?
  var mobile: Mobile?
  /// Nothing else rests on it that is kept.
  var isFree: Bool

  var item: Destruction.Item { Destruction.Item(subject: subject, ref: ref, ended: CalendarDay(last), seen: seen) }
}

/// The records of the classes, looked for along an index in the order of their making.
struct KeptRecords {
  let association: Association.ID
  let tx: any Transaction
  private let hasHolds: Bool

  init(of association: Association.ID, in tx: any Transaction) throws {
    (self.association, self.tx) = (association, tx)
    hasHolds = try !HoldStore.standing(limit: 1, of: association, in: tx).isEmpty
  }

  /// So many records are read at a time, and so many times.
  private static let page = 2_500
  private static let pages = 40

  /// The first records of a class whose time is over, without those that are held; `isWhole` when there are no others.
  func due(_ period: RetentionPeriod, on day: CalendarDay, limit: Int) throws -> (found: [KeptRecord], isWhole: Bool) {
    let cut = period.cut(on: day)
    // Identifiers begin with the millisecond of their making: what was made later is not due either.
    let end = Party.ID(high: UInt64(bitPattern: max(0, cut.microseconds / 1_000)) << 16, low: 0)
    var found: [KeptRecord] = []
    var place: [UInt8] = Party.ID(high: 0, low: 0).bytes
    for _ in 0..<Self.pages {
      let page = try tx.rows(
        Self.pageStatement(period.kind),
        [.id(association), .bytes(place), .id(end), .integer(Self.page)]
      ) { try Self.read($0, period.kind) }
      for record in page where record.last < cut && record.isFree {
        guard try !isHeld(record) else { continue }
        guard found.count < limit else { return (found, false) }
        found.append(record)
      }
      guard let last = page.last, page.count == Self.page else { return (found, true) }
      place = last.subject
    }
    return (found, false)
  }

  /// What speaks against destroying a record that was put on a list; nil when nothing does.
  func objection(to item: Destruction.Item, _ period: RetentionPeriod, on day: CalendarDay) throws
    -> Destruction.Outcome?
  {
    guard let record = try find(item, period.kind), record.isFree else { return .changed }
    if try isHeld(record) { return .held }
    guard record.seen == item.seen else { return .changed }
    return record.last < period.cut(on: day) ? nil : .early
  }

  private func find(_ item: Destruction.Item, _ kind: RetentionClass) throws -> KeptRecord? {
    try tx.first(Self.oneStatement(kind), [.id(association), .bytes(item.subject)]) { try Self.read($0, kind) }
  }

  /// Whether a hold stands on it, or on whoever it is of.
  func isHeld(_ record: KeptRecord) throws -> Bool {
    guard hasHolds else { return false }
    if let request = record.request, try !HoldStore.standing(on: request, of: association, in: tx).isEmpty {
      return true
    }
    var people = record.party.map { [$0] } ?? []
    if let mobile = record.mobile { people += try PartyStore.find(.mobile(mobile), of: association, in: tx) }
    for person in people {
      let entries = try PartyEntries.all(of: person, in: association, tx)
      if try !HoldStore.standing(onAny: entries, of: association, in: tx).isEmpty { return true }
    }
    return false
  }

  static func pageStatement(_ kind: RetentionClass) -> String {
    "\(select(kind)) AND kept.id > $2 AND kept.id < $3 ORDER BY kept.id LIMIT $4"
  }

  static func oneStatement(_ kind: RetentionClass) -> String { "\(select(kind)) AND kept.id = $2" }

  /// Holds and destructions leave the time as it was.
  private static let quiet = "'holdPlaced', 'holdLifted', 'recordDestroyed', 'dataShown'"

  private static func select(_ kind: RetentionClass) -> String {
    let source = kind.source
    return """
      SELECT kept.id, \(source.number), \(source.moment), \(source.party), \(source.request), \(source.mobile), \(source.isFree),
        (SELECT event.at FROM event WHERE event.association_id = kept.association_id AND event.subject_id = kept.id
          AND event.kind NOT IN (\(quiet)) ORDER BY event.seq DESC LIMIT 1),
        (SELECT event.seq FROM event WHERE event.association_id = kept.association_id AND event.subject_id = kept.id
          AND event.kind NOT IN (\(quiet)) ORDER BY event.seq DESC LIMIT 1)
      FROM \(kind.table) kept WHERE kept.association_id = $1 AND \(source.condition)
      """
  }

  private static func read(_ row: any Row, _ kind: RetentionClass) throws -> KeptRecord {
    var column = Columns(row)
    let id: Party.ID = try column.id()
    let (year, serial) = (try column.int(), try column.int())
    let moment = try column.instant()
    let (party, request): (Party.ID?, Request.ID?) = (try column.idOrNil(), try column.idOrNil())
    let mobile = try column.textOrNil().flatMap { try? Mobile(typed: $0) }
    let isFree = try column.int() == 1
    let (at, seen) = (try column.instantOrNil(), try column.intOrNil())
    return KeptRecord(
      subject: id.bytes, ref: kind.ref(year, serial, id), last: max(moment, at ?? moment), seen: Int64(seen ?? 0),
      party: party, request: request, mobile: mobile, isFree: isFree)
  }
}

extension RetentionClass {
  var table: String {
    switch self {
    case .withdrawnRequests, .rejectedRequests, .grantedPapers, .grantedRequests: "request"
    case .inquiries: "inquiry"
    case .bookings: "booking"
    case .messages: "message"
    case .looseEntries: "party"
    case .dataRequests: "data_request"
    }
  }

  /// The column that names the minutes a record was destroyed on; nil where nothing of it stays.
  var marker: String? {
    switch self {
    case .messages: nil
    case .grantedPapers: "papers_destroyed_on"
    default: "destroyed_on"
    }
  }

  /// What a record of the class is read from, column by column; the condition is that of its index, word for word, where
  /// an index has one.
  fileprivate struct Source {
    var number = "kept.year, kept.serial"
    var moment: String
    var party = "NULL"
    var request = "NULL"
    var mobile = "NULL"
    /// 1 where nothing else rests on it: told of each record rather than asked for, so that no look goes far past others.
    var isFree = "1"
    var condition: String
  }

  fileprivate var source: Source {
    switch self {
    case .withdrawnRequests: Self.request("stage = 'withdrawn' AND destroyed_on IS NULL")
    case .rejectedRequests:
      Self.request("stage = 'closed' AND decision_outcome = 'reject' AND destroyed_on IS NULL")
    case .grantedRequests:
      Self.request("stage = 'closed' AND decision_outcome = 'accept' AND destroyed_on IS NULL")
    case .grantedPapers:
      Self.request(
        "stage = 'closed' AND decision_outcome = 'accept' AND destroyed_on IS NULL AND papers_destroyed_on IS NULL")
    case .inquiries:
      Source(moment: "kept.taken_at", mobile: "kept.mobile", condition: "is_open = 0 AND destroyed_on IS NULL")
    case .bookings: Source(moment: "kept.ends_at", mobile: "kept.mobile", condition: "destroyed_on IS NULL")
    case .messages:
      Source(
        number: "0, 0", moment: "kept.at", request: "kept.request_id", mobile: "kept.recipient", condition: "1 = 1")
    case .dataRequests:
      Source(moment: "kept.taken_at", party: "kept.party_id", condition: "is_open = 0 AND destroyed_on IS NULL")
    case .looseEntries:
      Source(
        number: "0, 0", moment: "kept.created_at", party: "kept.id", isFree: Self.isLoose,
        condition: "merged_into IS NULL AND destroyed_on IS NULL")
    }
  }

  private static func request(_ condition: String) -> Source {
    Source(
      moment: "kept.submitted_at", party: "kept.party_id", request: "kept.id", mobile: "NULL", condition: condition)
  }

  /// Nothing rests on the entry nor on one that was joined to it.
  private static let isLoose: String = {
    let own = [
      ("request", "party_id"), ("beneficiary_file", "party_id"), ("party_role", "party_id"),
      ("agreement_party", "party_id"),
    ].map {
      "EXISTS (SELECT 1 FROM \($0) own WHERE own.association_id = kept.association_id AND own.\($1) = kept.id) OR "
    }
    return """
      CASE WHEN \(own.joined()) EXISTS (SELECT 1 FROM party_part own WHERE own.association_id = kept.association_id
        AND own.other_id = kept.id AND own.kind = 'relation')
       OR EXISTS (SELECT 1 FROM data_request own WHERE own.association_id = kept.association_id
        AND own.party_id = kept.id AND own.is_open = 1)
       OR EXISTS (SELECT 1 FROM party own WHERE own.association_id = kept.association_id
        AND own.merged_into = kept.id AND (
          EXISTS (SELECT 1 FROM request WHERE request.association_id = own.association_id AND request.party_id = own.id)
          OR EXISTS (SELECT 1 FROM beneficiary_file WHERE beneficiary_file.association_id = own.association_id
            AND beneficiary_file.party_id = own.id))) THEN 0 ELSE 1 END
      """
  }()

  fileprivate func ref(_ year: Int, _ serial: Int, _ id: Party.ID) -> String {
    switch self {
    case .withdrawnRequests, .rejectedRequests, .grantedPapers, .grantedRequests:
      RequestNumber(year: year, serial: serial).description
    case .inquiries: InquiryNumber(year: year, serial: serial).description
    case .bookings: BookingNumber(year: year, serial: serial).description
    case .dataRequests: DataRequestNumber(year: year, serial: serial).description
    // The end of an identifier is told at random.
    case .messages: "MSG-\(id.description.suffix(12))"
    case .looseEntries: "ENT-\(id)"
    }
  }
}
