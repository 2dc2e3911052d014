import SQL

extension Migration {
  /// What people ask about their own data, and what of theirs was looked at.
  static let privacy = Migration(
    21, "privacy",
    sqlite: """
      CREATE TABLE data_request (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        year INTEGER NOT NULL,
        serial INTEGER NOT NULL,
        party_id BLOB NOT NULL,
        kind TEXT NOT NULL,
        wish TEXT NOT NULL,
        channel TEXT NOT NULL,
        taken_by BLOB NOT NULL,
        taken_at INTEGER NOT NULL,
        state TEXT NOT NULL,
        due INTEGER NOT NULL,
        identity_method TEXT,
        identity_by BLOB,
        identity_at INTEGER,
        extension_reason TEXT,
        extended_by BLOB,
        extended_at INTEGER,
        reasons TEXT,
        ended_by BLOB,
        ended_at INTEGER,
        version INTEGER NOT NULL,
        is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, year, serial),
        FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
      ) STRICT;
      ALTER TABLE party_view ADD COLUMN place TEXT NOT NULL DEFAULT 'entry';
      CREATE INDEX data_request_open ON data_request (association_id, due, id) WHERE is_open = 1;
      CREATE INDEX data_request_ended ON data_request (association_id, id) WHERE is_open = 0;
      CREATE INDEX data_request_of_party ON data_request (association_id, party_id, id);
      """)
}
