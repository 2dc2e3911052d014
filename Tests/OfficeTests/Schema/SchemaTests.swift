import Foundation
import SQL
import SQLite
import Testing

@testable import Office

@Suite("The schema")
struct SchemaTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test("is the one written down in docs/schema/sqlite.sql")
  func dump() async throws {
    try await House.open { house in
      let text = try await house.database.schemaDump()
      let file = Self.root.appending(path: "docs/schema/sqlite.sql")
      if ProcessInfo.processInfo.environment["SILA_RECORD"] == "1" {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      let stored = try? String(contentsOf: file, encoding: .utf8)
      #expect(stored == text, "the schema has changed: record it with SILA_RECORD=1")
    }
  }

  /// The SHA-256 of each step's text; a step that was released is never edited, a new one is appended here.
  private static let checksums = [
    "associations": "6f517ce08851068e086dd734dd34cc0820e07e37302e1976dda560e9d58081a2",
    "policies": "bc925b150eeb176fb1e59686fa15b24f49a66a0d309225dab189f9827f16451f",
    "requests": "077cbcb16376655e13bed8410306a39a7b400aeb5b13c397188b000acda478bb",
    "answers": "a7b68c431fad6ecccd82f62dba77c631def406d779dfb56df0cf3602e9913c1c",
  ]

  @Test("takes steps whose text is locked")
  func locked() {
    for step in Migration.all {
      let checksum = SQLiteDatabase.checksum(of: step)
      #expect(checksum == Self.checksums[step.name], "step \(step.number), \(step.name)")
      #expect(step.checksum == nil || step.checksum == checksum, "the step's own lock is another")
    }
    #expect(Migration.all.count == Self.checksums.count)
  }

  @Test("is taken whole, and a second time changes nothing")
  func twice() async throws {
    try await House.open { house in
      #expect(try await house.database.migrate(Migration.all) == 0)
      let findings = try await house.database.integrityCheck()
      #expect(findings.isEmpty)
    }
  }

  @Test("leads every association's table with its association")
  func associationFirst() async throws {
    try await House.open { house in
      let tables = try await house.database.read(in: .host) { tx in
        try tx.rows(
          """
          SELECT t.name FROM pragma_table_list t WHERE t.schema = 'main' AND t.type = 'table'
            AND t.name NOT LIKE 'sqlite%' AND t.name NOT IN ('association', 'schema_migration')
            AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.pk = 1 AND c.name = 'association_id')
          """, []
        ) { try $0.text(0) }
      }
      #expect(tables.isEmpty)
    }
  }
}
