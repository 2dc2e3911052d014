import Foundation
import Synchronization

/// So many connections that ask one thing after the other for a while.
struct Load: Sendable {
  let name: String
  let connections: Int
  let seconds: Double
  /// What connection `number` asks next.
  let ask: @Sendable (_ number: Int, inout Seeded) -> [UInt8]
  let expected: Int

  /// What came of it.
  struct Outcome {
    var name: String
    var connections: Int
    /// Microseconds from sending to the last byte of the answer, in order of size.
    var latencies: [UInt32]
    var refused: Int
    var elapsed: Double
    /// The server's processor time.
    var processor: Double
    /// The database server's; 0 for the embedded engine.
    var database: Double
    var bytes: Int

    var perSecond: Double { Double(latencies.count) / elapsed }
    /// Processor milliseconds for one request.
    var cost: Double { processor * 1_000 / Double(max(latencies.count, 1)) }
    /// The same of the database server.
    var databaseCost: Double { database * 1_000 / Double(max(latencies.count, 1)) }

    /// Milliseconds that so great a share of the requests stayed within.
    func percentile(_ share: Double) -> Double {
      guard !latencies.isEmpty else { return 0 }
      return Double(latencies[min(latencies.count - 1, Int(Double(latencies.count) * share))]) / 1_000
    }
  }

  func run(against server: Server, seed: UInt64) -> Outcome {
    let gathered = Mutex(Gathered())
    let (before, databaseBefore) = (server.processorTime, server.databaseTime)
    let start = ContinuousClock.now
    let threads = (0..<connections).map { number in
      let port = server.port
      let done = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        let own = askOn(number, port, until: start + .seconds(seconds), seed)
        gathered.withLock { $0.add(own) }
        done.signal()
      }
      return done
    }
    for done in threads { done.wait() }
    let elapsed = ContinuousClock.now - start
    let all = gathered.withLock { $0 }
    return Outcome(
      name: name, connections: connections, latencies: all.latencies.sorted(), refused: all.refused,
      elapsed: Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18,
      processor: server.processorTime - before, database: server.databaseTime - databaseBefore, bytes: all.bytes)
  }

  private struct Gathered: Sendable {
    var latencies: [UInt32] = []
    var refused = 0
    var bytes = 0

    mutating func add(_ other: Gathered) {
      latencies += other.latencies
      refused += other.refused
      bytes += other.bytes
    }
  }

  private func askOn(_ number: Int, _ port: UInt16, until end: ContinuousClock.Instant, _ seed: UInt64) -> Gathered {
    var own = Gathered()
    var random = Seeded(seed << 16 | UInt64(number))
    guard var connection = try? Connection(port: port) else { return own }
    var now = ContinuousClock.now
    while now < end {
      let question = ask(number, &random)
      let begun = ContinuousClock.now
      guard let answer = try? connection.send(question) else {
        own.refused += 1
        guard let fresh = try? Connection(port: port) else { return own }
        connection = fresh
        continue
      }
      now = ContinuousClock.now
      guard answer.status == expected else {
        own.refused += 1
        continue
      }
      own.latencies.append(UInt32(clamping: (now - begun).components.attoseconds / 1_000_000_000_000))
      own.bytes += answer.body.count
    }
    return own
  }
}
