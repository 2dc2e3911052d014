import SQL

extension Migration {
  /// Lists of people on their way into the register: what was found of each, and the fingerprints of what came of them.
  ///
  /// Entries are not referred to: their identifiers follow from the list's first one and the row.
  static let lists = Migration(
    23, "lists",
    sqlite: """
      CREATE TABLE people_import (
        association_id BLOB NOT NULL REFERENCES association(id),
        id BLOB NOT NULL,
        name TEXT NOT NULL,
        size INTEGER NOT NULL,
        hash BLOB NOT NULL,
        headings TEXT NOT NULL,
        columns TEXT NOT NULL,
        role TEXT,
        stage TEXT NOT NULL,
        first_entry BLOB NOT NULL,
        by_id BLOB,
        made_at INTEGER NOT NULL,
        ended_at INTEGER,
        version INTEGER NOT NULL,
        place INTEGER NOT NULL,
        share INTEGER NOT NULL,
        taken INTEGER NOT NULL,
        refused INTEGER NOT NULL,
        known INTEGER NOT NULL,
        remarked INTEGER NOT NULL,
        removed INTEGER NOT NULL,
        kept INTEGER NOT NULL,
        PRIMARY KEY (association_id, id),
        FOREIGN KEY (association_id, by_id) REFERENCES staff(association_id, id)
      ) STRICT;
      CREATE INDEX people_import_of_file ON people_import (association_id, hash, id);
      CREATE TABLE people_import_portion (
        association_id BLOB NOT NULL,
        import_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        id BLOB NOT NULL,
        entries BLOB NOT NULL,
        PRIMARY KEY (association_id, import_id, number),
        UNIQUE (association_id, id),
        FOREIGN KEY (association_id, import_id) REFERENCES people_import(association_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE people_import_row (
        association_id BLOB NOT NULL,
        import_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        told TEXT NOT NULL,
        PRIMARY KEY (association_id, import_id, number),
        FOREIGN KEY (association_id, import_id) REFERENCES people_import(association_id, id)
      ) STRICT, WITHOUT ROWID;
      """)
}
