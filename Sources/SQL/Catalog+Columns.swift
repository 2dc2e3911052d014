extension Catalog.Table {
  /// The columns' names, one after the other.
  package var columnList: String { columns.map(\.name).joined(separator: ", ") }
}
