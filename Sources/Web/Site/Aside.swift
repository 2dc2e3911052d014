import Dispatch

/// Work that takes its time, such as reading a scan, on a thread of its own, so that pages go on being answered.
enum Aside {
  private static let queue = DispatchQueue(label: "sila.aside")

  /// One such work at a time: a machine with few cores stays usable.
  static func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Swift.Result { try work() }) }
    }
  }
}
