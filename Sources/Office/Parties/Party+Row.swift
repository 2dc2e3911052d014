import Casework
import Crypto
import SQL

extension PartyStore {
  /// One row of the table.
  struct Record {
    var id: Party.ID
    var number: String
    var name: String
    var mobile: String
    var kind: Party.Kind
    var otherNames: String
    var birth: CalendarDay?
    var city: String
    var version: Int
    var entered: Instant
    var mergedInto: Party.ID?
    var sex: Sex?

    init(_ row: any Row) throws {
      var column = Columns(row)
      id = try column.id()
      number = try column.text()
      name = try column.text()
      mobile = try column.text()
      kind = try column.word()
      otherNames = try column.text()
      birth = try column.dayOrNil()
      city = try column.text()
      version = try column.int()
      entered = try column.instant()
      mergedInto = try column.idOrNil()
      sex = try column.wordOrNil()
    }
  }

  /// One row beside it; equal rows are saved once.
  struct Part: Hashable {
    var kind: Kind
    var number: Int
    var content: String
    var value: String?
    var other: Party.ID?

    /// Raw values are stored, and rows are fingerprinted in their order.
    enum Kind: String, Hashable {
      case consent, contact, distinct, relation
    }

    /// Where among the party's rows it stands.
    var place: String { "\(kind.rawValue) \(number)" }

    var values: [SQLValue] {
      [.word(kind), .integer(number), .sealed(.words, content), .sealed(.contact, orNull: value), .id(orNull: other)]
    }

    static func read(_ row: any Row) throws -> Part {
      var column = Columns(row)
      return Part(
        kind: try column.word(), number: try column.int(), content: try column.text(),
        value: try column.textOrNil(), other: try column.idOrNil())
    }
  }
}

extension Party {
  init(_ row: PartyStore.Record, roles: [PartyRole: CalendarDay], parts: [PartyStore.Part]) throws {
    var contacts: [ContactPoint] = []
    var consents: [Consent] = []
    var relations: [Relation] = []
    var distinct: [Party.ID] = []
    for part in parts {
      switch part.kind {
      case .contact: contacts.append(try Self.whole(ContactPoint(stored: part.content, number: part.number)))
      case .consent: consents.append(try Self.whole(Consent(stored: part.content, number: part.number)))
      case .distinct: distinct.append(try Self.whole(part.other))
      case .relation:
        let other = try Self.whole(part.other)
        relations.append(try Self.whole(Relation(stored: part.content, number: part.number, other: other)))
      }
    }
    // Nobody changed the entry since its form or list came: the mobile of those stands in its own row.
    if row.version == 0, !row.mobile.isEmpty {
      contacts.insert(ContactPoint(number: 0, kind: .mobile, value: row.mobile), at: 0)
    }
    let number = row.number.hasPrefix("-") ? nil : try? OfficialNumber(typed: row.number, of: row.kind)
    self.init(
      id: row.id, kind: row.kind,
      details: Details(
        name: row.name, otherNames: row.otherNames, number: number, birth: row.birth, city: row.city,
        sex: row.sex),
      roles: roles, contacts: contacts, consents: consents, relations: relations, distinct: distinct,
      entered: row.entered, mergedInto: row.mergedInto, version: row.version)
  }

  private static func whole<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw SQLFault.corrupt("a part of a party") }
    return value
  }

  /// The columns but the moment of entering, in their order.
  var values: [SQLValue] {
    [
      // Each row has one of its own: who has no number is told apart by the identifier.
      .id(id), details.number.map { .sealed(.nationalID, $0.text) } ?? .text("-\(id)"), .text(details.name),
      .sealed(.contact, mobile?.text ?? ""), .word(kind),
      .text(details.otherNames), .day(orNull: details.birth), .text(details.city), .integer(version),
    ]
  }

  /// The rows beside it, in the order of kind and number.
  var parts: [PartyStore.Part] {
    typealias Part = PartyStore.Part
    let consents = consents.sorted { $0.number < $1.number }.map {
      Part(kind: .consent, number: $0.number, content: $0.stored)
    }
    let contacts = contacts.sorted { $0.number < $1.number }.map { point in
      Part(
        kind: .contact, number: point.number, content: point.stored,
        value: point.ended == nil && point.kind != .post ? point.value : nil)
    }
    let relations = relations.sorted { $0.number < $1.number }.map {
      Part(kind: .relation, number: $0.number, content: $0.stored, other: $0.other)
    }
    let distinct = distinct.enumerated().map { place, other in
      Part(kind: .distinct, number: place + 1, content: "", other: other)
    }
    return consents + contacts + distinct + relations
  }

  /// Those of them that are rows: the mobile a form came with is written with the first thing that is kept.
  var storedParts: [PartyStore.Part] { version == 0 ? [] : parts }

  /// SHA-256 over everything that is kept of it.
  var fingerprint: [UInt8] {
    var values = self.values
    // What was written before entries could be joined or had a sex must stay what it was.
    if let mergedInto { values.append(.id(mergedInto)) }
    if let sex = details.sex { values.append(.word(sex)) }
    for (role, since) in roles.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      values += [.word(role), .day(since)]
    }
    for part in storedParts { values += part.values }
    return StoredForm.fingerprint(of: values)
  }
}
