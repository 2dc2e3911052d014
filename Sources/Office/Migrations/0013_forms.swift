import SQL

extension Migration {
  /// What a service asks in a form of its own, its former versions, the answers, and papers that came back as pictures.
  static let forms = Migration(
    13, "forms",
    sqlite: """
      ALTER TABLE service ADD COLUMN audience_ar TEXT;
      ALTER TABLE service ADD COLUMN audience_en TEXT;
      ALTER TABLE service ADD COLUMN needs TEXT;
      ALTER TABLE service ADD COLUMN fields TEXT;
      ALTER TABLE requirement ADD COLUMN rules TEXT;
      ALTER TABLE request ADD COLUMN service_version INTEGER;
      ALTER TABLE request ADD COLUMN form TEXT;
      ALTER TABLE request_item ADD COLUMN rules TEXT;
      ALTER TABLE application ADD COLUMN service_version INTEGER;
      ALTER TABLE application ADD COLUMN form TEXT;
      CREATE TABLE service_version (
        association_id BLOB NOT NULL,
        service_id BLOB NOT NULL,
        version INTEGER NOT NULL,
        definition TEXT NOT NULL,
        ended_by TEXT NOT NULL,
        ended_at INTEGER NOT NULL,
        PRIMARY KEY (association_id, service_id, version),
        FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE form_scan (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        code TEXT NOT NULL,
        service_id BLOB NOT NULL,
        request_id BLOB,
        document_id BLOB NOT NULL,
        document_name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size INTEGER NOT NULL,
        document_hash BLOB NOT NULL,
        filed_by BLOB NOT NULL,
        filed_at INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id),
        FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX form_scan_of_request ON form_scan (association_id, request_id, id);
      """)
}
