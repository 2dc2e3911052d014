import SQL

extension Migration {
  /// What the program does by itself: each job once for its key, taken by one worker at a time.
  static let jobs = Migration(
    5, "jobs",
    sqlite: """
      CREATE TABLE job (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        kind TEXT NOT NULL,
        dedupe TEXT NOT NULL,
        subject_id BLOB,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'claimed', 'done', 'dead')),
        due_at INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        claimed_by TEXT,
        failure TEXT,
        queued_at INTEGER NOT NULL,
        ended_at INTEGER,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, kind, dedupe)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX job_due ON job (association_id, state, kind, due_at);
      """)
}
