import Crypto
import Foundation
import SQL
import Synchronization

/// A connection that does nothing but listen, made anew when it is lost, on a thread of its own.
final class Listener: Sendable {
  private let address: PostgresAddress
  private let options: PostgresOptions
  private let channel: String
  private let words: AsyncStream<Scope>.Continuation
  private let isStopped = Atomic(false)

  init(
    _ address: PostgresAddress, _ options: PostgresOptions, to channel: String,
    _ words: AsyncStream<Scope>.Continuation
  ) {
    (self.address, self.options, self.channel, self.words) = (address, options, channel, words)
  }

  func start() {
    let thread = Thread { self.listen() }
    thread.name = "sila.listener"
    thread.stackSize = 512 * 1024
    thread.start()
  }

  /// Ends it within half a second.
  func stop() { isStopped.store(true, ordering: .relaxed) }

  private var goesOn: Bool { !isStopped.load(ordering: .relaxed) }

  /// How long it looks at the socket before it looks whether it is still wanted.
  private static let glance = Duration.milliseconds(500)

  private func listen() {
    let reconnection = Reconnection()
    while goesOn {
      guard reconnection.mayTry() else {
        usleep(100_000)
        continue
      }
      do {
        let connection = try Connection(address, options)
        try connection.execute(script: "LISTEN \(channel)")
        reconnection.succeeded()
        // Whatever was said before this moment was missed.
        words.yield(.host)
        while goesOn {
          for word in try connection.notifications(within: Self.glance) { words.yield(Scope(setting: word)) }
        }
      } catch {
        reconnection.failed(error as? ConnectionRefusal ?? ConnectionRefusal(words: "\(error)"))
      }
    }
  }
}

extension Scope {
  /// What a notification names: an association's 32 hexadecimal digits; everything else may mean anything.
  init(setting: String) {
    let id = Hex.decode(setting)
    self = if let id, id.count == 16 { .association(id) } else { .host }
  }
}
