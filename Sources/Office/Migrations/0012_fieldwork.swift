import SQL

extension Migration {
  /// What is found out beside a request's form, the income tables it is reckoned by, and the library beside it.
  static let fieldwork = Migration(
    12, "fieldwork",
    sqlite: """
      CREATE TABLE request_part (
        association_id BLOB NOT NULL,
        request_id BLOB NOT NULL,
        kind TEXT NOT NULL,
        number INTEGER NOT NULL,
        content TEXT NOT NULL,
        staff_id BLOB,
        starts_at INTEGER,
        document_hash BLOB,
        PRIMARY KEY (association_id, request_id, kind, number),
        FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
      ) STRICT;
      CREATE INDEX request_part_of_staff ON request_part (association_id, staff_id, starts_at, request_id)
        WHERE starts_at IS NOT NULL;
      CREATE TABLE income_table (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        service_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, service_id, number)
      ) STRICT;
      CREATE TABLE library_document (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        series_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        in_force INTEGER NOT NULL,
        added_by BLOB NOT NULL,
        added_at INTEGER NOT NULL,
        document_id BLOB NOT NULL,
        document_name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size INTEGER NOT NULL,
        document_hash BLOB NOT NULL,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, series_id, number)
      ) STRICT;
      ALTER TABLE request ADD COLUMN study_findings TEXT;
      ALTER TABLE request_item ADD COLUMN matched_by TEXT;
      CREATE INDEX request_of_mobile ON request (association_id, mobile, id);
      CREATE INDEX request_item_expiring ON request_item (association_id, expires, request_id)
        WHERE state = 'verified';
      """)
}
