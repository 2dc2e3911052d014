package import Casework
import Crypto
import SQL
package import Sheets

extension Office {
  /// So many lists may be open at a time, and so many are shown.
  static let mostOpenLists = 20
  package static let shownLists = 50

  /// Takes note of a file of people in the vault, for who keeps the register; its columns are guessed from the headings.
  ///
  /// Moves the file away from `path`. Throws a `SheetRefusal` for what is no table, and then leaves nothing.
  package func offerList(_ path: String, named name: String, as actor: StaffActor) async throws -> PeopleImport.ID {
    try actor.must(.keepPeople)
    let mapping = try PeopleTable(path: path).mapping
    let file = try ListFiles.file(at: path, named: name)
    try vault.keep(path, as: file.fingerprint, at: clock.now)
    return try await offerList(file, mapping, as: nil, in: actor.association, by: actor.actor).id
  }

  /// Takes note of a file that stays where it is.
  package func offerList(
    _ file: PeopleImport.ListFile, _ mapping: ColumnMapping, as role: PartyRole?, in association: Association.ID,
    by actor: Actor
  ) async throws -> PeopleImport {
    let now = clock.now
    let ids: (list: PeopleImport.ID, entry: Party.ID) = (
      randomness.identifier(at: now), randomness.identifier(at: now)
    )
    return try await database.write(in: .of(association)) { tx in
      let open = try ImportStore.list(limit: 200, of: association, in: tx)
        .count { [.offered, .checking, .checked].contains($0.stage) }
      guard open < Self.mostOpenLists else { throw ImportRefusal.tooMany(limit: Self.mostOpenLists) }
      var (list, event) = PeopleImport.offered(
        file, mapping, as: role, id: ids.list, firstEntry: ids.entry, by: actor, at: now)
      try ImportStore.insert(&list, event, of: association, in: tx)
      return list
    }
  }

  /// The lists that were handed in, the newest first, for who keeps the register.
  package func peopleLists(as actor: StaffActor) async throws -> [PeopleImport] {
    try actor.must(.keepPeople)
    return try await peopleLists(in: actor.association)
  }

  /// The same for whoever stands at the machine.
  package func peopleLists(in association: Association.ID) async throws -> [PeopleImport] {
    try await database.read(in: .of(association)) { tx in
      try ImportStore.list(limit: Self.shownLists, of: association, in: tx)
    }
  }

  /// A list and the first rows about which there is something to say.
  package func peopleList(_ id: PeopleImport.ID, as actor: StaffActor) async throws -> (PeopleImport, [ToldRow]) {
    try actor.must(.keepPeople)
    return try await database.read(in: .of(actor.association)) { tx in
      let list = try ImportStore.get(id, of: actor.association, in: tx)
      return (list, try ImportStore.told(in: id, after: 0, limit: 2_000, of: actor.association, tx))
    }
  }

  /// Further rows about which there is something to say, in the order of the file.
  package func toldRows(
    of id: PeopleImport.ID, after row: Int, limit: Int, as actor: StaffActor
  ) async throws -> [ToldRow] {
    try actor.must(.keepPeople)
    return try await toldRows(of: id, after: row, limit: limit, in: actor.association)
  }

  /// The same for whoever stands at the machine.
  package func toldRows(
    of id: PeopleImport.ID, after row: Int, limit: Int, in association: Association.ID
  ) async throws -> [ToldRow] {
    try await database.read(in: .of(association)) { tx in
      try ImportStore.told(in: id, after: row, limit: limit, of: association, tx)
    }
  }

  /// The first rows of a list whose file the vault has, beside its columns; empty once the file is gone.
  package func sample(of list: PeopleImport) -> [SheetRow] {
    (try? PeopleTable(path: vault.path(of: list.file.fingerprint)))?.sample ?? []
  }

  /// What was made of one file, the newest first.
  package func lists(ofFile fingerprint: [UInt8], in association: Association.ID) async throws -> [PeopleImport] {
    try await database.read(in: .of(association)) { tx in
      try ImportStore.ofFile(fingerprint, of: association, in: tx)
    }
  }

  /// Moves a list on under the version the person saw; what then takes its time is queued.
  package func act(_ verb: ListVerb, on id: PeopleImport.ID, seen version: Int, as actor: StaffActor) async throws {
    try actor.must(.keepPeople)
    try await act(verb, on: id, seen: version, in: actor.association, by: actor.actor, queueing: true)
    wakeups.announce(.of(actor.association))
  }

  /// The same for whoever stands at the machine, who does the work themselves.
  @discardableResult
  package func act(
    _ verb: ListVerb, on id: PeopleImport.ID, seen version: Int? = nil, in association: Association.ID, by actor: Actor,
    queueing: Bool = false
  ) async throws -> PeopleImport {
    let now = clock.now
    let job: Job.ID = randomness.identifier(at: now)
    return try await database.write(in: .of(association)) { tx in
      var list = try ImportStore.get(id, of: association, in: tx)
      guard version == nil || list.version == version else { throw OfficeRefusal.changedMeanwhile }
      let event: Event
      switch verb {
      case .settle(let columns, let role):
        event = try list.settle(
          ColumnMapping(headings: list.mapping.headings, columns: columns), as: role, by: actor, at: now)
        try ImportStore.forgetTold(in: id, of: association, tx)
      case .check:
        event = try list.check(by: actor, at: now)
        try ImportStore.forgetTold(in: id, of: association, tx)
      case .take:
        try Self.mustBeNew(list, of: association, in: tx)
        event = try list.take(by: actor, at: now)
        try ImportStore.forgetTold(in: id, of: association, tx)
      case .undo: event = try list.undo(by: actor, at: now)
      case .layAside: event = try list.layAside(by: actor, at: now)
      }
      try ImportStore.save(&list, event, of: association, in: tx)
      if queueing, list.stage.isUnderWay {
        try JobStore.insert(
          Job(job, .peopleList, key: "\(id) \(list.version)", subject: id.bytes, due: now, queued: now),
          of: association, in: tx)
      }
      return list
    }
  }

  /// One file is taken once, unless what came of it was taken back.
  private static func mustBeNew(_ list: PeopleImport, of association: Association.ID, in tx: any Transaction) throws {
    let others = try ImportStore.ofFile(list.file.fingerprint, of: association, in: tx)
    guard others.allSatisfy({ $0.id == list.id || ![.taking, .taken, .undoing].contains($0.stage) }) else {
      throw ImportRefusal.takenBefore
    }
  }
}

/// What is done to a list of people.
package enum ListVerb: Hashable, Sendable {
  case settle([PersonColumn?], PartyRole?)
  case check, take, undo, layAside
}

/// What is known of a list's file before it is read.
package enum ListFiles {
  /// Its size and digest, under the sender's name without folders and control signs.
  package static func file(at path: String, named name: String) throws -> PeopleImport.ListFile {
    PeopleImport.ListFile(
      name: Vault.shown(name), size: try Vault.size(of: path), fingerprint: try SHA256.digest(ofFileAt: path))
  }
}
