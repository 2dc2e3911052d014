import Casework
import SQL

/// Named lists as rows.
enum SavedViewStore {
  private static let columns = "id, owner_id, name, post, stage, service_id, holder, holder_id, due"

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
    var (word, colleague): (String?, StaffMember.ID?)
    switch view.criteria.holder {
    case .reader: (word, colleague) = ("reader", nil)
    case .nobody: (word, colleague) = ("nobody", nil)
    case .colleague(let id): (word, colleague) = ("colleague", id)
    case nil: (word, colleague) = (nil, nil)
    }
    try tx.run(
      "INSERT INTO saved_view (association_id, \(columns), made_at) VALUES (\(placeholders(11)))",
      [
        .id(association), .id(view.id), .id(view.owner), .text(view.name), .word(orNull: view.post),
        .word(orNull: view.criteria.stage), .id(orNull: view.criteria.service), .text(orNull: word),
        .id(orNull: colleague), .word(orNull: view.criteria.due), .time(now),
      ])
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
