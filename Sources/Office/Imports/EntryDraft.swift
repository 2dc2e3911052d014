import Arabic
import Casework
import SQL

/// A person of a list, made ready to be written: everything that does not depend on what the register holds.
struct EntryDraft: Sendable {
  let row: Int
  /// The official number as it is kept; nil for who has none.
  let number: String?
  /// The row's columns but the association and the moment of entering.
  let values: [SQLValue]
  /// Null where the list does not say.
  let sex: SQLValue
  let roles: [[SQLValue]]
  let parts: [[SQLValue]]
  /// What it is found by of what rests sealed.
  let marks: [String]
  /// The rows of its name in the index.
  let postings: [[UInt8]]
  let fingerprint: [UInt8]

  init(_ person: PersonRow, row: Int, in list: PeopleImport, on today: CalendarDay, at now: Instant) {
    let roles = person.roles.union(list.role.map { [$0] } ?? [])
    var contacts = person.mobile.map { [ContactPoint(number: 0, kind: .mobile, value: $0.text)] } ?? []
    if let email = person.email { contacts.append(ContactPoint(number: 1, kind: .email, value: email)) }
    let party = Party(
      id: list.entry(ofRow: row), kind: .person,
      details: Party.Details(
        name: person.name, otherNames: person.otherNames, number: person.nationalID.map { .person($0) },
        birth: person.birth?.day, city: person.city, sex: person.sex),
      roles: Dictionary(uniqueKeysWithValues: roles.map { ($0, today) }), contacts: contacts,
      consents: person.consents.enumerated().map { place, purpose in
        Consent(
          number: place + 1, purpose: purpose, basis: .consent, method: .list, scope: "", given: now, by: list.by,
          list: list.id)
      }, entered: now)
    self.row = row
    number = party.details.number?.text
    values = party.values
    sex = .word(orNull: party.details.sex)
    self.roles = roles.sorted { $0.rawValue < $1.rawValue }.map { [.word($0), .day(today)] }
    // The mobile stands in the row itself until somebody changes the entry.
    parts = party.parts.filter { $0.kind != .contact || $0.number > 0 }.map(\.values)
    marks = MarkStore.marks(of: party)
    postings = NameIndex.postings(of: party.name, party.details.otherNames)
    fingerprint = Self.fingerprint(
      of: values + (sex == .null ? [] : [sex]) + self.roles.joined() + parts.joined())
  }

  /// Half a SHA-256 over everything that is written of it.
  static func fingerprint(of values: [SQLValue]) -> [UInt8] {
    Array(StoredForm.fingerprint(of: values).prefix(16))
  }
}

/// Some thousand rows of a list that are written in one piece.
struct ListPortion: Sendable {
  var drafts: [EntryDraft] = []
  var told: [ToldRow] = []
  var refused = 0
  /// The last row of the portion, and how much of the file was read by then, in thousandths.
  var place = 0
  var share = 0

  var rows: Int { drafts.count + refused }
}
