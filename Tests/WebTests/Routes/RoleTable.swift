import Casework
import HTTP
import PolicyReader
import Testing
import Visiting
import Web

/// How one field stands on one page for one post.
enum Standing: String {
  case hidden = ""
  case covered = "c"
  case onReason = "r"
  case open = "OPEN"
}

/// What each post sees of people's data on each of the staff's pages, as the pages themselves say it.
struct RoleTable {
  let house: CoveredHouse

  /// The pages the site answers, without those that only begin a session.
  var patterns: [String] {
    house.walk.house.site.routes.filter { $0.method == .get && $0.pattern.hasPrefix("/{association}/staff/") }
      .map { String($0.pattern.dropFirst("/{association}".count)) }
      // The streams of open pages hold no data; signing in is before any post.
      .filter { !$0.hasSuffix("/events") && $0 != "/staff/sign-in" }.sorted()
  }

  /// Where a page of the pattern is, of the record that has the most to show.
  func address(_ pattern: String) -> String {
    let records = [
      ("/staff/register/{id}", house.party), ("/staff/files/{id}", house.file),
      ("/staff/reception/bookings/{id}", house.booking), ("/staff/inquiries/{id}", house.inquiry),
      ("/staff/payments/transfers/{id}", house.transfer), ("/staff/reception/turns/{id}", house.turn),
      ("/staff/requests/{id}/household", "\(house.studied)/household"),
      ("/staff/requests/{id}/visits", "\(house.studied)/visits"),
    ]
    for (start, record) in records where pattern.hasPrefix(start) {
      let rest = "/x" + pattern.dropFirst(start.count)
      return record + house.walk.address(rest).dropFirst(2)
    }
    return "/ghiras" + house.walk.address(pattern)
  }

  /// How every field stands for a post on a page; nil where the page is not theirs to open.
  func standings(of pattern: String, for post: String) async throws -> [PersonalField: Standing]? {
    let page = try await house.walk.desk.at(post).look(address(pattern))
    guard page.status == 200 else { return nil }
    let text = try Self.text(of: page)
    return Dictionary(
      uniqueKeysWithValues: PersonalField.allCases.map { field in
        (field, Self.standing(of: field, in: text, page.html))
      })
  }

  /// Where the forms of a page are sent to; none where the page is not theirs to open.
  func forms(on pattern: String, for post: String) async throws -> Set<String> {
    let page = try await house.walk.desk.at(post).look(address(pattern))
    guard page.status == 200 else { return [] }
    return Set(
      page.markup.tags.filter { $0.name == "form" && $0.attributes["method"] == "post" }
        .compactMap { $0.attributes["action"] })
  }

  /// The pages of the staff's that a page leads to; none where it is not theirs to open.
  func links(on pattern: String, for post: String) async throws -> Set<String> {
    let page = try await house.walk.desk.at(post).look(address(pattern))
    guard page.status == 200 else { return [] }
    let links = page.markup.tags.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }
    return Set(links.filter { $0.hasPrefix("/ghiras/staff/") && !$0.contains("lang=") })
  }

  private static func standing(of field: PersonalField, in text: String, _ html: String) -> Standing {
    if CoveredHouse.values[field, default: []].contains(where: text.contains) { return .open }
    if html.contains("showing?field=\(field.rawValue)") { return .onReason }
    return CoveredHouse.masked[field, default: []].contains(where: text.contains) ? .covered : .hidden
  }

  /// What can be read of an answer, without any white space: a page, a table, or a paper.
  private static func text(of page: Page) throws -> String {
    guard case .bytes(let bytes) = page.response.content else { return "" }
    if page.response.headers["Content-Type"] == "application/pdf" { return plain(try words(of: bytes)) }
    // What a form sends stands in no text.
    return plain(String(decoding: bytes, as: UTF8.self) + page.text)
  }

  static func words(of paper: [UInt8]) throws -> String {
    try DocumentText.extract(from: paper).lines.joined(separator: " ")
  }

  /// Without white space and marks of direction.
  static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          !$0.properties.isWhitespace && !(0x200E...0x200F).contains($0.value) && !(0x202A...0x202E).contains($0.value)
            && !(0x2066...0x2069).contains($0.value)
        }))
  }
}
