import Arabic
import Casework
import SQL

/// A note that was found: whose it is, and where in it the words stand.
package struct FoundNote: Hashable, Sendable {
  package var about: Subject
  /// A stretch of it around the first word found, the words marked.
  package var excerpt: [FoundPerson.Piece]

  package enum Subject: Hashable, Sendable {
    case request(RequestLine)
    case party(PartyLine)
  }
}

/// Notes by their words: every word that was typed is one of the note's, in any of its forms.
struct NoteSearch {
  let association: Association.ID
  let places: [NoteIndex.Place]

  /// So many of the words that were typed are looked for.
  static let mostWords = 5
  /// So many notes that have the marks are opened and read.
  static let mostOpened = 100
  /// So many notes are shown.
  static let shown = 10

  /// The notes, the newest first; those of visits after them.
  func find(_ text: String, in tx: any Transaction) throws -> [FoundNote] {
    let terms = NoteWords(text).all.prefix(Self.mostWords).map { Set($0.stems) }
    guard !terms.isEmpty, !places.isEmpty else { return [] }
    var values: [SQLValue] = [.id(association)]
    let lists = terms.map { stems in
      stems.map(NoteIndex.mark).sorted().flatMap { [SQLValue.sealed(.mark, $0), .sealedBefore(.mark, $0)] }
    }
    // Most words stand in no note at all: that is found out without sorting anything.
    let anywhere = try tx.first(
      Self.anyStatement(lists[0].count), [.id(association)] + lists[0]
    ) { try $0.integer(0) }
    guard anywhere != nil else { return [] }
    values += lists.joined()
    let candidates = try tx.rows(
      Self.statement(lists.map(\.count), places), values + [.integer(Self.mostOpened)]
    ) { row in (subject: try row.bytes(0), sequence: try row.integer(1)) }
    var found: [FoundNote] = []
    var seen: Set<[UInt8]> = []
    for candidate in candidates where found.count < Self.shown && !seen.contains(candidate.subject) {
      guard let text = try self.text(candidate.subject, candidate.sequence, in: tx) else { continue }
      guard let excerpt = Self.excerpt(of: text, terms) else { continue }
      guard let subject = try subject(candidate.subject, in: tx) else { continue }
      seen.insert(candidate.subject)
      found.append(FoundNote(about: subject, excerpt: excerpt))
    }
    return found
  }

  /// Whether there is a note with one of so many marks.
  static func anyStatement(_ count: Int) -> String {
    "SELECT 1 FROM note_word WHERE association_id = $1 AND word IN (\(placeholders(count, from: 2))) LIMIT 1"
  }

  /// Whatever has a mark of each term, the newest first.
  static func statement(_ terms: [Int], _ places: [NoteIndex.Place]) -> String {
    var next = 2
    func list(_ count: Int) -> String {
      defer { next += count }
      return placeholders(count, from: next)
    }
    var conditions = "lead.word IN (\(list(terms[0])))"
    for (number, count) in terms.dropFirst().enumerated() {
      conditions += """
         AND EXISTS (SELECT 1 FROM note_word w\(number) WHERE w\(number).association_id = $1
        AND w\(number).subject_id = lead.subject_id AND w\(number).seq = lead.seq
        AND w\(number).word IN (\(list(count))))
        """
    }
    return """
      SELECT DISTINCT lead.subject_id, lead.seq FROM note_word lead
      WHERE lead.association_id = $1 AND \(conditions)
        AND lead.place IN (\(places.map { "'\($0.rawValue)'" }.joined(separator: ", ")))
      ORDER BY lead.seq DESC, lead.subject_id DESC LIMIT $\(next)
      """
  }

  /// What the note says, opened.
  private func text(_ subject: [UInt8], _ sequence: Int64, in tx: any Transaction) throws -> String? {
    guard sequence < 0 else {
      let event = try tx.first(
        "SELECT \(Event.columns) FROM event WHERE association_id = $1 AND seq = $2",
        [.id(association), .integer(sequence)]
      ) { row in
        var column = Columns(row)
        return try Event.read(&column)
      }
      return event.flatMap { NoteIndex.text(of: $0)?.text }
    }
    let content = try tx.first(
      """
      SELECT content FROM request_part WHERE association_id = $1 AND request_id = $2 AND kind = 'visit' AND number = $3
      """, [.id(association), .bytes(subject), .integer(-sequence)]
    ) { try $0.text(0) }
    return content.flatMap { SiteVisit(stored: $0) }.flatMap { NoteIndex.text(of: $0) }
  }

  private func subject(_ id: [UInt8], in tx: any Transaction) throws -> FoundNote.Subject? {
    if places.contains(.request) || places.contains(.visit), let request = Request.ID(bytes: id) {
      let line = try tx.first(
        "SELECT \(RequestLists.columns) FROM request WHERE association_id = $1 AND id = $2",
        [.id(association), .id(request)], RequestLine.read)
      if let line { return .request(line) }
    }
    guard places.contains(.party), let party = Party.ID(bytes: id) else { return nil }
    let standing = try PartyEntries.standing(for: party, of: association, in: tx)
    return try PartyLists.lines(of: [standing], in: association, tx).first.map { .party($0) }
  }

  /// A stretch of the text with every word that was looked for; nil when one of them is not in it.
  static func excerpt(of text: String, _ terms: [Set<String>]) -> [FoundPerson.Piece]? {
    let words = NoteWords(text).all
    let hits = words.filter { word in terms.contains { !$0.isDisjoint(with: word.stems) } }
    guard let first = hits.first,
      terms.allSatisfy({ term in hits.contains { !term.isDisjoint(with: $0.stems) } })
    else { return nil }
    let start =
      text.index(first.range.lowerBound, offsetBy: -40, limitedBy: text.startIndex) ?? text.startIndex
    let end = text.index(start, offsetBy: 160, limitedBy: text.endIndex) ?? text.endIndex
    var pieces: [FoundPerson.Piece] = start > text.startIndex ? [FoundPerson.Piece("…", isFound: false)] : []
    var place = start
    for hit in hits where hit.range.lowerBound >= place && hit.range.upperBound <= end {
      if place < hit.range.lowerBound {
        pieces.append(FoundPerson.Piece(String(text[place..<hit.range.lowerBound]), isFound: false))
      }
      pieces.append(FoundPerson.Piece(String(text[hit.range]), isFound: true))
      place = hit.range.upperBound
    }
    if place < end { pieces.append(FoundPerson.Piece(String(text[place..<end]), isFound: false)) }
    if end < text.endIndex { pieces.append(FoundPerson.Piece("…", isFound: false)) }
    return pieces
  }
}
