import Foundation
import Glibc
import HTTP
import SmallDisk
import Synchronization
import Testing
import Visiting

@Suite("When the worst happens", .serialized)
struct FaultTests {
  /// Sends applications until the server is gone; what was acknowledged goes to `kept`.
  static func write(_ writer: Int, round: Int, to door: SocketDoor, _ kept: Acknowledged) async {
    var count = 0
    while true {
      let key = "writer-\(writer)-round-\(round)-\(count)"
      guard let number = try? await submit(key, to: door) else { return }
      kept.add(key, number)
      count += 1
    }
  }

  /// The number of the acknowledged request; throws when there was none.
  static func submit(_ key: String, to door: SocketDoor) async throws -> String {
    let page = try await send(key, to: door)
    guard page.status == 201, let number = page.requestNumber else { throw NotAcknowledged(status: page.status) }
    return number
  }

  static func send(_ key: String, to door: SocketDoor) async throws -> Page {
    let sample = SampleApplication(for: "NB-INITIATIVE", amount: "100")
    let fields = [("service", "NB-INITIATIVE"), ("criteria", "yes")] + sample.person + sample.need
    let body = Visitor.body(fields.map { Form.Field(name: $0.0, value: $0.1) }, nil)
    return try await Visitor(at: door).send(
      .post, "/jiwar/requests", body, ["Idempotency-Key": key, "Accept": "application/json"])
  }

  struct NotAcknowledged: Error {
    let status: Int
  }

  final class Acknowledged: Sendable {
    private let numbers = Mutex<[String: String]>([:])

    var all: [String: String] { numbers.withLock { $0 } }
    func add(_ key: String, _ number: String) { numbers.withLock { $0[key] = number } }
  }

  /// So many kills; SILA_KILLS sets another number.
  private static let kills = getenv("SILA_KILLS").flatMap { Int(String(cString: $0)) } ?? 5

  @Test("killed under sixteen writers, every acknowledged request is there and the chain is whole")
  func kill() async throws {
    let folder = try await Demo.folder()
    let data = "\(folder.path)/data"
    let kept = Acknowledged()
    for round in 0..<Self.kills {
      let server = try await Server(data: data, ["--log", "off"])
      let before = kept.all.count
      await withTaskGroup(of: Void.self) { group in
        for writer in 0..<16 {
          group.addTask { await Self.write(writer, round: round, to: server.door, kept) }
        }
        group.addTask {
          await eventually(every: .milliseconds(1)) { kept.all.count >= before + 40 + round % 16 }
          server.process.signal(SIGKILL)
        }
      }
      #expect(await server.process.end() == -SIGKILL)
      #expect(kept.all.count >= before + 40)
    }
    let verified = try await Sila.run(["verify", "--data", data])
    #expect(verified.status == 0, "\(verified.output)")
    try await expectAllKept(kept.all, data)
    print("\(Self.kills) kills, \(kept.all.count) acknowledged requests, none lost")
  }

  /// The same key gives the same request: one that was lost would get a new number.
  private func expectAllKept(_ kept: [String: String], _ data: String) async throws {
    let server = try await Server(data: data, ["--log", "off"])
    for (key, number) in kept {
      #expect(try await Self.submit(key, to: server.door) == number)
    }
    #expect(Set(kept.values).count == kept.count, "no number was given twice")
    await server.stop()
  }

  @Test(
    "a full disk answers 503, reads go on, and writing goes on once there is room", .enabled(if: SmallDisk.isPossible))
  func fullDisk() async throws {
    let folder = try Folder()
    let disk = try SmallDisk(megabytes: 24, at: "\(folder.path)/disk")
    let data = "\(disk.path)/data"
    try await Demo.copy(to: data)
    let server = try await Server(data: data, ["--log", "off"])
    #expect(try await Self.send("before-the-disk-is-full", to: server.door).status == 201)
    try disk.fill()
    var refused: Page?
    for attempt in 0..<200 where refused == nil {
      let answer = try await Self.send("full-disk-attempt-\(attempt)", to: server.door)
      if answer.status != 201 { refused = answer }
    }
    #expect(refused?.status == 503)
    #expect(refused?.response.headers["Retry-After"] != nil)
    #expect(try await Visitor(at: server.door).get("/jiwar/services").status == 200)
    disk.empty()
    #expect(try await Self.send("after-there-is-room", to: server.door).status == 201)
    await server.stop()
    #expect(try await Sila.run(["verify", "--data", data]).status == 0)
    withExtendedLifetime(disk) {}
  }

  @Test("a backup taken while requests come in is whole, and restores")
  func backup() async throws {
    let folder = try await Demo.folder()
    let (data, copy) = ("\(folder.path)/data", "\(folder.path)/copy.sqlite")
    let server = try await Server(data: data, ["--log", "off"])
    let kept = Acknowledged()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for count in 0..<20 {
            let key = "backup-\(writer)-\(count)"
            kept.add(key, try await Self.submit(key, to: server.door))
          }
        }
      }
      group.addTask {
        let backup = try await Sila.run(["backup", copy, "--data", data])
        #expect(backup.status == 0, "\(backup.errors)")
      }
      try await group.waitForAll()
    }
    let inUse = try await Sila.run(["restore", copy, "--data", data, "--replace"])
    #expect(inUse.status == 2, "a database in use is not replaced")
    await server.stop()
    #expect(try await Sila.run(["restore", copy, "--data", data]).status == 2, "nothing is replaced unasked")
    #expect(try await Sila.run(["restore", copy, "--data", "\(folder.path)/second"]).status == 0)
    let locked = try await Sila.run(["verify", "--data", "\(folder.path)/second"])
    #expect(locked.status == 2, "a backup holds no key")
    let keys = ["--key-file", "\(data)/keys/sila.key"]
    let verified = try await Sila.run(["verify", "--data", "\(folder.path)/second"] + keys)
    #expect(verified.status == 0, "\(verified.output)")
    let broken = try folder.write("not a database", to: "broken.sqlite")
    #expect(try await Sila.run(["restore", broken, "--data", "\(folder.path)/third"]).status == 2)
  }
}
