import SQL

extension Migration {
  /// Committees and who sits on them; declared interests; sittings with agenda, votes, minutes and signatures.
  static let committees = Migration(
    11, "committees",
    sqlite: """
      CREATE TABLE committee (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        name_ar TEXT NOT NULL,
        name_en TEXT NOT NULL,
        quorum INTEGER,
        is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
        version INTEGER NOT NULL,
        PRIMARY KEY (association_id, id)
      ) STRICT;
      CREATE TABLE committee_member (
        association_id BLOB NOT NULL,
        committee_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        staff_id BLOB NOT NULL,
        name TEXT NOT NULL,
        post TEXT NOT NULL,
        from_day INTEGER NOT NULL,
        until_day INTEGER,
        PRIMARY KEY (association_id, committee_id, number),
        UNIQUE (association_id, committee_id, staff_id),
        FOREIGN KEY (association_id, committee_id) REFERENCES committee(association_id, id),
        FOREIGN KEY (association_id, staff_id) REFERENCES staff(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE interest (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        staff_id BLOB NOT NULL,
        name TEXT NOT NULL,
        national_id TEXT,
        relation TEXT NOT NULL,
        declared_at INTEGER NOT NULL,
        ended_at INTEGER,
        PRIMARY KEY (association_id, id),
        FOREIGN KEY (association_id, staff_id) REFERENCES staff(association_id, id)
      ) STRICT;
      CREATE INDEX interest_of_staff ON interest (association_id, staff_id, id) WHERE ended_at IS NULL;
      CREATE TABLE sitting (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        committee_id BLOB NOT NULL,
        year INTEGER NOT NULL,
        serial INTEGER NOT NULL,
        place TEXT,
        until_day INTEGER,
        begins_at INTEGER NOT NULL,
        state TEXT NOT NULL,
        quorum INTEGER NOT NULL,
        minutes TEXT,
        minutes_hash BLOB CHECK (length(minutes_hash) = 32),
        minutes_at INTEGER,
        note TEXT,
        version INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, committee_id, year, serial),
        FOREIGN KEY (association_id, committee_id) REFERENCES committee(association_id, id)
      ) STRICT;
      CREATE INDEX sitting_begins ON sitting (association_id, begins_at, id);
      CREATE TABLE sitting_seat (
        association_id BLOB NOT NULL,
        sitting_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        staff_id BLOB NOT NULL,
        name TEXT NOT NULL,
        post TEXT NOT NULL,
        until_day INTEGER,
        is_present INTEGER NOT NULL CHECK (is_present IN (0, 1)),
        PRIMARY KEY (association_id, sitting_id, number),
        FOREIGN KEY (association_id, sitting_id) REFERENCES sitting(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE sitting_item (
        association_id BLOB NOT NULL,
        sitting_id BLOB NOT NULL,
        request_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        year INTEGER NOT NULL,
        serial INTEGER NOT NULL,
        state TEXT NOT NULL,
        version INTEGER NOT NULL,
        outcome TEXT,
        reasons TEXT,
        conditions TEXT,
        granted INTEGER,
        months INTEGER,
        resolved_by BLOB,
        resolved_at INTEGER,
        PRIMARY KEY (association_id, sitting_id, request_id),
        FOREIGN KEY (association_id, sitting_id) REFERENCES sitting(association_id, id),
        FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX sitting_item_open ON sitting_item (association_id, request_id) WHERE state = 'open';
      CREATE TABLE sitting_recusal (
        association_id BLOB NOT NULL,
        sitting_id BLOB NOT NULL,
        request_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        staff_id BLOB NOT NULL,
        name TEXT NOT NULL,
        reason TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (association_id, sitting_id, request_id, number),
        FOREIGN KEY (association_id, sitting_id, request_id)
          REFERENCES sitting_item(association_id, sitting_id, request_id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE sitting_vote (
        association_id BLOB NOT NULL,
        sitting_id BLOB NOT NULL,
        request_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        staff_id BLOB NOT NULL,
        name TEXT NOT NULL,
        choice TEXT NOT NULL,
        reason TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (association_id, sitting_id, request_id, number),
        UNIQUE (association_id, sitting_id, request_id, staff_id),
        FOREIGN KEY (association_id, sitting_id, request_id)
          REFERENCES sitting_item(association_id, sitting_id, request_id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE sitting_signature (
        association_id BLOB NOT NULL,
        sitting_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        staff_id BLOB NOT NULL,
        name TEXT NOT NULL,
        minutes_hash BLOB NOT NULL CHECK (length(minutes_hash) = 32),
        refusal TEXT,
        at INTEGER NOT NULL,
        PRIMARY KEY (association_id, sitting_id, number),
        UNIQUE (association_id, sitting_id, staff_id),
        FOREIGN KEY (association_id, sitting_id) REFERENCES sitting(association_id, id)
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE request ADD COLUMN decision_months INTEGER;
      ALTER TABLE request ADD COLUMN decision_sitting BLOB;
      CREATE INDEX request_with_committee ON request (association_id, due_order, id) WHERE stage = 'with_committee';
      """)
}
