import PostgresCluster
import Testing

/// An empty database of the tables' owner, and how the program is told of it.
struct ServerOffice {
  let cluster: PostgresCluster
  let name: String
  /// With the login the program works with.
  let address: String
  let owner: String

  init(_ name: String, login: String = DatabaseShelf.login, on cluster: PostgresCluster? = nil) throws {
    self.cluster = try cluster ?? .shared
    self.name = name
    try DatabaseShelf.makeRoles(on: self.cluster)
    try self.cluster.run("CREATE DATABASE \(name) OWNER \(DatabaseShelf.owner)")
    address = self.cluster.address(name, as: login)
    owner = self.cluster.address(name, as: DatabaseShelf.owner)
  }

  /// Brings the schema up to date by a command that changes nothing else.
  func migrate() async throws {
    let folder = try Folder()
    let result = try await Sila.run(
      ["verify", "--data", folder.path], environment: ["SILA_DATABASE": address, "SILA_DATABASE_OWNER": owner])
    #expect(result.status == 0, "\(result.errors)")
  }

  /// How many rows a table has, of all associations.
  func count(_ table: String) -> Int { Self.count(table, of: name, on: cluster) }

  static func count(_ table: String, of database: String, on cluster: PostgresCluster) -> Int {
    (try? cluster.run("SELECT count(*) FROM \(table)", in: database).first).flatMap { Int($0) } ?? 0
  }

  /// Runs statements behind the program's back, and returns the first column of the last one's rows.
  @discardableResult
  func run(_ statements: String) throws -> [String] { try cluster.run(statements, in: name) }

  /// Makes the demo's associations real ones, whose people are still made up; nothing the demo itself had to say or to
  /// remind of goes out.
  func standForReal() async throws {
    await eventually {
      (try? run("SELECT count(*) FROM job WHERE kind = 'delivery' AND state <> 'done'")) == ["0"]
    }
    try run(
      "DELETE FROM job WHERE kind IN ('delivery', 'booking_reminder'); UPDATE association SET is_demo = 0")
  }
}
