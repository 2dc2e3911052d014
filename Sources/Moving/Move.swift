package import SQL

/// Carries the whole content of one database into another with the same tables, association by association.
///
/// Which tables there are, in what order and by which keys, is read from the databases themselves. Rows go over in the
/// order of their keys, some thousand to a transaction, so that a move that was cut off goes on after the last row that
/// is there. Nobody may write to either while it runs: that is for whoever runs it to see to.
package struct Move: Sendable {
  package let source: any Catalogued
  package let target: any Catalogued
  /// The tables in an order in which each comes after those it refers to.
  package let tables: [Catalog.Table]
  /// How many rows go over at a time.
  package var portion = 4000

  /// Looks at both databases.
  ///
  /// Throws `MoveRefusal` when their tables are not the same, or refer to each other in a ring.
  package init(from source: any Catalogued, to target: any Catalogued) async throws {
    self.source = source
    self.target = target
    let catalog = try await source.catalog()
    let differences = catalog.differences(from: try await target.catalog())
    guard differences.isEmpty else { throw MoveRefusal.otherTables(differences) }
    tables = try catalog.inOrderOfReferences()
  }

  /// Refuses a target with anything in it.
  ///
  /// Asks only what may be seen without naming an association: the associations, which every other row belongs to, and
  /// the host's own tables.
  package func mustFindTargetEmpty() async throws {
    for table in tables where table.owner != .association {
      let count = try await target.count(of: Shelf(table: table, association: nil))
      guard count == 0 else { throw MoveRefusal.notEmpty(table: table.name, rows: count) }
    }
  }

  /// One table's rows of one association, or of the host.
  struct Shelf: Hashable, Sendable {
    var table: Catalog.Table
    /// The association's identifier; nil for what is the host's.
    var association: [UInt8]?

    var scope: Scope { association.map { .association($0) } ?? .host }
  }

  /// Everything there is to carry, in order: the host's own, then one association after the other.
  func shelves() async throws -> [Shelf] {
    let host = tables.filter { $0.owner == .host }.map { Shelf(table: $0, association: nil) }
    let own = tables.filter { $0.owner != .host }
    return host + (try await associations()).flatMap { id in own.map { Shelf(table: $0, association: id) } }
  }

  private func associations() async throws -> [[UInt8]] {
    guard tables.contains(where: { $0.owner == .root }) else { return [] }
    return try await source.read(in: .host) { tx in
      try tx.rows("SELECT id FROM association ORDER BY id", []) { try $0.bytes(0) }
    }
  }
}
