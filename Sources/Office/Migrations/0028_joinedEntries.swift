import SQL

extension Migration {
  /// Which of some entries were joined to others is read off an index that holds those alone: every search asks it.
  static let joinedEntries = Migration(
    28, "joined_entries",
    sqlite: """
      CREATE UNIQUE INDEX party_joined ON party (association_id, id) WHERE merged_into IS NOT NULL;
      """)
}
