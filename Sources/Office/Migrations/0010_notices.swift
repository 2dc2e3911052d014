import SQL

extension Migration {
  /// What colleagues are told about a request within the office, and when an association has it told.
  static let notices = Migration(
    10, "notices",
    sqlite: """
      CREATE TABLE notice (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        staff_id BLOB NOT NULL,
        kind TEXT NOT NULL,
        request_id BLOB NOT NULL,
        dedupe TEXT NOT NULL,
        facts TEXT NOT NULL,
        at INTEGER NOT NULL,
        seen_at INTEGER,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, staff_id, request_id, dedupe),
        FOREIGN KEY (association_id, staff_id) REFERENCES staff(association_id, id),
        FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
      ) STRICT;
      CREATE INDEX notice_of ON notice (association_id, staff_id, id);
      CREATE INDEX notice_unseen ON notice (association_id, staff_id) WHERE seen_at IS NULL;
      CREATE TABLE deadline_watch (
        association_id BLOB PRIMARY KEY NOT NULL REFERENCES association(id),
        reminders TEXT NOT NULL,
        escalations TEXT NOT NULL
      ) STRICT;
      """)
}
