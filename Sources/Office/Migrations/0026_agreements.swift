import SQL

extension Migration {
  /// Agreements with those of the register, and what either side has to do.
  static let agreements = Migration(
    26, "agreements",
    sqlite: """
      CREATE TABLE agreement (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        year INTEGER NOT NULL,
        serial INTEGER NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        state TEXT NOT NULL,
        from_day INTEGER NOT NULL,
        from_calendar TEXT NOT NULL,
        until_day INTEGER,
        until_calendar TEXT,
        words TEXT NOT NULL,
        document_id BLOB,
        document_name TEXT,
        media_type TEXT,
        size INTEGER,
        document_hash BLOB,
        renews_id BLOB,
        keeper_id BLOB NOT NULL,
        made_at INTEGER NOT NULL,
        version INTEGER NOT NULL,
        next_due INTEGER,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, year, serial),
        FOREIGN KEY (association_id, keeper_id) REFERENCES staff(association_id, id)
      ) STRICT;
      CREATE INDEX agreement_due ON agreement (association_id, next_due, id) WHERE next_due IS NOT NULL;
      CREATE INDEX agreement_of_state ON agreement (association_id, state, id);
      CREATE INDEX agreement_renewing ON agreement (association_id, renews_id) WHERE renews_id IS NOT NULL;
      CREATE TABLE agreement_party (
        association_id BLOB NOT NULL,
        agreement_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        party_id BLOB NOT NULL,
        PRIMARY KEY (association_id, agreement_id, number),
        FOREIGN KEY (association_id, agreement_id) REFERENCES agreement(association_id, id),
        FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agreement_of_party ON agreement_party (association_id, party_id, agreement_id);
      CREATE TABLE agreement_part (
        association_id BLOB NOT NULL,
        agreement_id BLOB NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('breach', 'obligation')),
        number INTEGER NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (association_id, agreement_id, kind, number),
        FOREIGN KEY (association_id, agreement_id) REFERENCES agreement(association_id, id)
      ) STRICT, WITHOUT ROWID;
      """)
}
