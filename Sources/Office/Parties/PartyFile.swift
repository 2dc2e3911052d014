package import Casework
import SQL

/// Everything the association knows of one party, on one page.
package struct PartyFile: Sendable {
  package var party: Party
  /// The names of those it is related to.
  package var names: [Party.ID: String]
  /// Those who named it as theirs.
  package var related: [Related]
  /// The beneficiary’s file, for whoever has one.
  package var file: BeneficiaryFile?
  /// Newest first; empty to who may not see requests.
  package var requests: [RequestLine]
  package var documents: [Document]
  package var visits: [Visit]
  package var received: [Receipt]
  package var messages: [Message]
  /// Newest first; empty to who may not see agreements.
  package var agreements: [Agreement] = []
  /// What was done to the entry, its file and its requests, newest first.
  package var events: [ToldEvent]
  /// Who may be the same person; empty to who may not keep the register.
  package var similar: [Resembling] = []
  /// Entries of the same one that were joined to this one, and by which merger; the latest first.
  package var joined: [JoinedEntry] = []
  /// Who opened the file lately, newest first; nil to who may not see that.
  package var views: [View]?
  package var today: CalendarDay

  /// A party that says what this one is to it.
  package struct Related: Hashable, Sendable {
    package var party: Party.ID
    package var name: String
    package var relation: Relation
  }

  /// An entry that was joined to this one.
  package struct JoinedEntry: Hashable, Sendable {
    package var merger: Merger
    package var name: String
    /// Requests that came under the entry that stays since they were joined; they stay with it.
    package var requestsSince: Int
  }

  /// A document of one of the requests.
  package struct Document: Hashable, Sendable {
    package var request: Request.ID
    package var code: String
    package var nameAr: String
    package var nameEn: String
    package var file: String
  }

  /// A visit of one of the requests.
  package struct Visit: Hashable, Sendable {
    package var request: Request.ID
    package var number: Int
    package var starts: Instant?
  }

  /// Something that was handed over.
  package struct Receipt: Hashable, Sendable {
    package var request: Request.ID
    package var what: String
    package var amount: Halalas?
    package var at: Instant
  }

  /// One look at the file, or at what is covered in it.
  package struct View: Hashable, Sendable {
    package var staff: StaffMember.ID
    package var at: Instant
    package var place: LookedAt
    /// What was uncovered, and what for.
    package var shown: Disclosure?
  }
}

extension Office {
  /// So many of a party's requests, documents, messages and events its page shows.
  static let shownOfParty = 30

  /// Everything about one party, for who sees people; that this person looked is written down first.
  package func party(_ id: Party.ID, as actor: StaffActor) async throws -> PartyFile {
    try actor.must(.seePeople)
    let association = actor.association
    let now = clock.now
    let look: Party.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      let isThere = try tx.first(
        "SELECT 1 FROM party WHERE association_id = $1 AND id = $2", [.id(association), .id(id)]
      ) { try $0.integer(0) }
      guard isThere != nil else { throw OfficeRefusal.notFound }
      try LookStore.insert(look, at: .entry, of: id, by: actor.member.id, at: now, in: association, tx)
    }
    return try await database.read(in: .of(association)) { tx in
      var file = PartyFile(
        party: try PartyStore.get(id, of: association, in: tx), names: [:], related: [], requests: [], documents: [],
        visits: [], received: [], messages: [], events: [], today: CalendarDay(now))
      let entries = try PartyEntries.all(of: id, in: association, tx)
      try PartyPage.addRelated(to: &file, entries, of: association, in: tx)
      if actor.may(.seeRequests) { try PartyPage.addRequests(to: &file, entries, of: association, in: tx) }
      if actor.may(.seeAgreements) {
        file.agreements = try AgreementStore.agreements(
          with: entries, limit: Self.shownOfParty, of: association, in: tx)
      }
      try PartyPage.addEvents(to: &file, entries, of: association, in: tx)
      file.joined = try PartyPage.joined(to: id, of: association, in: tx)
      if actor.may(.keepPeople) {
        let known = Resemblance.Known(file.party.details, mobile: file.party.mobile)
        let apart = try Resemblances.toldApart(from: file.party, in: association, tx)
        file.similar = try Resemblances.of(known, but: apart, in: association, tx)
      }
      if actor.may(.seeReadLog) { file.views = try PartyPage.views(of: entries, in: association, tx) }
      return file
    }
  }
}

