package import Testing

/// The engines that every promise of the office holds on.
package enum Engine: String, CaseIterable, Sendable {
  case sqlite = "SQLite"
  case postgres = "PostgreSQL"

  /// The one that the test under way runs on.
  @TaskLocal package static var current = Engine.sqlite
}

/// Runs each test of a suite once on every engine, and names the engine where one fails.
package struct EveryEngine: SuiteTrait, TestTrait, TestScoping {
  package let isRecursive = true

  @concurrent
  package func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    for engine in Engine.allCases {
      let naming = IssueHandlingTrait.compactMapIssues { issue in
        var issue = issue
        issue.comments.append("on \(engine.rawValue)")
        return issue
      }
      try await Engine.$current.withValue(engine) {
        try await naming.provideScope(for: test, testCase: testCase) { try await function() }
      }
    }
  }
}

extension Trait where Self == EveryEngine {
  /// Runs each test on every engine: a house opened in it stands on `Engine.current`.
  package static var onEveryEngine: EveryEngine { EveryEngine() }
}
