package import Casework
import SQL

/// Marks of people: what rests sealed with a random nonce, said again in few words that equal ones can be found by.
///
/// The marks of an entry are the purposes it may be used for; those of a request are its household and its assessment. Of
/// several requests of one person the one studied last counts.
enum MarkStore {
  /// Which rules the marks were written by.
  static let edition = 1

  static func consent(_ purpose: Consent.Purpose) -> String { "consent \(purpose.rawValue)" }
  static func household(_ members: Int) -> String { "household \(members)" }
  static func incomeBand(_ category: String) -> String { "income \(category)" }

  static func marks(of party: Party) -> [String] { marks(of: party.consents) }

  static func marks(of consents: [Consent]) -> [String] {
    Consent.Purpose.allCases
      .filter { purpose in consents.contains { $0.purpose == purpose && $0.withdrawn == nil } }.map(consent)
  }

  static func marks(of fieldwork: Fieldwork) -> [String] {
    (fieldwork.household.map { [household($0.members.count)] } ?? [])
      + (fieldwork.assessments.last?.result.band.map { [incomeBand($0.category)] } ?? [])
  }

  /// Writes an entry's marks anew where they are others than before.
  static func keep(_ party: Party, was before: Party?, in association: Association.ID, _ tx: any Transaction) throws {
    let marks = marks(of: party)
    guard marks != before.map({ Self.marks(of: $0) }) ?? [] else { return }
    try replace(marks, from: party.id.bytes, of: party.id, in: association, tx)
  }

  /// Writes a request's marks anew where they are others than before; those of the person's other requests go.
  static func keep(
    _ fieldwork: Fieldwork, was before: Fieldwork?, of request: Request, in association: Association.ID,
    _ tx: any Transaction
  ) throws {
    let marks = marks(of: fieldwork)
    guard marks != before.map({ Self.marks(of: $0) }) ?? [] else { return }
    try keep(marks, of: request.id, by: request.applicant.party, in: association, tx)
  }

  /// Forgets what a request told of its person's household and income.
  static func forget(_ request: Request.ID, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM party_mark WHERE association_id = $1 AND source_id = $2", [.id(association), .id(request)])
  }

  fileprivate static func keep(
    _ marks: [String], of request: Request.ID, by party: Party.ID, in association: Association.ID, _ tx: any Transaction
  ) throws {
    try tx.run(
      "DELETE FROM party_mark WHERE association_id = $1 AND party_id = $2 AND source_id <> $2",
      [.id(association), .id(party)])
    try replace(marks, from: request.bytes, of: party, in: association, tx)
  }

  fileprivate static func replace(
    _ marks: [String], from source: [UInt8], of party: Party.ID, in association: Association.ID, _ tx: any Transaction
  ) throws {
    try tx.run(
      "DELETE FROM party_mark WHERE association_id = $1 AND source_id = $2", [.id(association), .bytes(source)])
    for (number, mark) in marks.enumerated() {
      try tx.run(
        "INSERT INTO party_mark (association_id, source_id, number, party_id, mark) VALUES (\(placeholders(5)))",
        [.id(association), .bytes(source), .integer(number), .id(party), .sealed(.mark, mark)])
    }
  }
}

extension Office {
  /// So many records are read in one piece.
  private static let marksAtOnce = 200

  /// Reads the marks, and the words of notes, of what was written before there were any, once for an association.
  package func readMarks(of association: Association.ID) async throws {
    let edition = try await database.read(in: .of(association)) { tx in
      try tx.first("SELECT edition FROM mark_reading WHERE association_id = $1", [.id(association)]) {
        Int(try $0.integer(0))
      }
    }
    guard edition != MarkStore.edition else { return }
    try await readMarks("party_part", "party_id", "kind = 'consent'", of: association) { (id: Party.ID, tx) in
      let party = try PartyStore.get(id, of: association, in: tx)
      try MarkStore.replace(MarkStore.marks(of: party), from: id.bytes, of: id, in: association, tx)
    }
    let found = "kind IN ('assessment', 'household', 'visit')"
    try await readMarks("request_part", "request_id", found, of: association) { (id: Request.ID, tx) in
      let request = try RequestStore.get(id, of: association, in: tx)
      let marks = MarkStore.marks(of: request.fieldwork)
      try MarkStore.keep(marks, of: id, by: request.applicant.party, in: association, tx)
      try NoteIndex.keep(request.fieldwork.visits, was: [], of: id, in: association, tx)
    }
    try await readNotes(of: association)
    try await database.write(in: .of(association)) { tx in
      try tx.run(
        """
        INSERT INTO mark_reading (association_id, edition) VALUES ($1, $2)
        ON CONFLICT (association_id) DO UPDATE SET edition = excluded.edition
        """, [.id(association), .integer(MarkStore.edition)])
    }
  }

  private func readMarks<Entity>(
    _ table: String, _ column: String, _ condition: String, of association: Association.ID,
    _ read: @escaping @Sendable (Identifier<Entity>, any Transaction) throws -> Void
  ) async throws {
    var last = Identifier<Entity>(high: 0, low: 0)
    while true {
      let place = last
      let page = try await database.write(in: .of(association)) { tx in
        let page = try tx.rows(
          """
          SELECT DISTINCT \(column) FROM \(table) WHERE association_id = $1 AND \(column) > $2 AND \(condition)
          ORDER BY \(column) LIMIT $3
          """, [.id(association), .id(place), .integer(Self.marksAtOnce)]
        ) { row -> Identifier<Entity> in
          var columns = Columns(row)
          return try columns.id()
        }
        for id in page { try read(id, tx) }
        return page
      }
      guard let end = page.last, page.count == Self.marksAtOnce else { return }
      last = end
    }
  }
}
