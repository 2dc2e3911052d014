import CMicroHTTPD
import Glibc
import HTTP

/// The library's running instance and the C functions it calls.
///
/// Unchecked because the handle may be used from any thread until `stop`, which is called once.
final class Daemon: @unchecked Sendable {
  private let handle: OpaquePointer
  private let listener: Listener
  private let engine: Unmanaged<Engine>

  init(engine: Engine, listener: Listener) throws(ServerRefusal) {
    let context = Unmanaged.passRetained(engine)
    var flags =
      MHD_USE_EPOLL.rawValue | MHD_USE_INTERNAL_POLLING_THREAD.rawValue | MHD_USE_ITC.rawValue
      | MHD_USE_SUSPEND_RESUME.rawValue
    if engine.options.certificate != nil { flags |= MHD_USE_TLS.rawValue }
    let started = Self.withOptions(engine.options, listener) { options in
      mhd_start(
        flags, context.toOpaque(), Self.answer, Self.target, Self.completed, Self.connected, options)
    }
    guard let started else {
      // The library has closed the listening socket: it does so whatever it failed at.
      context.release()
      throw engine.options.certificate == nil ? .systemFailed(errno: errno) : .badCertificate
    }
    handle = started
    self.listener = listener
    self.engine = context
  }

  /// Takes no new connections; the listening socket stays open until `stop`.
  func quiesce() {
    _ = MHD_quiesce_daemon(handle)
  }

  /// Ends everything and joins the library's threads.
  ///
  /// No connection may be suspended any more. Called once.
  func stop() {
    // Left listening, the library would close the socket itself; so it is always ours to close.
    quiesce()
    MHD_stop_daemon(handle)
    close(listener.descriptor)
    engine.release()
  }

  private static let answer: MHD_AccessHandlerCallback = { _, _, _, method, version, piece, size, context in
    guard let method, let version, let size, let exchange = exchange(context) else { return .NO }
    return exchange.takeUnretainedValue().proceed(method: method, version: version, piece: piece, size: size)
  }

  private static let target:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?) -> UnsafeMutableRawPointer? = {
      engine, target, connection in
      guard let engine, let target, let connection, let record = mhd_socket_context(connection) else { return nil }
      let exchange = Exchange(
        engine: Unmanaged<Engine>.fromOpaque(engine).takeUnretainedValue(), connection: connection,
        record: Unmanaged<ConnectionRecord>.fromOpaque(record).takeUnretainedValue(), target: target)
      return Unmanaged.passRetained(exchange).toOpaque()
    }

  private static let completed: MHD_RequestCompletedCallback = { _, _, context, reason in
    guard let exchange = exchange(context) else { return }
    exchange.takeRetainedValue().finish(reason)
    context?.pointee = nil
  }

  private static let connected: MHD_NotifyConnectionCallback = { engine, connection, context, event in
    guard let engine, let connection, let context else { return }
    let shared = Unmanaged<Engine>.fromOpaque(engine).takeUnretainedValue()
    switch event {
    case .CONNECTION_NOTIFY_STARTED:
      let record = ConnectionRecord(
        peer: PeerAddress.text(mhd_peer(connection)), descriptor: mhd_socket(connection),
        deadline: Monotonic.after(shared.options.headTimeout))
      shared.opened(record)
      context.pointee = Unmanaged.passRetained(record).toOpaque()
    default:
      guard let record = context.pointee else { return }
      shared.closed(Unmanaged<ConnectionRecord>.fromOpaque(record).takeRetainedValue())
      context.pointee = nil
    }
  }

  private static func exchange(
    _ context: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
  ) -> Unmanaged<Exchange>? {
    context?.pointee.map { Unmanaged<Exchange>.fromOpaque($0) }
  }
}
