import SQL

extension Migration {
  /// Lists of requests under names of their own, pictures by which a hand-over is
  /// acknowledged, and layouts that an association's bank asks for.
  static let staffDay = Migration(
    18, "staff_day",
    sqlite: """
      CREATE TABLE saved_view (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        owner_id BLOB NOT NULL,
        name TEXT NOT NULL,
        post TEXT,
        stage TEXT,
        service_id BLOB,
        holder TEXT CHECK (holder IN ('reader', 'nobody', 'colleague')),
        holder_id BLOB,
        due TEXT,
        made_at INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        FOREIGN KEY (association_id, owner_id) REFERENCES staff(association_id, id),
        FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id),
        FOREIGN KEY (association_id, holder_id) REFERENCES staff(association_id, id)
      ) STRICT;
      CREATE INDEX saved_view_of ON saved_view (association_id, owner_id, id);
      CREATE INDEX saved_view_shared ON saved_view (association_id, post, id);
      CREATE INDEX request_of_stage ON request (association_id, stage, due_order, id) WHERE is_open = 1;
      CREATE INDEX request_of_service ON request (association_id, service_id, due_order, id) WHERE is_open = 1;
      CREATE TABLE handover_proof (
        association_id BLOB NOT NULL,
        entitlement_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        document_id BLOB NOT NULL,
        document_name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size INTEGER NOT NULL,
        document_hash BLOB NOT NULL,
        PRIMARY KEY (association_id, entitlement_id, number),
        FOREIGN KEY (association_id, entitlement_id) REFERENCES entitlement(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE bank_layout (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        name TEXT NOT NULL,
        columns TEXT NOT NULL,
        has_header INTEGER NOT NULL CHECK (has_header IN (0, 1)),
        counts_halalas INTEGER NOT NULL CHECK (counts_halalas IN (0, 1)),
        encoding TEXT NOT NULL,
        separator TEXT NOT NULL,
        made_at INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, name)
      ) STRICT;
      """)
}
