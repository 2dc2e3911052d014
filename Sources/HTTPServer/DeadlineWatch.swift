import Glibc

/// A thread that wakes several times within the shortest deadline and cuts what has run out of time.
///
/// A thread of its own, because tasks can starve behind busy handlers, which is when cutting matters most.
/// Unchecked because the two descriptors and the thread never change after `init`, and `stop` is called once.
final class DeadlineWatch: @unchecked Sendable {
  private final class Watch {
    let engine: Engine
    let descriptor: Int32
    let interval: Int32

    init(engine: Engine, descriptor: Int32) {
      self.engine = engine
      self.descriptor = descriptor
      let options = engine.options
      let shortest = min(options.headTimeout, options.idleTimeout, options.transferTimeout, options.answerTimeout)
      interval = Int32(min(max(shortest * 250, 10), 1_000))
    }

    func run() {
      var wake = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      while poll(&wake, 1, interval) <= 0 { engine.sweep() }
    }
  }

  private let thread: pthread_t
  /// Both ends of a pipe: closing the writing end wakes the thread for good.
  private let ends: [Int32]

  init(engine: Engine) throws(ServerRefusal) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .systemFailed(errno: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let watch = Unmanaged.passRetained(Watch(engine: engine, descriptor: ends[0]))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Watch>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, watch.toOpaque())
    guard failure == 0 else {
      watch.release()
      for end in ends { close(end) }
      throw .systemFailed(errno: failure)
    }
    self.thread = thread
    self.ends = ends
  }

  func stop() {
    close(ends[1])
    pthread_join(thread, nil)
    close(ends[0])
  }
}
