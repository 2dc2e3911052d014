import Foundation
import Glibc
import PostgresCluster
import Testing
import Visiting

@Suite("The program that moves an office", .serialized, .timeLimit(.minutes(15)))
struct MoveTests {
  @Test("to a server and back, and every chain ends where it did")
  func thereAndBack() async throws {
    let folder = try await Demo.folder()
    let (file, back) = ("\(folder.path)/data/sila.sqlite", "\(folder.path)/back.sqlite")
    let server = try ServerOffice("moved_there")
    let there = try await server.move(from: "sqlite:\(file)", to: server.address)
    #expect(there.status == 0, "\(there.errors)")
    #expect(there.output.contains("jiwar"), "\(there.output)")
    #expect(there.errors.contains("100 %"), "\(there.errors)")
    let again = try await server.move(from: server.address, to: "sqlite:\(back)")
    #expect(again.status == 0, "\(again.errors)")
    let first = try await Sila.run(["verify", "--data", "\(folder.path)/data"])
    #expect(first.status == 0)
    for place in [back, server.address] {
      let verified = try await Sila.run(["verify", "--data", "\(folder.path)/data", "--database", place])
      #expect(verified.output == first.output && verified.status == 0, "\(verified.errors)")
    }
    let full = try await server.move(from: "sqlite:\(file)", to: server.address)
    #expect(full.status == 2)
    #expect(full.errors.contains("its table association has 5 rows"), "\(full.errors)")
  }

  @Test("a kill in the middle leaves a target that is not served and a move that goes on")
  func killed() async throws {
    let folder = try await Demo.folder()
    let source = "sqlite:\(folder.path)/data/sila.sqlite"
    let server = try ServerOffice("moved_killed")
    try await server.migrate()
    let stopped = await Stall(at: "request_item", in: server)
    let move = try Child(
      Sila.path, ["move", "--from", source, "--to", server.address],
      environment: try await server.environment())
    #expect(await eventually { server.count("request") > 0 }, "\(move.errors)")
    move.signal(SIGKILL)
    #expect(await move.end() == -SIGKILL)
    await stopped.end()
    #expect(server.count("request_item") == 0, "it was in the middle")
    let served = try await Sila.run(
      ["serve", "--listen", "127.0.0.1:0", "--data", "\(folder.path)/data", "--database", server.address])
    #expect(served.status == 2)
    #expect(served.errors.contains("a move into this database was not finished"), "\(served.errors)")
    let resumed = try await server.move(from: source, to: server.address)
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(resumed.output.contains("going on with a move"), "\(resumed.output)")
    #expect(resumed.output.contains("rows were there from before"), "\(resumed.output)")
    let working = try await Server(data: "\(folder.path)/data", ["--database", server.address])
    #expect(try await Visitor(at: working.door).get("/jiwar/services").status == 200)
    await working.stop()
  }

  @Test("on the way back, too, a kill leaves a file that is not served and a move that goes on")
  func killedOnTheWayBack() async throws {
    let folder = try await Demo.folder()
    let (data, back) = ("\(folder.path)/data", "\(folder.path)/back.sqlite")
    let server = try ServerOffice("moved_back")
    let there = try await server.move(from: "sqlite:\(data)/sila.sqlite", to: server.address)
    #expect(there.status == 0, "\(there.errors)")
    let move = try Child(
      Sila.path, ["move", "--from", server.address, "--to", "sqlite:\(back)"],
      environment: try await server.environment())
    // The first portion is told as soon as it is in.
    #expect(await eventually(every: .milliseconds(1)) { move.errors.contains("copying") }, "\(move.errors)")
    move.signal(SIGKILL)
    #expect(await move.end() == -SIGKILL)
    let served = try await Sila.run(["serve", "--listen", "127.0.0.1:0", "--data", data, "--database", back])
    #expect(served.status == 2)
    #expect(served.errors.contains("a move into this database was not finished"), "\(served.errors)")
    let resumed = try await server.move(from: server.address, to: "sqlite:\(back)")
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(resumed.output.contains("going on with a move"), "\(resumed.output)")
    #expect(resumed.output.contains("rows were there from before"), "\(resumed.output)")
    let verified = try await Sila.run(["verify", "--data", data, "--database", back])
    #expect(verified.status == 0, "\(verified.errors)")
  }

