import CSQLite
import Glibc
import SQL

extension SQLFault {
  /// The fault behind an engine's result code; `systemError` is the `errno` beneath it, or 0.
  init(code: Int32, message: String, systemError: Int32) {
    self =
      switch code & 0xff {
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .busy
      case SQLITE_FULL: .diskFull
      case SQLITE_IOERR where Self.isOutOfRoom(systemError): .diskFull
      case SQLITE_CANTOPEN where Self.isOutOfRoom(systemError): .diskFull
      case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt(message)
      case SQLITE_CONSTRAINT: .constraint(Self.rule(in: message))
      case SQLITE_INTERRUPT: .timedOut
      default: .other(code: Int(code), message: message)
      }
  }

  private static func isOutOfRoom(_ systemError: Int32) -> Bool {
    systemError == ENOSPC || systemError == EDQUOT
  }

  /// The rule's name in "UNIQUE constraint failed: person.number"; the whole message where there is none.
  private static func rule(in message: String) -> String {
    let mark = " failed: "
    var rest = message[...]
    while !rest.isEmpty {
      if rest.hasPrefix(mark) { return String(rest.dropFirst(mark.count)) }
      rest = rest.dropFirst()
    }
    return message
  }
}

extension SQLFault {
  /// Whether the file itself can no longer be trusted with writes.
  var isDamage: Bool {
    if case .corrupt = self { true } else { false }
  }

  /// Whether a rule over the data, not the machine, was in the way.
  var isConstraint: Bool {
    if case .constraint = self { true } else { false }
  }
}
