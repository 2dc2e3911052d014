import Dispatch
import PostgresCluster
import SQL
import Testing

@testable import Postgres

@Suite("The connections of a process", .timeLimit(.minutes(15)))
struct PoolTests {
  /// What a transaction is told that comes while the only connection is lent.
  private func fault(_ options: PostgresOptions) async throws -> SQLFault? {
    let fault = Kept<SQLFault?>(nil)
    try await Ledger.with(options) { database, _ in
      fault.value = try await database.read(in: .host) { _ in
        let waited = DispatchSemaphore(value: 0)
        let fault = Kept<SQLFault?>(nil)
        Task {
          do {
            _ = try await database.count()
          } catch {
            fault.value = error as? SQLFault
          }
          waited.signal()
        }
        waited.wait()
        return fault.value
      }
    }
    return fault.value
  }

  @Test("are waited for only so long")
  func patience() async throws {
    var options = PostgresOptions()
    options.connections = 1
    options.patience = .milliseconds(50)
    #expect(try await fault(options) == .busy)
  }

  @Test("are not waited for by more than there is room for")
  func waitingRoom() async throws {
    var options = PostgresOptions()
    options.connections = 1
    options.waitingRoom = 0
    #expect(try await fault(options) == .busy)
  }

  @Test("are no more than are needed, and none once it is closed")
  func opened() async throws {
    let database = try await Ledger.lent { database, place in
      for _ in 0..<10 { _ = try await database.count() }
      let open = try place.sessions(of: DatabaseShelf.login)
      #expect(open == 1)
      return database
    }
    await #expect(throws: SQLFault.busy) { try await database.count() }
  }

  @Test("carry nothing over from one transaction to the next, whatever became of it")
  func carriedOver() async throws {
    struct Undone: Error {}
    var options = PostgresOptions()
    options.connections = 1
    try await Ledger.with(options) { database, _ in
      for _ in 0..<20 {
        try? await database.write(in: .association(ours)) { transaction in
          try transaction.add(1)
          throw Undone()
        }
        _ = try? await database.read(in: .association(ours)) { try $0.rows("SELECT nonsense", []) { _ in } }
        try await database.write(in: .association(theirs)) { _ in }
        let scope = try await database.read(in: .host) {
          try $0.first("SELECT current_setting('app.association', true)", []) { try $0.textOrNil(0) }
        }
        #expect((scope ?? nil ?? "") == "")
      }
      let count = try await database.count()
      #expect(count == 0)
    }
  }
}
