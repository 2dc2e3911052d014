import CSQLite
import SQL

/// The statements of one body, within the transaction its connection has open.
///
/// The engine gives up the whole transaction after some faults (a full disk, a deadline in the middle of a change). From
/// then on every statement fails, so that a body which goes on regardless cannot write outside the transaction.
struct ConnectionTransaction: Transaction {
  let connection: Connection
  let scope: Scope

  func each(_ statement: String, _ values: [SQLValue], _ take: (any Row) throws -> Void) throws {
    try mustBeAllowed(statement)
    try values.mustBeKeepable()
    try connection.each(statement, values, take)
  }

  @discardableResult
  func run(_ statement: String, _ values: [SQLValue]) throws -> Int {
    try mustBeAllowed(statement)
    try values.mustBeKeepable()
    return try connection.run(statement, values)
  }

  /// Throws what made the engine end the transaction, when it has.
  func mustBeOpen() throws(SQLFault) {
    guard !connection.isInTransaction else { return }
    throw connection.lossOfTransaction ?? .other(code: Int(SQLITE_ABORT), message: "the transaction is over")
  }

  func mustBeAllowed(_ text: String) throws(SQLFault) {
    try mustBeOpen()
    guard connection.touched != nil, scope == .host, try connection.prepared(text).touchesAssociation else { return }
    throw .other(code: Int(SQLITE_AUTH), message: "an association's table is touched in the host's scope")
  }
}
