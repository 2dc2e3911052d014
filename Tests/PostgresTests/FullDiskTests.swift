import PostgresCluster
import SQL
import SmallDisk
import Testing

@testable import Postgres

@Suite("A server whose disk is full", .timeLimit(.minutes(15)))
struct FullDiskTests {
  @Test("refuses writes, serves reads, and writes again once there is room", .enabled(if: SmallDisk.isPossible))
  func full() async throws {
    let cluster = try PostgresCluster.shared
    try DatabaseShelf.makeRoles(on: cluster)
    let disk = try SmallDisk(megabytes: 24, at: cluster.folder + "/disk", owner: "postgres")
    try cluster.run("CREATE TABLESPACE small LOCATION '\(disk.path)'")
    try cluster.run("CREATE DATABASE small_office OWNER \(DatabaseShelf.owner) TABLESPACE small")
    try await PostgresDatabase.migrate(
      at: Ledger.address(cluster.address("small_office", as: DatabaseShelf.owner)), Ledger.migrations,
      grantingTo: DatabaseShelf.login)
    let database = PostgresDatabase(
      at: try Ledger.address(cluster.address("small_office", as: DatabaseShelf.login)))
    try await database.add(0)
    try disk.fill()
    var written = 1
    let fault = await #expect(throws: SQLFault.self) {
      while written < 100_000 {
        let first = written
        try await database.write(in: .host) { transaction in
          for id in first..<(first + 500) { try transaction.add(id, String(repeating: "ملاحظة ", count: 20)) }
        }
        written += 500
      }
    }
    #expect(fault == .diskFull)
    let during = try await database.count()
    #expect(during == Int64(written))
    disk.empty()
    try await database.add(500_000)
    let after = try await database.count()
    #expect(after == Int64(written + 1))
    await database.close()
    try cluster.run("DROP DATABASE small_office WITH (FORCE)")
    try cluster.run("DROP TABLESPACE small")
    withExtendedLifetime(disk) {}
  }
}
