import Casework
import SQL

extension RequestStore {
  /// The requests on one agenda with all that belongs to them, in a fixed number of reads however many they are; in no
  /// order of their own.
  static func requests(onAgendaOf sitting: Sitting.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> [Request]
  {
    let key: [SQLValue] = [.id(association), .id(sitting)]
    let agenda = "(SELECT request_id FROM sitting_item WHERE association_id = $1 AND sitting_id = $2)"
    let items = try grouped(
      "SELECT \(ItemStore.columns), request_id FROM request_item", "request_id IN \(agenda)", by: "position",
      after: ItemStore.kinds.count, key, tx, ChecklistItem.read)
    let pauses = try grouped(
      "SELECT reason, from_at, until_at, request_id FROM request_pause", "request_id IN \(agenda)", by: "number",
      after: 3, key, tx, Pause.read)
    let parts = try grouped(
      "SELECT \(FieldworkStore.columns), request_id FROM request_part", "request_id IN \(agenda)", by: "kind, number",
      after: FieldworkStore.kinds.count, key, tx, FieldworkStore.Part.read)
    return try tx.rows("SELECT id, \(list) FROM request WHERE association_id = $1 AND id IN \(agenda)", key) { row in
      let id = try row.bytes(0)
      return try Request.read(
        row, items: items[id] ?? [], pauses: pauses[id] ?? [], fieldwork: try Fieldwork(parts: parts[id] ?? []))
    }
  }

  /// Rows of many requests, each under the request that is named in the column after its own.
  private static func grouped<Value: Sendable>(
    _ select: String, _ condition: String, by order: String, after width: Int, _ key: [SQLValue],
    _ tx: any Transaction, _ read: (any Row) throws -> Value
  ) throws -> [[UInt8]: [Value]] {
    let rows = try tx.rows(
      "\(select) WHERE association_id = $1 AND \(condition) ORDER BY request_id, \(order)", key
    ) { row in (id: try row.bytes(width), value: try read(row)) }
    return Dictionary(grouping: rows, by: \.id).mapValues { $0.map(\.value) }
  }
}
