import Moving
import Office
import SQL

/// A sealed database with its tables: what is read of it is open, and what is written rests sealed again.
struct OpenedCatalogue: Catalogued {
  let sealed: SealedDatabase
  let base: any Catalogued

  func catalog() async throws -> Catalog { try await base.catalog() }

  func read<Result: Sendable>(
    in scope: Scope, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    try await sealed.read(in: scope, body)
  }

  func longRead<Result: Sendable>(
    in scope: Scope, within limit: Duration, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    try await sealed.longRead(in: scope, within: limit, body)
  }

  @discardableResult
  func write<Result: Sendable>(
    in scope: Scope, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    try await sealed.write(in: scope, body)
  }
}

extension Running {
  /// What an archive brings rests under this database's own keys.
  static let sealing: ArchiveSealing = { table, column, value in
    guard case .text(let text) = value, let kind = SealedColumns.all[table]?[column],
      !SealedColumns.mayRestOpen(text, as: kind)
    else { return value }
    return .sealed(kind, text)
  }

  /// The office's database as an archive is written from it and taken into it.
  var opened: OpenedCatalogue { OpenedCatalogue(sealed: sealed, base: database.catalogued) }
}
