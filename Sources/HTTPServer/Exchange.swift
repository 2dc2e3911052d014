import CMicroHTTPD
import HTTP
import Synchronization

/// One request and its answer, from the request line to the last byte sent.
///
/// Unchecked because the library's thread that owns the connection uses everything here without locks; only `verdict`
/// is shared, with the task of the handler and the watch. The connection pointer stays valid until the library reports
/// completion, and for the task only until the first `settle`.
final class Exchange: @unchecked Sendable {
  enum Stage {
    case head
    case body
    case working
    case answered
  }

  let engine: Engine
  let connection: OpaquePointer
  let record: ConnectionRecord
  let id: String
  let startedAt = Monotonic.now

  var stage = Stage.head
  let rawTarget: [UInt8]
  /// Where the target lies in the library's buffer.
  let targetPlace: UnsafeRawPointer
  var request: HTTPRequest?
  var methodText = ""
  var sink: BodySink
  var bodyLimit = 0
  var received = 0
  var rejection: Rejection?
  var sent: (status: Int, bytes: Int, route: String?)?

  private struct Verdict {
    var answer: HTTPResponse?
    var task: Task<Void, Never>?
  }

  private let verdict = Mutex(Verdict())

  init(engine: Engine, connection: OpaquePointer, record: ConnectionRecord, target: UnsafePointer<CChar>) {
    self.engine = engine
    self.connection = connection
    self.record = record
    id = engine.makeID()
    targetPlace = UnsafeRawPointer(target)
    // One byte past the limit is enough to see that it was passed; the true length is not needed then.
    var size = 0
    while size <= engine.options.targetSize, target[size] != 0 { size += 1 }
    rawTarget = Array(UnsafeRawBufferPointer(start: targetPlace, count: size))
    sink = BodySink(threshold: engine.options.memoryBody, folder: engine.options.spoolFolder)
  }

  /// Puts the connection aside and lets the responder work; `answer` is there when the library calls again.
  func work(on request: HTTPRequest) {
    stage = .working
    record.expire(at: Monotonic.after(engine.options.answerTimeout))
    MHD_suspend_connection(connection)
    record.hold(self)
    let task = Task { [self] in
      settle(await engine.responder.respond(to: request))
    }
    verdict.withLock { if $0.answer == nil { $0.task = task } }
  }

  var answer: HTTPResponse? {
    verdict.withLock { $0.answer }
  }

  /// Gives the connection back to the library with `response`; only the first call counts.
  func settle(_ response: HTTPResponse) {
    engine.settling.add(1, ordering: .sequentiallyConsistent)
    defer { engine.settling.subtract(1, ordering: .sequentiallyConsistent) }
    let isFirst = verdict.withLock { verdict in
      guard verdict.answer == nil else { return false }
      verdict.answer = response
      verdict.task = nil
      return true
    }
    guard isFirst else { return response.stream?.finish() ?? () }
    MHD_resume_connection(connection)
  }

  /// Gives up on the handler: cancels it and answers 503 in its place.
  func abandon() {
    let task = verdict.withLock { $0.task }
    settle(engine.responder.refusal(status: 503, id: id))
    task?.cancel()
  }
}
