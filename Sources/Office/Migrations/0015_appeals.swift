import SQL

extension Migration {
  /// Appeals against the answers to requests, how long they may take, and the committees that hear them.
  static let appeals = Migration(
    15, "appeals",
    sqlite: """
      CREATE TABLE appeal_rule (
        association_id BLOB PRIMARY KEY NOT NULL REFERENCES association(id),
        lodging_days INTEGER NOT NULL,
        answer_days INTEGER NOT NULL
      ) STRICT;
      ALTER TABLE committee ADD COLUMN purpose TEXT;
      ALTER TABLE request ADD COLUMN appeal TEXT;
      ALTER TABLE request ADD COLUMN appeal_year INTEGER;
      ALTER TABLE request ADD COLUMN appeal_serial INTEGER;
      ALTER TABLE request ADD COLUMN appeal_state TEXT;
      ALTER TABLE request ADD COLUMN appeal_until INTEGER;
      CREATE UNIQUE INDEX request_appeal_number ON request (association_id, appeal_year, appeal_serial)
        WHERE appeal_serial IS NOT NULL;
      CREATE INDEX request_appeal_open ON request (association_id, appeal_year, appeal_serial)
        WHERE appeal_state IN ('in_hearing', 'lodged');
      CREATE INDEX request_appeal_ended ON request (association_id, appeal_year, appeal_serial)
        WHERE appeal_state IN ('dismissed', 'upheld', 'withdrawn');
      """)
}
