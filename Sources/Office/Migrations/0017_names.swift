import SQL

extension Migration {
  /// The words of names in their indexes, by which people are found: they follow from the names and refer to no row of theirs.
  static let names = Migration(
    17, "names",
    sqlite: """
      ALTER TABLE party ADD COLUMN words INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX party_unread ON party (association_id, id) WHERE words = 0;
      CREATE TABLE party_word (
        association_id BLOB NOT NULL REFERENCES association(id),
        word BLOB NOT NULL,
        party_id BLOB NOT NULL,
        PRIMARY KEY (association_id, word, party_id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE name_key (
        association_id BLOB NOT NULL REFERENCES association(id),
        key BLOB NOT NULL,
        word BLOB NOT NULL,
        PRIMARY KEY (association_id, key, word)
      ) STRICT, WITHOUT ROWID;
      """)
}
