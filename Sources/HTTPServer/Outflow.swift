import CMicroHTTPD
import HTTP
import Synchronization

/// A streamed answer on its way: what the library asks for the next piece.
///
/// Unchecked because the library's thread that owns the connection alone reads; `connection` is used by others only while
/// it is suspended, when the library does not touch it.
final class Outflow: @unchecked Sendable {
  private let stream: HTTPStream
  private let exchange: Exchange

  init(_ stream: HTTPStream, of exchange: Exchange) {
    (self.stream, self.exchange) = (stream, exchange)
  }

  /// The answer in the library's own form; it keeps the outflow until it is done with the answer.
  func response() -> OpaquePointer? {
    let context = Unmanaged.passRetained(self)
    let response = MHD_create_response_from_callback(
      UInt64.max, 1_024,
      { context, _, buffer, most in
        guard let context, let buffer else { return -2 }
        let outflow = Unmanaged<Outflow>.fromOpaque(context).takeUnretainedValue()
        return outflow.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: most))
      }, context.toOpaque(),
      { context in
        guard let context else { return }
        // The client left, or everything was sent: either way nothing more is taken.
        Unmanaged<Outflow>.fromOpaque(context).takeRetainedValue().stream.finish()
      })
    if response == nil { context.release() }
    return response
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let next = stream.take(into: buffer) {
      // Everything is with the kernel: there is nothing the client could be late with.
      exchange.record.expire(at: .max)
      MHD_suspend_connection(exchange.connection)
      return { [exchange] in exchange.wake() }
    }
    switch next {
    case .bytes(let count):
      exchange.sent?.bytes += count
      exchange.record.expire(at: Monotonic.after(exchange.engine.options.transferTimeout))
      return count
    case .nothing: return 0
    case .over: return -1
    }
  }
}

extension Exchange {
  /// Gives a connection that sleeps back to the library.
  fileprivate func wake() {
    engine.settling.add(1, ordering: .sequentiallyConsistent)
    defer { engine.settling.subtract(1, ordering: .sequentiallyConsistent) }
    record.expire(at: Monotonic.after(engine.options.transferTimeout))
    MHD_resume_connection(connection)
  }
}