  @Test("what was begun is not gone on with from a source that has changed since")
  func changed() async throws {
    let folder = try await Demo.folder()
    let data = "\(folder.path)/data"
    let server = try ServerOffice("moved_changed")
    try await server.migrate()
    let stopped = await Stall(at: "request_item", in: server)
    let move = try Child(
      Sila.path, ["move", "--from", "sqlite:\(data)/sila.sqlite", "--to", server.address],
      environment: try await server.environment())
    #expect(await eventually { server.count("request") > 0 }, "\(move.errors)")
    move.signal(SIGKILL)
    _ = await move.end()
    await stopped.end()
    let added = try await Sila.run(
      ["association", "set", "--association", "jiwar", "--name", "جوار", "--data", data])
    #expect(added.status == 0, "\(added.errors)")
    let refused = try await server.move(from: "sqlite:\(data)/sila.sqlite", to: server.address)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("the source has changed since"), "\(refused.errors)")
  }

  @Test("an office that is being served is not moved, on either engine")
  func inUse() async throws {
    let folder = try await Demo.folder()
    let data = "\(folder.path)/data"
    let server = try ServerOffice("moved_in_use")
    let office = try await Server(data: data)
    let refused = try await server.move(from: "sqlite:\(data)/sila.sqlite", to: server.address)
    #expect(refused.status == 2 && refused.errors.contains("stop sila serve first"), "\(refused.errors)")
    await office.stop()
    try await server.migrate()
    let other = try await Server(data: data, ["--database", server.address])
    _ = try await Visitor(at: other.door).get("/")
    let busy = try await server.move(from: server.address, to: "sqlite:\(folder.path)/x.sqlite")
    #expect(busy.status == 2 && busy.errors.contains("stop every sila serve first"), "\(busy.errors)")
    await other.stop()
  }

  @Test("a source of another schema is left alone, with what to do about it")
  func schema() async throws {
    let server = try ServerOffice("moved_schema")
    let folder = try Folder()
    let missing = try await server.move(from: "sqlite:\(folder.path)/none.sqlite", to: server.address)
    #expect(missing.status == 2 && missing.errors.contains("there is no database"), "\(missing.errors)")
    let older = try await server.move(from: server.address, to: "sqlite:\(folder.path)/x.sqlite")
    #expect(older.status == 2 && older.errors.contains("at schema step 0"), "\(older.errors)")
    try await server.migrate()
    try server.cluster.run(
      "INSERT INTO schema_migration SELECT max(number) + 1, 'later', '0' FROM schema_migration", in: server.name)
    let newer = try await server.move(from: server.address, to: "sqlite:\(folder.path)/x.sqlite")
    #expect(newer.status == 2 && newer.errors.contains("Install the newer program"), "\(newer.errors)")
  }
}

extension ServerOffice {
  /// What a move is told beside its two ends.
  fileprivate func environment() async throws -> [String: String] {
    ["SILA_DATABASE_OWNER": owner, "SILA_KEY_FILE": try await Demo.keyFile()]
  }

  fileprivate func move(from: String, to: String) async throws -> Sila.Result {
    try await Sila.run(["move", "--from", from, "--to", to], environment: environment())
  }
}

/// Keeps a table from being written to, so that whoever writes to it next stops there.
private struct Stall {
  private let office: ServerOffice
  private let waiting: Task<Void, Never>

  /// Returns once the table is held.
  init(at table: String, in office: ServerOffice) async {
    self.office = office
    waiting = Task {
      let statements = "BEGIN; LOCK TABLE \(table) IN SHARE MODE; SELECT pg_sleep(600)"
      await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          _ = try? office.cluster.run(statements, in: office.name)
          continuation.resume()
        }
      }
    }
    await eventually { Self.backends(of: office, "wait_event = 'PgSleep'") > 0 }
  }

  /// Lets go of the table.
  func end() async {
    _ = Self.backends(of: office, "pg_terminate_backend(pid)")
    await waiting.value
  }

  private static func backends(of office: ServerOffice, _ condition: String) -> Int {
    let statement = """
      SELECT count(*) FROM pg_stat_activity
      WHERE datname = '\(office.name)' AND query LIKE 'BEGIN; LOCK TABLE%' AND \(condition)
      """
    return (try? office.cluster.run(statement).first).flatMap { Int($0) } ?? 0
  }
}
