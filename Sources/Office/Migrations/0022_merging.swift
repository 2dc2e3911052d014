import SQL

extension Migration {
  /// Entries of the register that were joined to others, what that changed, and pairs that may be one person's.
  static let merging = Migration(
    22, "merging",
    sqlite: """
      ALTER TABLE party ADD COLUMN merged_into BLOB;
      CREATE INDEX party_merged ON party (association_id, merged_into, id) WHERE merged_into IS NOT NULL;
      CREATE TABLE party_merger (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        kept_id BLOB NOT NULL,
        joined_id BLOB NOT NULL,
        made_by BLOB NOT NULL,
        made_at INTEGER NOT NULL,
        changes TEXT NOT NULL,
        undone_by BLOB,
        undone_at INTEGER,
        PRIMARY KEY (association_id, id),
        FOREIGN KEY (association_id, kept_id) REFERENCES party(association_id, id),
        FOREIGN KEY (association_id, joined_id) REFERENCES party(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX party_merger_kept ON party_merger (association_id, kept_id, id);
      CREATE UNIQUE INDEX party_merger_standing ON party_merger (association_id, joined_id) WHERE undone_at IS NULL;
      CREATE TABLE duplicate_pair (
        association_id BLOB NOT NULL,
        one_id BLOB NOT NULL,
        other_id BLOB NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'postponed', 'apart', 'merged')),
        strength INTEGER NOT NULL,
        found_at INTEGER NOT NULL,
        until INTEGER,
        decided_by BLOB,
        decided_at INTEGER,
        PRIMARY KEY (association_id, one_id, other_id),
        FOREIGN KEY (association_id, one_id) REFERENCES party(association_id, id),
        FOREIGN KEY (association_id, other_id) REFERENCES party(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX duplicate_pair_list ON duplicate_pair (association_id, state, strength, one_id, other_id);
      CREATE TABLE duplicate_search (
        association_id BLOB NOT NULL REFERENCES association(id),
        seq INTEGER NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (association_id)
      ) STRICT, WITHOUT ROWID;
      """)
}
