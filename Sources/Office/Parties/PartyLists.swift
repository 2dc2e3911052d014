package import Casework
import SQL

/// Who is listed of the register.
package enum PartyFilter: Hashable, Sendable {
  case everyone
  /// Whoever has a beneficiary’s file.
  case beneficiaries
  case role(PartyRole)

  package static let all: [PartyFilter] = [.everyone, .beneficiaries] + PartyRole.allCases.map { .role($0) }

  /// The word it has in addresses.
  package var word: String {
    switch self {
    case .everyone: "all"
    case .beneficiaries: "beneficiaries"
    case .role(let role): role.rawValue
    }
  }
}

/// One line of the register.
package struct PartyLine: Hashable, Sendable {
  package var id: Party.ID
  package var kind: Party.Kind
  package var name: String
  package var city: String
  package var entered: Instant
  package var roles: [PartyRole] = []
}

/// Lists of the register, the newest entry first, each read off an index.
enum PartyLists {
  private static let columns = "id, kind, name, city, created_at"
  /// After every identifier there can be.
  static let end = Party.ID(high: .max, low: .max)

  private static let everyone = """
    SELECT \(columns) FROM party WHERE association_id = $1 AND id < $2 AND merged_into IS NULL
    ORDER BY id DESC LIMIT $3
    """
  private static let beneficiaries = """
    SELECT \(ofFound) FROM beneficiary_file found
    JOIN party ON party.association_id = found.association_id AND party.id = found.party_id
    WHERE found.association_id = $1 AND found.party_id < $2 AND (found.ending IS NULL OR found.ending <> 'merged')
    ORDER BY found.party_id DESC LIMIT $3
    """
  private static let inRole = """
    SELECT \(ofFound) FROM party_role found
    JOIN party ON party.association_id = found.association_id AND party.id = found.party_id
    WHERE found.association_id = $1 AND found.role = $2 AND found.party_id < $3 AND party.merged_into IS NULL
    ORDER BY found.party_id DESC LIMIT $4
    """
  private static let ofFound = "party.id, party.kind, party.name, party.city, party.created_at"

  static func page(
    _ filter: PartyFilter, after place: Party.ID?, limit: Int, of association: Association.ID, in tx: any Transaction
  ) throws -> [PartyLine] {
    let place = place ?? end
    let (key, rest): ([SQLValue], [SQLValue]) = ([.id(association)], [.id(place), .integer(limit)])
    return switch filter {
    case .everyone: try tx.rows(everyone, key + rest, read)
    case .beneficiaries: try tx.rows(beneficiaries, key + rest, read)
    case .role(let role): try tx.rows(inRole, key + [.word(role)] + rest, read)
    }
  }

  /// The lines of the entries that stay for these, each once, in the order asked for.
  static func linesStanding(for ids: [Party.ID], of association: Association.ID, in tx: any Transaction) throws
    -> [PartyLine]
  {
    guard !ids.isEmpty else { return [] }
    let found = try tx.rows(linesStatement[ids.count], [.id(association)] + ids.map { .id($0) }, readWithStanding)
    return try standing(ordered(found, by: ids, \.0.id), of: association, in: tx)
  }

  /// The lines of the entries that stay for those of these numbers, each once, in the order asked for.
  static func linesStanding(numbered numbers: [Int], of association: Association.ID, in tx: any Transaction) throws
    -> [PartyLine]
  {
    guard !numbers.isEmpty else { return [] }
    let found = try tx.rows(
      numberedStatement[numbers.count], [.id(association)] + numbers.map { .integer($0) }
    ) { row -> (number: Int, line: (PartyLine, isJoined: Bool)) in
      var column = Columns(row)
      return (try column.int(), try readWithStanding(&column))
    }
    return try standing(ordered(found, by: numbers, \.number).map(\.line), of: association, in: tx)
  }

