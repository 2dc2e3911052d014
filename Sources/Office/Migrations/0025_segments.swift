import SQL

extension Migration {
  /// Segments of the register, and the marks by which people and notes are found whose words rest sealed.
  ///
  /// A mark is sealed so that equal ones can be found. It belongs to what it was read from: an entry or a request.
  static let segments = Migration(
    25, "segments",
    sqlite: """
      ALTER TABLE party ADD COLUMN sex TEXT;
      CREATE TABLE segment (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        name TEXT NOT NULL,
        rules TEXT NOT NULL,
        made_by BLOB NOT NULL,
        made_at INTEGER NOT NULL,
        ended_at INTEGER,
        version INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        FOREIGN KEY (association_id, made_by) REFERENCES staff(association_id, id)
      ) STRICT;
      CREATE INDEX segment_standing ON segment (association_id, id) WHERE ended_at IS NULL;
      CREATE TABLE party_mark (
        association_id BLOB NOT NULL,
        source_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        party_id BLOB NOT NULL,
        mark TEXT NOT NULL,
        PRIMARY KEY (association_id, source_id, number),
        FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX party_mark_found ON party_mark (association_id, mark, party_id);
      CREATE INDEX party_mark_of_party ON party_mark (association_id, party_id, source_id);
      CREATE TABLE note_word (
        association_id BLOB NOT NULL REFERENCES association(id),
        subject_id BLOB NOT NULL,
        seq INTEGER NOT NULL,
        number INTEGER NOT NULL,
        place TEXT NOT NULL CHECK (place IN ('party', 'request', 'visit')),
        word TEXT NOT NULL,
        PRIMARY KEY (association_id, subject_id, seq, number)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX note_word_found ON note_word (association_id, word, seq, subject_id);
      CREATE TABLE mark_reading (
        association_id BLOB PRIMARY KEY NOT NULL REFERENCES association(id),
        edition INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX party_of_birth ON party (association_id, birth_day, id) WHERE birth_day IS NOT NULL;
      """)
}
