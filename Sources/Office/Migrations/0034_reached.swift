import SQL

extension Migration {
  /// The mobile that took the place of the one a request's form was signed with.
  static let reached = Migration(
    34, "reached",
    sqlite: """
      ALTER TABLE request ADD COLUMN reach TEXT;
      """)
}
