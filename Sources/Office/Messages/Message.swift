package import Casework
import SQL

/// Something the association says to an applicant.
///
/// Words are found when it is sent or shown, in their language.
package struct Message: Hashable, Sendable {
  package typealias ID = Identifier<Message>

  package let id: ID
  package var request: Request.ID?
  package var recipient: Mobile
  package var kind: Kind
  package var at: Instant
  package var facts: [Event.Fact]

  /// What it is about; raw values are stored.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case received
    case trackingCode = "tracking_code"
    case incomplete
    case committeeNotice = "committee_notice"
    case accepted
    case rejected
    case deferred
    case registered
    case delivered
    case clockPaused = "clock_paused"
    case withdrawn
    case mobileReplaced = "mobile_replaced"
    case mobileGivenUp = "mobile_given_up"
    case signAgain = "sign_again"
    case paid
    case handoverCode = "handover_code"
    case renewalDue = "renewal_due"
    case bookingMade = "booking_made"
    case bookingMoved = "booking_moved"
    case bookingCancelled = "booking_cancelled"
    case bookingReminder = "booking_reminder"
    case bookingCode = "booking_code"
    case stillMissing = "still_missing"
    case inquiryAnswered = "inquiry_answered"
    case appealLodged = "appeal_lodged"
    case appealHeard = "appeal_heard"
    case appealPutOff = "appeal_put_off"
    case appealUpheld = "appeal_upheld"
    case appealDismissed = "appeal_dismissed"
    case appealWithdrawn = "appeal_withdrawn"
    case dataAsked = "data_asked"
    case dataExtended = "data_extended"
    case dataGranted = "data_granted"
    case dataRefused = "data_refused"
  }

  package init(
    id: ID, request: Request.ID? = nil, recipient: Mobile, kind: Kind, at: Instant, facts: [Event.Fact]
  ) {
    (self.id, self.request, self.recipient) = (id, request, recipient)
    (self.kind, self.at, self.facts) = (kind, at, facts)
  }

  package subscript(_ name: Event.Fact.Name) -> String? {
    facts.first { $0.name == name }?.value
  }
}

