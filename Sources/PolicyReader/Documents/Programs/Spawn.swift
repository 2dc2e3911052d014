import CLinux
import Glibc

/// Everything `posix_spawn` is told.
struct Spawn {
  /// The program's path and then its arguments.
  let words: [String]
  let environment: [String]
  /// What the program finds open as 0, 1, 2 and so on; it finds nothing else open.
  let descriptors: [Int32]

  /// Starts the program at the head of a group of its own; nil when it cannot be started.
  func start() -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    guard fill(&actions), fill(&attributes), let path = words.first else { return nil }
    var process: pid_t = 0
    let failure = withPointers(to: words) { words in
      withPointers(to: environment) { environment in
        posix_spawn(&process, path, &actions, &attributes, words, environment)
      }
    }
    return failure == 0 ? process : nil
  }

  private func fill(_ actions: inout posix_spawn_file_actions_t) -> Bool {
    for (place, descriptor) in descriptors.enumerated() {
      guard posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(place)) == 0 else { return false }
    }
    return posix_spawn_file_actions_addclosefrom_np(&actions, Int32(descriptors.count)) == 0
      && posix_spawn_file_actions_addchdir_np(&actions, "/") == 0
  }

  /// A new group, and signals as a fresh program expects them, whatever this process blocks or ignores.
  private func fill(_ attributes: inout posix_spawnattr_t) -> Bool {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    return posix_spawnattr_setpgroup(&attributes, 0) == 0
      && posix_spawnattr_setsigmask(&attributes, &none) == 0
      && posix_spawnattr_setsigdefault(&attributes, &all) == 0
      && posix_spawnattr_setflags(&attributes, Int16(flags)) == 0
  }

  /// The strings as C wants them: pointers ended by a null one, valid only within `body`.
  private func withPointers<Result>(
    to strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return copies.withUnsafeBufferPointer { buffer in
      withUnsafePointerOrEmpty(buffer, body)
    }
  }

  private func withUnsafePointerOrEmpty<Result>(
    _ buffer: UnsafeBufferPointer<UnsafeMutablePointer<CChar>?>,
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    guard let base = buffer.baseAddress else {
      // Not reached: the array always holds its closing null.
      var empty: UnsafeMutablePointer<CChar>?
      return withUnsafePointer(to: &empty, body)
    }
    return body(base)
  }
}
