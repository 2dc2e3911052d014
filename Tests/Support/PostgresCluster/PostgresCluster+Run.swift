import CPostgres
import Foundation
import Glibc

extension PostgresCluster {
  /// Ends the server as a crash would, with nothing written that was not; it comes back by itself and recovers.
  package func crash() throws {
    guard let server = pid else { throw Unavailable(description: "the server does not run") }
    kill(server, SIGQUIT)
  }

  /// Ends the server as if its machine were gone: no part of it says goodbye.
  package func destroy() throws {
    guard let server = pid else { throw Unavailable(description: "the server does not run") }
    let backends = Self.children(of: server)
    for process in [server] + backends { kill(process, SIGKILL) }
  }

  private static func children(of process: Int32) -> [Int32] {
    let text = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
    return (text ?? "").split(separator: " ").compactMap { Int32($0) }
  }

  /// From now on a commit is acknowledged once a standby has it too.
  package func waitForStandbyAtCommit() throws {
    try run("ALTER SYSTEM SET synchronous_standby_names = '*'")
    try run("SELECT pg_reload_conf()")
  }

  /// Whether there is a standby that commits wait for.
  package var isFollowed: Bool {
    (try? run("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'").isEmpty) == false
  }

  /// Makes a standby take writes; returns once it does.
  package func promote() throws {
    guard try run("SELECT pg_promote(true, 60)") == ["t"] else { throw Unavailable(description: "not promoted") }
  }

  /// The running server's process; nil while there is none.
  package var pid: Int32? {
    let text = try? String(contentsOfFile: "\(folder)/data/postmaster.pid", encoding: .utf8)
    return text?.split(separator: "\n").first.flatMap { Int32($0) }
  }

  /// Asks `login` for a password from now on.
  package func guardLogin(_ login: String, password: String) throws {
    try run("ALTER ROLE \(login) PASSWORD '\(password)'")
    let file = URL(fileURLWithPath: "\(folder)/data/pg_hba.conf")
    let rules = try Data(contentsOf: file)
    // In place: the file stays its owner's.
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: Data("local all \(login) scram-sha-256\n".utf8) + rules)
    try handle.close()
    try run("SELECT pg_reload_conf()")
  }

  /// Runs statements as the superuser, and returns the first column of the last one's rows.
  @discardableResult
  package func run(_ statements: String, in database: String = "postgres") throws -> [String] {
    let connection = PQconnectdb(address(database))
    defer { PQfinish(connection) }
    PQsetNoticeReceiver(connection, { _, _ in }, nil)
    let result = PQexec(connection, statements)
    defer { PQclear(result) }
    guard [PGRES_TUPLES_OK, PGRES_COMMAND_OK].contains(PQresultStatus(result)) else {
      throw Unavailable(description: PQerrorMessage(connection).map { String(cString: $0) } ?? "out of memory")
    }
    return (0..<PQntuples(result)).compactMap { row in PQgetvalue(result, row, 0).map { String(cString: $0) } }
  }
}

/// A transaction that stays open until it is let go, and with it every lock it took.
package final class HeldTransaction {
  private let connection: OpaquePointer?

  /// Begins it as the superuser and runs the statements.
  package init(_ statements: String, in database: String, of cluster: PostgresCluster) throws {
    connection = PQconnectdb(cluster.address(database))
    let result = PQexec(connection, "BEGIN; \(statements)")
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else {
      throw PostgresCluster.Unavailable(
        description: PQerrorMessage(connection).map { String(cString: $0) } ?? "out of memory")
    }
  }

  /// Undoes it.
  package func letGo() { PQclear(PQexec(connection, "ROLLBACK")) }

  deinit { PQfinish(connection) }
}