/// Messages as rows, written with the change they tell of.
enum MessageStore {
  static func insert(_ message: Message, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      """
      INSERT INTO message (association_id, id, request_id, recipient, kind, facts, at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      [
        .id(association), .id(message.id), .id(orNull: message.request), .sealed(.contact, message.recipient.text),
        .word(message.kind), .sealed(.words, message.facts.stored), .time(message.at),
      ])
  }

  static func find(_ id: Message.ID, of association: Association.ID, in tx: any Transaction) throws -> Message? {
    try tx.first(
      "SELECT id, request_id, recipient, kind, facts, at FROM message WHERE association_id = $1 AND id = $2",
      [.id(association), .id(id)], read)
  }

  /// The newest messages first.
  static func latest(of association: Association.ID, limit: Int, in tx: any Transaction) throws -> [Message] {
    try tx.rows(
      """
      SELECT id, request_id, recipient, kind, facts, at FROM message
      WHERE association_id = $1 ORDER BY id DESC LIMIT $2
      """, [.id(association), .integer(limit)], read)
  }

  /// What was said about one request, the newest first.
  static func messages(about request: Request.ID, of association: Association.ID, in tx: any Transaction) throws
    -> [Message]
  {
    // Found in the index first, as a request's events are.
    try tx.rows(
      """
      SELECT message.id, message.request_id, message.recipient, message.kind, message.facts, message.at FROM message found
      JOIN message ON message.association_id = found.association_id AND message.id = found.id
      WHERE found.association_id = $1 AND found.request_id = $2 ORDER BY found.id DESC LIMIT 100
      """, [.id(association), .id(request)], read)
  }

  /// What was said about any of these requests, the newest first.
  static func messages(
    aboutAny requests: [Request.ID], limit: Int, of association: Association.ID, in tx: any Transaction
  ) throws -> [Message] {
    try tx.rows(
      """
      SELECT message.id, message.request_id, message.recipient, message.kind, message.facts, message.at FROM message found
      JOIN message ON message.association_id = found.association_id AND message.id = found.id
      WHERE found.association_id = $1 AND found.request_id IN (\(placeholders(requests.count, from: 2)))
      ORDER BY found.id DESC LIMIT \(limit)
      """, [.id(association)] + requests.map { .id($0) }, read)
  }

  private static func read(_ row: any Row) throws -> Message {
    var column = Columns(row)
    let id: Message.ID = try column.id()
    let request: Request.ID? = try column.idOrNil()
    let recipient: Mobile = try column.form()
    let kind: Message.Kind = try column.word()
    let facts = try column.value([Event.Fact].init(stored:))
    return Message(id: id, request: request, recipient: recipient, kind: kind, at: try column.instant(), facts: facts)
  }
}

extension Office {
  /// What went out lately, newest first: for the administrator, and for anyone on a demo's outbox page.
  package func outbox(of association: Association) async throws -> [Message] {
    guard association.isDemo else { throw OfficeRefusal.notFound }
    return try await database.read(in: .of(association.id)) { tx in
      try MessageStore.latest(of: association.id, limit: 50, in: tx)
    }
  }

  /// What went out lately, newest first, for a person whose post carries `seeOutbox`.
  package func outbox(as actor: StaffActor) async throws -> [Message] {
    try actor.must(.seeOutbox)
    return try await database.read(in: .of(actor.association)) { tx in
      try MessageStore.latest(of: actor.association, limit: 50, in: tx)
    }
  }

  /// What an event makes the association say to the applicant; nil when it says nothing.
  func message(following event: Event, about request: Request) -> Message? {
    guard let kind = Message.Kind(following: event) else { return nil }
    return Message(
      id: randomness.identifier(at: event.at), request: request.id, recipient: request.mobile, kind: kind,
      at: event.at,
      facts: [Event.Fact(.number, request.number?.description ?? "")] + event.facts.filter { $0.name != .members }
        + names(of: event, in: request))
  }
}

extension Office {
  /// What the document a message is about is called, in Arabic and in English; nothing when it is about none.
  private func names(of event: Event, in request: Request) -> [Event.Fact] {
    guard event.kind == .itemRejected || event.kind == .itemExpired,
      let item = request.items.first(where: { $0.requirement.code == event[.item] })?.requirement
    else { return [] }
    return [Event.Fact(.title, item.nameAr), Event.Fact(.title, item.nameEn)]
  }
}

extension Message {
  /// The document it is about, in Arabic and in English; nil when it is about none.
  package var document: (ar: String, en: String)? {
    let names = facts.filter { $0.name == .title }.map(\.value)
    return names.count == 2 ? (names[0], names[1]) : nil
  }
}

extension Message.Kind {
  /// Whether it opens something for a while, and nothing after that.
  package var isCode: Bool { self == .trackingCode || self == .handoverCode || self == .bookingCode }

  init?(following event: Event) {
    switch event.kind {
    // Whoever changed it themselves is asked on the page they did it on.
    case .edited, .itemSupplied:
      guard event[.seal] != nil, event.actor.staffID != nil else { return nil }
      self = .signAgain
    case .returned, .itemRejected, .itemExpired: self = .incomplete
    case .noticeGiven: self = .committeeNotice
    case .registered: self = .registered
    case .delivered: self = .delivered
    case .clockPaused: self = .clockPaused
    case .withdrawn: self = .withdrawn
    case .mobileReplaced: self = .mobileReplaced
    case .decided where event[.outcome] == Decision.Outcome.defer.rawValue: self = .deferred
    case .answered: self = event[.outcome] == Decision.Outcome.accept.rawValue ? .accepted : .rejected
    case .appealLodged: self = .appealLodged
    case .appealHeard: self = .appealHeard
    case .appealPutOff: self = .appealPutOff
    case .appealRuled: self = event[.outcome] == Decision.Outcome.accept.rawValue ? .appealUpheld : .appealDismissed
    case .appealWithdrawn: self = .appealWithdrawn
    default: return nil
    }
  }
}
