import Crypto
import Dispatch
package import SQL

extension PostgresDatabase {
  /// Brings the schema to the last of `migrations` as its owner, each step in a transaction of its own, and lets the
  /// login the program works with read and write the tables; returns how many steps were taken.
  ///
  /// Any number of processes may start at once: one takes the steps, the others wait and find them taken. Throws
  /// `MigrationRefusal` or `PostgresRefusal`.
  @discardableResult
  package static func migrate(
    at owner: PostgresAddress, _ migrations: [Migration], grantingTo login: String?
  ) async throws -> Int {
    try await onThread {
      let connection = try Connection(checked: owner)
      do {
        return try connection.migrate(migrations, grantingTo: login)
      } catch let fault as SQLFault {
        throw MigrationRefusal.fault(fault)
      }
    }
  }

  /// Makes sure that the login may work here and that the schema is the program's, without changing anything.
  ///
  /// Throws `PostgresRefusal` when row-level security would not hold for the login, `MigrationRefusal` for a schema that
  /// is older, newer or another.
  package static func check(at address: PostgresAddress, _ migrations: [Migration]) async throws {
    try await onThread {
      let connection = try Connection(checked: address)
      do {
        try connection.mustBeBound()
        try connection.mustBeCurrent(migrations)
      } catch let fault as SQLFault {
        throw MigrationRefusal.fault(fault)
      }
    }
  }

  /// What locks a step's PostgreSQL text: the SHA-256 of its UTF-8 in hexadecimal.
  package static func checksum(of migration: Migration) -> String {
    SHA256.hex(of: migration.postgresText)
  }

  /// The server's version, "15.18 (Debian 15.18-0+deb12u1)", its size on disk in bytes, and whether it is a standby.
  package static func status(of address: PostgresAddress) async throws -> (version: String, bytes: Int64, login: String)
  {
    try await onThread {
      let connection = try Connection(checked: address)
      let version = try connection.words("SELECT current_setting('server_version')").first ?? ""
      let bytes = try connection.words("SELECT pg_database_size(current_database())::text").first ?? ""
      return (version, Int64(bytes) ?? 0, try connection.words("SELECT current_user::text").first ?? "")
    }
  }

  static func onThread<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "sila.postgres.schema").async {
        continuation.resume(with: Swift.Result { try work() })
      }
    }
  }
}

extension Connection {
  /// Connects to a server and database that will do, or says in `PostgresRefusal` why they will not.
  convenience init(checked address: PostgresAddress) throws {
    do throws(ConnectionRefusal) {
      try self.init(address, PostgresOptions())
    } catch {
      throw error.isAboutPassword ? PostgresRefusal.password(error.words) : .unreachable(error.words)
    }
    let version = try words("SELECT current_setting('server_version')").first ?? ""
    guard let major = Int(version.prefix { $0.isNumber }), major >= 15 else {
      throw PostgresRefusal.tooOld(version: version)
    }
    let encoding = try words("SELECT current_setting('server_encoding')").first ?? ""
    guard encoding == "UTF8" else { throw PostgresRefusal.notUTF8(encoding: encoding) }
  }

  /// Row-level security must hold for the login, and the login must not be able to end it.
  fileprivate func mustBeBound() throws {
    let free = "SELECT rolname::text FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)"
    if let login = try words(free).first { throw PostgresRefusal.seesEverything(login: login) }
    let owned = """
      SELECT current_user::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = current_schema() AND c.relkind = 'r' AND pg_has_role(current_user, c.relowner, 'USAGE') LIMIT 1
      """
    if let login = try words(owned).first { throw PostgresRefusal.ownsTables(login: login) }
  }

  fileprivate func mustBeCurrent(_ migrations: [Migration]) throws {
    let isThere = try words(
      "SELECT 'yes' FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1",
      [
        "schema_migration"
      ])
    guard !isThere.isEmpty else { throw MigrationRefusal.behind(database: 0, program: migrations.count) }
    let applied = try appliedMigrations()
    let pending = try Migration.pending(of: migrations, after: applied, checksum: PostgresDatabase.checksum(of:))
    guard pending.isEmpty else {
      throw MigrationRefusal.behind(database: applied.count, program: migrations.count)
    }
  }
}
