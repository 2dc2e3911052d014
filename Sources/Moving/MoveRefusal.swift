/// Why one database's content is not moved into another.
package enum MoveRefusal: Error, Hashable, Sendable {
  /// The two do not have the same tables; says what differs.
  case otherTables([String])
  /// No order can be found in which each table comes after those it refers to.
  case ring(tables: [String])
  /// Rows of the table cannot be told apart.
  case withoutKey(table: String)
  /// The target has rows already, and no move into it was begun.
  case notEmpty(table: String, rows: Int)
  /// After copying, a table of an association is not the same in both.
  case unequal(table: String)
}

extension MoveRefusal: CustomStringConvertible {
  /// What happened and what to do, for the person who runs the program.
  package var description: String {
    switch self {
    case .otherTables(let differences):
      "the two databases do not have the same tables: \(differences.joined(separator: "; "))"
    case .ring(let tables):
      "the tables \(tables.joined(separator: ", ")) refer to each other in a ring, or to themselves"
    case .withoutKey(let table): "the table \(table) has no primary key"
    case .notEmpty(let table, let rows):
      "the target is not empty: its table \(table) has \(rows) rows. Name an empty database."
    case .unequal(let table):
      "the table \(table) is not the same in both after copying. Begin again with an empty target."
    }
  }
}
