import Casework
import Crypto
import SQL

/// Everyone an association deals with, a row each with its roles and parts beside it; one row for an official number.
enum PartyStore {
  static let columns =
    "id, national_id, name, mobile, kind, other_names, birth_day, city, version, created_at, merged_into, sex"

  /// The applicant under the party the register already has for this national ID, or as a new one.
  ///
  /// A form that nobody verified changes nothing in the register: it only keeps its own data.
  static func known(
    _ person: Applicant, at now: Instant, of association: Association.ID, in tx: any Transaction
  ) throws -> Applicant {
    var person = person
    // While the keys are changed, whoever still rests under the one before is met under the current one.
    try tx.run(
      "UPDATE party SET national_id = $2 WHERE association_id = $1 AND national_id = $3",
      [
        .id(association), .sealed(.nationalID, person.nationalID.text),
        .sealedBefore(.nationalID, person.nationalID.text),
      ])
    let found = try tx.first(
      """
      INSERT INTO party (association_id, id, national_id, name, mobile, created_at, birth_day, city, number)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, \(NameIndex.nextNumber))
      ON CONFLICT (association_id, national_id) DO UPDATE SET created_at = party.created_at
      RETURNING id, number
      """,
      [
        .id(association), .id(person.party), .sealed(.nationalID, person.nationalID.text), .text(person.name.full),
        .sealed(.contact, person.mobile.text), .time(now), .day(person.birth.day), .text(person.city),
      ]
    ) { row in
      var column = Columns(row)
      return (id: try column.id() as Party.ID, number: try column.int())
    }
    guard let found else { throw SQLFault.corrupt("an applicant was not entered") }
    if found.id == person.party {
      try NameIndex.insert(found.number, named: person.name.full, of: association, in: tx)
    }
    person.party = found.id
    return person
  }

  /// What someone is looked up by exactly.
  ///
  /// The one place that compares official numbers and mobiles: whoever keeps them otherwise changes it here.
  enum Identity: Hashable {
    case number(OfficialNumber)
    case mobile(Mobile)
  }

  static let numberStatement = "SELECT id FROM party WHERE association_id = $1 AND national_id IN ($2, $3)"
  static let mobileStatement = """
    SELECT id FROM party WHERE association_id = $1 AND mobile IN ($2, $3)
    UNION SELECT party_id FROM party_part WHERE association_id = $1 AND value IN ($2, $3)
    ORDER BY 1 DESC LIMIT $4
    """

  /// Who has this number or mobile now, the newest first.
  static func find(_ identity: Identity, limit: Int = 20, of association: Association.ID, in tx: any Transaction) throws
    -> [Party.ID]
  {
    switch identity {
    case .number(let number):
      try tx.rows(
        numberStatement,
        [.id(association), .sealed(.nationalID, number.text), .sealedBefore(.nationalID, number.text)], readID)
    case .mobile(let mobile):
      try tx.rows(
        mobileStatement,
        [
          .id(association), .sealed(.contact, mobile.text), .sealedBefore(.contact, mobile.text), .integer(limit),
        ], readID)
    }
  }

  static func get(_ id: Party.ID, of association: Association.ID, in tx: any Transaction) throws -> Party {
    let found = try tx.first(
      "SELECT \(columns) FROM party WHERE association_id = $1 AND id = $2", [.id(association), .id(id)], Record.init)
    guard let found else { throw OfficeRefusal.notFound }
    let roles = try tx.rows(rolesStatement, [.id(association), .id(id)]) { row in
      var column = Columns(row)
      let role: PartyRole = try column.word()
      return (role, try column.day())
    }
    let parts = try tx.rows(partsStatement, [.id(association), .id(id)], Part.read)
    return try Party(found, roles: Dictionary(uniqueKeysWithValues: roles), parts: parts)
  }

  /// What these entries are compared by.
  static func known(_ ids: Set<Party.ID>, of association: Association.ID, in tx: any Transaction) throws
    -> [Party.ID: Resemblance.Known]
  {
    guard !ids.isEmpty else { return [:] }
    let rows = try tx.rows(
      "SELECT \(columns) FROM party WHERE association_id = $1 AND id IN (\(placeholders(ids.count, from: 2)))",
      [.id(association)] + ids.sorted().map { .id($0) }, Record.init)
    return try rows.reduce(into: [:]) { known, row in
      let party = try Party(row, roles: [:], parts: [])
      known[row.id] = Resemblance.Known(party.details, mobile: try? Mobile(typed: row.mobile))
    }
  }

