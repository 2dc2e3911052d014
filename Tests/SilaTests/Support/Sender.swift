import HTTP
import Synchronization
import Visiting

/// Someone who sends each application until it is acknowledged, to the next door whenever one does not answer.
struct Sender {
  let doors: [SocketDoor]
  let kept: FaultTests.Acknowledged
  let trouble: Trouble

  func send(_ key: String) async {
    let start = ContinuousClock.now
    var attempt = 0
    await eventually {
      attempt += 1
      guard let page = try? await FaultTests.send(key, to: doors[attempt % doors.count]) else { return false }
      if page.status == 503 { trouble.note(refusal: page.response.headers["Retry-After"]) }
      guard page.status == 201, let number = page.requestNumber else { return false }
      kept.add(key, number)
      return true
    }
    trouble.note(wait: ContinuousClock.now - start)
  }
}

/// What the senders met with before they were answered.
final class Trouble: Sendable {
  private let state = Mutex(State())

  private struct State {
    var refusals = 0
    var isPatienceAskedFor = true
    var longestWait = Duration.zero
  }

  func note(refusal retryAfter: String?) {
    state.withLock { state in
      state.refusals += 1
      if retryAfter == nil { state.isPatienceAskedFor = false }
    }
  }

  func note(wait: Duration) {
    state.withLock { $0.longestWait = max($0.longestWait, wait) }
  }

  /// How many answers were 503.
  var refusals: Int { state.withLock(\.refusals) }
  /// Whether each of them said when to try again.
  var isPatienceAskedFor: Bool { state.withLock(\.isPatienceAskedFor) }
  /// The longest it took from the first attempt to the acknowledgement.
  var longestWait: Duration { state.withLock(\.longestWait) }
}
