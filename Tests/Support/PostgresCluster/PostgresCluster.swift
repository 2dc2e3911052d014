import CLinux
import Foundation
import Glibc

/// A private PostgreSQL server for this process, in a folder of its own and reached through a socket in that folder.
///
/// It stops and its folder goes when the process ends, however it ends: a shell that keeps watch sees its pipe close.
package final class PostgresCluster: Sendable {
  package let folder: String
  /// What the watching shell reads: nothing, until it closes.
  private let lifeline: ChildPipe

  /// The server shared by the tests of this process, started when it is first asked for.
  package static var shared: PostgresCluster {
    get throws { try started.get() }
  }

  private static let started = Result { try PostgresCluster() }

  /// Why there is no server to test with.
  package struct Unavailable: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) { self.description = description }
  }

  /// Makes a cluster and starts it; `settings` are added to the server's own.
  ///
  /// With a primary it is a standby that follows that one. It does not wait for the disk unless asked to: what tests write
  /// need not outlive the machine. A server that is brought down comes back by itself unless `staysDown`.
  package init(
    following primary: PostgresCluster? = nil, durable: Bool = false, staysDown: Bool = false, settings: [String] = []
  ) throws {
    guard let programs = Self.programs else {
      throw Unavailable(description: "PostgreSQL's programs are missing: apt-get install postgresql")
    }
    var template = Array("\(FileManager.default.temporaryDirectory.path)/sila-postgres-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Unavailable(description: "no folder can be made") }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    if geteuid() == 0, let user = getpwnam("postgres") { chown(folder, user.pointee.pw_uid, user.pointee.pw_gid) }
    let (end, news) = (try ChildPipe(), try ChildPipe())
    lifeline = end
    let speed = durable ? [] : ["fsync=off", "full_page_writes=off"]
    let script = Self.script(
      in: folder, programs, following: primary, starts: staysDown ? 1 : 9, settings: speed + settings)
    try Self.start(script, reading: end.reading, writing: news.writing)
    end.closeReading()
    news.closeWriting()
    guard news.firstByte() != nil, (try? run("SELECT 1")) != nil else {
      let log = (try? String(contentsOfFile: "\(folder)/log", encoding: .utf8)) ?? "no log"
      throw Unavailable(description: "the server did not start: \(log.suffix(600))")
    }
  }

  /// What the watching shell does: makes the cluster, runs it, says so, and ends it when its own input ends.
  ///
  /// A server that a test brings down is started again, a few times. PostgreSQL refuses to run as the administrator.
  private static func script(
    in folder: String, _ programs: String, following primary: PostgresCluster?, starts: Int, settings: [String]
  ) -> String {
    let usual = [
      "listen_addresses=", "unix_socket_directories=\(folder)", "max_connections=300", "shared_buffers=64MB",
      "logging_collector=off", "lc_messages=C", "max_wal_size=256MB",
    ]
    let words = (usual + settings).map { "-c '\($0)'" }.joined(separator: " ")
    let making =
      primary.map { "pg_basebackup -R -N -X stream -c fast -h \($0.folder) -U super" }
      ?? "initdb -k -N -A trust -U super --encoding=UTF8 --locale=C.UTF-8"
    let asUser = geteuid() == 0 ? "setpriv --reuid=postgres --regid=postgres --init-groups" : ""
    return """
      cd / || exit 1
      \(asUser) \(programs)/\(making) -D \(folder)/data >\(folder)/log 2>&1 </dev/null || { rm -rf \(folder); exit 1; }
      (for start in $(seq \(starts)); do
        \(asUser) \(programs)/postgres -D \(folder)/data \(words) >>\(folder)/log 2>&1 </dev/null
      done
      rm -f \(folder)/data/postmaster.pid) >/dev/null &
      for wait in $(seq 1200); do
        \(programs)/pg_isready -q -h \(folder) -U super -d postgres && break
        sleep 0.05
      done
      echo ready
      read -r end
      kill -KILL $!
      kill -QUIT "$(head -n 1 \(folder)/data/postmaster.pid)"
      for wait in $(seq 200); do test -e \(folder)/data/postmaster.pid || break; sleep 0.05; done
      rm -rf \(folder)
      """
  }

  /// Where Debian keeps the newest version's programs.
  private static let programs: String? = {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    guard let newest = versions.compactMap({ Int($0) }).filter({ $0 >= 15 }).max() else { return nil }
    let folder = "\(root)/\(newest)/bin"
    return access("\(folder)/initdb", X_OK) == 0 ? folder : nil
  }()

  private static func start(_ script: String, reading end: Int32, writing news: Int32) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, end, 0)
    posix_spawn_file_actions_adddup2(&actions, news, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    // A group of its own: an interrupt at the terminal ends the tests, and they end the server.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var words: [UnsafeMutablePointer<CChar>?] =
      ["/bin/sh", "-c", script].map { (word: String) in strdup(word) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, environ) == 0 else {
      throw Unavailable(description: "/bin/sh cannot be started")
    }
  }
}

extension PostgresCluster {
  /// The connection string of a database, for the login given.
  package func address(_ database: String, as login: String = "super") -> String {
    "postgresql://\(login)@/\(database)?host=\(folder)"
  }

  /// The connection string that finds whichever of this and the other takes writes.
  package func address(_ database: String, as login: String, or other: PostgresCluster) -> String {
    address(database, as: login) + ",\(other.folder)&target_session_attrs=read-write"
  }
}
