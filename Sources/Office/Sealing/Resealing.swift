package import Casework
package import Crypto
package import SQL

/// Goes over what rests in a database: counts under which keys it does, and seals with the current key what does not.
///
/// It works on the database as it rests, some rows to a transaction, while others read and write; what was cut off is
/// begun again and passes quickly over what is done. Values are opened and sealed and otherwise as they were: no version, no
/// fingerprint and no event changes.
package struct Resealing: Sendable {
  private let database: any Catalogued
  private let keys: Keyring
  /// So many rows are looked at in a transaction.
  private let portion = 500

  package init(of database: any Catalogued, with keys: Keyring) {
    self.database = database
    self.keys = keys
  }

  /// How many values rest under which key.
  package struct Count: Hashable, Sendable {
    /// By the number of the key.
    package var sealed: [Int: Int] = [:]
    /// Values that are to rest sealed and do not.
    package var open = 0
    /// Values that were sealed with the current key just now.
    package var done = 0

    package init() {}

    package var total: Int { sealed.values.reduce(open, +) }
  }

  /// Counts, and changes nothing.
  package func count(of association: Association.ID) async throws -> Count {
    var count = Count()
    for shelf in try await shelves() {
      try await eachPortion(of: shelf, association) { place in
        try await database.read(in: .of(association)) { tx in
          try shelf.rows(of: association, after: place, limit: portion, in: tx)
        }
      } then: { rows in
        for row in rows { row.add(to: &count, shelf.seals) }
      }
    }
    return count
  }

  /// Seals with the current key whatever rests otherwise, and then notes that everything does.
  ///
  /// Values that another process writes meanwhile with the key before are found by going over it again, which is done
  /// until nothing is left. Throws `SealRefusal` for what no key opens. `reporting` is called after each portion with the
  /// number of values gone over.
  @discardableResult
  package func run(
    on association: Association.ID, reporting: @Sendable (Int) -> Void = { _ in }
  ) async throws -> Count {
    let sealer = Sealer(keys, for: association.bytes)
    var count = Count()
    var isWhole = false
    while !isWhole {
      let before = count.done
      var seen = 0
      for shelf in try await shelves() where shelf.table.name != "sealing" {
        try await eachPortion(of: shelf, association) { place in
          try await database.write(in: .of(association)) { tx in
            let rows = try shelf.rows(of: association, after: place, limit: portion, in: tx)
            return try rows.map { row in
              var row = row
              row.done = try shelf.seal(row, of: association, by: sealer, in: tx)
              return row
            }
          }
        } then: { rows in
          for row in rows { count.done += row.done }
          seen += rows.count * shelf.seals.count
          reporting(seen)
        }
      }
      isWhole = count.done == before
    }
    try await SealedDatabase(database, keys: keys).write(in: .of(association)) { tx in
      try SealingStore.note(association, in: tx)
    }
    return count
  }

  private func eachPortion(
    of shelf: SealedShelf, _ association: Association.ID,
    _ read: ([SQLValue]?) async throws -> [SealedShelf.RestingRow], then use: ([SealedShelf.RestingRow]) -> Void
  ) async throws {
    var place: [SQLValue]?
    repeat {
      try Task.checkCancellation()
      let rows = try await read(place)
      use(rows)
      place = rows.count == portion ? rows.last?.key : nil
    } while place != nil
  }

  private func shelves() async throws -> [SealedShelf] {
    try await database.catalog().tables.compactMap { table in
      SealedColumns.all[table.name].map { SealedShelf(table: table, seals: $0.sorted { $0.key < $1.key }) }
    }
  }
}
