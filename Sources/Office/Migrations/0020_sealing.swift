import SQL

extension Migration {
  /// The key under which all of an association's identifiers and words about people rest.
  ///
  /// What was written before rests as it was until the program has sealed it, which it does before anything else.
  static let sealing = Migration(
    20, "sealing",
    sqlite: """
      CREATE TABLE sealing (
        association_id BLOB NOT NULL PRIMARY KEY REFERENCES association(id),
        proof TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      """)
}
