import Foundation
import Glibc

/// Measures one server over a copy of the filled database and prints what docs/performance.md reports.
struct Measuring {
  let program: String
  let standing: Standing
  let scale: Scale
  let port: UInt16

  private let rounds = 3
  private var seconds: Double {
    ProcessInfo.processInfo.environment["SILA_BENCH_SECONDS"].flatMap { Double($0) } ?? 4
  }

  func run() throws {
    try measureStart()
    let server = try Server(program, over: standing, port: port)
    defer { server.stop() }
    settle(server)
    // Longer than it takes the program to give its caches back.
    usleep(40_000_000)
    say("memory, idle: \(Self.text(server.memory.now)) MB")
    try measurePages(on: server)
    measureSubmissions(on: server)
    let memory = server.memory
    say("memory after the load: \(Self.text(memory.now)) MB, most: \(Self.text(memory.most)) MB")
  }

  /// Waits until the day's rounds are done: they are measured by themselves, and pages without them.
  private func settle(_ server: Server) {
    let (start, before) = (ContinuousClock.now, server.processorTime + server.databaseTime)
    var (last, used) = (before, 1.0)
    while used > 0.05 {
      usleep(3_000_000)
      let now = server.processorTime + server.databaseTime
      (last, used) = (now, now - last)
    }
    let rounds = Self.text(last - before)
    say("first daily rounds of \(scale.associations) associations: \(rounds) s CPU in \(ContinuousClock.now - start)")
  }

  private func measureStart() throws {
    var times: [Double] = []
    for _ in 0..<7 {
      let server = try Server(program, over: standing, port: port)
      server.stop()
      times.append(
        Double(server.startUp.components.attoseconds) / 1e15 + Double(server.startUp.components.seconds) * 1e3)
    }
    times.sort()
    say("start to first answer: median \(Self.text(times[3])) ms, least \(Self.text(times[0])) ms")
  }

  private func measurePages(on server: Server) throws {
    let sessions = try Sessions(scale, on: server)
    Self.sayHead()
    let pages: [(String, @Sendable (inout Seeded) -> String)] = [
      ("inbox", { _ in "inbox" }),
      ("inbox, all open", { _ in "inbox?tab=team" }),
      ("inbox, unassigned", { _ in "inbox?tab=unassigned" }),
      ("inbox, waiting", { _ in "inbox?tab=waiting" }),
    ]
    for (name, path) in pages {
      measure(name, on: server) { random in
        let place = random.below(scale.associations)
        return sessions.get(path(&random), of: place)
      }
    }
    measure("request page", on: server) { random in
      let place = random.below(scale.associations)
      return sessions.get("requests/\(scale.request(random.below(scale.requestsEach), of: place))", of: place)
    }
    let sitting = try sessions.link(to: "sittings", on: "committees", of: SyntheticSitting.place)
    measure("agenda", on: server) { _ in sessions.get(sitting, of: SyntheticSitting.place) }
    measureSearch(sessions, on: server)
    measure("open request", on: server) { random in
      let place = random.below(scale.associations)
      let serial = scale.requestsEach - 1 - random.below(scale.requestsEach * 6 / 100)
      return sessions.get("requests/\(scale.request(serial - serial % 2, of: place))", of: place)
    }
  }

  private func measureSearch(_ sessions: Sessions, on server: Server) {
    let searches: [(String, @Sendable (SyntheticPerson) -> String)] = [
      ("search by ID", { $0.nationalID }),
      ("search by mobile", { $0.mobile }),
      ("search, two words", { "\($0.firstName) \($0.familyName)" }),
      ("search, beginning", { "\($0.firstName) \($0.familyName.prefix(4))" }),
      ("search, prefix", { "\($0.firstName.prefix(3))" }),
      ("search, common", { _ in "محمد" }),
      ("search, slip", { "\($0.firstName) \($0.familyName.dropLast())ظ" }),
    ]
    for (name, typed) in searches {
      measure(name, on: server) { random in
        let place = random.below(scale.associations)
        let person = SyntheticPerson(serial: place * 1_000_000 + random.below(scale.requestsEach * 7 / 10))
        return sessions.search(typed(person), of: place)
      }
    }
    measure("intake check", on: server, expected: 422) { random in
      let place = random.below(scale.associations)
      let person = SyntheticPerson(serial: place * 1_000_000 + random.below(scale.requestsEach * 7 / 10))
      return sessions.enter("\(person.firstName) \(person.familyName)", person.mobile, of: place)
    }
  }

  private func measure(
    _ name: String, on server: Server, expected: Int = 200, _ ask: @escaping @Sendable (inout Seeded) -> [UInt8]
  ) {
    for connections in [1, 8] {
      let load = Load(
        name: name, connections: connections, seconds: seconds, ask: { _, random in ask(&random) }, expected: expected)
      report(load, on: server)
    }
  }

  private func measureSubmissions(on server: Server) {
    let submissions = Submissions(scale)
    report(
      Load(
        name: "submission", connections: 16, seconds: seconds, ask: { _, random in submissions.next(&random) },
        expected: 201), on: server)
  }

  /// Rows whose name begins so are measured and no others, when `SILA_BENCH_ONLY` says it.
  private var only: String { ProcessInfo.processInfo.environment["SILA_BENCH_ONLY"] ?? "" }

  /// The median of the rounds by processor time and the least of them, after a short one that warms up.
  private func report(_ load: Load, on server: Server) {
    guard load.name.hasPrefix(only) else { return }
    let warm = Load(
      name: load.name, connections: load.connections, seconds: min(1, load.seconds), ask: load.ask,
      expected: load.expected)
    standing.warm()
    _ = warm.run(against: server, seed: 1)
    let outcomes = (0..<rounds).map { load.run(against: server, seed: UInt64($0) + 2) }.sorted { $0.cost < $1.cost }
    Self.sayRow(outcomes[rounds / 2], least: outcomes[0].cost)
  }
}

extension Measuring {
  fileprivate static func sayHead() {
    say("page               conns     per s   CPU ms    least    DB ms    p50 ms    p99 ms  KB each  refused")
  }

  fileprivate static func sayRow(_ outcome: Load.Outcome, least: Double) {
    let columns = [
      text(outcome.perSecond), text(outcome.cost, 3), text(least, 3), text(outcome.databaseCost, 3),
      text(outcome.percentile(0.5), 2),
      text(outcome.percentile(0.99), 2), text(Double(outcome.bytes) / Double(max(outcome.latencies.count, 1)) / 1024),
      String(outcome.refused),
    ]
    let name = outcome.name + String(repeating: " ", count: max(0, 18 - outcome.name.count))
    let numbers = zip([10, 9, 9, 9, 10, 10, 9, 9], columns).map { width, column in
      String(repeating: " ", count: max(1, width - column.count)) + column
    }
    say(
      "\(name)\(String(repeating: " ", count: outcome.connections < 10 ? 5 : 4))\(outcome.connections)\(numbers.joined())"
    )
  }

  fileprivate static func text(_ number: Double, _ digits: Int = 1) -> String {
    String(format: "%.\(digits)f", number)
  }
}