  static let rolesStatement = """
    SELECT role, since FROM party_role WHERE association_id = $1 AND party_id = $2 ORDER BY role
    """
  static let partsStatement = """
    SELECT kind, number, content, value, other_id FROM party_part
    WHERE association_id = $1 AND party_id = $2 ORDER BY kind, number
    """

  static func insert(
    _ party: inout Party, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    party.version = 1
    let number = try tx.first(
      """
      INSERT INTO party (association_id, \(columns), number) VALUES (\(placeholders(13)), \(NameIndex.nextNumber))
      RETURNING number
      """,
      [.id(association)] + party.values
        + [.time(party.entered), .id(orNull: party.mergedInto), .word(orNull: party.details.sex)]
    ) { Int(try $0.integer(0)) }
    guard let number else { throw SQLFault.corrupt("an entry was not made") }
    try replaceParts(of: party, was: nil, in: association, tx)
    try NameIndex.insert(number, named: party.name, party.details.otherNames, of: association, in: tx)
    try AuditChain.append(
      [event], about: party.id.bytes, state: party.fingerprint, of: association, in: tx)
  }

  /// Saves a changed party under its optimistic lock.
  static func save(
    _ party: inout Party, was before: Party, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    party.version += 1
    try put(party, was: before, event, of: association, in: tx)
  }

  /// Saves a party under the version it says, if it stands under the one it had before.
  static func put(
    _ party: Party, was before: Party, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let values = party.values + [.id(orNull: party.mergedInto), .word(orNull: party.details.sex)]
    let changed = try tx.run(
      """
      UPDATE party SET national_id = $4, name = $5, mobile = $6, kind = $7, other_names = $8, birth_day = $9,
        city = $10, version = $11, merged_into = $12, sex = $13
      WHERE association_id = $1 AND id = $2 AND version = $3
      """, [.id(association), .id(party.id), .integer(before.version)] + values.dropFirst())
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    try replaceParts(of: party, was: before, in: association, tx)
    if before.details.name != party.details.name || before.details.otherNames != party.details.otherNames {
      try NameIndex.replace(party, was: before, of: association, in: tx)
    }
    try AuditChain.append(
      [event], about: party.id.bytes, state: party.fingerprint, of: association, in: tx)
  }

  private static func replaceParts(
    of party: Party, was before: Party?, in association: Association.ID, _ tx: any Transaction
  ) throws {
    let key: [SQLValue] = [.id(association), .id(party.id)]
    for role in (before?.roles ?? [:]).keys where party.roles[role] == nil {
      try tx.run(
        "DELETE FROM party_role WHERE association_id = $1 AND party_id = $2 AND role = $3", key + [.word(role)])
    }
    for role in PartyRole.allCases where before?.roles[role] == nil {
      guard let since = party.roles[role] else { continue }
      try tx.run(
        "INSERT INTO party_role (association_id, party_id, role, since) VALUES ($1, $2, $3, $4)",
        key + [.word(role), .day(since)])
    }
    try MarkStore.keep(party, was: before, in: association, tx)
    let known = before?.storedParts ?? []
    let parts = party.storedParts
    let places = Set(parts.map(\.place))
    for part in known where !places.contains(part.place) {
      try tx.run(
        "DELETE FROM party_part WHERE association_id = $1 AND party_id = $2 AND kind = $3 AND number = $4",
        key + [.word(part.kind), .integer(part.number)])
    }
    let standing = Set(known)
    for part in parts where !standing.contains(part) {
      try tx.run(
        """
        INSERT INTO party_part (association_id, party_id, kind, number, content, value, other_id)
        VALUES (\(placeholders(7)))
        ON CONFLICT (association_id, party_id, kind, number) DO UPDATE SET content = excluded.content,
          value = excluded.value, other_id = excluded.other_id
        """, key + part.values)
    }
  }

  static func readID(_ row: any Row) throws -> Party.ID {
    var column = Columns(row)
    return try column.id()
  }
}
