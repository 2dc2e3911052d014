import SQL

extension Migration {
  /// Policy versions with their text, clauses, handling steps, tools and findings; holidays.
  static let policies = Migration(
    2, "policies",
    sqlite: """
      CREATE TABLE policy (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        number INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('draft', 'in_force', 'superseded')),
        title TEXT NOT NULL,
        organization TEXT NOT NULL,
        source TEXT NOT NULL,
        channels TEXT NOT NULL,
        declaration TEXT NOT NULL,
        floor_amount INTEGER,
        floor_unit TEXT,
        floor_from TEXT,
        floor_meaning TEXT,
        ceiling_amount INTEGER,
        ceiling_unit TEXT,
        ceiling_from TEXT,
        ceiling_left_unset INTEGER NOT NULL CHECK (ceiling_left_unset IN (0, 1)),
        open_points TEXT NOT NULL,
        has_complaints INTEGER NOT NULL CHECK (has_complaints IN (0, 1)),
        has_compensation INTEGER NOT NULL CHECK (has_compensation IN (0, 1)),
        has_satisfaction INTEGER NOT NULL CHECK (has_satisfaction IN (0, 1)),
        has_privacy INTEGER NOT NULL CHECK (has_privacy IN (0, 1)),
        drafted_at INTEGER NOT NULL,
        drafted_by TEXT NOT NULL,
        meeting TEXT,
        meeting_day INTEGER,
        meeting_typed_as TEXT,
        approver_name TEXT,
        approver_post TEXT,
        approved_at INTEGER,
        ended_at INTEGER,
        version INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, number)
      ) STRICT;
      CREATE TABLE policy_line (
        association_id BLOB NOT NULL,
        policy_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (association_id, policy_id, number),
        FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE policy_clause (
        association_id BLOB NOT NULL,
        policy_id BLOB NOT NULL,
        section_order INTEGER NOT NULL,
        clause_order INTEGER NOT NULL,
        section TEXT NOT NULL,
        heading TEXT NOT NULL,
        number TEXT NOT NULL,
        text TEXT NOT NULL,
        line INTEGER NOT NULL,
        PRIMARY KEY (association_id, policy_id, section_order, clause_order),
        FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE policy_step (
        association_id BLOB NOT NULL,
        policy_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        text TEXT NOT NULL,
        gates TEXT NOT NULL,
        line INTEGER NOT NULL,
        PRIMARY KEY (association_id, policy_id, number),
        FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE policy_tool (
        association_id BLOB NOT NULL,
        policy_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (association_id, policy_id, number),
        FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE policy_finding (
        association_id BLOB NOT NULL,
        policy_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        code TEXT NOT NULL,
        severity TEXT NOT NULL,
        line INTEGER,
        message_ar TEXT NOT NULL,
        message_en TEXT NOT NULL,
        advice_ar TEXT NOT NULL,
        advice_en TEXT NOT NULL,
        PRIMARY KEY (association_id, policy_id, number),
        FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE holiday (
        association_id BLOB NOT NULL REFERENCES association(id),
        year INTEGER NOT NULL,
        occasion TEXT NOT NULL,
        first_day INTEGER NOT NULL,
        last_day INTEGER NOT NULL,
        name_ar TEXT NOT NULL,
        name_en TEXT NOT NULL,
        entered_by TEXT NOT NULL,
        entered_at INTEGER NOT NULL,
        CHECK (last_day >= first_day AND last_day - first_day < 31),
        PRIMARY KEY (association_id, year, occasion)
      ) STRICT, WITHOUT ROWID;
      """)
}
