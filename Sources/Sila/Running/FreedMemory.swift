import CLinux
import Dispatch

/// What was freed and is kept by the allocator for nobody: a third of a resting program, once a day's rounds of fifty associations are
/// over.
///
/// The allocator takes over what ended threads left behind on the program's first thread alone, so that one waits here.
enum FreedMemory {
  private static let asked = DispatchSemaphore(value: 0)

  /// Asks for it to be given to the system, soon; from any thread.
  @Sendable static func giveBack() { asked.signal() }

  /// Keeps the program's first thread for that, and never returns.
  static func giveBackWhenAsked() -> Never {
    while true {
      asked.wait()
      // A thread that has nothing to do ends within seconds; what it keeps is not to be had before.
      while asked.wait(timeout: .now() + .seconds(8)) == .success {}
      sila_give_memory_back()
    }
  }
}
