import SQL

extension Migration {
  /// The register of letters that went out.
  static let letters = Migration(
    8, "letters",
    sqlite: """
      CREATE TABLE letter (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        year INTEGER NOT NULL,
        serial INTEGER NOT NULL,
        kind TEXT NOT NULL,
        request_id BLOB NOT NULL,
        issued_by BLOB,
        issued_at INTEGER NOT NULL,
        template INTEGER NOT NULL,
        content TEXT NOT NULL,
        content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),
        code_hash BLOB NOT NULL CHECK (length(code_hash) = 32),
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, year, serial),
        UNIQUE (association_id, code_hash),
        FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
      ) STRICT;
      CREATE INDEX letter_of_request ON letter (association_id, request_id, year, serial);
      """)
}
