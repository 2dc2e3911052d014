import Casework
import SQL

/// The people who work for an association, as rows.
enum StaffStore {
  private static let columns = "id, name, email, roles, is_active, failures, locked_until, password_hash"

  static func read(_ row: any Row) throws -> StaffMember {
    var column = Columns(row)
    return StaffMember(
      id: try column.id(), name: try column.text(), email: try column.text(),
      roles: Set(try column.text().split(separator: ",").compactMap { Role(rawValue: String($0)) }),
      isActive: try column.flag(), lockout: Lockout(failures: try column.int(), until: try column.instantOrNil()),
      hasTemporaryPassword: StoredPassword(text: try column.text()).isTemporary)
  }

  static func get(_ id: StaffMember.ID, of association: Association.ID, in tx: any Transaction) throws -> StaffMember {
    let found = try tx.first(
      "SELECT \(columns) FROM staff WHERE association_id = $1 AND id = $2", [.id(association), .id(id)], read)
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  /// The person with this sign-in name and their password.
  static func find(
    email: String, of association: Association.ID, in tx: any Transaction
  ) throws -> (member: StaffMember, password: StoredPassword)? {
    try tx.first(
      "SELECT \(columns) FROM staff WHERE association_id = $1 AND email = $2",
      [.id(association), .text(email)]
    ) { (try read($0), StoredPassword(text: try $0.text(7))) }
  }

  static func all(of association: Association.ID, in tx: any Transaction) throws -> [StaffMember] {
    try tx.rows(
      "SELECT \(columns) FROM staff WHERE association_id = $1 ORDER BY name, id LIMIT 2000", [.id(association)], read)
  }

  static func insert(
    _ member: StaffMember, password: StoredPassword, of association: Association.ID, at now: Instant,
    in tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO staff (association_id, id, name, email, password_hash, roles, is_active, failures, created_at)
      VALUES (\(placeholders(9)))
      """,
      [
        .id(association), .id(member.id), .text(member.name), .text(member.email), .text(password.text),
        .text(member.roles.stored), .flag(member.isActive), .integer(0), .time(now),
      ])
  }

  static func update(_ member: StaffMember, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "UPDATE staff SET name = $3, roles = $4, is_active = $5 WHERE association_id = $1 AND id = $2",
      [.id(association), .id(member.id), .text(member.name), .text(member.roles.stored), .flag(member.isActive)])
  }

  static func setLockout(
    _ lockout: Lockout, of id: StaffMember.ID, in association: Association.ID, _ tx: any Transaction
  ) throws {
    try tx.run(
      "UPDATE staff SET failures = $3, locked_until = $4 WHERE association_id = $1 AND id = $2",
      [.id(association), .id(id), .integer(lockout.failures), .time(orNull: lockout.until)])
  }

  static func setPassword(
    _ password: StoredPassword, of id: StaffMember.ID, in association: Association.ID, _ tx: any Transaction
  ) throws {
    try tx.run(
      "UPDATE staff SET password_hash = $3 WHERE association_id = $1 AND id = $2",
      [.id(association), .id(id), .text(password.text)])
  }
}

extension Set<Role> {
  /// Role words in a fixed order.
  var stored: String {
    Role.allCases.filter(contains).map(\.rawValue).joined(separator: ",")
  }
}
