import Casework
import Crypto
import SQL

extension AuditChain {
  /// One stored event with its place in the chain.
  struct Entry {
    var sequence: Int64
    var subject: [UInt8]?
    var event: Event
    var state: [UInt8]?
    var hash: [UInt8] = []

    static let columns =
      "seq, subject_id, at, actor_kind, actor_id, actor_name, kind, policy_id, facts, state, hash"

    private static let insertStatement =
      "INSERT INTO event (association_id, \(columns)) VALUES (\(placeholders(12)))"

    /// What each column that the hash covers holds.
    static let kinds: [StoredForm.Kind] = [
      .integer, .bytes, .integer, .text, .bytes, .text, .text, .bytes, .text, .bytes,
    ]

    func insert(of association: Association.ID, in tx: any Transaction) throws {
      try tx.run(Self.insertStatement, [.id(association)] + stored + [.bytes(hash)])
    }

    /// Everything the hash covers, in the order of the columns.
    private var stored: [SQLValue] {
      [
        .integer(sequence), .bytes(orNull: subject), .time(event.at), .text(event.actor.kind),
        .id(orNull: event.actor.staffID), .text(event.actor.name), .word(event.kind), .id(orNull: event.policy),
        .sealed(.words, event.facts.stored), .bytes(orNull: state),
      ]
    }

    func hash(after previous: [UInt8]) -> [UInt8] {
      SHA256.digest(previous + StoredForm.bytes(of: stored))
    }

    static func read(_ row: any Row) throws -> Entry {
      var column = Columns(row)
      let sequence = Int64(try column.int())
      let subject = try column.bytesOrNil()
      let event = try Event.read(&column)
      return Entry(
        sequence: sequence, subject: subject, event: event, state: try column.bytesOrNil(), hash: try column.bytes())
    }
  }
}

extension Event {
  /// The columns that tell what happened, without its place in the chain.
  static let columns =
    "event.at, event.actor_kind, event.actor_id, event.actor_name, event.kind, event.policy_id, event.facts"

  static func read(_ column: inout Columns) throws -> Event {
    let at = try column.instant()
    let actorKind = try column.text()
    let actorID: StaffMember.ID? = try column.idOrNil()
    let actorName = try column.text()
    let kind: Event.Kind = try column.word()
    let policy: PolicyVersion.ID? = try column.idOrNil()
    let facts = try column.value([Event.Fact].init(stored:))
    return Event(
      kind, by: Actor(kind: actorKind, staffID: actorID, name: actorName), at: at, policy: policy, facts: facts)
  }
}

extension Actor {
  init(kind: String, staffID: StaffMember.ID?, name: String) {
    if let staffID {
      self = .staff(staffID, name: name)
    } else {
      self = kind == "applicant" ? .applicant(name: name) : .system
    }
  }
}

extension [Event.Fact] {
  /// `name=length:value` lines, readable back whatever the values hold.
  var stored: String {
    var form = CanonicalForm()
    for fact in self { form.add(fact.name.rawValue, fact.value) }
    return form.text
  }

  init?(stored text: String) {
    self = []
    // Most events tell nothing more than their kind.
    if text.isEmpty { return }
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    reserveCapacity(pairs.count)
    for (name, value) in pairs {
      guard let name = Event.Fact.Name(rawValue: name) else { return nil }
      append(Event.Fact(name, value))
    }
  }
}
