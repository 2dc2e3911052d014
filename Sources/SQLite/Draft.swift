import SQL

/// A copy in the making, beside the file whose name it will get.
struct Draft {
  private let target: DatabaseFile
  private let file: DatabaseFile

  init(of target: DatabaseFile) {
    self.target = target
    file = DatabaseFile(path: target.path + ".partial")
  }

  /// Gives the draft its name once `work` has filled it and its bytes are on disk; removes it when anything fails.
  func publish(_ work: (Draft) throws -> Void) throws {
    guard try file.create() else { throw BackupRefusal.unfinishedCopy(file.path) }
    do {
      try work(self)
      try file.replace(target)
    } catch {
      for file in [file, file.log, file.index] { file.remove() }
      throw error
    }
  }

  /// Copies `source` into the draft, makes one plain file of it and lets `check` look at it.
  func fill(
    from source: Connection, _ options: SQLiteOptions, _ reporting: (CopyProgress) -> Void,
    check: (Connection) throws -> Void
  ) throws {
    let copy = try Connection(file: file, role: .draft, options: options)
    defer { copy.close() }
    try source.copy(to: copy, reporting: reporting)
    try copy.leaveLog()
    try check(copy)
  }
}
