import SQL

extension Migration {
  /// The index of the register's entries tells all that a line of a list shows, and where an entry was joined to another: a search reads
  /// the twenty it found from it alone.
  ///
  /// What an open request stands at and asks for is read off the index of open requests, in the place of an index each, which every
  /// application would write.
  static let listed = Migration(
    31, "listed",
    sqlite: """
      DROP INDEX party_kept;
      CREATE INDEX party_listed ON party (association_id, id, kind, name, city, created_at, merged_into, destroyed_on);
      DROP INDEX request_of_stage;
      DROP INDEX request_of_service;
      DROP INDEX request_open;
      CREATE INDEX request_open ON request (association_id, is_open, due_order, id, assignee_id, waits, stage, service_id)
        WHERE is_open = 1;
      """)
}
