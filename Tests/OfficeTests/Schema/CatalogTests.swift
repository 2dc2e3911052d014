import Engines
import SQL
import Testing

@testable import Office

/// A schema whose tables can be spread over servers by their association: whatever belongs to one lies together.
@Suite("Every key leads with the association", .timeLimit(.minutes(15)))
struct CatalogTests {
  /// The office's tables as an engine tells of them.
  private func catalog(on engine: Engine) async throws -> Catalog {
    let folder = try TemporaryFolder()
    let open = try await OpenDatabase(on: engine, at: folder / "office.db")
    let catalog = try await open.resting.catalog()
    try await open.close()
    return catalog
  }

  private func associationsTables(on engine: Engine) async throws -> [Catalog.Table] {
    let tables = try await catalog(on: engine).tables.filter { table in
      table.columns.contains { $0.name == "association_id" }
    }
    #expect(tables.count > 20)
    return tables
  }

  @Test("every table but the associations' own is an association's", arguments: Engine.allCases)
  func owned(engine: Engine) async throws {
    let others = try await catalog(on: engine).tables.filter { table in
      !table.columns.contains { $0.name == "association_id" && !$0.isNullable }
    }
    #expect(others.map(\.name) == ["association"])
  }

  @Test("the primary key of an association's table leads with it", arguments: Engine.allCases)
  func keys(engine: Engine) async throws {
    for table in try await associationsTables(on: engine) {
      #expect(table.primaryKey.first == "association_id", "\(table.name)")
    }
  }

  @Test("every index of it, what is unique included, leads with it", arguments: Engine.allCases)
  func indexes(engine: Engine) async throws {
    for table in try await associationsTables(on: engine) {
      #expect(!table.indexes.isEmpty, "\(table.name)")
      for index in table.indexes { #expect(index.columns.first == "association_id", "\(table.name) \(index.columns)") }
    }
  }

  @Test("a reference leads from an association to the same one, or to its own row", arguments: Engine.allCases)
  func references(engine: Engine) async throws {
    for table in try await associationsTables(on: engine) {
      #expect(!table.references.isEmpty, "\(table.name) hangs in the air")
      for reference in table.references {
        let key = reference.table == "association" ? ["id"] : ["association_id"]
        #expect(reference.columns.first == "association_id", "\(table.name) → \(reference.table)")
        #expect(Array(reference.key.prefix(1)) == key, "\(table.name) → \(reference.table)")
      }
    }
  }

  @Test("the engines tell the same of it, so that an office can be moved between them")
  func alike() async throws {
    let (here, there) = (try await catalog(on: .sqlite), try await catalog(on: .postgres))
    for (mine, theirs) in zip(here.tables, there.tables) { #expect(mine == theirs, "\(mine.name)") }
    #expect(here.tables.count == there.tables.count)
  }
}
