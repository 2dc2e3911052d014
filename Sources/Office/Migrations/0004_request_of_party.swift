import SQL

extension Migration {
  /// A person's requests, found without reading those of everyone else.
  static let requestOfParty = Migration(
    4, "request_of_party",
    sqlite: """
      CREATE INDEX request_of_party ON request (association_id, party_id, id);
      """)
}
