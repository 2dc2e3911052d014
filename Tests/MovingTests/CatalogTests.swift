import SQL
import Testing

@testable import Moving

@Suite("What a move learns from the two catalogues", .timeLimit(.minutes(15)))
struct CatalogTests {
  @Test("both engines tell the same of the same tables")
  func same() async throws {
    try await Pair.open(.toServer) { pair in
      let (here, there) = (try await pair.source.catalog(), try await pair.target.catalog())
      #expect(here == there)
      let child = here.tables.first { $0.name == "child" }
      #expect(child?.primaryKey == ["association_id", "letter_id", "name", "year"])
      let letter = Catalog.Reference(
        columns: ["association_id", "letter_id"], table: "letter", key: ["association_id", "id"])
      #expect(child?.references == [letter])
    }
  }

  @Test("each table comes after those it refers to, and rows belong to an association or to the host")
  func order() async throws {
    try await Pair.open(.toServer) { pair in
      let tables = try await Move(from: pair.source, to: pair.target).tables
      #expect(tables.map(\.name) == ["association", "head", "letter", "child", "notice"])
      #expect(tables.map(\.owner) == [.root, .association, .association, .association, .host])
      let keys: [[String]] = [[], [], ["id"], ["letter_id", "name", "year"], ["name"]]
      #expect(tables.map(\.ownKey) == keys)
    }
  }

  /// A further step that only one of the two has taken, and how the difference is told.
  static let steps = [
    ("CREATE TABLE extra (\n  name TEXT NOT NULL PRIMARY KEY\n) STRICT;", "the table extra"),
    ("ALTER TABLE notice ADD COLUMN size INTEGER;", "the columns of notice"),
  ]

  @Test("tables that are not the same are refused by name", arguments: Way.allCases, steps)
  func different(way: Way, step: (text: String, words: String)) async throws {
    let further = Schema.steps + [Migration(2, "further", sqlite: step.text)]
    try await Pair.open(way, other: further) { pair in
      do {
        _ = try await Move(from: pair.source, to: pair.target)
        Issue.record("was not refused")
      } catch let refusal as MoveRefusal {
        #expect(refusal.description.contains(step.words), "\(refusal)")
      }
    }
  }

  @Test("tables that refer to each other in a ring have no order")
  func ring() {
    let column = Catalog.Column(name: "id", kind: .bytes, isNullable: false)
    let tables = [("a", "b"), ("b", "a"), ("c", "c")].map { name, other in
      var table = Catalog.Table(name: name, columns: [column], primaryKey: ["id"])
      table.references = [.init(columns: ["id"], table: other, key: ["id"])]
      return table
    }
    #expect(throws: MoveRefusal.ring(tables: ["a", "b", "c"])) { try Catalog(tables: tables).inOrderOfReferences() }
  }

  @Test("rows without a key cannot be gone on after")
  func keyless() {
    let column = Catalog.Column(name: "words", kind: .text, isNullable: true)
    let table = Catalog.Table(name: "heap", columns: [column], primaryKey: [])
    #expect(throws: MoveRefusal.withoutKey(table: "heap")) { try Catalog(tables: [table]).inOrderOfReferences() }
  }
}
