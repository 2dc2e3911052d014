import SQL

/// What a failure beneath the office means to whoever asked.
package enum OfficeFault: Hashable, Sendable {
  /// The same request may succeed a little later.
  case unavailable
  /// The database took too long.
  case tookTooLong
  /// Something is broken; trying again will not help.
  case broken

  /// nil for errors that are not the database's.
  package init?(_ error: any Error) {
    guard let fault = error as? SQLFault else { return nil }
    switch fault {
    case .busy, .diskFull, .connectionLost: self = .unavailable
    case .timedOut: self = .tookTooLong
    case .corrupt, .constraint, .unexpectedColumn, .other: self = .broken
    }
  }
}
