import Arabic
package import Casework
import SQL

/// What one box found, in groups; what the person may not see is not among it.
package struct SearchFindings: Hashable, Sendable {
  /// The one record whose number was typed.
  package var record: NumberedRecord?
  package var people: [FoundPerson] = []
  package var requests: [RequestLine] = []
  package var files: [BeneficiaryFile] = []
  /// Notes with all the words that were typed.
  package var notes: [FoundNote] = []

  package var isEmpty: Bool {
    record == nil && people.isEmpty && requests.isEmpty && files.isEmpty && notes.isEmpty
  }
}

/// Someone of the register who was found, the parts of the name that were looked for marked.
package struct FoundPerson: Hashable, Sendable {
  package var line: PartyLine
  package var name: [Piece]

  /// A stretch of the name.
  package struct Piece: Hashable, Sendable {
    package var text: String
    package var isFound: Bool

    package init(_ text: String, isFound: Bool) {
      (self.text, self.isFound) = (text, isFound)
    }
  }
}

extension Office {
  /// So many people, and so many requests, one search shows.
  package static let searchPage = 20
  /// So many letters of what was typed are looked at.
  package static let longestSearch = 100
  /// The requests of so many of the people found are shown with them.
  private static let peopleWithRequests = 5

  /// What is meant by a number of a request or any other record, a national ID, a mobile or a name, as typed.
  ///
  /// Needs `seeRequests` or `seePeople`; without `seePeople` nobody is found, by whatever.
  package func search(_ text: String, as actor: StaffActor) async throws -> SearchFindings {
    guard actor.may(.seePeople) || actor.may(.seeRequests) else { throw OfficeRefusal.notAllowed(.seeRequests) }
    let association = actor.association
    let text = String(text.prefix(Self.longestSearch))
    let key = SearchKey(text, year: CalendarDay(clock.now).gregorian?.year ?? 0)
    let found = try await database.read(in: .of(association)) { tx -> SearchFindings? in
      if case .name = key, try NameIndex.isBehind(in: association, tx) { return nil }
      return try searched(key, as: actor, in: tx)
    }
    if let found { return found }
    try await readNames(of: association, atMost: 5_000)
    return try await database.read(in: .of(association)) { tx in try searched(key, as: actor, in: tx) }
  }

  private func searched(_ key: SearchKey, as actor: StaffActor, in tx: any Transaction) throws -> SearchFindings {
    let association = actor.association
    var found = SearchFindings()
    switch key {
    case .record(let kind, let year, let serial):
      if kind.isOpen(to: actor) { found.record = try kind.find(year, serial, of: association, in: tx) }
    case .file(let number):
      if actor.may(.seeRequests) {
        found.files = try FileStore.find(number: number, of: association, in: tx).map { [$0] } ?? []
      }
    case .identity(let identity): try add(identity, to: &found, as: actor, in: tx)
    case .name(let name):
      found.notes = try NoteSearch(association: association, places: actor.notePlaces).find(name, in: tx)
      guard actor.may(.seePeople) else { break }
      let people = try PeopleSearch(association: association, limit: Self.searchPage).find(name, in: tx)
      let lines = try PartyLists.linesStanding(numbered: people.numbers, of: association, in: tx)
      try add(lines, words: people.words, to: &found, as: actor, in: tx)
    case .nothing: break
    }
    return found
  }

  /// Whoever has a number or mobile: in the register for who sees people, their requests for who sees those.
  private func add(
    _ identity: PartyStore.Identity, to found: inout SearchFindings, as actor: StaffActor, in tx: any Transaction
  ) throws {
    let association = actor.association
    let ids = try PartyStore.find(identity, of: association, in: tx)
    if actor.may(.seePeople) {
      let lines = try PartyLists.linesStanding(for: ids, of: association, in: tx)
      try add(lines, words: [], to: &found, as: actor, in: tx)
    } else if case .number = identity, actor.may(.seeRequests) {
      try addRequests(
        of: PartyEntries.standing(for: ids, of: association, in: tx), to: &found, of: association, in: tx)
    }
  }

