import SQL

extension Migration {
  /// What was sent under the key of an attempt; how much was uploaded for a draft or a request; who had a study
  /// before it was handed over; what was ruled on an urgency.
  static let signed = Migration(
    5, "signed",
    sqlite: """
      ALTER TABLE submission ADD COLUMN content_hash BLOB;
      ALTER TABLE request ADD COLUMN study_earlier TEXT;
      ALTER TABLE request ADD COLUMN urgency_confirmed INTEGER CHECK (urgency_confirmed IN (0, 1));
      ALTER TABLE request ADD COLUMN urgency_reason TEXT;
      ALTER TABLE request ADD COLUMN urgency_by BLOB;
      ALTER TABLE request ADD COLUMN urgency_at INTEGER;
      CREATE TABLE upload_count (
        association_id BLOB NOT NULL REFERENCES association(id),
        subject_id BLOB NOT NULL,
        files INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (association_id, subject_id)
      ) STRICT, WITHOUT ROWID;
      """)
}
