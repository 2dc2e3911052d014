import SQL

extension Move {
  /// Reads both databases to their ends and compares every value of every row; returns each table's count.
  ///
  /// Throws `MoveRefusal.unequal` at the first that is not the same.
  package func compare(reporting: @Sendable (MoveProgress) throws -> Void) async throws -> [MovedTable] {
    let shelves = try await shelves()
    var progress = MoveProgress(part: .comparing, rows: 0, total: 0)
    for shelf in shelves { progress.total += try await source.count(of: shelf) }
    var moved: [MovedTable] = []
    for shelf in shelves {
      let rows = try await compare(shelf, &progress, reporting)
      moved.append(MovedTable(name: shelf.table.name, association: shelf.association, rows: rows))
    }
    try await mustHaveNoOthers()
    return moved
  }

  private func compare(
    _ shelf: Shelf, _ progress: inout MoveProgress, _ reporting: (MoveProgress) throws -> Void
  ) async throws -> Int {
    var place: [SQLValue]?
    var count = 0
    while true {
      let after = place
      async let there = target.rows(of: shelf, after: after, limit: portion)
      let rows = try await source.rows(of: shelf, after: after, limit: portion)
      guard try await there == rows else { throw MoveRefusal.unequal(table: shelf.table.name) }
      count += rows.count
      progress.rows += rows.count
      if !rows.isEmpty { try reporting(progress) }
      guard let last = rows.last, rows.count == portion, !shelf.table.ownKey.isEmpty else { return count }
      place = shelf.key(of: last)
    }
  }

  /// An association that only the target has would not be met by walking through the source's.
  private func mustHaveNoOthers() async throws {
    for table in tables where table.owner == .root {
      let shelf = Shelf(table: table, association: nil)
      guard try await source.count(of: shelf) == target.count(of: shelf) else {
        throw MoveRefusal.unequal(table: table.name)
      }
    }
  }
}
