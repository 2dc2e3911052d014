import SQL
import SQLite
import Testing

@Suite("The demo", .serialized)
struct DemoTests {
  @Test("decides every request the way its policy describes: in a sitting with its quorum, votes and signed minutes")
  func decisions() async throws {
    let folder = try await Demo.folder()
    let database = try SQLiteDatabase.open(at: "\(folder.path)/data/sila.sqlite")
    let associations = try await database.read(in: .host) { tx in
      try tx.rows("SELECT id FROM association", []) { try $0.bytes(0) }
    }
    func count(_ query: String) async throws -> Int64 {
      var sum: Int64 = 0
      for id in associations {
        sum += try await database.read(in: .association(id)) { tx in try tx.first(query, []) { try $0.integer(0) } ?? 0
        }
      }
      return sum
    }
    let decided = "FROM request JOIN sitting ON sitting.id = request.decision_sitting"
    #expect(try await count("SELECT count(*) \(decided)") > 0)
    #expect(
      try await count("SELECT count(*) FROM request WHERE decision_by IS NOT NULL AND decision_sitting IS NULL") == 0,
      "every demo policy promises a committee")
    let unsigned = "SELECT count(*) \(decided) WHERE sitting.state <> 'signed' OR sitting.minutes IS NULL"
    #expect(try await count(unsigned) == 0)
    #expect(
      try await count(
        """
        SELECT count(*) \(decided) WHERE 2 > (SELECT count(*) FROM sitting_vote
          WHERE sitting_vote.sitting_id = sitting.id AND sitting_vote.request_id = request.id)
        """) == 0, "a quorum of three is two, and each who came has voted")
    await database.close()
  }
}
