extension PeopleImport {
  /// Takes note of a file; nothing of it is taken yet.
  package static func offered(
    _ file: ListFile, _ mapping: ColumnMapping, as role: PartyRole?, id: ID, firstEntry: Party.ID, by actor: Actor,
    at now: Instant
  ) -> (PeopleImport, Event) {
    let list = PeopleImport(
      id: id, file: file, mapping: mapping, role: role, firstEntry: firstEntry.beginningOfStretch, by: actor.staffID,
      made: now)
    return (list, list.event(.listOffered, by: actor, at: now))
  }

  /// Says what the columns hold and what everybody in the list is; what was found before is found anew.
  package mutating func settle(
    _ mapping: ColumnMapping, as role: PartyRole?, by actor: Actor, at now: Instant
  ) throws(ImportRefusal) -> Event {
    try mustBe(.offered, .checked)
    (self.mapping, self.role, stage, counts) = (mapping, role, .offered, Counts())
    return event(.listSettled, by: actor, at: now)
  }

  /// Begins to look through it without taking anything.
  package mutating func check(by actor: Actor, at now: Instant) throws(ImportRefusal) -> Event {
    try mustBe(.offered, .checked)
    try mustHaveNames()
    (stage, counts) = (.checking, Counts())
    return event(.listCheckBegun, by: actor, at: now)
  }

  /// It was looked through to its end.
  package mutating func checked(by actor: Actor, at now: Instant) throws(ImportRefusal) -> Event {
    try mustBe(.checking)
    stage = .checked
    return event(.listChecked, by: actor, at: now, sums)
  }

  /// Begins to take its rows.
  package mutating func take(by actor: Actor, at now: Instant) throws(ImportRefusal) -> Event {
    try mustBe(.offered, .checked)
    try mustHaveNames()
    (stage, counts) = (.taking, Counts())
    return event(.listTakingBegun, by: actor, at: now)
  }

  /// Its last row was taken.
  package mutating func taken(by actor: Actor, at now: Instant) throws(ImportRefusal) -> Event {
    try mustBe(.taking)
    (stage, ended) = (.taken, now)
    return event(.listTaken, by: actor, at: now, sums)
  }

  /// Begins to take away what it brought, of a list that was taken, or begun.
  package mutating func undo(by actor: Actor, at now: Instant) throws(ImportRefusal) -> Event {
    try mustBe(.taking, .taken)
    (stage, ended) = (.undoing, nil)
    (counts.place, counts.share) = (0, 0)
    return event(.listUndoingBegun, by: actor, at: now)
  }

  /// What it brought is gone, but for what something came of.
  package mutating func undone(by actor: Actor, at now: Instant) throws(ImportRefusal) -> Event {
    try mustBe(.undoing)
    (stage, ended) = (.undone, now)
    return event(
      .listUndone, by: actor, at: now,
      [Event.Fact(.number, String(counts.removed)), Event.Fact(.outcome, String(counts.kept))])
  }

  /// Gives it up before anything of it was taken.
  package mutating func layAside(by actor: Actor, at now: Instant) throws(ImportRefusal) -> Event {
    try mustBe(.offered, .checking, .checked)
    (stage, ended) = (.laidAside, now)
    return event(.listLaidAside, by: actor, at: now)
  }

  /// So many of its rows were written in one piece, or taken away again.
  package func portion(_ count: Int, by actor: Actor, at now: Instant) -> Event {
    event(
      stage == .undoing ? .listPortionUndone : .listPortionTaken, by: actor, at: now,
      [Event.Fact(.number, String(count))])
  }

  private var sums: [Event.Fact] {
    [Event.Fact(.number, String(counts.taken)), Event.Fact(.outcome, String(counts.refused + counts.known))]
  }

  private func mustBe(_ stages: Stage...) throws(ImportRefusal) {
    guard stages.contains(stage) else { throw .notNow(stage) }
  }

  private func mustHaveNames() throws(ImportRefusal) {
    guard !mapping.problems.contains(where: \.isBlocking) else { throw .noNames }
  }

  private func event(_ kind: Event.Kind, by actor: Actor, at now: Instant, _ facts: [Event.Fact] = []) -> Event {
    Event(kind, by: actor, at: now, policy: nil, facts: [Event.Fact(.title, file.name)] + facts)
  }
}

/// Why something about a list of people was refused.
///
/// Nothing has changed when one is thrown; each has its words in the lexicon.
package enum ImportRefusal: Error, Hashable, Sendable {
  /// The list is at another point of its way.
  case notNow(PeopleImport.Stage)
  /// No column holds names.
  case noNames
  /// The same file was taken before and not taken back.
  case takenBefore
  /// The file is not the one whose taking was begun.
  case otherFile
  /// So many lists are open already.
  case tooMany(limit: Int)
}
