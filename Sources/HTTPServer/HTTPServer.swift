import Glibc
package import HTTP
import Synchronization

/// An HTTP/1.1 server that hands well-formed requests to a responder, each in a task of its own.
///
/// It runs from `start` until `stop`. Malformed requests, slow clients and oversized bodies never reach the responder.
package final class HTTPServer: Sendable {
  /// The port it listens on, also when port 0 was asked for.
  package let port: UInt16

  /// Whether `stop` was called: a readiness check should then say no.
  package var isStopping: Bool { engine.isStopping.load(ordering: .relaxed) }

  private let engine: Engine
  private let daemon: Daemon
  private let watch: DeadlineWatch
  private let hasStopped = Atomic(false)

  /// Listens and serves from here on.
  ///
  /// `makeID` names each request. `onFinish` is called once for each when it is over, on the server's own threads: it
  /// must not block.
  package static func start(
    _ options: ServerOptions, responder: any HTTPResponder, makeID: @escaping @Sendable () -> String,
    onFinish: @escaping @Sendable (AccessRecord) -> Void = { _ in }
  ) throws(ServerRefusal) -> HTTPServer {
    try HTTPServer(Engine(options: options, responder: responder, makeID: makeID, onFinish: onFinish))
  }

  private init(_ engine: Engine) throws(ServerRefusal) {
    let options = engine.options
    guard access(options.spoolFolder, W_OK | X_OK) == 0 else { throw .badSpoolFolder(options.spoolFolder) }
    // A connection may also need a file for its body and one for its answer; the rest of the program needs some too.
    OpenFiles.allow(options.connections * 3 + 1_024)
    let listener = try Listener(address: options.address, port: options.port)
    port = listener.port
    self.engine = engine
    daemon = try Daemon(engine: engine, listener: listener)
    do {
      watch = try DeadlineWatch(engine: engine)
    } catch {
      daemon.stop()
      throw error
    }
  }

  /// Takes no new connections, lets requests under way finish for at most `grace`, answers 503 for the rest, and ends.
  ///
  /// Idle connections are closed at once, and streams end with what was sent into them. A second call returns without waiting.
  package func stop(grace: Duration = .seconds(10)) async {
    guard !hasStopped.exchange(true, ordering: .sequentiallyConsistent) else { return }
    engine.isStopping.store(true, ordering: .sequentiallyConsistent)
    daemon.quiesce()
    await pass(atMost: grace) { engine.running.load(ordering: .sequentiallyConsistent) == 0 }
    engine.abandonAll()
    await pass(atMost: .seconds(1)) { engine.running.load(ordering: .sequentiallyConsistent) == 0 }
    watch.stop()
    // The library takes no part in this one: each is a call of ours that is about to return.
    while engine.settling.load(ordering: .sequentiallyConsistent) > 0 { await Task.yield() }
    daemon.stop()
  }

  /// Waits until `isDone`, closing connections between requests meanwhile, but no longer than `limit`.
  private func pass(atMost limit: Duration, until isDone: () -> Bool) async {
    let end = ContinuousClock.now + limit
    repeat {
      engine.closeIdle()
      engine.endStreams()
      if isDone() { return }
      try? await Task.sleep(for: .milliseconds(5))
    } while ContinuousClock.now < end
  }
}
