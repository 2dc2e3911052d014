import Casework
import SQL

/// The requests of people who were found, person by person in the order asked for, each person's newest first.
enum FoundRequests {
  /// So many entries are asked about in one statement.
  private static let together = 8

  /// At most `limit` of them.
  static func of(_ people: [Party.ID], limit: Int, in association: Association.ID, _ tx: any Transaction) throws
    -> [RequestLine]
  {
    let entriesOf = try PartyEntries.all(ofStanding: people, in: association, tx)
    let entries = people.enumerated().flatMap { place, person in
      (entriesOf[person] ?? [person]).map { (person: place, entry: $0) }
    }
    var found: [(person: Int, line: RequestLine)] = []
    for start in stride(from: 0, to: entries.count, by: together) {
      let some = entries[start..<min(start + together, entries.count)]
      found += try tx.rows(
        statements[some.count],
        [.id(association), .integer(limit)] + some.map { .id($0.entry) }
      ) { row in
        var column = Columns(row)
        let line = try RequestLine.read(&column)
        return (entries[start + (try column.int())].person, line)
      }
    }
    found.sort { $0.person == $1.person ? $0.line.id > $1.line.id : $0.person < $1.person }
    return found.prefix(limit).map(\.line)
  }

  /// For so many entries, each with its newest: one statement costs less than half of as many as there are entries.
  static let statements = (0...together).map { count in
    (0..<count).map { place in
      """
      SELECT * FROM (SELECT \(RequestLists.columns), \(place) AS place FROM request
      WHERE association_id = $1 AND party_id = $\(place + 3) ORDER BY id DESC LIMIT $2) of_\(place)
      """
    }.joined(separator: "\nUNION ALL ")
  }
}
