import Arabic
import Casework
import SQL

/// Where the words of notes stand, as rows that nobody reads without the key (ADR 0029).
///
/// A word is kept as one of 4,096 marks, which some dozens of stems of a language share, and the mark is sealed so that equal ones of one
/// association can be found. What is found by marks is opened and read before it counts.
enum NoteIndex {
  /// Whose notes they are, and so who may find them; raw values are stored.
  enum Place: String, CaseIterable {
    /// Beside a request: for who sees requests.
    case request
    /// The report of a visit, but for what it says of health: for who sees households.
    case visit
    /// Of an entry of the register: for who sees people.
    case party
  }

  /// So many marks of one note are kept.
  static let most = 150

  /// What people write down with an event that is a note; nil of any other.
  static func text(of event: Event) -> (place: Place, text: String)? {
    let (place, name): (Place, Event.Fact.Name)
    switch event.kind {
    case .noted, .returned, .visitMissed: (place, name) = (.request, .note)
    case .itemRejected, .visitCancelled, .withdrawn: (place, name) = (.request, .reason)
    case .referred, .referralFollowedUp: (place, name) = (.request, .question)
    case .referralAnswered: (place, name) = (.request, .answer)
    case .partyRoleEnded, .contactEnded, .relationEnded: (place, name) = (.party, .reason)
    default: return nil
    }
    guard let text = event[name], !text.isEmpty else { return nil }
    return (place, text)
  }

  /// What a visit's report says.
  static func text(of visit: SiteVisit) -> String? {
    guard case .done(let report) = visit.state else { return nil }
    let words = VisitReport.Heading.allCases.filter { $0 != .health }.compactMap { report.observations[$0] }
    return words.isEmpty ? nil : words.joined(separator: "\n")
  }

  /// Writes the rows of a note that an event is; nothing of any other event.
  static func insert(
    _ event: Event, about subject: [UInt8]?, at sequence: Int64, of association: Association.ID, in tx: any Transaction
  ) throws {
    guard let subject, let (place, text) = text(of: event) else { return }
    try insert(text, place, about: subject, at: sequence, of: association, in: tx)
  }

  /// Writes the rows of visits that were reported since.
  static func keep(
    _ visits: [SiteVisit], was before: [SiteVisit], of request: Request.ID, in association: Association.ID,
    _ tx: any Transaction
  ) throws {
    for visit in visits {
      guard let text = text(of: visit) else { continue }
      let known = before.first { $0.number == visit.number }.flatMap { Self.text(of: $0) }
      guard known != text else { continue }
      let sequence = -Int64(visit.number)
      try tx.run(
        "DELETE FROM note_word WHERE association_id = $1 AND subject_id = $2 AND seq = $3",
        [.id(association), .id(request), .integer(sequence)])
      try insert(text, .visit, about: request.bytes, at: sequence, of: association, in: tx)
    }
  }

  /// Forgets every word of what was noted about it, so that a search no longer leads there.
  static func forget(about subject: [UInt8], of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM note_word WHERE association_id = $1 AND subject_id = $2", [.id(association), .bytes(subject)])
  }

  /// Forgets the words of the reports of a request's visits.
  static func forgetVisits(of request: Request.ID, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM note_word WHERE association_id = $1 AND subject_id = $2 AND seq < 0",
      [.id(association), .id(request)])
  }

  private static func insert(
    _ text: String, _ place: Place, about subject: [UInt8], at sequence: Int64, of association: Association.ID,
    in tx: any Transaction
  ) throws {
    let marks = Set(NoteWords(text).all.flatMap(\.stems).map(mark)).sorted().prefix(most)
    guard !marks.isEmpty else { return }
    // In the order they stand, so that no row says which word comes first.
    try tx.run(
      """
      INSERT INTO note_word (association_id, subject_id, seq, place, number, word)
      VALUES \(marks.indices.map { "($1, $2, $3, $4, \($0 + 1), $\($0 + 5))" }.joined(separator: ", "))
      ON CONFLICT DO NOTHING
      """,
      [.id(association), .bytes(subject), .integer(sequence), .word(place)] + marks.map { .sealed(.mark, $0) })
  }

  /// One of 4,096, by FNV-1a over the stem.
  static func mark(_ stem: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for unit in stem.utf8 { hash = (hash ^ UInt32(unit)) &* 16_777_619 }
    return "word \((hash ^ hash >> 12 ^ hash >> 24) & 0xFFF)"
  }
}

extension Office {
  /// So many events are looked at in one piece.
  private static let notesAtOnce = 500

  /// Reads the notes that were written before there were words of them, once for an association.
  func readNotes(of association: Association.ID) async throws {
    var last: Int64 = 0
    while true {
      let place = last
      let page = try await database.write(in: .of(association)) { tx in
        let entries = try tx.rows(
          """
          SELECT event.seq, event.subject_id, \(Event.columns) FROM event
          WHERE association_id = $1 AND seq > $2 ORDER BY seq LIMIT $3
          """, [.id(association), .integer(place), .integer(Self.notesAtOnce)]
        ) { row in
          var column = Columns(row)
          let (sequence, subject) = (Int64(try column.int()), try column.bytesOrNil())
          return (sequence: sequence, subject: subject, event: try Event.read(&column))
        }
        for entry in entries {
          try NoteIndex.insert(entry.event, about: entry.subject, at: entry.sequence, of: association, in: tx)
        }
        return entries.map(\.sequence)
      }
      guard let end = page.last, page.count == Self.notesAtOnce else { return }
      last = end
    }
  }
}
