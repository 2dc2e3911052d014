import SQL

extension Migration {
  /// Where people are received, their appointments and their turns, and what they ask.
  static let reception = Migration(
    14, "reception",
    sqlite: """
      CREATE TABLE reception_place (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        name_ar TEXT NOT NULL,
        name_en TEXT NOT NULL,
        address TEXT NOT NULL,
        hours TEXT NOT NULL,
        ramadan_hours TEXT,
        slot_minutes INTEGER NOT NULL,
        receivers INTEGER NOT NULL,
        takes_bookings INTEGER NOT NULL,
        days_ahead INTEGER NOT NULL,
        is_open INTEGER NOT NULL,
        version INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        FOREIGN KEY (association_id) REFERENCES association(id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE booking (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        year INTEGER NOT NULL,
        serial INTEGER NOT NULL,
        place_id BLOB NOT NULL,
        starts_at INTEGER NOT NULL,
        ends_at INTEGER NOT NULL,
        seat INTEGER NOT NULL,
        service_id BLOB,
        name TEXT NOT NULL,
        mobile TEXT NOT NULL,
        channel TEXT NOT NULL,
        state TEXT NOT NULL,
        reason TEXT NOT NULL,
        booked_at INTEGER NOT NULL,
        version INTEGER NOT NULL,
        day INTEGER NOT NULL,
        holds INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, year, serial),
        FOREIGN KEY (association_id, place_id) REFERENCES reception_place(association_id, id),
        FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX booking_seat ON booking (association_id, place_id, starts_at, seat) WHERE holds = 1;
      CREATE INDEX booking_of_day ON booking (association_id, day, starts_at);
      CREATE INDEX booking_open ON booking (association_id, day) WHERE state = 'booked';
      CREATE INDEX booking_of_mobile ON booking (association_id, mobile, starts_at);
      CREATE TABLE booking_code (
        association_id BLOB NOT NULL,
        booking_id BLOB NOT NULL,
        code_hash BLOB NOT NULL,
        expires_at INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        issued INTEGER NOT NULL,
        window_at INTEGER NOT NULL,
        token_hash BLOB,
        token_until INTEGER,
        PRIMARY KEY (association_id, booking_id),
        FOREIGN KEY (association_id, booking_id) REFERENCES booking(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX booking_token ON booking_code (association_id, token_hash);
      CREATE TABLE reception_ticket (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        place_id BLOB NOT NULL,
        day INTEGER NOT NULL,
        number INTEGER NOT NULL,
        booking_id BLOB,
        appointed_at INTEGER,
        service_id BLOB,
        name TEXT NOT NULL,
        priority TEXT,
        state TEXT NOT NULL,
        counter INTEGER,
        receiver_id BLOB,
        request_id BLOB,
        handed TEXT NOT NULL,
        arrived_at INTEGER NOT NULL,
        called_at INTEGER,
        begun_at INTEGER,
        ended_at INTEGER,
        version INTEGER NOT NULL,
        is_open INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        FOREIGN KEY (association_id, place_id) REFERENCES reception_place(association_id, id),
        FOREIGN KEY (association_id, booking_id) REFERENCES booking(association_id, id),
        FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id),
        FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX reception_ticket_number ON reception_ticket (association_id, day, place_id, number);
      CREATE INDEX reception_ticket_open ON reception_ticket (association_id, day) WHERE is_open = 1;
      CREATE TABLE inquiry (
        association_id BLOB NOT NULL,
        id BLOB NOT NULL,
        year INTEGER NOT NULL,
        serial INTEGER NOT NULL,
        channel TEXT NOT NULL,
        name TEXT NOT NULL,
        mobile TEXT,
        question TEXT NOT NULL,
        ticket_id BLOB,
        taken_by BLOB NOT NULL,
        taken_at INTEGER NOT NULL,
        state TEXT NOT NULL,
        referee_id BLOB,
        due INTEGER,
        answer TEXT NOT NULL,
        cites TEXT,
        source_id BLOB,
        source_name TEXT,
        answered_by BLOB,
        answered_at INTEGER,
        version INTEGER NOT NULL,
        is_open INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        UNIQUE (association_id, year, serial),
        FOREIGN KEY (association_id, ticket_id) REFERENCES reception_ticket(association_id, id),
        FOREIGN KEY (association_id, referee_id) REFERENCES staff(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX inquiry_list ON inquiry (association_id, is_open, id);
      CREATE INDEX inquiry_of_referee ON inquiry (association_id, referee_id, due, id) WHERE is_open = 1;
      """)
}
