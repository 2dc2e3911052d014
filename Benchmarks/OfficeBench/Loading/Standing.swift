import Foundation
import Glibc
import PostgresCluster

/// What a server is measured over: a copy of what was filled, in a data folder of its own, on one of the engines.
final class Standing: Sendable {
  let folder: String
  /// What the program is told of it besides the folder.
  let settings: [String]
  private let cluster: PostgresCluster?

  /// Copies the filled database, so that every run finds it as it was filled; written out before anything is measured.
  init(fileIn filled: String) throws {
    folder = try Self.emptyFolder(beside: filled)
    for name in ["sila.sqlite", "keys"] {
      try FileManager.default.copyItem(atPath: "\(filled)/\(name)", toPath: "\(folder)/\(name)")
    }
    (settings, cluster) = ([], nil)
    sync()
    let size = (try? FileManager.default.attributesOfItem(atPath: "\(folder)/sila.sqlite")[.size] as? Int) ?? 0
    say("database file: \(size / 1_048_576) MB")
  }

  /// Reads the file through once, so that the system has it in memory as on a machine that has room for it and is left
  /// alone; some hosts take a guest's caches away while it does other things.
  ///
  /// It is announced as reading here and there, as the program reads: newer kernels keep what is read from front to back in pieces of
  /// up to 2 MB, and walk through the whole of one for each page of it that is written, which no office would meet.
  func warm() {
    let descriptor = open("\(folder)/sila.sqlite", O_RDONLY)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_RANDOM)
    var page = [UInt8](repeating: 0, count: 4 << 20)
    while read(descriptor, &page, page.count) > 0 {}
  }

  /// Moves what was filled to a PostgreSQL server of its own, which waits for the disk and ends with this process.
  init(serverWith program: String, movedFrom filled: String) throws {
    folder = try Self.emptyFolder(beside: filled)
    try FileManager.default.copyItem(atPath: "\(filled)/keys", toPath: "\(folder)/keys")
    let cluster = try PostgresCluster(durable: true, settings: ["shared_buffers=1GB", "max_wal_size=4GB"])
    try DatabaseShelf.makeRoles(on: cluster)
    try cluster.run("CREATE DATABASE bench OWNER \(DatabaseShelf.owner)")
    let address = cluster.address("bench", as: DatabaseShelf.login)
    let owner = cluster.address("bench", as: DatabaseShelf.owner)
    (settings, self.cluster) = (["--database", address], cluster)
    let start = ContinuousClock.now
    let words = [
      "move", "--from", "sqlite:\(filled)/sila.sqlite", "--to", address, "--database-owner", owner, "--key-file",
      "\(filled)/keys/sila.key",
    ]
    let log = "\(folder)/move.log"
    let move = try Server.spawn(program, words, log: log)
    var status: Int32 = 0
    while waitpid(move, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      // The folder goes with this process, and the log with it.
      let told = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
      throw Server.Refusal(words: "the move failed: \(told)")
    }
    say("moved and compared in \(ContinuousClock.now - start)")
    try cluster.run("CHECKPOINT")
    let size = try cluster.run("SELECT pg_database_size('bench') / 1048576").first ?? ""
    say("database on the server: \(size) MB")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private static func emptyFolder(beside filled: String) throws -> String {
    let folder = "\(filled)-run"
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return folder
  }

  /// Processor time of the database server's processes, in seconds.
  var processorTime: Double {
    guard let main = cluster?.pid else { return 0 }
    let children = (try? String(contentsOfFile: "/proc/\(main)/task/\(main)/children", encoding: .utf8)) ?? ""
    return children.split(separator: " ").compactMap { pid_t($0) }
      .reduce(Server.processorTime(of: main, withEnded: true)) { $0 + Server.processorTime(of: $1) }
  }
}
