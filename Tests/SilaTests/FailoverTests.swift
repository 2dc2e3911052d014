import Foundation
import Glibc
import PostgresCluster
import Testing
import Visiting

@Suite("When the server that takes writes is lost", .serialized, .timeLimit(.minutes(15)))
struct FailoverTests {
  private static let senders = 8
  /// So many applications of each sender; SILA_APPLICATIONS sets another number.
  private static let each = getenv("SILA_APPLICATIONS").flatMap { Int(String(cString: $0)) } ?? 40

  @Test(
    "its standby takes over: nothing acknowledged and no job is lost or doubled, and whoever was refused succeeds")
  func failover() async throws {
    let primary = try PostgresCluster(durable: true, staysDown: true)
    let office = try ServerOffice("failover", on: primary)
    let standby = try PostgresCluster(following: primary, durable: true)
    try primary.waitForStandbyAtCommit()
    #expect(await eventually { primary.isFollowed })
    let (messages, keys) = (try Folder(), try Folder())
    let environment = [
      // Both processes seal and open with the same keys.
      "SILA_KEY_FILE": "\(keys.path)/sila.key", "SILA_MESSAGES_FOLDER": messages.path, "SILA_JOB_LEASE": "2",
      "SILA_DATABASE": primary.address(office.name, as: DatabaseShelf.login, or: standby),
      "SILA_DATABASE_OWNER": primary.address(office.name, as: DatabaseShelf.owner, or: standby),
    ]
    let folders = [try await Demo.folder(), try await Demo.folder()].map { "\($0.path)/data" }
    let one = try await Server(data: folders[0], ["--log", "off", "--demo"], environment: environment)
    let other = try await Server(data: folders[1], ["--log", "off"], environment: environment)
    try await office.standForReal()
    let before = office.count("request")
    #expect(before > 0)
    let sender = Sender(doors: [one.door, other.door], kept: FaultTests.Acknowledged(), trouble: Trouble())
    let all = Self.senders * Self.each
    let promoted = try await withThrowingTaskGroup(of: Duration?.self) { group in
      for writer in 0..<Self.senders {
        group.addTask {
          for count in 0..<Self.each { await sender.send("sender-\(writer)-\(count)") }
          return nil
        }
      }
      group.addTask {
        await eventually(every: .milliseconds(1)) { sender.kept.all.count >= all / 3 }
        return try await Self.takeOver(from: primary, by: standby)
      }
      return try await group.reduce(Duration.zero) { max($0, $1 ?? .zero) }
    }
    await expectEach(all, beside: before, of: sender, standby: standby, office)
    await expectJobs(deliveries: all, in: messages, standby: standby, office)
    for server in [one, other] { await server.stop() }
    // What was done behind the program's back would be found.
    try standby.run("UPDATE association SET is_demo = 1", in: office.name)
    let verified = try await Sila.run(["verify", "--data", folders[0]], environment: environment)
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    print(
      "\(all) acknowledged, none lost, none twice; took over after \(promoted); \(sender.trouble.refusals) answers of "
        + "503, longest wait \(sender.trouble.longestWait)")
  }

  /// Ends the primary without a word and lets the standby take writes; how long there was none.
  private static func takeOver(from primary: PostgresCluster, by standby: PostgresCluster) async throws -> Duration {
    let start = ContinuousClock.now
    try primary.destroy()
    try standby.promote()
    return ContinuousClock.now - start
  }

  /// Each applicant's message is there once, each association's daily round was done, and nothing is left undone.
  private func expectJobs(
    deliveries: Int, in messages: Folder, standby: PostgresCluster, _ office: ServerOffice
  ) async {
    func jobs(_ condition: String) -> Int {
      (try? standby.run("SELECT count(*) FROM job WHERE \(condition)", in: office.name).first).flatMap { Int($0) } ?? -1
    }
    func letters() -> Int {
      ((try? FileManager.default.contentsOfDirectory(atPath: messages.path)) ?? []).count { !$0.hasPrefix(".") }
    }
    await eventually {
      // What waits for a next attempt becomes due.
      _ = try? standby.run(
        "UPDATE job SET due_at = 0 WHERE state = 'waiting'; NOTIFY sila_wakeups, ''", in: office.name)
      return jobs("state <> 'done'") == 0 && letters() >= deliveries
    }
    #expect(jobs("state <> 'done'") == 0)
    #expect(letters() == deliveries && jobs("kind = 'delivery'") == deliveries)
    #expect(jobs("kind = 'daily_round'") == 5, "one for each association and day")
  }

  /// As many requests as were acknowledged, each under its own number, and the same for whoever asks once more.
  private func expectEach(
    _ all: Int, beside before: Int, of sender: Sender, standby: PostgresCluster, _ office: ServerOffice
  ) async {
    let kept = sender.kept.all
    #expect(kept.count == all, "each was acknowledged in the end")
    #expect(Set(kept.values).count == all, "no number was given twice")
    #expect(ServerOffice.count("request", of: office.name, on: standby) == before + all, "and no request but those")
    #expect(sender.trouble.refusals > 0 && sender.trouble.isPatienceAskedFor, "the others were asked for patience")
    // A connection to the lost primary may still lie in a pool and cost one more answer of 503.
    let again = Sender(doors: sender.doors, kept: FaultTests.Acknowledged(), trouble: Trouble())
    for key in kept.keys { await again.send(key) }
    #expect(again.kept.all == kept, "the same key gives the same request")
  }
}
