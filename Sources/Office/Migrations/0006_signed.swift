import SQL

extension Migration {
  /// What was sent under the key of an attempt.
  static let signed = Migration(
    5, "signed",
    sqlite: """
      ALTER TABLE submission ADD COLUMN content_hash BLOB;
      """)
}