  /// Whose numbers these are, in the order asked for.
  static func ids(numbered numbers: [Int], of association: Association.ID, in tx: any Transaction) throws -> [Party.ID]
  {
    guard !numbers.isEmpty else { return [] }
    let found = try tx.rows(
      """
      SELECT number, id FROM party WHERE association_id = $1 AND number IN (\(placeholders(numbers.count, from: 2)))
      """, [.id(association)] + numbers.map { .integer($0) }
    ) { row -> (number: Int, id: Party.ID) in
      var column = Columns(row)
      return (try column.int(), try column.id())
    }
    return ordered(found, by: numbers, \.number).map(\.id)
  }

  /// The lines as they are; where one is of an entry that was joined to another, those of the entries that stay.
  private static func standing(
    _ found: [(PartyLine, isJoined: Bool)], of association: Association.ID, in tx: any Transaction
  ) throws -> [PartyLine] {
    let lines = found.map(\.0)
    // Hardly ever is one of them joined: the lines are read with whether they are, rather than that asked before.
    guard found.contains(where: \.isJoined) else { return lines }
    return try self.lines(of: PartyEntries.standing(for: lines.map(\.id), of: association, in: tx), in: association, tx)
  }

  /// Gives lines the roles of their parties.
  static func addRoles(to lines: inout [PartyLine], of association: Association.ID, in tx: any Transaction) throws {
    guard !lines.isEmpty else { return }
    let found = try tx.rows(
      rolesStatement[lines.count], [.id(association)] + lines.map { .id($0.id) }
    ) { row -> (Party.ID, PartyRole) in
      var column = Columns(row)
      return (try column.id(), try column.word())
    }
    // Most people have no other role than that of the file they have.
    guard !found.isEmpty else { return }
    let roles = Dictionary(grouping: found) { $0.0 }
    for place in lines.indices { lines[place].roles = roles[lines[place].id]?.map(\.1) ?? [] }
  }

  /// Lines of these parties, in the order asked for.
  static func lines(of ids: [Party.ID], in association: Association.ID, _ tx: any Transaction) throws -> [PartyLine] {
    guard !ids.isEmpty else { return [] }
    let found = try tx.rows(linesStatement[ids.count], [.id(association)] + ids.map { .id($0) }, read)
    return ordered(found, by: ids, \.id)
  }

  private static let linesStatement = CountedStatement { count in
    "SELECT \(columns), merged_into FROM party WHERE association_id = $1 AND id IN (\(placeholders(count, from: 2)))"
  }

  /// Read off an index alone.
  private static let numberedStatement = CountedStatement { count in
    """
    SELECT number, \(columns), merged_into FROM party
    WHERE association_id = $1 AND number IN (\(placeholders(count, from: 2)))
    """
  }

  private static let rolesStatement = CountedStatement { count in
    """
    SELECT party_id, role FROM party_role
    WHERE association_id = $1 AND party_id IN (\(placeholders(count, from: 2))) ORDER BY party_id, role
    """
  }

  /// What was found, in the order the keys were asked for.
  private static func ordered<Key: Hashable, Item>(_ found: [Item], by keys: [Key], _ key: (Item) -> Key) -> [Item] {
    var places: [Key: Int] = [:]
    places.reserveCapacity(found.count)
    for place in found.indices { places[key(found[place])] = place }
    return keys.compactMap { places[$0].map { found[$0] } }
  }

  /// What these parties are called.
  static func names(of ids: Set<Party.ID>, in association: Association.ID, _ tx: any Transaction) throws
    -> [Party.ID: String]
  {
    try lines(of: ids.sorted(), in: association, tx).reduce(into: [:]) { $0[$1.id] = $1.name }
  }

  private static func read(_ row: any Row) throws -> PartyLine {
    var column = Columns(row)
    return try read(&column)
  }

  private static func readWithStanding(_ row: any Row) throws -> (PartyLine, isJoined: Bool) {
    var column = Columns(row)
    return try readWithStanding(&column)
  }

  private static func readWithStanding(_ column: inout Columns) throws -> (PartyLine, isJoined: Bool) {
    let line = try read(&column)
    return (line, try column.idOrNil() as Party.ID? != nil)
  }

  private static func read(_ column: inout Columns) throws -> PartyLine {
    PartyLine(
      id: try column.id(), kind: try column.word(), name: try column.text(), city: try column.text(),
      entered: try column.instant())
  }
}
