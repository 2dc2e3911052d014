import SQL

extension Migration {
  /// A notice is about a request, an agreement or what someone asks about their data: one of them, and one table for all,
  /// so that every page counts what its reader has not seen by one look.
  static let noticeSubjects = Migration(
    27, "notice_subjects",
    sqlite: """
      CREATE TABLE notice_anew (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        staff_id BLOB NOT NULL,
        kind TEXT NOT NULL,
        request_id BLOB,
        dedupe TEXT NOT NULL,
        facts TEXT NOT NULL,
        at INTEGER NOT NULL,
        seen_at INTEGER,
        agreement_id BLOB,
        data_request_id BLOB,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, staff_id, request_id, dedupe),
        UNIQUE (association_id, staff_id, agreement_id, dedupe),
        UNIQUE (association_id, staff_id, data_request_id, dedupe),
        FOREIGN KEY (association_id, staff_id) REFERENCES staff(association_id, id),
        FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id),
        FOREIGN KEY (association_id, agreement_id) REFERENCES agreement(association_id, id),
        FOREIGN KEY (association_id, data_request_id) REFERENCES data_request(association_id, id)
      ) STRICT;
      INSERT INTO notice_anew (association_id, id, staff_id, kind, request_id, dedupe, facts, at, seen_at)
        SELECT association_id, id, staff_id, kind, request_id, dedupe, facts, at, seen_at FROM notice;
      DROP TABLE notice;
      ALTER TABLE notice_anew RENAME TO notice;
      CREATE INDEX notice_of ON notice (association_id, staff_id, id);
      CREATE INDEX notice_unseen ON notice (association_id, staff_id) WHERE seen_at IS NULL;
      """,
    // A reference is checked against the rows there are, which the server shows to one association at a time; none has any.
    postgres: """
      SET LOCAL app.association = '00000000-0000-0000-0000-000000000000';
      ALTER TABLE notice ALTER COLUMN request_id DROP NOT NULL;
      ALTER TABLE notice ADD COLUMN agreement_id bytea;
      ALTER TABLE notice ADD COLUMN data_request_id bytea;
      ALTER TABLE notice ADD UNIQUE (association_id, staff_id, agreement_id, dedupe);
      ALTER TABLE notice ADD UNIQUE (association_id, staff_id, data_request_id, dedupe);
      ALTER TABLE notice ADD FOREIGN KEY (association_id, agreement_id) REFERENCES agreement(association_id, id);
      ALTER TABLE notice ADD FOREIGN KEY (association_id, data_request_id) REFERENCES data_request(association_id, id);
      """)
}
