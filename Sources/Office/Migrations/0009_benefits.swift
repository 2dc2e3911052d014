import SQL

extension Migration {
  /// Files of those served, what they are to receive in its parts, transfers to the bank, budgets of services.
  static let benefits = Migration(
    9, "benefits",
    sqlite: """
      CREATE TABLE beneficiary_file (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        number TEXT NOT NULL,
        party_id BLOB NOT NULL,
        name TEXT NOT NULL,
        mobile TEXT NOT NULL,
        category TEXT NOT NULL,
        since INTEGER NOT NULL,
        renewal INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('current', 'suspended', 'ended')),
        reason TEXT NOT NULL,
        ending TEXT,
        told_of INTEGER,
        version INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, party_id),
        UNIQUE (association_id, number),
        FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
      ) STRICT;
      CREATE INDEX beneficiary_file_due ON beneficiary_file (association_id, state, renewal, id);
      CREATE TABLE entitlement (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        request_id BLOB NOT NULL,
        service_id BLOB NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('money', 'in_kind', 'service', 'loan')),
        what TEXT NOT NULL,
        due_back INTEGER,
        payee TEXT NOT NULL,
        iban TEXT,
        made_by BLOB NOT NULL,
        made_at INTEGER NOT NULL,
        version INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
      ) STRICT;
      CREATE INDEX entitlement_of_request ON entitlement (association_id, request_id, id);
      CREATE TABLE instalment (
        association_id BLOB NOT NULL,
        entitlement_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        service_id BLOB NOT NULL,
        kind TEXT NOT NULL,
        year INTEGER NOT NULL,
        day INTEGER NOT NULL,
        amount INTEGER NOT NULL CHECK (amount >= 0),
        state TEXT NOT NULL,
        approved_by BLOB,
        batch_id BLOB,
        receipt_method TEXT,
        receipt_recipient TEXT,
        receipt_by BLOB,
        receipt_at INTEGER,
        note TEXT NOT NULL,
        reversal_by BLOB,
        PRIMARY KEY (association_id, entitlement_id, number),
        FOREIGN KEY (association_id, entitlement_id) REFERENCES entitlement(association_id, id)
      ) STRICT;
      CREATE INDEX instalment_due ON instalment (association_id, kind, state, day, entitlement_id, number);
      CREATE INDEX instalment_cost ON instalment (association_id, year, service_id, state, amount);
      CREATE TABLE handover_code (
        association_id BLOB NOT NULL,
        entitlement_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        code_hash BLOB NOT NULL,
        expires_at INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        PRIMARY KEY (association_id, entitlement_id, number),
        FOREIGN KEY (association_id, entitlement_id) REFERENCES entitlement(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE transfer_batch (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        year INTEGER NOT NULL,
        serial INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('prepared', 'approved', 'sent', 'settled', 'cancelled')),
        prepared_by BLOB NOT NULL,
        prepared_at INTEGER NOT NULL,
        approved_by BLOB,
        approved_at INTEGER,
        sent_by BLOB,
        sent_at INTEGER,
        version INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, year, serial)
      ) STRICT;
      CREATE TABLE transfer_line (
        association_id BLOB NOT NULL,
        batch_id BLOB NOT NULL,
        place INTEGER NOT NULL,
        entitlement_id BLOB NOT NULL,
        instalment INTEGER NOT NULL,
        payee TEXT NOT NULL,
        iban TEXT NOT NULL,
        amount INTEGER NOT NULL CHECK (amount > 0),
        reference TEXT NOT NULL,
        result TEXT CHECK (result IN ('paid', 'failed')),
        reason TEXT,
        stands INTEGER NOT NULL CHECK (stands IN (0, 1)),
        PRIMARY KEY (association_id, batch_id, place),
        FOREIGN KEY (association_id, batch_id) REFERENCES transfer_batch(association_id, id)
      ) STRICT;
      CREATE UNIQUE INDEX transfer_line_once ON transfer_line (association_id, entitlement_id, instalment) WHERE stands = 1;
      CREATE TABLE budget (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        service_id BLOB NOT NULL,
        year INTEGER NOT NULL,
        granted INTEGER NOT NULL CHECK (granted > 0),
        version INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, year, service_id)
      ) STRICT;
      """)
}
