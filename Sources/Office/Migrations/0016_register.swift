import SQL

extension Migration {
  /// People and organisations in every role, their contact points, consents and relations, and who looked at whose file.
  static let register = Migration(
    16, "register",
    sqlite: """
      ALTER TABLE party ADD COLUMN kind TEXT NOT NULL DEFAULT 'person';
      ALTER TABLE party ADD COLUMN other_names TEXT NOT NULL DEFAULT '';
      ALTER TABLE party ADD COLUMN birth_day INTEGER;
      ALTER TABLE party ADD COLUMN city TEXT NOT NULL DEFAULT '';
      ALTER TABLE party ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX party_of_mobile ON party (association_id, mobile, id);
      CREATE TABLE party_role (
        association_id BLOB NOT NULL,
        party_id BLOB NOT NULL,
        role TEXT NOT NULL,
        since INTEGER NOT NULL,
        PRIMARY KEY (association_id, party_id, role),
        FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX party_in_role ON party_role (association_id, role, party_id);
      CREATE TABLE party_part (
        association_id BLOB NOT NULL,
        party_id BLOB NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('consent', 'contact', 'distinct', 'relation')),
        number INTEGER NOT NULL,
        content TEXT NOT NULL,
        value TEXT,
        other_id BLOB,
        PRIMARY KEY (association_id, party_id, kind, number),
        FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id),
        FOREIGN KEY (association_id, other_id) REFERENCES party(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX party_part_value ON party_part (association_id, value, party_id) WHERE value IS NOT NULL;
      CREATE INDEX party_part_other ON party_part (association_id, other_id, party_id) WHERE other_id IS NOT NULL;
      CREATE TABLE party_view (
        association_id BLOB NOT NULL,
        party_id BLOB NOT NULL,
        id BLOB NOT NULL,
        staff_id BLOB NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (association_id, party_id, id),
        FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
      ) STRICT, WITHOUT ROWID;
      """)
}
