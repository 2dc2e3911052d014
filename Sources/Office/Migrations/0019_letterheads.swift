import SQL

extension Migration {
  /// How an association's letters look and what they say in its own words, a row for each version.
  static let letterheads = Migration(
    19, "letterheads",
    sqlite: """
      CREATE TABLE letterhead (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        content TEXT NOT NULL,
        made_by BLOB NOT NULL,
        made_at INTEGER NOT NULL,
        document_id BLOB,
        document_name TEXT,
        media_type TEXT,
        size INTEGER,
        document_hash BLOB,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, number),
        FOREIGN KEY (association_id, made_by) REFERENCES staff(association_id, id)
      ) STRICT;
      """)
}
