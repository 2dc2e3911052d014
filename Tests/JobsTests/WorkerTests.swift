import Casework
import Engines
import Jobs
import SQL
import Testing

@testable import Office

@Suite("A worker", .onEveryEngine, .timeLimit(.minutes(15)))
struct WorkerTests {
  private let pauses = Pauses()

  private func worker(
    _ office: Office, as name: String = "ours", hands: Int = 8,
    report: @escaping @Sendable (String, any Error) -> Void = { _, _ in },
    _ handlers: [Job.Kind: Worker.Handler]
  ) -> Worker {
    var options = WorkerOptions()
    options.hands = hands
    options.interval = { Pauses.round }
    options.pause = { [pauses] in try await pauses.pause($0) }
    options.report = report
    return Worker(office: office, name: name, handlers: handlers, options: options)
  }

  /// Lets it work while `body` looks on, and stops it.
  private func working(_ worker: Worker, _ body: () async throws -> Void) async throws {
    let work = Task { await worker.run() }
    try await body()
    await worker.stop(within: Pauses.drain)
    await work.value
  }

  @Test("does the daily round of every association, found by itself")
  func dailyRound() async throws {
    try await Workshop.open { shop in
      let gate = Gate()
      try await working(worker(shop.office, [.dailyRound: { _, _ in try await gate.pass() }])) {
        await gate.came(1)
        gate.open()
      }
      #expect(try await shop.jobs().map(\.state) == [.done])
    }
  }

  @Test("shares jobs with another on the same database, and each is done once")
  func twoWorkers() async throws {
    try await Workshop.open { shop in
      try await shop.queue(40)
      let done = Tally()
      let handlers: [Job.Kind: Worker.Handler] = [.delivery: { job, _ in done.add(job.key) }]
      let (ours, theirs) = (worker(shop.office, handlers), worker(try shop.neighbour(), as: "theirs", handlers))
      try await working(ours) {
        try await working(theirs) {
          for one in [ours, theirs] { await one.look(at: shop.association) }
          for one in [ours, theirs] { await one.rest() }
        }
      }
      #expect(done.all.count == 40 && done.all.values.allSatisfy { $0 == 1 })
      #expect(try await shop.jobs().allSatisfy { $0.state == .done })
    }
  }

  @Test("does no more at once than it has hands")
  func bounded() async throws {
    try await Workshop.open { shop in
      try await shop.queue(10)
      let gate = Gate()
      let worker = worker(shop.office, hands: 3, [.delivery: { _, _ in try await gate.pass() }])
      try await working(worker) {
        await gate.came(3)
        gate.open()
        await worker.rest()
      }
      #expect(gate.most == 3)
      #expect(try await shop.jobs().allSatisfy { $0.state == .done })
    }
  }

  @Test("does the daily rounds of several associations one after another, and other jobs beside them")
  func oneRoundAtATime() async throws {
    try await Workshop.open { shop in
      for slug in ["birr", "ghiras"] {
        try await shop.office.create(
          Association(id: shop.office.randomness.identifier(at: shop.clock.now), slug: slug, nameAr: slug, nameEn: slug)
        )
      }
      let (rounds, deliveries) = (Gate(), Gate())
      deliveries.open()
      let handlers: [Job.Kind: Worker.Handler] = [
        .dailyRound: { _, _ in try await rounds.pass() }, .delivery: { _, _ in try await deliveries.pass() },
      ]
      let worker = worker(shop.office, handlers)
      try await working(worker) {
        await rounds.came(1)
        try await shop.queue(1)
        await worker.look(at: shop.association)
        await deliveries.came(1)
        rounds.open()
        await rounds.came(2)
        await worker.rest()
      }
      #expect(rounds.most == 1)
    }
  }

  @Test("is woken by a word, without looking around")
  func woken() async throws {
    try await Workshop.open { shop in
      let gate = Gate()
      gate.open()
      let handlers: [Job.Kind: Worker.Handler] = [
        .dailyRound: { _, _ in try await gate.pass() }, .delivery: { _, _ in try await gate.pass() },
      ]
      try await working(worker(shop.office, handlers)) {
        // Its first look around finds the daily round; after that it would wait for the next one.
        await gate.came(1)
        try await shop.queue(1)
        shop.office.wakeups.announce(.association(shop.association.bytes))
        await gate.came(1)
      }
    }
  }

