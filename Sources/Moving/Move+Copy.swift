import SQL

/// How far a move has come.
package struct MoveProgress: Hashable, Sendable {
  package enum Part: Hashable, Sendable { case copying, comparing }

  package var part: Part
  /// Rows done so far, those of an earlier run among them.
  package var rows: Int
  package var total: Int
}

/// How many rows of a table were found the same in both databases.
package struct MovedTable: Hashable, Sendable {
  package var name: String
  /// The association's identifier; nil for the host's own.
  package var association: [UInt8]?
  package var rows: Int
}

extension Move {
  /// Copies what the target lacks; returns how many rows it had from an earlier run.
  ///
  /// A throw of `reporting` ends it where it is.
  @discardableResult
  package func copy(reporting: @Sendable (MoveProgress) throws -> Void) async throws -> Int {
    let shelves = try await shelves()
    var progress = MoveProgress(part: .copying, rows: 0, total: 0)
    for shelf in shelves { progress.total += try await source.count(of: shelf) }
    var kept = 0
    for shelf in shelves {
      let place = try await target.read(in: shelf.scope) { try shelf.lastKey(in: $0) }
      if place != nil {
        let there = try await target.count(of: shelf)
        kept += there
        progress.rows += there
      }
      try await fill(shelf, after: place, &progress, reporting)
    }
    return kept
  }

  /// Reads the next rows while the last ones are being written.
  private func fill(
    _ shelf: Shelf, after place: [SQLValue]?, _ progress: inout MoveProgress,
    _ reporting: (MoveProgress) throws -> Void
  ) async throws {
    if place != nil, shelf.table.ownKey.isEmpty { return }
    var rows = try await source.rows(of: shelf, after: place, limit: portion)
    while let last = rows.last {
      let written = rows
      let isLast = rows.count < portion || shelf.table.ownKey.isEmpty
      let key = shelf.key(of: last)
      async let next = isLast ? [] : source.rows(of: shelf, after: key, limit: portion)
      try await target.write(in: shelf.scope) { tx in try tx.insert(written, into: shelf.table) }
      progress.rows += written.count
      try reporting(progress)
      rows = try await next
    }
  }
}
