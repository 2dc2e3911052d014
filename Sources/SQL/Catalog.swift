/// What a database says of its own tables, in words that are the same on every engine.
///
/// The tables by name, without the engine's own, the list of schema steps and the mark of a move.
package struct Catalog: Hashable, Sendable {
  package var tables: [Table]

  package init(tables: [Table]) {
    self.tables = tables.filter { !Self.notContent.contains($0.name) }.sorted { $0.name < $1.name }
  }

  /// Kept about the database rather than in it.
  private static let notContent: Set<String> = ["schema_migration", MoveMark.table]

  package struct Table: Hashable, Sendable {
    package var name: String
    /// In the order they were declared.
    package var columns: [Column]
    package var primaryKey: [String]
    package var references: Set<Reference> = []
    package var indexes: Set<Index> = []

    package init(name: String, columns: [Column], primaryKey: [String]) {
      self.name = name
      self.columns = columns
      self.primaryKey = primaryKey
    }
  }

  package struct Column: Hashable, Sendable {
    package var name: String
    package var kind: Kind
    package var isNullable: Bool

    package init(name: String, kind: Kind, isNullable: Bool) {
      self.name = name
      self.kind = kind
      self.isNullable = isNullable
    }
  }

  package enum Kind: String, Hashable, Sendable {
    case integer, text, bytes
  }

  /// A foreign key: these columns are those of a row of another table.
  package struct Reference: Hashable, Sendable {
    package var columns: [String]
    package var table: String
    package var key: [String]

    package init(columns: [String], table: String, key: [String]) {
      self.columns = columns
      self.table = table
      self.key = key
    }
  }

  /// An index by its key columns, those of primary and unique keys among them; an expression is an empty name.
  package struct Index: Hashable, Sendable {
    package var columns: [String]
    package var isUnique: Bool

    package init(columns: [String], isUnique: Bool) {
      self.columns = columns
      self.isUnique = isUnique
    }
  }
}

/// A database that can tell what tables it has.
package protocol Catalogued: Database {
  /// Reads the catalogue. Throws `SQLFault.other` for a column that could hold what no `SQLValue` is.
  func catalog() async throws -> Catalog
}
