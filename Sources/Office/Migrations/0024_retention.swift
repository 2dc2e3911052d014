import SQL

extension Migration {
  /// How long records are kept, holds on them, and their destruction with its minutes.
  ///
  /// `destroyed_on` names the minutes; records that have it are no longer looked for.
  static let retention = Migration(
    24, "retention",
    sqlite: """
      CREATE TABLE retention_period (
        association_id BLOB NOT NULL REFERENCES association(id),
        class TEXT NOT NULL,
        years INTEGER NOT NULL,
        basis TEXT NOT NULL,
        PRIMARY KEY (association_id, class)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE legal_hold (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        party_id BLOB,
        request_id BLOB,
        reason TEXT NOT NULL,
        placed_by BLOB NOT NULL,
        placed_at INTEGER NOT NULL,
        lift_reason TEXT,
        lifted_by BLOB,
        lifted_at INTEGER,
        PRIMARY KEY (association_id, id),
        CHECK ((party_id IS NULL) <> (request_id IS NULL)),
        FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id),
        FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX legal_hold_of_party ON legal_hold (association_id, party_id, id) WHERE party_id IS NOT NULL;
      CREATE INDEX legal_hold_of_request ON legal_hold (association_id, request_id, id) WHERE request_id IS NOT NULL;
      CREATE INDEX legal_hold_standing ON legal_hold (association_id, id) WHERE lifted_at IS NULL;
      CREATE TABLE destruction (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        year INTEGER NOT NULL,
        serial INTEGER NOT NULL,
        class TEXT NOT NULL,
        years INTEGER NOT NULL,
        basis TEXT NOT NULL,
        state TEXT NOT NULL,
        proposed_by BLOB NOT NULL,
        proposed_at INTEGER NOT NULL,
        decided_by BLOB,
        decided_at INTEGER,
        carried_by BLOB,
        carried_at INTEGER,
        version INTEGER NOT NULL,
        is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, year, serial),
        FOREIGN KEY (association_id, proposed_by) REFERENCES staff(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX destruction_open ON destruction (association_id, class) WHERE is_open = 1;
      CREATE TABLE destruction_item (
        association_id BLOB NOT NULL,
        destruction_id BLOB NOT NULL,
        position INTEGER NOT NULL,
        subject_id BLOB NOT NULL,
        ref TEXT NOT NULL,
        ended INTEGER NOT NULL,
        seen INTEGER NOT NULL,
        outcome TEXT,
        PRIMARY KEY (association_id, destruction_id, position),
        FOREIGN KEY (association_id, destruction_id) REFERENCES destruction(association_id, id)
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE request ADD COLUMN destroyed_on TEXT;
      ALTER TABLE request ADD COLUMN papers_destroyed_on TEXT;
      ALTER TABLE inquiry ADD COLUMN destroyed_on TEXT;
      ALTER TABLE booking ADD COLUMN destroyed_on TEXT;
      ALTER TABLE data_request ADD COLUMN destroyed_on TEXT;
      ALTER TABLE party ADD COLUMN destroyed_on TEXT;
      CREATE INDEX request_kept_withdrawn ON request (association_id, id)
        WHERE stage = 'withdrawn' AND destroyed_on IS NULL;
      CREATE INDEX request_kept_rejected ON request (association_id, id)
        WHERE stage = 'closed' AND decision_outcome = 'reject' AND destroyed_on IS NULL;
      CREATE INDEX request_kept_granted ON request (association_id, id)
        WHERE stage = 'closed' AND decision_outcome = 'accept' AND destroyed_on IS NULL;
      CREATE INDEX request_kept_papers ON request (association_id, id)
        WHERE stage = 'closed' AND decision_outcome = 'accept' AND destroyed_on IS NULL AND papers_destroyed_on IS NULL;
      CREATE INDEX inquiry_kept ON inquiry (association_id, id) WHERE is_open = 0 AND destroyed_on IS NULL;
      CREATE INDEX booking_kept ON booking (association_id, id) WHERE destroyed_on IS NULL;
      CREATE INDEX data_request_kept ON data_request (association_id, id) WHERE is_open = 0 AND destroyed_on IS NULL;
      CREATE INDEX party_kept ON party (association_id, id) WHERE merged_into IS NULL AND destroyed_on IS NULL;
      CREATE INDEX party_merger_joined ON party_merger (association_id, joined_id, id);
      CREATE INDEX duplicate_pair_other ON duplicate_pair (association_id, other_id);
      """)
}
