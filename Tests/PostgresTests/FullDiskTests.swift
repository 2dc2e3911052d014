import Glibc
import PostgresCluster
import SQL
import Testing

@testable import Postgres

@Suite("A server whose disk is full", .timeLimit(.minutes(15)))
struct FullDiskTests {
  @Test("refuses writes, serves reads, and writes again once there is room", .enabled(if: SmallDisk.isPossible))
  func full() async throws {
    let cluster = try PostgresCluster.shared
    try DatabaseShelf.makeRoles(on: cluster)
    let disk = try SmallDisk(megabytes: 24)
    try cluster.run("CREATE TABLESPACE small LOCATION '\(disk.path)'")
    try cluster.run("CREATE DATABASE small_office OWNER \(DatabaseShelf.owner) TABLESPACE small")
    try await PostgresDatabase.migrate(
      at: Ledger.address(cluster.address("small_office", as: DatabaseShelf.owner)), Ledger.migrations,
      grantingTo: DatabaseShelf.login)
    let database = PostgresDatabase(
      at: try Ledger.address(cluster.address("small_office", as: DatabaseShelf.login)))
    try await database.add(0)
    disk.fill()
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
  }
}

/// A file system of a few megabytes for the server; making one takes the rights of the system's administrator.
private final class SmallDisk {
  let path: String

  static let isPossible = (try? SmallDisk(megabytes: 1)) != nil

  struct Unavailable: Error {}

  init(megabytes: Int) throws {
    let cluster = try PostgresCluster.shared
    path = cluster.folder + "/disk-\(megabytes)"
    guard mkdir(path, 0o700) == 0, let user = getpwnam("postgres") else { throw Unavailable() }
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
      rmdir(path)
      throw Unavailable()
    }
    chown(path, user.pointee.pw_uid, user.pointee.pw_gid)
    chmod(path, 0o700)
  }

  deinit {
    umount2(path, Int32(MNT_DETACH))
    rmdir(path)
  }

  /// Leaves no room but a few pages.
  func fill() {
    guard let file = fopen(path + "/ballast", "w") else { return }
    defer { fclose(file) }
    setvbuf(file, nil, _IONBF, 0)
    let page = [UInt8](repeating: 0, count: 4096)
    while fwrite(page, 1, page.count, file) == page.count {}
  }

  func empty() { unlink(path + "/ballast") }
}
