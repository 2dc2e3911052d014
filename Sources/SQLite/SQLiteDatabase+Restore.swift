import Dispatch
package import SQL

extension SQLiteDatabase {
  /// Puts the database of the backup file at `backup` at `path`, in one step and only once it has been found sound.
  ///
  /// Sound means: ours, undamaged from its first page to its last, and of a schema that `migrations` can carry on from. A
  /// database already at `path` is replaced only when `replacing` says so and no one has it open. Throws `BackupRefusal`.
  package static func restore(
    from backup: String, to path: String, migrations: [Migration], replacing: Bool = false,
    reporting: @escaping @Sendable (CopyProgress) -> Void = { _ in }
  ) async throws {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .utility).async {
        continuation.resume(
          with: Result {
            try BackupRefusal.wrapping {
              try Restoration(source: DatabaseFile(path: backup), target: DatabaseFile(path: path))
                .run(migrations, replacing: replacing, reporting)
            }
          })
      }
    }
  }
}

/// One backup on its way to a database's place.
private struct Restoration {
  let source: DatabaseFile
  let target: DatabaseFile
  private let options = SQLiteOptions()

  init(source: DatabaseFile, target: DatabaseFile) {
    self.source = source
    self.target = target
  }

  func run(_ migrations: [Migration], replacing: Bool, _ reporting: (CopyProgress) -> Void) throws {
    guard source.isReadable else { throw BackupRefusal.unreadable(source.path) }
    guard !target.exists || (replacing && !source.isSame(as: target)) else {
      throw BackupRefusal.targetExists(target.path)
    }
    let backup = try Connection(file: source, role: .copy, options: options)
    try Draft(of: target).publish { draft in
      try draft.fill(from: backup, options, reporting) { try check($0, migrations) }
      try clearTheWay()
    }
  }

  private func check(_ copy: Connection, _ migrations: [Migration]) throws {
    guard try copy.applicationID() == SQLiteDatabase.applicationID else { throw BackupRefusal.notOurs }
    try copy.mustBeSound(after: .full)
    _ = try Migration.pending(
      of: migrations, after: copy.appliedMigrations(), checksum: SQLiteDatabase.checksum(of:))
  }

  /// Makes sure that no one has the present database open and that no log of it is left, which the engine would otherwise
  /// take for the restored one's.
  private func clearTheWay() throws {
    if target.exists { try settlePresentDatabase() }
    target.log.remove()
    target.index.remove()
  }

  private func settlePresentDatabase() throws {
    do throws(SQLFault) {
      let present = try Connection(file: target, role: .draft, options: options)
      defer { present.close() }
      try present.leaveLog()
    } catch {
      // A damaged database may be the very reason for restoring; the engine then cannot say whether it is open.
      guard error.isDamage else { throw error == .busy ? .inUse : BackupRefusal.fault(error) }
      if target.isLockedElsewhere { throw BackupRefusal.inUse }
    }
  }
}
