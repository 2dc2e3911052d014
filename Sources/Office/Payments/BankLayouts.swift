package import Casework
import SQL

extension Office {
  /// The layouts a file for the bank can have: the association's own first, then the ready-made.
  package func bankLayouts(as actor: StaffActor) async throws -> [BankLayout] {
    guard actor.may(.preparePayments) || actor.may(.manageServices) || actor.may(.seePayments) else {
      throw OfficeRefusal.notAllowed(.manageServices)
    }
    return try await database.read(in: .of(actor.association)) { tx in
      try BankLayoutStore.all(of: actor.association, in: tx)
    } + BankLayout.all
  }

  /// Keeps a layout as the association's bank wants it.
  package func keepBankLayout(
    named name: String, _ places: [BankLayout.Place], countsHalalas: Bool, hasHeader: Bool,
    encoding: BankLayout.Encoding, separator: BankLayout.Separator, as actor: StaffActor
  ) async throws {
    try actor.must(.manageServices)
    let (now, association) = (clock.now, actor.association)
    let id: BankLayout.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      let known = try BankLayoutStore.all(of: association, in: tx)
      let layout = try BankLayout(
        typed: name, places, countsHalalas: countsHalalas, hasHeader: hasHeader, encoding: encoding,
        separator: separator, as: id, among: known)
      try BankLayoutStore.insert(layout, as: id, at: now, of: association, in: tx)
      try AuditChain.append(
        [Self.event(.bankLayoutKept, layout, by: actor, at: now)], about: id.bytes, state: nil, of: association, in: tx)
    }
  }

  /// Takes one of the association's layouts away; files made by it stay as they are.
  package func removeBankLayout(_ id: BankLayout.ID, as actor: StaffActor) async throws {
    try actor.must(.manageServices)
    let (now, association) = (clock.now, actor.association)
    try await database.write(in: .of(association)) { tx in
      let known = try BankLayoutStore.all(of: association, in: tx)
      guard let layout = known.first(where: { $0.code == id.description }) else { throw OfficeRefusal.notFound }
      try BankLayoutStore.delete(id, of: association, in: tx)
      try AuditChain.append(
        [Self.event(.bankLayoutRemoved, layout, by: actor, at: now)], about: id.bytes, state: nil, of: association,
        in: tx)
    }
  }

  private static func event(_ kind: Event.Kind, _ layout: BankLayout, by actor: StaffActor, at now: Instant) -> Event {
    Event(
      kind, by: actor.actor, at: now, policy: nil,
      facts: [
        Event.Fact(.title, layout.title ?? ""),
        Event.Fact(.fields, layout.columns.map(\.column.rawValue).joined(separator: " ")),
      ])
  }
}

/// An association's layouts as rows.
enum BankLayoutStore {
  private static let columns =
    "id, name, columns, has_header, counts_halalas, encoding, separator"

  static func all(of association: Association.ID, in tx: any Transaction) throws -> [BankLayout] {
    try tx.rows(
      "SELECT \(columns) FROM bank_layout WHERE association_id = $1 ORDER BY id", [.id(association)]
    ) { row in
      var column = Columns(row)
      let id: BankLayout.ID = try column.id()
      let (name, written) = (try column.text(), try column.text())
      let hasHeader = try column.flag()
      let countsHalalas = try column.flag()
      guard let pairs = CanonicalForm.pairs(of: written) else { throw SQLFault.corrupt("a bank layout cannot be read") }
      let columns = try pairs.map { pair -> (column: BankLayout.Column, header: String) in
        guard let column = BankLayout.Column(rawValue: pair.name) else {
          throw SQLFault.corrupt("a bank layout cannot be read")
        }
        return (column, pair.value)
      }
      return BankLayout(
        code: id.description, title: name, columns: columns, countsHalalas: countsHalalas, hasHeader: hasHeader,
        encoding: try column.word(), separator: try column.word())
    }
  }

  static func insert(
    _ layout: BankLayout, as id: BankLayout.ID, at now: Instant, of association: Association.ID, in tx: any Transaction
  ) throws {
    var written = CanonicalForm()
    for column in layout.columns { written.add(column.column.rawValue, column.header) }
    try tx.run(
      "INSERT INTO bank_layout (association_id, \(columns), made_at) VALUES (\(placeholders(9)))",
      [
        .id(association), .id(id), .text(layout.title ?? ""), .text(written.text), .flag(layout.hasHeader),
        .flag(layout.countsHalalas), .word(layout.encoding), .word(layout.separator), .time(now),
      ])
  }

  static func delete(_ id: BankLayout.ID, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run("DELETE FROM bank_layout WHERE association_id = $1 AND id = $2", [.id(association), .id(id)])
  }
}
