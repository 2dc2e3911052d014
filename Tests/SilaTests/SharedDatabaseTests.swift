import Foundation
import Glibc
import HTTP
import PostgresCluster
import Synchronization
import Testing
import Visiting

@Suite("Two programs that serve one database", .serialized, .timeLimit(.minutes(15)))
struct SharedDatabaseTests {
  @Test("do each association's daily round once between them")
  func round() async throws {
    let pair = try await Pair("rounds")
    for _ in 0..<5 {
      try pair.office.run("DELETE FROM job; NOTIFY sila_wakeups, ''")
      await pair.expect("daily_round", ["done 1": 5])
    }
    #expect(await pair.stop() == [0, 0])
  }

  @Test("hand over a job of one that is killed to the other, and the message arrives once")
  func handOver() async throws {
    let pair = try await Pair("handover", lease: 2)
    try await pair.office.standForReal()
    _ = try await FaultTests.submit("application-for-handover", to: pair.one.door)
    #expect(await eventually { pair.letters.count == 1 })
    let letter = try #require(pair.letters.first)
    try FileManager.default.removeItem(atPath: "\(pair.messages)/\(letter)")
    let held = try HeldTransaction(
      "LOCK TABLE message IN ACCESS EXCLUSIVE MODE", in: "handover", of: pair.office.cluster)
    try pair.office.run(
      """
      UPDATE job SET state = 'waiting', attempts = 0, due_at = 0, ended_at = NULL WHERE kind = 'delivery';
      NOTIFY sila_wakeups, ''
      """)
    var holder: Int32?
    await eventually {
      holder = try? pair.holder()
      return holder != nil
    }
    let victim = try #require([pair.one, pair.other].first { $0.process.identifier == holder })
    victim.process.signal(SIGKILL)
    #expect(await victim.process.end() == -SIGKILL)
    held.letGo()
    #expect(await eventually { pair.letters == [letter] })
    await pair.expect("delivery", ["done 2": 1])
    let survivor = victim === pair.one ? pair.other : pair.one
    #expect(await survivor.stop() == 0)
  }

  @Test("lose and double no job, though the server crashes and one of them is killed")
  func crashes() async throws {
    let pair = try await Pair("jobs", lease: 2, on: PostgresCluster(durable: true))
    try await pair.office.standForReal()
    let sender = Sender(
      doors: [pair.one.door, pair.other.door], kept: FaultTests.Acknowledged(), trouble: Trouble())
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask { for count in 0..<25 { await sender.send("jobs-of-writer-\(writer)-\(count)") } }
      }
      group.addTask {
        await eventually(every: .milliseconds(1)) { sender.kept.all.count >= 30 }
        try? pair.office.cluster.crash()
        await eventually(every: .milliseconds(1)) { sender.kept.all.count >= 60 }
        pair.one.process.signal(SIGKILL)
      }
    }
    await eventually { pair.letters.count >= 100 && (try? pair.unfinished()) == 0 }
    #expect(pair.letters.count == 100, "each applicant's message is there once, and no other")
    #expect(try pair.office.run("SELECT count(*) FROM job WHERE kind = 'delivery'") == ["100"])
    #expect(try pair.unfinished() == 0)
    let again = try pair.office.run("SELECT count(*) FROM job WHERE kind = 'delivery' AND attempts > 1").first ?? ""
    print("100 deliveries, none lost, none twice; \(again) were begun again")
    #expect(await pair.other.stop() == 0)
  }

  @Test("tell a page that one of them keeps open what happened at the other, and end it with its session")
  func watching() async throws {
    let pair = try await Pair("watching")
    let application = SampleApplication(for: "NB-INITIATIVE", amount: "7000", documents: ["id", "plan"])
    let visitor = Visitor(at: pair.other.door)
    visitor.cookies["lang"] = "en"
    let number = try #require(try await visitor.apply(application, at: "jiwar").requestNumber)
    let desk = Desk(at: "jiwar", of: pair.other.door, password: ServeTests.password)
    let address = try await desk.address(of: number)
    let officer = Visitor(at: pair.one.door)
    try await officer.signIn("officer", to: "jiwar", password: ServeTests.password)
    let page = try await officer.get(address)
    let live = try #require(page.markup.tags.compactMap { $0.attributes["data-live"] }.first)
    let stream = try Socket(port: pair.one.port)
    let cookies = officer.cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    try await stream.send(Array("GET \(live) HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: \(cookies)\r\n\r\n".utf8))
    _ = try await stream.read(until: "retry:")
    _ = try await desk.act("manager", on: address, "note", [("note", "اتصلت بالأسرة")])
    #expect(try await stream.read(until: "event: change").contains(#""kind":"noted""#))
    let elsewhere = Visitor(at: pair.other.door)
    elsewhere.cookies = officer.cookies
    try await elsewhere.get(address)
    try await elsewhere.post("/jiwar/staff/sign-out")
    #expect(try await stream.read(until: "event: end").contains("event: end"))
    #expect(await pair.stop() == [0, 0])
  }

  @Test("serve a person whose requests reach now one of them and now the other")
  func sessions() async throws {
    let pair = try await Pair("sessions")
    let door = TakingTurns([pair.one.door, pair.other.door])
    let visitor = Visitor(at: door)
    visitor.cookies["lang"] = "en"
    let application = SampleApplication(for: "NB-INITIATIVE", amount: "7000", documents: ["id", "plan"])
    let receipt = try await visitor.apply(application, at: "jiwar")
    let number = try #require(receipt.requestNumber)
    let desk = Desk(at: "jiwar", of: door, password: ServeTests.password)
    let address = try await desk.address(of: number)
    for code in ["id", "plan"] {
      let verified = try await desk.act(
        "officer", on: address, "items/\(code)/verification", [("against", "الأصل")])
      #expect(verified.status == 200)
    }
    let officer = try await desk.at("officer")
    let kept = officer.cookies
    try await officer.post("/jiwar/staff/sign-out")
    for node in [pair.one, pair.other] {
      let late = Visitor(at: node.door)
      late.cookies = kept
      #expect(try await late.get("/jiwar/staff/requests").path == "/jiwar/staff/sign-in", "signed out is signed out")
    }
    #expect(await pair.stop() == [0, 0])
  }
}

