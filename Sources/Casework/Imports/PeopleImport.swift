/// A list of people on its way into the register: offered, looked through, taken, and perhaps taken back.
///
/// Its rows are taken some thousand at a time; how far it has come stands with them, so that it goes on where it was.
/// Only the verbs below change its stage; each returns the event that tells of it and holds no personal data.
package struct PeopleImport: Hashable, Sendable {
  package typealias ID = Identifier<PeopleImport>

  package let id: ID
  package let file: ListFile
  package internal(set) var mapping: ColumnMapping
  /// What everybody in the list is, beside what a column says of each.
  package internal(set) var role: PartyRole?
  package internal(set) var stage: Stage
  /// What was found or done so far.
  package var counts: Counts
  /// The entry of row `n` is the `n`th after this one.
  package let firstEntry: Party.ID
  package let by: StaffMember.ID?
  package let made: Instant
  package internal(set) var ended: Instant?
  package var version: Int

  /// The file as it was handed in.
  package struct ListFile: Hashable, Sendable {
    package var name: String
    package var size: Int
    /// SHA-256.
    package var fingerprint: [UInt8]

    package init(name: String, size: Int, fingerprint: [UInt8]) {
      (self.name, self.size, self.fingerprint) = (name, size, fingerprint)
    }
  }

  /// Raw values are stored.
  package enum Stage: String, Hashable, Sendable, CaseIterable {
    /// Its columns are to be settled.
    case offered
    case checking, checked, taking, taken, undoing, undone
    case laidAside = "laid_aside"

    /// Whether the program is at work on it.
    package var isUnderWay: Bool { self == .checking || self == .taking || self == .undoing }
  }

  /// Rows by what became of them.
  package struct Counts: Hashable, Sendable {
    /// The last row of the file that was handled.
    package var place = 0
    /// How much of the file that is, in thousandths.
    package var share = 0
    package var taken = 0
    package var refused = 0
    /// Rows of people whom the register has by their number.
    package var known = 0
    /// Rows that are taken and should be looked at.
    package var remarked = 0
    /// Entries that an undoing took away, and those that it left because something came of them.
    package var removed = 0
    package var kept = 0

    package init() {}

    package var rows: Int { taken + refused + known }
  }

  package init(
    id: ID, file: ListFile, mapping: ColumnMapping, role: PartyRole?, stage: Stage = .offered,
    counts: Counts = Counts(), firstEntry: Party.ID, by: StaffMember.ID?, made: Instant, ended: Instant? = nil,
    version: Int = 0
  ) {
    (self.id, self.file, self.mapping, self.role, self.stage) = (id, file, mapping, role, stage)
    (self.counts, self.firstEntry, self.by, self.made) = (counts, firstEntry, by, made)
    (self.ended, self.version) = (ended, version)
  }

  /// Who is entered from a row of the file: each row has one identifier, however often it is read.
  package func entry(ofRow row: Int) -> Party.ID { firstEntry.following(row) }
}

extension Identifier {
  /// The identifier so many steps on, of a stretch that begins with one made for it (`beginningOfStretch`).
  package func following(_ steps: Int) -> Identifier { Identifier(high: high, low: low &+ UInt64(steps)) }

  /// The same identifier with room for four thousand million after it.
  package var beginningOfStretch: Identifier { Identifier(high: high, low: low & ~0xFFFF_FFFF) }

  /// How many steps it lies after `first` in its stretch; nil where it is of no such stretch.
  package func steps(after first: Identifier) -> Int? {
    guard high == first.high, low >= first.low, low - first.low <= 0xFFFF_FFFF else { return nil }
    return Int(low - first.low)
  }
}
