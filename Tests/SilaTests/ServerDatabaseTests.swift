import Foundation
import Glibc
import PostgresCluster
import Testing
import Visiting

@Suite("The program on a PostgreSQL server", .serialized, .timeLimit(.minutes(15)))
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
      if address == office.owner { try await office.migrate() }
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
    try await office.migrate()
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
    let sender = Sender(doors: [one.door, other.door], kept: kept, trouble: Trouble())
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for count in 0..<25 {
            await sender.send("writer-\(writer)-\(count)")
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
    #expect(sender.trouble.refusals > 0 && sender.trouble.isPatienceAskedFor, "what is down is told with Retry-After")
    for (key, number) in kept.all {
      #expect(try await FaultTests.submit(key, to: other.door) == number, "the same key gives the same request")
    }
    await other.stop()
    let verified = try await Sila.run(["verify", "--data", second], environment: environment)
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
  }
}
