import Glibc
import HTTP
import Synchronization

/// What all requests of one server share; the library's callbacks reach everything through it.
final class Engine: Sendable {
  let options: ServerOptions
  let responder: any HTTPResponder
  let makeID: @Sendable () -> String
  let onFinish: @Sendable (AccessRecord) -> Void

  /// Once set, every answer closes its connection.
  let isStopping = Atomic(false)
  /// Requests from accepted head to sent answer.
  let running = Atomic(0)
  /// Calls under way that resume a connection; the library must not be stopped under them.
  let settling = Atomic(0)

  private let connections = Mutex<[ObjectIdentifier: ConnectionRecord]>([:])

  init(
    options: ServerOptions, responder: any HTTPResponder, makeID: @escaping @Sendable () -> String,
    onFinish: @escaping @Sendable (AccessRecord) -> Void
  ) {
    self.options = options
    self.responder = responder
    self.makeID = makeID
    self.onFinish = onFinish
  }

  func opened(_ record: ConnectionRecord) {
    connections.withLock { $0[ObjectIdentifier(record)] = record }
  }

  /// Called before the socket is closed, so that no other socket can have its number while the record is here.
  func closed(_ record: ConnectionRecord) {
    connections.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(record)) }
  }

  /// Cuts connections whose time is up; handlers that took too long are answered for with 503.
  func sweep() {
    let now = Monotonic.now
    let overdue = connections.withLock { connections in
      connections.values.compactMap { record -> Exchange? in
        guard record.hasExpired(at: now) else { return nil }
        if let exchange = record.exchange { return exchange }
        record.cut()
        return nil
      }
    }
    // Outside the lock: resuming takes locks of the library, which calls `closed` under its own.
    for exchange in overdue { exchange.abandon() }
    for stream in deserted() { stream.finish() }
    cutLeftBehind()
  }

  /// Cuts connections whose client left in the middle of a body.
  ///
  /// The library may read the last bytes together with the news that no more will come, and then waits for more.
  private func cutLeftBehind() {
    connections.withLock { connections in
      for record in connections.values where record.isLeftBehind() { record.cut() }
    }
  }

  /// Streams whose client has left: their connections sleep, so that the library does not see it.
  private func deserted() -> [HTTPStream] {
    connections.withLock { connections in
      let streaming = connections.values.compactMap { record in record.stream.map { (record, $0) } }
      guard !streaming.isEmpty else { return [] }
      var questions = streaming.map(\.0.question)
      guard poll(&questions, nfds_t(questions.count), 0) > 0 else { return [] }
      return zip(streaming, questions).compactMap { $1.revents == 0 ? nil : $0.1 }
    }
  }

  /// Ends every stream: what is sent without end would never let the server stop.
  func endStreams() {
    for stream in connections.withLock({ $0.values.compactMap(\.stream) }) { stream.finish() }
  }

  /// Closes the connections that are between requests.
  func closeIdle() {
    connections.withLock { connections in
      for record in connections.values where !record.isBusy { record.takeNoMore() }
    }
  }

  /// Answers 503 for every handler still at work.
  func abandonAll() {
    for exchange in connections.withLock({ $0.values.compactMap(\.exchange) }) { exchange.abandon() }
  }
}
