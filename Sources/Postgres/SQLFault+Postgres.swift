import CPostgres
import SQL

/// What the server said went wrong.
struct ServerError: Hashable, Sendable {
  /// Five characters of SQLSTATE.
  let state: String
  let message: String
  let constraint: String?

  init(state: String, message: String, constraint: String? = nil) {
    self.state = state
    self.message = message
    self.constraint = constraint
  }

  /// The error a result carries; nil when the result is none, or one the client made up for a lost connection.
  init?(_ result: OpaquePointer) {
    guard let state = sila_pg_state(result) else { return nil }
    self.init(
      state: String(cString: state), message: sila_pg_message(result).map { String(cString: $0) } ?? "",
      constraint: sila_pg_constraint(result).map { String(cString: $0) })
  }

  /// Whether the transaction was undone for another's sake and may succeed when it runs again.
  var asksForAnotherRun: Bool { state == "40001" || state == "40P01" }

  /// Whether this server no longer takes writes: a primary that became a standby, or that refuses to be written to.
  var isReadOnly: Bool { state == "25006" }
}

extension SQLFault {
  /// The fault behind a server's error, by SQLSTATE (PostgreSQL manual, appendix A).
  ///
  /// The detail line, which may quote a row, is never kept.
  init(_ error: ServerError) {
    self =
      switch error.state {
      // Too many connections, starting or stopping, no memory, a lock not given up in time, undone for another's sake.
      case "53300", "57P03", "53200", "55P03", "40001", "40P01": .busy
      case "53100": .diskFull
      case "57014": .timedOut
      // Ended by the administrator, by a crash beside it, with its database, for idling; and a server that takes no writes.
      case "57P01", "57P02", "57P04", "57P05", "25P03", "25006": .connectionLost(inDoubt: false)
      case "XX001", "XX002": .corrupt(error.message)
      // A prepared statement that is there already or is not there: the session is not the one it was.
      case "42P05", "26000": .misuse("\(error.message); a pooler between must be in session mode [\(error.state)]")
      case let state where state.hasPrefix("23"): .constraint(error.constraint ?? error.message)
      case let state where state.hasPrefix("08"): .connectionLost(inDoubt: false)
      case let state: .other(code: Int(state, radix: 36) ?? 0, message: "\(error.message) [\(state)]")
      }
  }

  /// What the program itself got wrong.
  static func misuse(_ message: String) -> SQLFault { .other(code: 0, message: message) }

  /// Whether the connection was lost while nothing could have been committed.
  var isHarmlessLoss: Bool { self == .connectionLost(inDoubt: false) }
}
