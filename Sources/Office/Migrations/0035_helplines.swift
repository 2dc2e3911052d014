import SQL

extension Migration {
  /// Where an association's applicants call and write.
  static let helplines = Migration(
    35, "helplines",
    sqlite: """
      ALTER TABLE association ADD COLUMN phone TEXT;
      ALTER TABLE association ADD COLUMN email TEXT;
      """)
}
