import SQL

extension Migration {
  /// Events, what a request was asked for and messages are long rows: kept under a number of the engine's own, with their key as an index,
  /// so that the pages on the way to one hold keys rather than whole rows, and new ones of all associations share a page.
  ///
  /// PostgreSQL keeps every table so.
  static let numbered = Migration(
    32, "numbered",
    sqlite: """
      CREATE TABLE event_anew (
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
        destroyed_on TEXT,
        PRIMARY KEY (association_id, seq)
      ) STRICT;
      INSERT INTO event_anew SELECT association_id, seq, subject_id, at, actor_kind, actor_id, actor_name, kind, policy_id,
        facts, state, hash, destroyed_on FROM event;
      DROP TABLE event;
      ALTER TABLE event_anew RENAME TO event;
      CREATE INDEX event_of_subject ON event (association_id, subject_id, seq);

      CREATE TABLE request_item_anew (
        association_id BLOB NOT NULL,
        request_id BLOB NOT NULL,
        position INTEGER NOT NULL,
        code TEXT NOT NULL,
        name_ar TEXT NOT NULL,
        name_en TEXT NOT NULL,
        is_required INTEGER NOT NULL CHECK (is_required IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('missing', 'supplied', 'verified', 'rejected', 'waived')),
        note TEXT,
        staff_id BLOB,
        at INTEGER,
        expires INTEGER,
        document_id BLOB,
        document_name TEXT,
        media_type TEXT,
        size INTEGER,
        document_hash BLOB,
        matched_by TEXT,
        rules TEXT,
        PRIMARY KEY (association_id, request_id, position),
        FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
      ) STRICT;
      INSERT INTO request_item_anew SELECT association_id, request_id, position, code, name_ar, name_en, is_required, state,
        note, staff_id, at, expires, document_id, document_name, media_type, size, document_hash, matched_by, rules
        FROM request_item;
      DROP TABLE request_item;
      ALTER TABLE request_item_anew RENAME TO request_item;
      CREATE INDEX request_item_expiring ON request_item (association_id, expires, request_id) WHERE state = 'verified';

      CREATE TABLE message_anew (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        request_id BLOB,
        recipient TEXT NOT NULL,
        kind TEXT NOT NULL,
        facts TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (association_id, id)
      ) STRICT;
      INSERT INTO message_anew SELECT association_id, id, request_id, recipient, kind, facts, at FROM message;
      DROP TABLE message;
      ALTER TABLE message_anew RENAME TO message;
      CREATE INDEX message_about ON message (association_id, request_id, id);
      """,
    postgres: "")
}
