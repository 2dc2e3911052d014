import Casework
import SQL

/// Income tables as rows, a version each; a row never changes.
enum IncomeTableStore {
  private static let columns = "service_id, number, content"
  private static let kinds: [StoredForm.Kind] = [.bytes, .integer, .text]

  /// What the table of every other service is kept under.
  private static func key(_ service: Service.ID?) -> [UInt8] { service?.bytes ?? [] }

  static func insert(
    _ table: IncomeTable, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let values: [SQLValue] = [.bytes(key(table.service)), .integer(table.number), .text(table.stored)]
    try tx.run(
      "INSERT INTO income_table (association_id, id, \(columns)) VALUES (\(placeholders(5)))",
      [.id(association), .id(table.id)] + values)
    try AuditChain.append(
      [event], about: table.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  /// The newest version for the service, or else the newest of every other service; nil before there is any.
  static func inForce(for service: Service.ID?, of association: Association.ID, in tx: any Transaction) throws
    -> IncomeTable?
  {
    if let service, let own = try newest(service, of: association, in: tx) { return own }
    return try newest(nil, of: association, in: tx)
  }

  static let newestStatement = """
    SELECT content FROM income_table WHERE association_id = $1 AND service_id = $2 ORDER BY number DESC LIMIT 1
    """

  static func newest(_ service: Service.ID?, of association: Association.ID, in tx: any Transaction) throws
    -> IncomeTable?
  {
    try tx.first(newestStatement, [.id(association), .bytes(key(service))]) { row in
      var column = Columns(row)
      return try column.value(IncomeTable.init(stored:))
    }
  }

  /// The rows' fingerprints as they stand, and what each is called.
  static func standings(of association: Association.ID, in tx: any Transaction) throws
    -> [(id: [UInt8], number: Int, fingerprint: [UInt8])]
  {
    try tx.rows("SELECT id, \(columns) FROM income_table WHERE association_id = $1 ORDER BY id", [.id(association)]) {
      row in
      (
        id: try row.bytes(0), number: Int(try row.integer(2)),
        fingerprint: StoredForm.fingerprint(of: try StoredForm.values(of: row, from: 1, kinds))
      )
    }
  }
}
