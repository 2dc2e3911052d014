import SQL

extension Migration {
  /// The lists of requests from their indexes alone.
  ///
  /// `is_open` stands in the indexes though they hold open requests only: SQLite counts on an index without looking at
  /// the rows, and prefers it to the others, when every column that the statement names is in it.
  static let requestLists = Migration(
    4, "request_lists",
    sqlite: """
      DROP INDEX request_open;
      DROP INDEX request_assigned;
      CREATE INDEX request_open ON request (association_id, is_open, due_order, id, assignee_id, waits)
        WHERE is_open = 1;
      CREATE INDEX request_assigned ON request (association_id, assignee_id, is_open, due_order, id)
        WHERE is_open = 1;
      CREATE INDEX request_of_party ON request (association_id, party_id, id);
      """)
}
