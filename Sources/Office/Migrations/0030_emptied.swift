import SQL

extension Migration {
  /// Whether the words of an event were destroyed with what it tells of: the minutes, or the request about data, that says so.
  static let emptied = Migration(
    30, "emptied",
    sqlite: """
      ALTER TABLE event ADD COLUMN destroyed_on TEXT;
      """)
}
