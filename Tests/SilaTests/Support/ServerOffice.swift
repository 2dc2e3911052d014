import PostgresCluster

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
  /// Runs statements behind the program's back, and returns the first column of the last one's rows.
  @discardableResult
  func run(_ statements: String) throws -> [String] { try cluster.run(statements, in: name) }
}
