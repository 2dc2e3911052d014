import SQL

extension Migration {
  /// On which request's page somebody asked about their data: what was asked so shows there alone.
  static let askedOn = Migration(
    29, "asked_on",
    sqlite: """
      ALTER TABLE data_request ADD COLUMN asked_on BLOB;
      CREATE INDEX data_request_asked_on ON data_request (association_id, asked_on, id) WHERE asked_on IS NOT NULL;
      """)
}
