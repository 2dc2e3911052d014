import CPostgres
import SQL

extension Connection {
  /// Runs statements that take no values, one after the other, for as long as they need.
  ///
  /// For steps of the schema: outside the pipeline, which takes one statement at a time.
  func execute(script: String) throws(SQLFault) {
    try takeOwedAnswer()
    guard PQexitPipelineMode(handle) == 1 else { throw .connectionLost(inDoubt: false) }
    defer { PQenterPipelineMode(handle) }
    guard PQsendQuery(handle, script) == 1 else { throw .connectionLost(inDoubt: false) }
    var failure: ServerError?
    while true {
      try waitForNext(Deadline(end: .now + .seconds(86_400), isFinal: true))
      guard let result = PQgetResult(handle) else { break }
      let answer = Answer(result)
      if answer.status == PGRES_FATAL_ERROR { failure = failure ?? ServerError(answer.result) }
    }
    guard isConnected else { throw .connectionLost(inDoubt: false) }
    if let failure { throw SQLFault(failure) }
  }

  /// The first column of every row of a statement, as text.
  func words(_ statement: String, _ values: [SQLValue] = []) throws -> [String] {
    let answer = try execute(statement, values)
    return try withExtendedLifetime(answer) { try answer.rows.map { try $0.text(0) } }
  }

  /// Whether a transaction is open and no statement of it failed.
  var isInTransaction: Bool { PQtransactionStatus(handle) == PQTRANS_INTRANS }
}
