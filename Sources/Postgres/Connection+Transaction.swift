import CPostgres
import Crypto
import SQL

extension Connection {
  /// What a transaction may do, and what it shall see.
  enum Purpose {
    /// One snapshot for the whole body, each query within the limit.
    case read(within: Duration?)
    case write(PostgresOptions.WriteOrder)
  }

  /// Begins a transaction and names its association, in the round trip of its first statement.
  func begin(_ purpose: Purpose, in scope: Scope) {
    beginNew(purpose)
    var messages = [Message.command("BEGIN ISOLATION LEVEL \(purpose.level)")]
    if case .read(let limit?) = purpose {
      messages.append(.command("SET LOCAL statement_timeout = \(limit.wholeMilliseconds + 2000)"))
    }
    // The bytes as hexadecimal digits and a number: nothing that could be taken for SQL.
    if let name = scope.setting { messages.append(.command("SELECT set_config('app.association', '\(name)', true)")) }
    // Each statement after the lock sees all that was committed before it was given, so writers follow one another.
    if case .write(.oneAtATime) = purpose {
      messages.append(.command("SELECT pg_advisory_xact_lock(\(scope.lock))"))
    }
    opening = messages
  }

  /// Makes the transaction durable; returns once the server says it is.
  ///
  /// Throws `connectionLost(inDoubt: true)` when its answer did not come: the transaction is kept or not, whole or not
  /// at all, and only a later look can tell.
  func commit() throws(SQLFault) {
    if let loss { throw loss }
    // A body that asked for nothing began nothing.
    guard opening.isEmpty else { return opening = [] }
    let answers: [Answer]
    do throws(SQLFault) {
      answers = try exchange([.command("COMMIT")], left: true)
    } catch {
      // Even a server that says it was told to stop may say so after it has committed.
      switch error {
      case .connectionLost, .timedOut: throw .connectionLost(inDoubt: true)
      default: throw error
      }
    }
    // The server answers a COMMIT of what it has given up with ROLLBACK, and without an error.
    guard answers.last?.deed == "COMMIT" else { throw loss ?? .misuse("the transaction was given up") }
  }

  /// Leaves no transaction open, without waiting for the server to say so; a connection that cannot is retired.
  func endTransaction() {
    opening = []
    guard isFit, isConnected, PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
    do throws(SQLFault) {
      try tell(.command("ROLLBACK"))
    } catch {
      retire()
    }
  }
}

extension Connection.Purpose {
  fileprivate var level: String {
    switch self {
    case .read: "REPEATABLE READ READ ONLY"
    case .write(.oneAtATime): "READ COMMITTED"
    case .write(.serializable): "SERIALIZABLE"
    }
  }

  var isRead: Bool {
    if case .read = self { true } else { false }
  }
}

extension Scope {
  /// What row-level security compares with: the association's identifier; nil where there is none.
  var setting: String? {
    guard case .association(let bytes) = self else { return nil }
    return Hex.encode(bytes)
  }

  /// The number of the lock that its writers take turns with: the identifier's random half.
  ///
  /// Two associations with the same number would only wait for each other.
  var lock: Int64 {
    switch self {
    case .host: 0x5349_4C41
    case .association(let bytes): bytes.suffix(8).reduce(0) { $0 << 8 | Int64($1) }
    }
  }
}

/// The statements of one body, within the transaction its connection has open.
///
/// The server gives up the whole transaction after any error. From then on every statement fails with that error, and so
/// does the commit, whatever a body makes of it.
struct ConnectionTransaction: Transaction {
  let connection: Connection

  func each(_ statement: String, _ values: [SQLValue], _ take: (any Row) throws -> Void) throws {
    let answer = try run(statement, values) as Answer
    // The rows point into the answer's memory.
    try withExtendedLifetime(answer) { for row in answer.rows { try take(row) } }
  }

  @discardableResult
  func run(_ statement: String, _ values: [SQLValue]) throws -> Int {
    (try run(statement, values) as Answer).changes
  }

  private func run(_ statement: String, _ values: [SQLValue]) throws -> Answer {
    if let loss = connection.loss { throw loss }
    try values.mustBeKeepable()
    return try connection.execute(statement, values)
  }
}
