import Casework
import SQL

/// Named lists as rows.
enum SavedViewStore {
  /// What its owner may change.
  private static let terms = "name, post, stage, service_id, holder, holder_id, due"
  private static let columns = "id, owner_id, \(terms)"

  /// The lists someone has, by name: their own, and those of their posts.
  static func seen(by member: StaffMember, of association: Association.ID, in tx: any Transaction) throws -> [SavedView]
  {
    let own = try tx.rows(
      "SELECT \(columns) FROM saved_view WHERE association_id = $1 AND owner_id = $2",
      [.id(association), .id(member.id)], read)
    let posts = member.roles.map(\.rawValue).sorted()
    guard !posts.isEmpty else { return own.sorted(by: Self.byName) }
    let shared = try tx.rows(
      """
      SELECT \(columns) FROM saved_view
      WHERE association_id = $1 AND post IN (\(placeholders(posts.count, from: 2)))
      """, [.id(association)] + posts.map { .text($0) }, read)
    return (own + shared.filter { $0.owner != member.id }).sorted(by: Self.byName)
  }

  private static func byName(_ one: SavedView, _ other: SavedView) -> Bool {
    (one.name, one.id) < (other.name, other.id)
  }

  static func insert(_ view: SavedView, at now: Instant, of association: Association.ID, in tx: any Transaction) throws
  {
    try tx.run(
      "INSERT INTO saved_view (association_id, id, owner_id, \(terms), made_at) VALUES (\(placeholders(11)))",
      [.id(association), .id(view.id), .id(view.owner)] + values(of: view) + [.time(now)])
  }

  static func update(_ view: SavedView, of association: Association.ID, in tx: any Transaction) throws {
    let changes = terms.split(separator: ",").enumerated()
      .map { "\($1.drop { $0 == " " }) = $\($0 + 1)" }.joined(separator: ", ")
    try tx.run(
      "UPDATE saved_view SET \(changes) WHERE association_id = $8 AND id = $9",
      values(of: view) + [.id(association), .id(view.id)])
  }

  /// Values of `terms`.
  private static func values(of view: SavedView) -> [SQLValue] {
    var (word, colleague): (String?, StaffMember.ID?)
    switch view.criteria.holder {
    case .reader: (word, colleague) = ("reader", nil)
    case .nobody: (word, colleague) = ("nobody", nil)
    case .colleague(let id): (word, colleague) = ("colleague", id)
    case nil: (word, colleague) = (nil, nil)
    }
    return [
      .text(view.name), .word(orNull: view.post), .word(orNull: view.criteria.stage),
      .id(orNull: view.criteria.service), .text(orNull: word), .id(orNull: colleague),
      .word(orNull: view.criteria.due),
    ]
  }

  static func delete(_ id: SavedView.ID, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run("DELETE FROM saved_view WHERE association_id = $1 AND id = $2", [.id(association), .id(id)])
  }

  private static func read(_ row: any Row) throws -> SavedView {
    var column = Columns(row)
    let (id, owner): (SavedView.ID, StaffMember.ID) = (try column.id(), try column.id())
    let name = try column.text()
    let post: Role? = try column.wordOrNil()
    var criteria = SavedView.Criteria()
    criteria.stage = try column.wordOrNil()
    criteria.service = try column.idOrNil()
    let word = try column.textOrNil()
    let colleague: StaffMember.ID? = try column.idOrNil()
    criteria.holder =
      switch (word, colleague) {
      case ("reader"?, _): .reader
      case ("nobody"?, _): .nobody
      case (_, let id?): .colleague(id)
      default: nil
      }
    criteria.due = try column.wordOrNil()
    return SavedView(id: id, name: name, criteria: criteria, owner: owner, post: post)
  }
}
