import SQL

extension Migration {
  /// Associations, the people who work for them and their sessions.
  static let associations = Migration(
    1, "associations",
    sqlite: """
      CREATE TABLE association (
        id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
        slug TEXT NOT NULL UNIQUE,
        name_ar TEXT NOT NULL,
        name_en TEXT NOT NULL,
        licence TEXT,
        city TEXT,
        host TEXT UNIQUE,
        kind TEXT NOT NULL,
        is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
        settings_version INTEGER NOT NULL,
        policy_in_force BLOB,
        created_at INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE staff (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        name TEXT NOT NULL,
        email TEXT NOT NULL,
        password_hash TEXT NOT NULL,
        roles TEXT NOT NULL,
        is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
        failures INTEGER NOT NULL,
        locked_until INTEGER,
        created_at INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, email)
      ) STRICT;
      CREATE TABLE session (
        association_id BLOB NOT NULL,
        token_hash BLOB NOT NULL CHECK (length(token_hash) = 32),
        staff_id BLOB NOT NULL,
        created_at INTEGER NOT NULL,
        seen_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        PRIMARY KEY (association_id, token_hash),
        FOREIGN KEY (association_id, staff_id) REFERENCES staff(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE unknown_name (
        association_id BLOB NOT NULL REFERENCES association(id),
        name_hash BLOB NOT NULL CHECK (length(name_hash) = 32),
        failures INTEGER NOT NULL,
        locked_until INTEGER,
        tried_at INTEGER NOT NULL,
        PRIMARY KEY (association_id, name_hash)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE counter (
        association_id BLOB NOT NULL REFERENCES association(id),
        name TEXT NOT NULL,
        year INTEGER NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (association_id, name, year)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE event (
        association_id BLOB NOT NULL REFERENCES association(id),
        seq INTEGER NOT NULL CHECK (seq > 0),
        subject_id BLOB,
        at INTEGER NOT NULL,
        actor_kind TEXT NOT NULL,
        actor_id BLOB,
        actor_name TEXT NOT NULL,
        kind TEXT NOT NULL,
        policy_id BLOB,
        facts TEXT NOT NULL,
        state BLOB,
        hash BLOB NOT NULL CHECK (length(hash) = 32),
        PRIMARY KEY (association_id, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX event_of_subject ON event (association_id, subject_id, seq);
      CREATE TABLE chain (
        association_id BLOB NOT NULL PRIMARY KEY REFERENCES association(id),
        seq INTEGER NOT NULL,
        hash BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      """,
    // Which association is meant is found before there is one to name; a row is its own association's to write.
    alsoOnPostgres: """
      ALTER TABLE association ENABLE ROW LEVEL SECURITY;
      ALTER TABLE association FORCE ROW LEVEL SECURITY;
      CREATE POLICY found ON association FOR SELECT USING (true);
      CREATE POLICY own_insert ON association FOR INSERT
        WITH CHECK (id = uuid_send(current_setting('app.association')::uuid));
      CREATE POLICY own_update ON association FOR UPDATE
        USING (id = uuid_send(current_setting('app.association')::uuid));
      CREATE POLICY own_delete ON association FOR DELETE
        USING (id = uuid_send(current_setting('app.association')::uuid));
      """)
}