/// What a party's page shows, gathered by a look-up each.
enum PartyPage {
  static func addRelated(
    to file: inout PartyFile, _ entries: [Party.ID], of association: Association.ID, in tx: any Transaction
  ) throws {
    let id = file.party.id
    let others = Array(Set(file.party.relations.map(\.other))).sorted()
    for line in try PartyLists.lines(of: others, in: association, tx) { file.names[line.id] = line.name }
    file.related = try tx.rows(
      relatedStatement(entries.count), [.id(association)] + entries.map { .id($0) }
    ) { row in
      var column = Columns(row)
      let party: Party.ID = try column.id()
      let name = try column.text()
      let number = try column.int()
      guard let relation = Relation(stored: try column.text(), number: number, other: id) else {
        throw SQLFault.corrupt("a part of a party")
      }
      return PartyFile.Related(party: party, name: name, relation: relation)
    }
    // What an entry says that was itself joined to another is said again by that one.
    let standing = Set(
      try PartyEntries.standing(for: file.related.map(\.party), of: association, in: tx)
    ).subtracting(entries)
    file.related.removeAll { !standing.contains($0.party) }
  }

  static func relatedStatement(_ count: Int) -> String {
    """
    SELECT party.id, party.name, found.number, found.content FROM party_part found
    JOIN party ON party.association_id = found.association_id AND party.id = found.party_id
    WHERE found.association_id = $1 AND found.other_id \(PartyEntries.among(count)) AND found.kind = 'relation'
    ORDER BY found.party_id DESC LIMIT 50
    """
  }

