import Dispatch
import Synchronization

/// Hashes and verifies passwords away from the tasks' threads, one at a time.
///
/// One at a time bounds the memory, and a bounded queue keeps a flood of sign-ins from holding up everything else.
package final class PasswordHasher: Sendable {
  private let cost: PasswordHash.Cost
  private let capacity: Int
  private let queue = DispatchQueue(label: "sila.password")
  private let waiting = Mutex(0)

  package init(cost: PasswordHash.Cost = .interactive, capacity: Int = 64) {
    self.cost = cost
    self.capacity = capacity
  }

  /// Hashes `password` at this hasher's cost; refuses as `PasswordHash.make` does.
  package func make(of password: String) async throws -> PasswordHash {
    try await inTurn { [cost] in try PasswordHash.make(of: password, cost: cost) }
  }

  /// Whether `password` is the one behind `hash`, and whether the hash should be made anew.
  package func verify(_ password: String, against hash: PasswordHash) async throws -> (isRight: Bool, isStale: Bool) {
    try await inTurn { [cost] in (hash.verify(password), hash.needsRehash(for: cost)) }
  }

  /// Throws `PasswordHash.Refusal.busy` when the queue is full.
  private func inTurn<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    let hasPlace = waiting.withLock { waiting in
      guard waiting < capacity else { return false }
      waiting += 1
      return true
    }
    guard hasPlace else { throw PasswordHash.Refusal.busy }
    defer { waiting.withLock { $0 -= 1 } }
    return try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Swift.Result(catching: work)) }
    }
  }
}
