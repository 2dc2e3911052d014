import Foundation
import Glibc
import HTTP
import PostgresCluster
import Synchronization
import Testing
import Visiting

@Suite("The program on a PostgreSQL server", .serialized, .timeLimit(.minutes(5)))
struct ServerDatabaseTests {
  @Test("says what is wrong with the database and what to do, and nothing of the password")
  func refusals() async throws {
    let office = try ServerOffice("refusals")
    let folder = try Folder()
    let cases: [(address: String, words: String)] = [
      ("postgres://sila:geheim@/office?host=/nowhere", "cannot be reached"),
      ("postgres://sila:geheim@/none?host=\(office.cluster.folder)", "does not exist"),
      (office.address, "at schema step 0"), ("postgres://sila:geheim@h/d?colour=1", "not an address"),
      (office.cluster.address(office.name), "bypasses row-level security"), (office.owner, "owns the tables"),
    ]
    for (address, words) in cases {
      if address == office.owner { try await migrate(office, folder) }
      let result = try await Sila.run(
        ["serve", "--listen", "127.0.0.1:0", "--data", "\(folder.path)/data"],
        environment: ["SILA_DATABASE": address])
      #expect(result.status == (words == "not an address" ? 64 : 2), "\(words): \(result.errors)")
      #expect(result.errors.contains(words), "\(words): \(result.errors)")
      #expect(!result.errors.contains("geheim"))
    }
  }

  @Test("does not take a wrong password, and doctor and config show none")
  func password() async throws {
    let cluster = try PostgresCluster.shared
    try cluster.run("CREATE ROLE locked LOGIN")
    try cluster.guardLogin("locked", password: "geheim")
    let office = try ServerOffice("passwords", login: "locked")
    let folder = try Folder()
    let wrong = "postgres://locked:falsch@/\(office.name)?host=\(cluster.folder)"
    for command in ["serve", "doctor", "config"] {
      let result = try await Sila.run(
        [command, "--data", "\(folder.path)/data"], environment: ["SILA_DATABASE": wrong])
      let words = result.output + result.errors
      #expect(!words.contains("falsch"), "\(words)")
      #expect(command == "config" || words.contains("did not take the password"), "\(words)")
    }
    let right = wrong.replacing("falsch", with: "geheim")
    let added = try await Sila.run(
      ["association", "add", "--association", "trial", "--name", "جمعية", "--data", "\(folder.path)/data"],
      environment: ["SILA_DATABASE": right, "SILA_DATABASE_OWNER": office.owner])
    #expect(added.status == 0, "\(added.errors)")
  }

  @Test("leaves a newer program's database alone")
  func newer() async throws {
    let office = try ServerOffice("newer")
    let folder = try Folder()
    try await migrate(office, folder)
    try office.cluster.run(
      "INSERT INTO schema_migration SELECT max(number) + 1, 'later', '0' FROM schema_migration", in: office.name)
    for owner in ["", office.owner] {
      let result = try await Sila.run(
        ["verify", "--data", "\(folder.path)/data"],
        environment: ["SILA_DATABASE": office.address, "SILA_DATABASE_OWNER": owner])
      #expect(result.status == 2)
      #expect(result.errors.contains("Install the newer program"), "\(result.errors)")
    }
  }

  @Test("two of it on one database: a kill of one and a crash of the server lose nothing that was acknowledged")
  func crashes() async throws {
    let office = try ServerOffice("crashes", on: PostgresCluster(durable: true))
    let folders = [try await Demo.folder(), try await Demo.folder()]
    let (first, second) = ("\(folders[0].path)/data", "\(folders[1].path)/data")
    let environment = ["SILA_DATABASE": office.address, "SILA_DATABASE_OWNER": office.owner]
    let one = try await Server(data: first, ["--log", "off", "--demo"], environment: environment)
    let other = try await Server(data: second, ["--log", "off"], environment: environment)
    let kept = FaultTests.Acknowledged()
    let patience = Patience()
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for count in 0..<25 {
            await Self.persist("writer-\(writer)-\(count)", [one.door, other.door], kept, patience)
          }
        }
      }
      group.addTask {
        await eventually(every: .milliseconds(1)) { kept.all.count >= 40 }
        try? office.cluster.crash()
        await eventually(every: .milliseconds(1)) { kept.all.count >= 120 }
        one.process.signal(SIGKILL)
      }
    }
    #expect(kept.all.count == 200, "each was acknowledged in the end")
    #expect(Set(kept.all.values).count == 200, "no number was given twice")
    #expect(patience.askedFor, "a server that was down is told with Retry-After")
    for (key, number) in kept.all {
      #expect(try await FaultTests.submit(key, to: other.door) == number, "the same key gives the same request")
    }
    await other.stop()
    let verified = try await Sila.run(["verify", "--data", second], environment: environment)
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
  }

  /// Sends one application until it is acknowledged, to the next door whenever one does not answer.
  private static func persist(
    _ key: String, _ doors: [SocketDoor], _ kept: FaultTests.Acknowledged, _ patience: Patience
  ) async {
    var attempt = 0
    await eventually {
      attempt += 1
      guard let page = try? await FaultTests.send(key, to: doors[attempt % doors.count]) else { return false }
      if page.status == 503, page.response.headers["Retry-After"] != nil { patience.ask() }
      guard page.status == 201, let number = page.requestNumber else { return false }
      kept.add(key, number)
      return true
    }
  }

  /// Brings the schema up to date by a command that changes nothing else.
  private func migrate(_ office: ServerOffice, _ folder: Folder) async throws {
    let result = try await Sila.run(
      ["verify", "--data", "\(folder.path)/data"],
      environment: ["SILA_DATABASE": office.address, "SILA_DATABASE_OWNER": office.owner])
    #expect(result.status == 0, "\(result.errors)")
  }
}

/// Whether a server asked for patience.
private final class Patience: Sendable {
  private let state = Mutex(false)

  var askedFor: Bool { state.withLock { $0 } }
  func ask() { state.withLock { $0 = true } }
}
