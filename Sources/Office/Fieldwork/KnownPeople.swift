import Casework
import SQL

/// Other requests of the same person or with the same mobile, for a look at what does not agree.
enum KnownPeople {
  /// So many of each are looked at, the newest first.
  static let limit = 20

  private static let columns =
    "id, year, serial, national_id, name_parts, mobile, birth_day, service_id, stage, amount"

  /// Requests of the same person, the newest first, and those of others with the same mobile.
  struct Beside {
    var same: [(person: KnownPerson, request: OtherRequest)] = []
    var sharing: [KnownPerson] = []

    var people: [KnownPerson] { same.map(\.person) + sharing }
  }

  static func sameStatement(_ count: Int) -> String {
    """
    SELECT \(columns) FROM request WHERE association_id = $1 AND party_id \(PartyEntries.among(count))
    ORDER BY id DESC LIMIT $\(count + 2)
    """
  }

  /// A look for each of two keys: asked for both at once and in this order, the engine would read through everyone's.
  static let mobileStatement = """
    SELECT \(columns) FROM request WHERE association_id = $1 AND mobile = $2
    UNION ALL SELECT \(columns) FROM request WHERE association_id = $1 AND mobile = $3
    ORDER BY id DESC LIMIT $4
    """

  /// A few look-ups, whatever there is.
  static func beside(_ request: Request, of association: Association.ID, in tx: any Transaction) throws
    -> Beside
  {
    let applicant = request.applicant
    let entries = try PartyEntries.all(of: applicant.party, in: association, tx)
    let same = try tx.rows(
      sameStatement(entries.count), [.id(association)] + entries.map { .id($0) } + [.integer(limit)], read)
    let mobile = try tx.rows(
      mobileStatement,
      [
        .id(association), .sealed(.contact, applicant.mobile.text), .sealedBefore(.contact, applicant.mobile.text),
        .integer(limit),
      ], read)
    // Who has both is among the first already.
    return Beside(
      same: same, sharing: mobile.map(\.person).filter { $0.nationalID != applicant.nationalID.text })
  }

  private static func read(_ row: any Row) throws -> (person: KnownPerson, request: OtherRequest) {
    var column = Columns(row)
    let id: Request.ID = try column.id()
    let number = RequestNumber(year: try column.int(), serial: try column.int())
    let nationalID = try column.text()
    let name = try column.value(PersonName.init(stored:))
    let person = KnownPerson(
      request: id, number: number, nationalID: nationalID, name: name, mobile: try column.text(),
      birth: try column.day())
    return (
      person,
      OtherRequest(
        id: id, number: number, service: try column.id(), stage: try column.word(),
        amount: try column.intOrNil().map { Halalas(Int64($0)) })
    )
  }
}
