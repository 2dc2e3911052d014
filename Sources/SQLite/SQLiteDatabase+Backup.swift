import SQL

extension SQLiteDatabase {
  /// Writes a copy of the database to a new file at `path`, readable by its owner alone, while others read and write.
  ///
  /// The copy shows one moment, is checked, and appears under its name only when all of it is on disk. It runs page by page
  /// in a reader's snapshot, so no write waits for it. (`VACUUM INTO` would also tidy the copy, for several times the
  /// work, and may renumber rows.) `reporting` is called after each portion. Throws `BackupRefusal`.
  package func backUp(
    to path: String, reporting: @escaping @Sendable (CopyProgress) -> Void = { _ in }
  ) async throws {
    let target = DatabaseFile(path: path)
    try await inBackground { [file, options] in
      try BackupRefusal.wrapping {
        guard !target.exists else { throw BackupRefusal.targetExists(path) }
        let source = try Connection(file: file, role: .copy, options: options)
        try Draft(of: target).publish { draft in
          try draft.fill(from: source, options, reporting) { copy in
            try copy.mustBeSound(after: .quick)
          }
        }
      }
    }
  }
}

extension Connection {
  func mustBeSound(after check: Check) throws {
    let findings = try findings(of: check)
    guard findings.isEmpty else { throw BackupRefusal.damaged(findings) }
  }
}
