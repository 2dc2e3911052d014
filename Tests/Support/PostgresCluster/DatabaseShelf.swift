import Synchronization

/// Databases with one schema, made from a template and used again once they are emptied.
///
/// A new one costs a copy of some fifty files; an emptied one, a fifth of that.
package final class DatabaseShelf: Sendable {
  private let cluster: PostgresCluster
  private let template: String
  private let state = Mutex((free: [String](), made: 0))
  private let turns = Turns(8)

  /// The roles every test database knows: the tables' owner, and the login the program works with.
  package static let owner = "sila_owner"
  package static let login = "sila"

  /// Makes an empty template called `name`, owned by `owner`, for `migrate` to fill.
  package init(
    on cluster: PostgresCluster, named name: String, migrate: (_ owner: String) async throws -> Void
  ) async throws {
    self.cluster = cluster
    template = name
    try Self.makeRoles(on: cluster)
    try cluster.run("CREATE DATABASE \(name) OWNER \(Self.owner)")
    try await migrate(cluster.address(name, as: Self.owner))
  }

  /// Makes the two roles unless they are there.
  package static func makeRoles(on cluster: PostgresCluster) throws {
    try roles.withLock { known in
      guard known.insert(cluster.folder).inserted else { return }
      try cluster.run("CREATE ROLE \(owner) LOGIN; CREATE ROLE \(login) LOGIN")
    }
  }

  private static let roles = Mutex<Set<String>>([])

  /// An empty database for the caller alone, once fewer than eight are lent; give its name back in the end.
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

  /// Empties a database for the next one who asks; nothing may be connected to it any more.
  package func giveBack(_ name: String) throws {
    defer { turns.leave() }
    try cluster.run(
      """
      DO $$ BEGIN
        EXECUTE (SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') FROM pg_tables
          WHERE schemaname = 'public' AND tablename <> 'schema_migration');
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
