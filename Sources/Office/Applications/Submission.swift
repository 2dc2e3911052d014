package import Casework
import Crypto
import SQL

/// What an applicant leaves with: the number to say, and what was recorded.
package struct Receipt: Hashable, Sendable {
  package var id: Request.ID
  package var number: RequestNumber
  package var stage: Stage
  package var submitted: Instant
  package var missing: [String]
}

extension Office {
  /// The one way a request comes into being: person, number, checklist, seal, first events and messages together.
  func submit(
    _ application: Application, key: [UInt8], through channel: Channel, by staff: Actor?,
    under known: Settings, endingDraft draft: [UInt8]?, from identity: IntakeIdentity = .unasked
  ) async throws -> Receipt {
    let (now, association) = (clock.now, known.association.id)
    let content = application.fingerprint(through: channel)
    let ids = Ids(
      request: randomness.identifier(at: now), party: randomness.identifier(at: now),
      message: randomness.identifier(at: now))
    let early: CheckedApplication
    do {
      // The writer is one for all: what is typed wrong is said before waiting for it.
      early = try CheckedApplication(application, through: channel, under: known, as: ids.party, at: now)
    } catch {
      // Sent before, when nothing was wrong with it.
      if let earlier = try await receipt(for: key, sending: content, of: association) { return earlier }
      throw error
    }
    let sent = try await database.write(in: .of(association)) { tx in
      if let earlier = try receipt(for: key, sending: content, of: association, in: tx) { return earlier }
      let settings = try self.settings(of: association, in: tx, keeping: false)
      let checked =
        settings.version == early.settingsVersion
        ? early : try CheckedApplication(application, through: channel, under: settings, as: ids.party, at: now)
      try know(checked.person, as: identity, by: staff, at: now, in: association, tx)
      let (request, events) = try begin(checked, application.documents, ids, by: staff, at: now, in: tx)
      try tellApart(request.applicant.party, as: identity, by: staff, at: now, in: association, tx)
      let deadline = request.deadline(under: checked.policy.reply, at: now, in: settings.calendar)
      try RequestStore.insert(request, events, deadline, of: association, in: tx)
      try issueLetters(following: events, about: request, settings, in: tx)
      try SubmissionStore.insert(key, content, request.id, of: association, at: now, in: tx)
      if let scan = application.scan {
        try FormScanStore.put(scan, to: request, by: staff, at: now, of: association, in: tx)
      }
      if let draft { try ApplicationStore.delete(draft, of: association, in: tx) }
      let receipt = try Receipt(of: request)
      try post(
        Message(
          id: ids.message, request: request.id, recipient: request.applicant.mobile, kind: .received, at: now,
          facts: [Event.Fact(.number, receipt.number.description)]), of: association, in: tx)
      return receipt
    }
    announceMessages(of: association)
    return sent
  }

  /// The identifiers a submission needs, drawn before the transaction so that a repeat of it draws none.
  private struct Ids: Sendable {
    var request: Request.ID
    var party: Identifier<Party>
    var message: Message.ID
  }

  /// The request as it enters the office: numbered, with the files that were asked for, sealed when nothing is missing.
  private func begin(
    _ checked: CheckedApplication, _ documents: [String: RequestDocument], _ ids: Ids, by staff: Actor?,
    at now: Instant, in tx: any Transaction
  ) throws -> (Request, [Event]) {
    let (policy, service, association) = (checked.policy, checked.service, checked.association)
    let applicant = try PartyStore.known(checked.person, at: now, of: association, in: tx)
    var request = Request.draft(
      id: ids.request, of: service, under: policy.id, applicant: applicant, particulars: checked.particulars,
      through: checked.channel)
    let actor = staff ?? .applicant(name: applicant.name.full)
    // Files handed in for a service chosen earlier are not this one's business.
    let asked = Set(service.checklist.map(\.code))
    for (code, document) in documents where asked.contains(code) {
      _ = try request.supply(document, for: code, by: actor, at: now)
    }
    let number = try CounterStore.nextNumber(at: now, of: association, in: tx)
    var events = try request.submit(as: number, by: actor, under: policy.gates, at: now)
    if request.stage == .complete, checked.answers.isTicked(.agree) {
      events.append(
        try request.attest(
          policy.declaration, signedBy: try checked.answers.signature(), method: staff == nil ? .typedName : .paper,
          by: actor,
          at: now, with: hash))
    }
    return (request, events)
  }

  /// The receipt of what was sent under this key; `keyUsed` when that was other than `content`, where one is given.
  func receipt(for key: [UInt8], sending content: [UInt8]? = nil, of association: Association.ID) async throws
    -> Receipt?
  {
    try await database.read(in: .of(association)) { tx in
      try receipt(for: key, sending: content, of: association, in: tx)
    }
  }

