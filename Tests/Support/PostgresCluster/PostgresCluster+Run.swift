import CPostgres

extension PostgresCluster {
  /// Runs statements as the superuser, and returns the first column of the last one's rows.
  @discardableResult
  package func run(_ statements: String, in database: String = "postgres") throws -> [String] {
    let connection = PQconnectdb(address(database))
    defer { PQfinish(connection) }
    PQsetNoticeReceiver(connection, { _, _ in }, nil)
    let result = PQexec(connection, statements)
    defer { PQclear(result) }
    guard [PGRES_TUPLES_OK, PGRES_COMMAND_OK].contains(PQresultStatus(result)) else {
      throw Unavailable(description: PQerrorMessage(connection).map { String(cString: $0) } ?? "out of memory")
    }
    return (0..<PQntuples(result)).compactMap { row in PQgetvalue(result, row, 0).map { String(cString: $0) } }
  }
}
