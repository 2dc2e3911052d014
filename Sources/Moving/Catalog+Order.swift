import SQL

extension Catalog {
  /// The tables, each after those it refers to; those that could come next come by name.
  func inOrderOfReferences() throws(MoveRefusal) -> [Table] {
    for table in tables where table.primaryKey.isEmpty { throw .withoutKey(table: table.name) }
    var left = tables
    var ordered: [Table] = []
    while !left.isEmpty {
      let waiting = Set(left.map(\.name))
      guard let next = left.firstIndex(where: { $0.references.allSatisfy { !waiting.contains($0.table) } }) else {
        throw .ring(tables: left.map(\.name))
      }
      ordered.append(left.remove(at: next))
    }
    return ordered
  }

  /// What of the tables' columns, keys and references is not the same in the other database, in words.
  func differences(from other: Catalog) -> [String] {
    let mine = Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0) })
    let theirs = Dictionary(uniqueKeysWithValues: other.tables.map { ($0.name, $0) })
    return Set(mine.keys).union(theirs.keys).sorted().compactMap { name in
      guard let mine = mine[name] else { return "only the target has the table \(name)" }
      guard let theirs = theirs[name] else { return "only the source has the table \(name)" }
      if mine.columns != theirs.columns { return "the columns of \(name)" }
      if mine.primaryKey != theirs.primaryKey { return "the primary key of \(name)" }
      return mine.references == theirs.references ? nil : "the references of \(name)"
    }
  }
}

extension Catalog.Table {
  /// Whose rows a table holds.
  enum Owner {
    /// The associations themselves.
    case root
    /// Each row is one association's.
    case association
    case host
  }

  var owner: Owner {
    if name == "association" { return .root }
    return columns.contains { $0.name == "association_id" } ? .association : .host
  }

  /// The column that says which association a row belongs to.
  var associationColumn: String? {
    switch owner {
    case .root: "id"
    case .association: "association_id"
    case .host: nil
    }
  }

  /// What tells the rows of one association apart, in order.
  var ownKey: [String] { primaryKey.filter { $0 != associationColumn } }
}