  private func receipt(
    for key: [UInt8], sending content: [UInt8]?, of association: Association.ID, in tx: any Transaction
  ) throws -> Receipt? {
    guard let sent = try SubmissionStore.get(key, of: association, in: tx) else { return nil }
    if let content, let first = sent.content, first != content { throw ApplicationRefusal.keyUsed }
    return try Receipt(of: try RequestStore.get(sent.request, of: association, in: tx))
  }
}

extension Application {
  /// SHA-256 over what was typed, for what and by which way: two sendings of one form share it.
  func fingerprint(through channel: Channel) -> [UInt8] {
    var form = CanonicalForm()
    form.add("service", service.description)
    form.add("channel", channel.rawValue)
    form.add("answers", answers.stored)
    // Attempts kept before there were forms are compared with what they were.
    if !self.form.isEmpty { form.add("form", self.form.stored) }
    return SHA256.digest(form.bytes)
  }
}

extension Receipt {
  /// What the applicant leaves with; `SQLFault.corrupt` for a request that was never submitted.
  fileprivate init(of request: Request) throws {
    guard let number = request.number, let submitted = request.times.submitted else {
      throw SQLFault.corrupt("a submitted request without number or time")
    }
    self.init(
      id: request.id, number: number, stage: request.stage, submitted: submitted, missing: request.missingItems)
  }
}

/// A receipt with what the applicant may see of it again.
package struct SentReceipt: Hashable, Sendable {
  package var number: RequestNumber
  package var stage: Stage
  package var service: Service.ID
  package var name: String
  package var mobile: Mobile
  package var submitted: Instant
  package var missing: [Requirement]
  package var due: CalendarDay?
}

extension Office {
  /// The receipt of the application this browser sent last; nil when it sent none.
  package func receipt(_ token: ApplicationToken, of association: Association.ID) async throws -> SentReceipt? {
    let now = clock.now
    return try await database.read(in: .of(association)) { tx in
      guard let sent = try SubmissionStore.get(token.hash, of: association, in: tx) else { return nil }
      let request = try RequestStore.get(sent.request, of: association, in: tx)
      guard let number = request.number, let submitted = request.times.submitted else { return nil }
      let rule = try policy(request.policy, of: association, in: tx).reply
      let calendar = try settings(of: association, in: tx).calendar
      return SentReceipt(
        number: number, stage: request.stage, service: request.service, name: request.applicant.name.short,
        mobile: request.applicant.mobile, submitted: submitted,
        missing: request.items.filter(\.isMissing).map(\.requirement),
        due: request.deadline(under: rule, at: now, in: calendar).due)
    }
  }
}

/// Which submission became which request, so that sending twice makes one.
enum SubmissionStore {
  /// `content` is nil for what was sent before contents were kept.
  static func get(_ key: [UInt8], of association: Association.ID, in tx: any Transaction) throws
    -> (request: Request.ID, content: [UInt8]?)?
  {
    try tx.first(
      "SELECT request_id, content_hash FROM submission WHERE association_id = $1 AND idempotency_key = $2",
      [.id(association), .bytes(key)]
    ) { row in
      var column = Columns(row)
      return (try column.id(), try column.bytesOrNil())
    }
  }

  static func insert(
    _ key: [UInt8], _ content: [UInt8], _ request: Request.ID, of association: Association.ID, at now: Instant,
    in tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO submission (association_id, idempotency_key, request_id, at, content_hash)
      VALUES ($1, $2, $3, $4, $5)
      """, [.id(association), .bytes(key), .id(request), .time(now), .bytes(content)])
  }
}

/// Numbers that count without gaps, per association and year.
enum CounterStore {
  static func nextNumber(at now: Instant, of association: Association.ID, in tx: any Transaction) throws
    -> RequestNumber
  {
    let year = CalendarDay(now).gregorian?.year ?? 0
    let next = try tx.first(
      """
      INSERT INTO counter (association_id, name, year, last) VALUES ($1, 'request', $2, 1)
      ON CONFLICT (association_id, name, year) DO UPDATE SET last = counter.last + 1 RETURNING last
      """, [.id(association), .integer(year)]
    ) { try $0.integer(0) }
    guard let next else { throw SQLFault.corrupt("counter gave no number") }
    return RequestNumber(year: year, serial: Int(next))
  }

  /// Makes the year's count go on from `number`, unless it is further already.
  static func reach(_ number: RequestNumber, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      """
      INSERT INTO counter (association_id, name, year, last) VALUES ($1, 'request', $2, $3)
      ON CONFLICT (association_id, name, year) DO UPDATE SET last = excluded.last WHERE counter.last < excluded.last
      """, [.id(association), .integer(number.year), .integer(number.serial)])
  }
}
