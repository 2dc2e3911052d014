package import Crypto
package import SQL
import Synchronization

/// A database in which identifiers and words about people rest sealed: stores say what is to be sealed and read it as it
/// was.
///
/// What a store gives as `.sealed` is written with the current key; a text that begins with the mark of sealed ones is
/// opened when it is read, and only then. What is not to be read costs nothing.
package final class SealedDatabase: Database {
  /// The database as it rests.
  package let base: any Database
  private let keyring: Mutex<Keyring>
  private let renewed: @Sendable () -> Keyring?
  /// The associations whose keys were found to be these.
  private let proven = Mutex<Set<[UInt8]>>([])

  /// `renewed` gives the keys anew where they were changed since it was last asked, and is asked before each write.
  package init(_ base: any Database, keys: Keyring, renewed: @escaping @Sendable () -> Keyring? = { nil }) {
    self.base = base
    keyring = Mutex(keys)
    self.renewed = renewed
  }

  /// The keys it works with now.
  package var keys: Keyring { keyring.withLock { $0 } }

  package func read<Result: Sendable>(
    in scope: Scope, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    try await opening { [base] keys in
      try await base.read(in: scope) { tx in try body(SealedTransaction(tx, scope, keys)) }
    }
  }

  package func longRead<Result: Sendable>(
    in scope: Scope, within limit: Duration, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    try await opening { [base] keys in
      try await base.longRead(in: scope, within: limit) { tx in try body(SealedTransaction(tx, scope, keys)) }
    }
  }

  @discardableResult
  package func write<Result: Sendable>(
    in scope: Scope, _ body: @escaping @Sendable (any Transaction) throws -> Result
  ) async throws -> Result {
    renew()
    return try await opening { [base] keys in
      try await base.write(in: scope) { [self] tx in
        try mustBeItsKeys(keys, scope, tx)
        return try body(SealedTransaction(tx, scope, keys))
      }
    }
  }

  /// Two processes that begin over an empty database, each with a key file of its own, would seal one association's rows
  /// with two keys: whoever comes second is refused before it has written anything.
  private func mustBeItsKeys(_ keys: Keyring, _ scope: Scope, _ tx: any Transaction) throws {
    guard case .association(let id) = scope, !proven.withLock({ $0.contains(id) }) else { return }
    guard let proof = try SealingStore.proof(of: id, in: tx) else { return }
    _ = try Sealer(keys, for: id).open(proof)
    proven.withLock { _ = $0.insert(id) }
  }

  /// Tries once more with the keys as they are then, where something was sealed with one that came meanwhile.
  private func opening<Result>(_ work: (Keyring) async throws -> Result) async throws -> Result {
    do {
      return try await work(keys)
    } catch SealRefusal.unknownKey(let number) {
      guard renew() else { throw SealRefusal.unknownKey(number) }
      return try await work(keys)
    }
  }

  @discardableResult
  private func renew() -> Bool {
    guard let fresh = renewed() else { return false }
    keyring.withLock { $0 = fresh }
    return true
  }
}

/// A transaction that seals what goes in and opens what comes out, for one association.
private struct SealedTransaction: Transaction {
  let base: any Transaction
  let sealer: Sealer

  init(_ base: any Transaction, _ scope: Scope, _ keys: Keyring) {
    self.base = base
    // What the host owns holds nothing that is sealed; a text of an association's does not open in its name.
    let owner: [UInt8] = if case .association(let id) = scope { id } else { [] }
    sealer = Sealer(keys, for: owner)
  }

  func each(_ statement: String, _ values: [SQLValue], _ take: (any Row) throws -> Void) throws {
    var opened: OpenedRow?
    try base.each(statement, sealed(values)) { row in
      // One for all the rows of a query, as the row is.
      let wrapped = opened ?? OpenedRow(row, sealer)
      opened = wrapped
      try take(wrapped)
    }
  }

  @discardableResult
  func run(_ statement: String, _ values: [SQLValue]) throws -> Int { try base.run(statement, sealed(values)) }

  func insert(_ rows: [[SQLValue]], into table: Catalog.Table) throws {
    try base.insert(rows.map(sealed), into: table)
  }

  private func sealed(_ values: [SQLValue]) -> [SQLValue] {
    values.contains(where: \.isToBeSealed) ? values.map { $0.sealed(by: sealer) } : values
  }
}

extension SQLValue {
  /// Whether it cannot be written as it is.
  ///
  /// A text that looks like a sealed one is itself sealed, so that it is read as
  /// it was typed.
  fileprivate var isToBeSealed: Bool {
    switch self {
    case .sealed, .sealedBefore: true
    case .text(let text): Sealer.isSealed(text)
    case .null, .integer, .bytes: false
    }
  }

  /// As it rests.
  ///
  /// Nothing is hidden by sealing an empty text.
  func sealed(by sealer: Sealer) -> SQLValue {
    switch self {
    case .sealed(_, ""): .text("")
    case .sealed(let seal, let text):
      .text(seal.canBeFound ? sealer.seal(text, as: seal.rawValue) : sealer.conceal(text, as: seal.rawValue))
    case .sealedBefore(let seal, let text):
      sealer.keyring.previous.map { .text(sealer.seal(text, as: seal.rawValue, with: $0)) } ?? .null
    case .text(let text) where Sealer.isSealed(text): .text(sealer.conceal(text, as: SealedKind.words.rawValue))
    case .null, .integer, .text, .bytes: self
    }
  }
}

/// A row whose sealed texts are opened as they are read.
private final class OpenedRow: Row {
  private let row: any Row
  private let sealer: Sealer

  init(_ row: any Row, _ sealer: Sealer) {
    self.row = row
    self.sealer = sealer
  }

  func isNull(_ column: Int) -> Bool { row.isNull(column) }
  func integer(_ column: Int) throws -> Int64 { try row.integer(column) }
  func bytes(_ column: Int) throws -> [UInt8] { try row.bytes(column) }

  func text(_ column: Int) throws -> String {
    let text = try row.text(column)
    return Sealer.isSealed(text) ? try sealer.open(text) : text
  }

  func withBytes<Result>(_ column: Int, _ use: (UnsafeRawBufferPointer) -> Result) throws -> Result {
    try row.withBytes(column, use)
  }
}
