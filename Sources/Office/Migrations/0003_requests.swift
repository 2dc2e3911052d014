import SQL

extension Migration {
  /// Services, people, requests and their checklists; drafts of the public form; messages going out.
  static let requests = Migration(
    3, "requests",
    sqlite: """
      CREATE TABLE service (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        code TEXT NOT NULL,
        version INTEGER NOT NULL,
        position INTEGER NOT NULL,
        name_ar TEXT NOT NULL,
        name_en TEXT NOT NULL,
        criteria_ar TEXT NOT NULL,
        criteria_en TEXT NOT NULL,
        asks_amount INTEGER NOT NULL CHECK (asks_amount IN (0, 1)),
        is_offered INTEGER NOT NULL CHECK (is_offered IN (0, 1)),
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, code)
      ) STRICT;
      CREATE TABLE requirement (
        association_id BLOB NOT NULL,
        service_id BLOB NOT NULL,
        position INTEGER NOT NULL,
        code TEXT NOT NULL,
        name_ar TEXT NOT NULL,
        name_en TEXT NOT NULL,
        is_required INTEGER NOT NULL CHECK (is_required IN (0, 1)),
        PRIMARY KEY (association_id, service_id, code),
        FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE party (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        national_id TEXT NOT NULL,
        name TEXT NOT NULL,
        mobile TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, national_id)
      ) STRICT;
      CREATE TABLE request (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        year INTEGER NOT NULL,
        serial INTEGER NOT NULL,
        service_id BLOB NOT NULL,
        policy_id BLOB NOT NULL,
        stage TEXT NOT NULL,
        version INTEGER NOT NULL,
        assignee_id BLOB,
        is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
        due_order INTEGER NOT NULL,
        floor_ends INTEGER,
        waits INTEGER NOT NULL CHECK (waits IN (0, 1)),
        name TEXT NOT NULL,
        channel TEXT NOT NULL,
        amount INTEGER,
        urgency TEXT,
        need TEXT NOT NULL,
        criteria_read INTEGER NOT NULL CHECK (criteria_read IN (0, 1)),
        party_id BLOB NOT NULL,
        name_parts TEXT NOT NULL,
        national_id TEXT NOT NULL,
        birth_day INTEGER NOT NULL,
        birth_typed_as TEXT NOT NULL,
        mobile TEXT NOT NULL,
        city TEXT NOT NULL,
        address TEXT,
        iban TEXT,
        submitted_at INTEGER NOT NULL,
        completed_at INTEGER,
        notice_at INTEGER,
        decided_at INTEGER,
        answered_at INTEGER,
        seal_declaration TEXT,
        seal_signer TEXT,
        seal_method TEXT,
        seal_at INTEGER,
        seal_hash BLOB,
        referral_question TEXT,
        referral_by BLOB,
        referral_at INTEGER,
        referral_answer TEXT,
        referral_answered_by BLOB,
        study_by BLOB,
        study_begun_at INTEGER,
        study_summary TEXT,
        study_opinion TEXT,
        study_recommendation TEXT,
        study_at INTEGER,
        decision_outcome TEXT,
        decision_reasons TEXT,
        decision_conditions TEXT,
        decision_amount INTEGER,
        decision_members TEXT,
        decision_by BLOB,
        decision_at INTEGER,
        registration_number TEXT,
        registration_category TEXT,
        registration_renewal INTEGER,
        registration_by BLOB,
        delivery_what TEXT,
        delivery_recipient TEXT,
        delivery_by BLOB,
        delivery_at INTEGER,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, year, serial),
        FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id),
        FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id),
        FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
      ) STRICT;
      CREATE INDEX request_open ON request (association_id, is_open, due_order, id, assignee_id, waits)
        WHERE is_open = 1;
      CREATE INDEX request_assigned ON request (association_id, is_open, assignee_id, due_order, id)
        WHERE is_open = 1;
      CREATE INDEX request_of_party ON request (association_id, party_id, id);
      CREATE TABLE request_item (
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
        PRIMARY KEY (association_id, request_id, position),
        FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE request_pause (
        association_id BLOB NOT NULL,
        request_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        reason TEXT NOT NULL,
        from_at INTEGER NOT NULL,
        until_at INTEGER,
        PRIMARY KEY (association_id, request_id, number),
        FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE submission (
        association_id BLOB NOT NULL REFERENCES association(id),
        idempotency_key BLOB NOT NULL CHECK (length(idempotency_key) = 32),
        request_id BLOB NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (association_id, idempotency_key)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE application (
        association_id BLOB NOT NULL REFERENCES association(id),
        token_hash BLOB NOT NULL CHECK (length(token_hash) = 32),
        service_id BLOB NOT NULL,
        answers TEXT NOT NULL,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (association_id, token_hash)
      ) STRICT;
      CREATE TABLE application_file (
        association_id BLOB NOT NULL,
        token_hash BLOB NOT NULL,
        code TEXT NOT NULL,
        document_id BLOB NOT NULL,
        document_name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size INTEGER NOT NULL,
        document_hash BLOB NOT NULL,
        PRIMARY KEY (association_id, token_hash, code),
        FOREIGN KEY (association_id, token_hash) REFERENCES application(association_id, token_hash) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE tracking_code (
        association_id BLOB NOT NULL,
        request_id BLOB NOT NULL,
        code_hash BLOB NOT NULL,
        expires_at INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        issued INTEGER NOT NULL,
        window_at INTEGER NOT NULL,
        PRIMARY KEY (association_id, request_id),
        FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE tracking_session (
        association_id BLOB NOT NULL,
        token_hash BLOB NOT NULL CHECK (length(token_hash) = 32),
        request_id BLOB NOT NULL,
        expires_at INTEGER NOT NULL,
        PRIMARY KEY (association_id, token_hash),
        FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE message (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        request_id BLOB,
        recipient TEXT NOT NULL,
        kind TEXT NOT NULL,
        facts TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX message_about ON message (association_id, request_id, id);
      """)
}
