import Synchronization

/// Databases that are all alike, made from a template.
///
/// Those that begin empty are used again once they are emptied, which costs a fifth of a new one.
package final class DatabaseShelf: Sendable {
  private let cluster: PostgresCluster
  private let template: String
  private let state = Mutex((free: [String](), made: 0))
  private let turns = Turns(8)
  private let beginsEmpty: Bool

  /// The roles every test database knows: the tables' owner, and the login the program works with.
  package static let owner = "sila_owner"
  package static let login = "sila"

  /// Makes an empty template called `name`, owned by `owner`, for `migrate` to fill.
  package init(
    on cluster: PostgresCluster, named name: String, migrate: (_ owner: String) async throws -> Void
  ) async throws {
    self.cluster = cluster
    template = name
    beginsEmpty = true
    try Self.makeRoles(on: cluster)
    try cluster.run("CREATE DATABASE \(name) OWNER \(Self.owner)")
    try await migrate(cluster.address(name, as: Self.owner))
  }

  /// Makes a template called `name` of what another database holds; nothing may be connected to that one.
  package init(on cluster: PostgresCluster, named name: String, copying other: String) throws {
    self.cluster = cluster
    template = name
    beginsEmpty = false
    try cluster.run("CREATE DATABASE \(name) OWNER \(Self.owner) TEMPLATE \(other)")
  }

  /// Makes the two roles unless they are there.
  package static func makeRoles(on cluster: PostgresCluster) throws {
    try roles.withLock { known in
      guard known.insert(cluster.folder).inserted else { return }
      try cluster.run("CREATE ROLE \(owner) LOGIN; CREATE ROLE \(login) LOGIN")
    }
  }

  private static let roles = Mutex<Set<String>>([])

  /// A database for the caller alone, once fewer than eight are lent; give its name back in the end.
  package func take() async throws -> String {
    await turns.enter()
    do {
      return try takeNow()
    } catch {
      turns.leave()
      throw error
    }
  }

  private func takeNow() throws -> String {
    let (free, number) = state.withLock { state -> (String?, Int) in
      if let name = state.free.popLast() { return (name, 0) }
      state.made += 1
      return (nil, state.made)
    }
    if let free { return free }
    let name = "\(template)_\(number)"
    try cluster.run("CREATE DATABASE \(name) OWNER \(Self.owner) TEMPLATE \(template)")
    return name
  }

  /// Takes a database back; nothing may be connected to it any more.
  package func giveBack(_ name: String) throws {
    defer { turns.leave() }
    guard beginsEmpty else {
      try cluster.run("DROP DATABASE \(name)")
      return
    }
    // Emptying makes every table's files anew; deleting touches only those that some test filled, which is told by the
    // size of their files before the server opens them. Who refers to whom does not matter while none is left.
    try cluster.run(
      """
      DO $$ DECLARE name text; BEGIN
        SET LOCAL session_replication_role = replica;
        FOR name IN SELECT c.relname FROM pg_class c, pg_database d
          WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'schema_migration'
            AND d.datname = current_database()
            AND (pg_stat_file(format('base/%s/%s', d.oid, c.relfilenode))).size > 0
        LOOP
          EXECUTE format('DELETE FROM %I', name);
        END LOOP;
      END $$
      """, in: name)
    state.withLock { $0.free.append(name) }
  }
}

/// Lets so many in at a time; the others wait in line.
private final class Turns: Sendable {
  private let state: Mutex<(free: Int, waiting: [CheckedContinuation<Void, Never>])>

  init(_ count: Int) { state = Mutex((count, [])) }

  func enter() async {
    await withCheckedContinuation { continuation in
      let mayEnter = state.withLock { state in
        guard state.free == 0 else {
          state.free -= 1
          return true
        }
        state.waiting.append(continuation)
        return false
      }
      if mayEnter { continuation.resume() }
    }
  }

  func leave() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.free += 1
      return nil
    }
    next?.resume()
  }
}
