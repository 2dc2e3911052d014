package import SQL

/// Why a backup was not made, or not restored; nothing was left half done.
package enum BackupRefusal: Error, Hashable, Sendable {
  /// There is a file at the path already.
  case targetExists(String)
  /// An unfinished copy, from another run under way or cut off, is in the way.
  case unfinishedCopy(String)
  /// The file to restore is not there, or cannot be read.
  case unreadable(String)
  /// The file is not a database of this program.
  case notOurs
  /// What a check of the copy found, at most twenty findings.
  case damaged([String])
  /// Its schema cannot be brought to this program's.
  case schema(MigrationRefusal)
  /// A process has the database open that would be replaced.
  case inUse
  case fault(SQLFault)
}

extension BackupRefusal {
  /// Runs `work` and says its errors in these words.
  static func wrapping<Result>(_ work: () throws -> Result) throws(BackupRefusal) -> Result {
    do {
      return try work()
    } catch {
      throw refusal(for: error)
    }
  }

  private static func refusal(for error: any Error) -> BackupRefusal {
    switch error {
    case let refusal as BackupRefusal: refusal
    case MigrationRefusal.foreignFile: .notOurs
    case let refusal as MigrationRefusal: .schema(refusal)
    case SQLFault.corrupt(let finding): .damaged([finding])
    case let fault as SQLFault: .fault(fault)
    default: .fault(.other(code: 0, message: String(describing: error)))
    }
  }
}

extension BackupRefusal: CustomStringConvertible {
  /// What happened and what to do, for the person who runs the program.
  package var description: String {
    switch self {
    case .targetExists(let path): "There is a file at \(path) already; it was left as it is. Name another."
    case .unfinishedCopy(let path): "Another copy is under way, or one was cut off. If none is, remove \(path)."
    case .unreadable(let path): "There is no readable file at \(path)."
    case .notOurs: "The file is not a database of this program."
    case .damaged(let findings): "The copy is damaged: \(findings.joined(separator: "; "))."
    case .schema(let refusal): refusal.description
    case .inUse: "The database is open in another process. Stop the program first."
    case .fault(.diskFull): "There is not enough room for the copy."
    case .fault(let fault): "The copy failed: \(fault)."
    }
  }
}
