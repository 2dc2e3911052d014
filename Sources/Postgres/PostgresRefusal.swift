/// Why a database cannot be used, in words for the person who runs the program; they name no password.
package enum PostgresRefusal: Error, Hashable, Sendable {
  /// The server was not reached, or did not let us in.
  case unreachable(String)
  /// A password was asked for, and none or another was given.
  case password(String)
  case tooOld(version: String)
  case notUTF8(encoding: String)
  /// Row-level security would not hold for this login.
  case seesEverything(login: String)
  /// The tables belong to the login the program works with, which could take their security away.
  case ownsTables(login: String)
}

extension PostgresRefusal: CustomStringConvertible {
  /// What happened and what to do.
  package var description: String {
    switch self {
    case .unreachable(let words): "The server cannot be reached or refuses: \(words)"
    case .password(let words): "The server did not take the password: \(words)"
    case .tooOld(let version): "The server is PostgreSQL \(version); 15 or newer is needed."
    case .notUTF8(let encoding): "The database is encoded in \(encoding); create one with ENCODING 'UTF8'."
    case .seesEverything(let login):
      "The login \(login) is a superuser or bypasses row-level security; use one that is not and does not."
    case .ownsTables(let login):
      "The login \(login) owns the tables; work with another, and name the owner in SILA_DATABASE_OWNER only."
    }
  }
}
