import Crypto
import Foundation
import SQL

/// What a failure beneath the office means to whoever asked.
package enum OfficeFault: Hashable, Sendable {
  /// The same request may succeed a little later.
  case unavailable
  /// The database took too long.
  case tookTooLong
  /// Something is broken; trying again will not help.
  case broken

  /// nil for errors that are no failure beneath the office.
  package init?(_ error: any Error) {
    switch error {
    case let fault as SQLFault: self.init(fault)
    case PasswordHash.Refusal.busy: self = .unavailable
    case let error as CocoaError where error.code == .fileWriteOutOfSpace: self = .unavailable
    default: return nil
    }
  }

  private init(_ fault: SQLFault) {
    switch fault {
    case .busy, .diskFull, .connectionLost: self = .unavailable
    case .timedOut: self = .tookTooLong
    case .corrupt, .constraint, .unexpectedColumn, .other: self = .broken
    }
  }
}
