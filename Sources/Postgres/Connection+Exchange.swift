import CPostgres
import Dispatch
import SQL

extension Connection {
  /// Sends `messages` together and returns the answer to each, in their order.
  ///
  /// Throws the first thing that went wrong. A query past the limit is cancelled unless it is to be `left` as it is. The
  /// connection is then retired: the cancellation may arrive late and must not meet someone else's query.
  func exchange(
    _ messages: [Message], within limit: Duration? = nil, left isLeft: Bool = false
  ) throws(SQLFault) -> [Answer] {
    try takeOwedAnswer()
    let deadline = Deadline(end: Moment.now + (limit ?? queryLimit), isFinal: isLeft)
    try send(messages)
    return try collect(messages.count, deadline)
  }

  private func send(_ messages: [Message]) throws(SQLFault) {
    for message in messages {
      guard message.send(on: handle) else { throw lost() }
    }
    guard PQpipelineSync(handle) == 1 else { throw lost() }
  }

  /// Tells the server something and leaves its answer to whoever speaks next.
  func tell(_ message: Message) throws(SQLFault) {
    try takeOwedAnswer()
    try send([message])
    guard PQflush(handle) >= 0 else { throw lost() }
    isAnswerOwed = true
  }

  func takeOwedAnswer() throws(SQLFault) {
    guard isAnswerOwed else { return }
    isAnswerOwed = false
    _ = try collect(1, Deadline(end: .now + .seconds(2), isFinal: true))
  }

  /// Until when an answer is waited for, and whether the query is then left alone or cancelled.
  struct Deadline {
    var end: Moment
    var isFinal: Bool
  }

  private func collect(_ count: Int, _ deadline: Deadline) throws(SQLFault) -> [Answer] {
    var answers: [Answer] = []
    answers.reserveCapacity(count)
    defer { answered = answers.count }
    var failure: ServerError?
    var pauses = 0
    while true {
      try waitForNext(deadline)
      guard let result = PQgetResult(handle) else {
        // There is a pause after each answer; more of them mean that nothing more will come.
        pauses += 1
        guard pauses <= count + 1 else { throw lost() }
        continue
      }
      let answer = Answer(result)
      switch answer.status {
      case PGRES_PIPELINE_SYNC:
        if let failure { throw noted(failure) }
        guard answers.count == count else { throw lost() }
        return answers
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
        answers.append(answer)
      case PGRES_PIPELINE_ABORTED:
        break
      case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
        // No statement of ours copies, and there is no way on from here.
        throw lost()
      default:
        guard let error = ServerError(result), isConnected else { throw lost() }
        failure = failure ?? error
      }
    }
  }

  private func noted(_ error: ServerError) -> SQLFault {
    note(error)
    return loss ?? SQLFault(error)
  }

  /// Returns once the library has the whole of the next answer.
  func waitForNext(_ deadline: Deadline) throws(SQLFault) {
    var deadline = deadline
    let socket = Socket(PQsocket(handle))
    while true {
      let unsent = PQflush(handle)
      guard unsent >= 0, PQstatus(handle) == CONNECTION_OK else { throw lost() }
      if unsent == 0, PQisBusy(handle) == 0 { return }
      switch socket.wait(writing: unsent == 1, until: deadline.end) {
      case .ready:
        guard PQconsumeInput(handle) == 1 else { throw lost() }
      case .broken:
        throw lost()
      case .late where deadline.isFinal:
        retire()
        note(.timedOut)
        // A server that does not even answer to the cancellation is not waited for any longer.
        throw .timedOut
      case .late:
        cancel()
        deadline = Deadline(end: Moment.now + .seconds(2), isFinal: true)
      }
    }
  }

  /// Asks the server to end the query under way, over a connection of its own.
  private func cancel() {
    retire()
    guard let request = CancelRequest(handle) else { return }
    DispatchQueue.global(qos: .userInitiated).async { request.send() }
  }

  private func lost() -> SQLFault {
    retire()
    note(.connectionLost(inDoubt: false))
    return .connectionLost(inDoubt: false)
  }
}

/// What is needed to cancel a query, apart from the connection it runs on.
///
/// Unchecked: the library promises that it may be used on any thread.
private final class CancelRequest: @unchecked Sendable {
  private let handle: OpaquePointer

  init?(_ connection: OpaquePointer) {
    guard let handle = PQgetCancel(connection) else { return nil }
    self.handle = handle
  }

  deinit { PQfreeCancel(handle) }

  func send() {
    var complaint = [CChar](repeating: 0, count: 256)
    // One that does not arrive leaves the query to the server's own limit.
    _ = PQcancel(handle, &complaint, Int32(complaint.count))
  }
}
