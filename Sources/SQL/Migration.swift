/// One forward step of the schema, in the words of each engine that has its own.
///
/// Steps are numbered densely from 1. A released step never changes: what a database has taken is compared with it by
/// checksum, and `checksum` locks it in the source as well.
package struct Migration: Hashable, Sendable {
  package let number: Int
  package let name: String
  package let sqlite: String
  /// The step in PostgreSQL's own words; nil where they follow from SQLite's.
  package let postgres: String?
  /// What PostgreSQL is told beside either, empty where there is nothing: policies of a table that is not one
  /// association's.
  package let alsoOnPostgres: String
  /// The SHA-256 (64 lower-case hexadecimal digits) the SQLite text must have; nil while the step is unreleased.
  package let checksum: String?

  package init(
    _ number: Int, _ name: String, sqlite: String, postgres: String? = nil, alsoOnPostgres: String = "",
    checksum: String? = nil
  ) {
    self.number = number
    self.name = name
    self.sqlite = sqlite
    self.postgres = postgres
    self.alsoOnPostgres = alsoOnPostgres
    self.checksum = checksum
  }
}

/// A step a database has taken, as the database recorded it.
package struct AppliedMigration: Hashable, Sendable {
  package let number: Int
  package let name: String
  package let checksum: String

  package init(number: Int, name: String, checksum: String) {
    self.number = number
    self.name = name
    self.checksum = checksum
  }
}
