import Casework
import Foundation
import SQL
import SQLite
import Testing

@testable import Office

@Suite("Lists of requests, as the engine plans to read them")
struct RequestListPlanTests {
  private let association = Association.ID(high: 1, low: 1)
  private let staff = StaffMember.ID(high: 2, low: 2)

  @Test(
    "a page of the inbox is read along an index in its order, whatever it shows",
    arguments: RequestFilter.allCases, [nil, ListPlace(due: 20_000, id: Request.ID(high: 3, low: 3))])
  func page(_ filter: RequestFilter, _ place: ListPlace?) async throws {
    let query = RequestLists.pageQuery(filter, of: staff, after: place, limit: 26, in: association)
    let plan = try await Self.plan(of: query.statement, query.values)
    let index = [.mine, .unassigned].contains(filter) ? "request_assigned" : "request_open"
    #expect(plan.contains("INDEX \(index) "), "\(plan)")
    #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
  }

  @Test(
    "requests are counted on an index alone",
    arguments: [
      (RequestLists.tallyStatement, "request_open"), (RequestLists.mineStatement, "request_assigned"),
    ])
  func count(_ statement: String, _ index: String) async throws {
    let values: [SQLValue] = [.bytes(association.bytes), .bytes(staff.bytes), .integer(20_000)]
    let plan = try await Self.plan(of: statement, Array(values.prefix(statement.contains("$3") ? 3 : 2)))
    #expect(plan.contains("COVERING INDEX \(index) "), "\(plan)")
  }

  @Test("a person's requests are found without reading those of others")
  func person() async throws {
    let plan = try await Self.plan(of: RequestLists.personStatement, [.bytes(association.bytes), .text("1000000008")])
    #expect(plan.contains("INDEX request_of_party (association_id=? AND party_id=?)"), "\(plan)")
    #expect(!plan.contains("SCAN"), "\(plan)")
    #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
  }

  /// What the engine says it would do, a step after the other.
  private static func plan(of statement: String, _ values: [SQLValue]) async throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try SQLiteDatabase.open(at: folder.appendingPathComponent("plan.sqlite").path)
    _ = try await database.migrate(Migration.all)
    let steps = try await database.read(in: .association([UInt8](repeating: 0, count: 16))) { tx in
      try tx.rows("EXPLAIN QUERY PLAN \(statement)", values) { try $0.text(3) }
    }
    await database.close()
    return steps.joined(separator: "; ")
  }
}
