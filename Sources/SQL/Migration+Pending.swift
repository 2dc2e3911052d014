extension Migration {
  /// The steps of `known` that come after the `applied` ones, or why the two histories do not agree.
  ///
  /// `checksum` is the digest of the engine's text of a step.
  package static func pending(
    of known: [Migration], after applied: [AppliedMigration], checksum: (Migration) -> String
  ) throws(MigrationRefusal) -> ArraySlice<Migration> {
    try mustBeDenseAndLocked(known, checksum)
    try mustBeGapless(applied)
    guard applied.count <= known.count else {
      throw .newerThanProgram(database: applied.count, program: known.count)
    }
    for (step, record) in zip(known, applied) where record.checksum != checksum(step) {
      throw .changed(number: step.number, name: step.name)
    }
    return known.dropFirst(applied.count)
  }

  private static func mustBeDenseAndLocked(
    _ known: [Migration], _ checksum: (Migration) -> String
  ) throws(MigrationRefusal) {
    for (expected, step) in zip(1..., known) {
      guard step.number == expected else { throw .notDense(expected: expected, found: step.number) }
      if let locked = step.checksum, locked != checksum(step) {
        throw .changed(number: step.number, name: step.name)
      }
    }
  }

  private static func mustBeGapless(_ applied: [AppliedMigration]) throws(MigrationRefusal) {
    for (expected, record) in zip(1..., applied) where record.number != expected {
      throw .gap(missing: expected)
    }
  }
}