  /// Those that were joined to it and stand so, the latest first.
  static func joined(to id: Party.ID, of association: Association.ID, in tx: any Transaction) throws
    -> [PartyFile.JoinedEntry]
  {
    let mergers = try MergerStore.standing(on: id, of: association, in: tx)
    let names = Dictionary(
      try PartyLists.lines(of: mergers.map(\.joined), in: association, tx).map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first })
    return try mergers.map { merger in
      let since = try tx.first(
        "SELECT count(*) FROM request WHERE association_id = $1 AND party_id = $2 AND submitted_at >= $3",
        [.id(association), .id(id), .time(merger.at)]
      ) { Int(try $0.integer(0)) }
      return PartyFile.JoinedEntry(merger: merger, name: names[merger.joined] ?? "—", requestsSince: since ?? 0)
    }
  }

  static func addRequests(
    to file: inout PartyFile, _ entries: [Party.ID], of association: Association.ID, in tx: any Transaction
  ) throws {
    let limit = Office.shownOfParty
    file.file = try FileStore.find(of: file.party.id, in: association, tx)
    file.requests = try tx.rows(
      requestsStatement(entries.count), [.id(association)] + entries.map { .id($0) } + [.integer(limit)],
      RequestLine.read)
    try RequestLists.markPaused(&file.requests, of: association, in: tx)
    let ids = file.requests.map(\.id)
    guard !ids.isEmpty else { return }
    let key: [SQLValue] = [.id(association)] + ids.map { .id($0) }
    let among = "IN (\(placeholders(ids.count, from: 2)))"
    file.documents = try tx.rows(
      """
      SELECT request_id, code, name_ar, name_en, document_name FROM request_item
      WHERE association_id = $1 AND request_id \(among) AND document_id IS NOT NULL
      ORDER BY request_id DESC, position LIMIT \(limit)
      """, key
    ) { row in
      var column = Columns(row)
      return PartyFile.Document(
        request: try column.id(), code: try column.text(), nameAr: try column.text(), nameEn: try column.text(),
        file: try column.textOrNil() ?? "")
    }
    file.visits = try tx.rows(
      """
      SELECT request_id, number, starts_at FROM request_part
      WHERE association_id = $1 AND request_id \(among) AND kind = 'visit'
      ORDER BY request_id DESC, number DESC LIMIT \(limit)
      """, key
    ) { row in
      var column = Columns(row)
      return PartyFile.Visit(request: try column.id(), number: try column.int(), starts: try column.instantOrNil())
    }
    file.messages = try MessageStore.messages(aboutAny: ids, limit: limit, of: association, in: tx)
    file.received = try received(ids, limit: limit, of: association, in: tx)
  }

  /// What was handed over: by the request itself, and in the parts of what it brought.
  private static func received(
    _ ids: [Request.ID], limit: Int, of association: Association.ID, in tx: any Transaction
  ) throws -> [PartyFile.Receipt] {
    let key: [SQLValue] = [.id(association)] + ids.map { .id($0) }
    let among = "IN (\(placeholders(ids.count, from: 2)))"
    func read(_ row: any Row) throws -> PartyFile.Receipt {
      var column = Columns(row)
      let request: Request.ID = try column.id()
      let what = try column.text()
      let amount = try column.intOrNil().map { Halalas(Int64($0)) }
      return PartyFile.Receipt(request: request, what: what, amount: amount, at: try column.instant())
    }
    let deliveries = try tx.rows(
      """
      SELECT id, delivery_what, NULL, delivery_at FROM request
      WHERE association_id = $1 AND id \(among) AND delivery_at IS NOT NULL
      """, key, read)
    let instalments = try tx.rows(
      """
      SELECT entitlement.request_id, entitlement.what, instalment.amount, instalment.receipt_at FROM entitlement
      JOIN instalment ON instalment.association_id = entitlement.association_id
        AND instalment.entitlement_id = entitlement.id
      WHERE entitlement.association_id = $1 AND entitlement.request_id \(among) AND instalment.receipt_at IS NOT NULL
      """, key, read)
    // What a request brought in parts is told part by part.
    let inParts = Set(instalments.map(\.request))
    let whole = deliveries.filter { !inParts.contains($0.request) }
    return Array((whole + instalments).sorted { $0.at > $1.at }.prefix(limit))
  }

  static func requestsStatement(_ count: Int) -> String { count == 1 ? requestsOfOne : requestsOf(count) }

  private static let requestsOfOne = requestsOf(1)

  private static func requestsOf(_ count: Int) -> String {
    """
    SELECT \(RequestLists.columns) FROM request WHERE association_id = $1 AND party_id \(PartyEntries.among(count))
    ORDER BY id DESC LIMIT $\(count + 2)
    """
  }

  static func addEvents(
    to file: inout PartyFile, _ entries: [Party.ID], of association: Association.ID, in tx: any Transaction
  ) throws {
    var told: [ToldEvent] = []
    let files = try FileStore.files(of: entries, in: association, tx).map(\.id.bytes)
    for subject in entries.map(\.bytes) + files {
      told += try EventStore.events(about: subject, of: association, in: tx).map { ToldEvent(event: $0, request: nil) }
    }
    // Who had what shown is for those alone who see the read log.
    told.removeAll { $0.event.kind == .dataShown }
    for line in file.requests.prefix(3) {
      told += try EventStore.events(about: line.id, of: association, in: tx).map {
        ToldEvent(event: $0, request: (line.id, line.number))
      }
    }
    // What happened in one moment is told in the order it was written, backwards.
    let newest = told.enumerated().sorted { ($0.element.event.at, $0.offset) > ($1.element.event.at, $1.offset) }
    file.events = newest.prefix(Office.shownOfParty).map(\.element)
  }

  static func views(of entries: [Party.ID], in association: Association.ID, _ tx: any Transaction) throws
    -> [PartyFile.View]
  {
    let limit = Office.shownOfParty
    let views = try entries.flatMap { id in
      try LookStore.looks(of: id, limit: limit, in: association, tx)
        + DisclosureStore.disclosures(
          of: .party(id), after: Instant(microseconds: 0), limit: limit, in: association, tx
        ).map { PartyFile.View(staff: $0.by, at: $0.at, place: .entry, shown: $0) }
    }
    return Array(views.sorted { $0.at > $1.at }.prefix(limit))
  }
}
