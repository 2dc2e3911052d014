import SQL

extension Migration {
  /// Who has a word in their name is kept for 4,096 entries of the register together, which are numbered for it in their order.
  ///
  /// An entry has no number until its name is read, which names that are there at this step are by the daily round.
  static let nameBlocks = Migration(
    33, "name_blocks",
    sqlite: """
      ALTER TABLE party ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
      DROP INDEX party_unread;
      ALTER TABLE party DROP COLUMN words;
      CREATE INDEX party_unread ON party (association_id, id) WHERE number = 0;
      DROP INDEX party_listed;
      CREATE INDEX party_listed ON party (association_id, number, id, kind, name, city, created_at, merged_into, destroyed_on);
      DROP TABLE party_word;
      CREATE TABLE name_block (
        association_id BLOB NOT NULL REFERENCES association(id),
        word BLOB NOT NULL,
        block INTEGER NOT NULL,
        bearers BLOB NOT NULL,
        PRIMARY KEY (association_id, word, block)
      ) STRICT, WITHOUT ROWID;
      """)
}