/// Two programs on one database and one folder of files, as a host would run them on two machines.
private struct Pair {
  let office: ServerOffice
  let one: Server
  let other: Server
  private let folders: [Folder]

  init(_ name: String, lease: Int = 120, on cluster: PostgresCluster? = nil) async throws {
    office = try ServerOffice(name, on: cluster)
    folders = [try await Demo.folder(), try await Demo.folder()]
    let (first, second) = ("\(folders[0].path)/data", "\(folders[1].path)/data")
    try FileManager.default.removeItem(atPath: "\(second)/files")
    try FileManager.default.createSymbolicLink(atPath: "\(second)/files", withDestinationPath: "\(first)/files")
    let environment = [
      "SILA_DATABASE": office.address, "SILA_DATABASE_OWNER": office.owner, "SILA_JOB_LEASE": "\(lease)",
      "SILA_MESSAGES_FOLDER": "\(folders[0].path)/messages",
    ]
    one = try await Server(data: first, ["--log", "off", "--demo"], environment: environment)
    other = try await Server(data: second, ["--log", "off"], environment: environment)
  }

  var messages: String { "\(folders[0].path)/messages" }

  /// The messages that a gateway would find.
  var letters: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: messages)) ?? []
    return names.filter { !$0.hasPrefix(".") }
  }

  /// Waits for so many jobs of a kind in each state after so many attempts.
  func expect(_ kind: String, _ wanted: [String: Int]) async {
    var found: [String: Int]?
    await eventually {
      let rows = try? office.run("SELECT state || ' ' || attempts FROM job WHERE kind = '\(kind)'")
      found = rows?.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      return found == wanted
    }
    #expect(found == wanted)
  }

  /// How many jobs are not done yet; what waits for a next attempt becomes due.
  func unfinished() throws -> Int? {
    try office.run("UPDATE job SET due_at = 0 WHERE state = 'waiting'; NOTIFY sila_wakeups, ''")
    return try office.run("SELECT count(*) FROM job WHERE state <> 'done'").first.flatMap { Int($0) }
  }

  /// The process that holds the delivery.
  func holder() throws -> Int32? {
    let rows = try office.run("SELECT claimed_by FROM job WHERE kind = 'delivery' AND state = 'claimed'")
    return rows.first?.split(separator: "-").first.flatMap { Int32($0) }
  }

  func stop() async -> [Int32] { [await one.stop(), await other.stop()] }
}

/// Sends each request through the next of its doors.
private final class TakingTurns: Door {
  private let doors: [any Door]
  private let count = Mutex(0)

  init(_ doors: [any Door]) { self.doors = doors }

  func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
    let turn = count.withLock { count in
      count += 1
      return count
    }
    return try await doors[turn % doors.count].answer(request)
  }
}
