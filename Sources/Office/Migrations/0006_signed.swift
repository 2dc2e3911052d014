import SQL

extension Migration {
  /// What was sent under the key of an attempt; how much was uploaded for a draft or a request.
  static let signed = Migration(
    6, "signed",
    sqlite: """
      ALTER TABLE submission ADD COLUMN content_hash BLOB;
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