  @Test("finds what nobody told of when it looks around again")
  func lookAround() async throws {
    try await Workshop.open { shop in
      let gate = Gate()
      gate.open()
      let worker = worker(shop.office, [.dailyRound: { _, _ in try await gate.pass() }])
      try await working(worker) {
        await gate.came(1)
        shop.clock.pass(.days(1))
        pauses.end(Pauses.round)
        await gate.came(1)
      }
      #expect(Set(try await shop.jobs().map(\.key)).count == 2)
    }
  }

  @Test("puts a job off that failed, and reports the error")
  func failure() async throws {
    try await Workshop.open { shop in
      try await shop.queue(1)
      let reported = Tally()
      let worker = worker(
        shop.office, report: { what, error in reported.add("\(what) \(error)") },
        [.delivery: { _, _ in throw CarrierRefusal(code: 28) }])
      try await working(worker) {
        await worker.look(at: shop.association)
        await worker.rest()
      }
      let job = try #require(try await shop.jobs().first)
      #expect(job.state == .waiting && job.failure == .notCarried && job.attempts == 1)
      #expect(job.due > shop.clock.now)
      #expect(reported["job delivery CarrierRefusal(code: Optional(28))"] == 1)
    }
  }

  @Test("that is stopped lets what is under way end, and takes nothing more")
  func drained() async throws {
    try await Workshop.open { shop in
      try await shop.queue(2)
      let gate = Gate()
      let worker = worker(shop.office, hands: 1, [.delivery: { _, _ in try await gate.pass() }])
      let work = Task { await worker.run() }
      await gate.came(1)
      let stop = Task { await worker.stop(within: Pauses.drain) }
      await work.value
      gate.open()
      await stop.value
      #expect(Set(try await shop.jobs().map(\.state)) == [.done, .waiting])
    }
  }

  @Test("that is stopped hands back what does not end in time, and the attempt is not counted")
  func handedBack() async throws {
    try await Workshop.open { shop in
      try await shop.queue(1)
      let gate = Gate()
      let worker = worker(shop.office, [.delivery: { _, _ in try await gate.pass() }])
      let work = Task { await worker.run() }
      await gate.came(1)
      pauses.end(Pauses.drain)
      await worker.stop(within: Pauses.drain)
      await work.value
      let job = try #require(try await shop.jobs().first)
      #expect(job.state == .waiting && job.attempts == 0 && job.worker == nil)
    }
  }

  @Test("gives signs of life while a job lasts")
  func alive() async throws {
    try await Workshop.open { shop in
      try await shop.queue(1)
      let gate = Gate()
      let worker = worker(shop.office, [.delivery: { _, _ in try await gate.pass() }])
      try await working(worker) {
        await gate.came(1)
        let before = try #require(try await shop.jobs().first).due
        shop.clock.pass(.minutes(1))
        pauses.end(Pauses.life)
        while try #require(try await shop.jobs().first).due == before { await Task.yield() }
        gate.open()
        await worker.rest()
      }
      #expect(try await shop.jobs().map(\.state) == [.done])
    }
  }

  @Test("lets go of a job that passed into other hands while it was silent")
  func lost() async throws {
    try await Workshop.open { shop in
      try await shop.queue(1)
      let gate = Gate()
      let worker = worker(shop.office, [.delivery: { _, _ in try await gate.pass() }])
      try await working(worker) {
        await gate.came(1)
        shop.clock.pass(Job.lease)
        let claims = try await shop.neighbour().claimJobs([.delivery], most: 1, of: shop.association, by: "theirs")
        #expect(claims.count == 1)
        pauses.end(Pauses.life)
        await worker.rest()
      }
      #expect(try await shop.jobs().map(\.worker) == ["theirs"])
    }
  }

  @Test("leaves kinds alone that it has no handler for")
  func otherKinds() async throws {
    try await Workshop.open { shop in
      try await shop.queue(1)
      let worker = worker(shop.office, [.dailyRound: { _, _ in }])
      try await working(worker) {
        await worker.look(at: shop.association)
        await worker.rest()
      }
      #expect(Set(try await shop.jobs().map(\.state)) == [.done, .waiting])
    }
  }
}