  private func add(
    _ lines: [PartyLine], words: Set<Letters>, to found: inout SearchFindings, as actor: StaffActor,
    in tx: any Transaction
  ) throws {
    var lines = lines
    try PartyLists.addRoles(to: &lines, of: actor.association, in: tx)
    let words = Array(words)
    found.people = lines.map { FoundPerson(line: $0, name: Self.pieces(of: $0.name, marking: words)) }
    if actor.may(.seeRequests) {
      try addRequests(of: lines.prefix(Self.peopleWithRequests).map(\.id), to: &found, of: actor.association, in: tx)
    }
  }

  private func addRequests(
    of ids: [Party.ID], to found: inout SearchFindings, of association: Association.ID, in tx: any Transaction
  ) throws {
    found.requests += try FoundRequests.of(ids, limit: Self.searchPage, in: association, tx)
    try RequestLists.markPaused(&found.requests, of: association, in: tx)
  }

  /// The name in stretches, its words that are among `words` or begin with one marked.
  static func pieces(of name: String, marking words: [Letters]) -> [FoundPerson.Piece] {
    var pieces: [FoundPerson.Piece] = []
    pieces.reserveCapacity(4)
    var done = 0
    func add(upTo end: Int, isFound: Bool) {
      if done < end { pieces.append(FoundPerson.Piece(String(name.stretch(done..<end)), isFound: isFound)) }
      done = end
    }
    for place in NameWords(name).places(ofWordsBeginning: words) where place.lowerBound >= done {
      add(upTo: place.lowerBound, isFound: false)
      add(upTo: place.upperBound, isFound: true)
    }
    add(upTo: name.utf8.count, isFound: false)
    return pieces
  }

  /// Reads the names of every association that a step of the schema left unread; the task's cancellation ends it between two portions.
  package func readNames() async throws {
    for association in try await associations() { try await readNames(of: association.id) }
  }

  /// Reads names that were entered before names were read, some at a time; returns how many.
  @discardableResult
  package func readNames(of association: Association.ID, atMost limit: Int = .max) async throws -> Int {
    let batch = 500
    var done = 0
    while done < limit {
      try Task.checkCancellation()
      guard try await database.read(in: .of(association), { try NameIndex.isBehind(in: association, $0) }) else {
        return done
      }
      done += try await database.write(in: .of(association)) { tx in
        try NameIndex.catchUp(limit: batch, of: association, in: tx)
      }
    }
    return done
  }
}

extension StaffActor {
  /// Whose notes this person may read, and so find.
  fileprivate var notePlaces: [NoteIndex.Place] {
    (may(.seeRequests) ? [.request] : []) + (may(.seeRequests) && seesHouseholds ? [.visit] : [])
      + (may(.seePeople) ? [.party] : [])
  }
}

/// What was typed into the box is the form of.
enum SearchKey: Hashable {
  case record(NumberedKind, year: Int, serial: Int)
  /// A beneficiary’s file.
  case file(String)
  case identity(PartyStore.Identity)
  case name(String)
  case nothing

  init(_ typed: String, year: Int) {
    let text = typed.trimmedSpaces.withASCIIDigits
    let isLettered = text.unicodeScalars.contains(where: \.isLetter)
    if let (kind, number) = NumberedKind.read(text) {
      self = .record(kind, year: number.year, serial: number.serial)
    } else if isLettered {
      let upper = text.uppercased()
      self = upper.hasPrefix("BEN-") ? .file(upper) : .name(typed)
    } else if let number = try? NationalID(typed: text) {
      self = .identity(.number(.person(number)))
    } else if let number = try? UnifiedNumber(typed: text) {
      self = .identity(.number(.organization(number)))
    } else if let mobile = try? Mobile(typed: text) {
      self = .identity(.mobile(mobile))
    } else if text.utf8.count <= 6, let serial = Int(text), serial > 0 {
      self = .record(.request, year: year, serial: serial)
    } else {
      self = .nothing
    }
  }
}
