import Foundation
import Testing

@Suite("The hostile cases")
struct HostileCaseTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The suites in the tests' sources, by their sentences.
  private static let suites = Result { try readSuites() }

  private struct Suite {
    var tests: Set<String> = []
    var isOnEveryEngine = false
  }

  @Test("are forty at least, each shown by a test that is there")
  func there() throws {
    let suites = try Self.suites.get()
    for hostile in HostileCase.all.flatMap(\.cases) {
      let suite = try #require(suites[hostile.suite], "there is no suite “\(hostile.suite)”")
      #expect(suite.tests.contains(hostile.test), "“\(hostile.suite)” has no test “\(hostile.test)”")
    }
    #expect(HostileCase.all.flatMap(\.cases).count >= 40)
  }

  @Test("are each told once, and leave out no test that was written for one")
  func named() throws {
    let cases = HostileCase.all.flatMap(\.cases)
    #expect(Set(cases.map { "\($0.suite) › \($0.test)" }).count == cases.count)
    #expect(Set(cases.map(\.tried)).count == cases.count)
    let told = Set(cases.map { "\($0.suite) › \($0.test)" })
    for (name, suite) in try Self.suites.get() where name.hasPrefix("What is tried ") {
      let untold = suite.tests.filter { !told.contains("\(name) › \($0)") }
      #expect(untold.isEmpty, "a test of “\(name)” is no case")
    }
  }

  @Test("stand in docs/hostile-cases.md")
  func document() throws {
    let suites = try Self.suites.get()
    var number = 0
    let parts = HostileCase.all.map { heading, cases in
      let rows = cases.map { hostile in
        number += 1
        let engines = suites[hostile.suite]?.isOnEveryEngine == true ? " (both engines)" : ""
        return "| \(number) | \(hostile.tried) | \(hostile.happens) | \(hostile.suite) › \(hostile.test)\(engines) |"
      }
      return "## \(heading)\n\n| | what is tried | what becomes of it | the test that shows it |\n|---|---|---|---|\n"
        + rows.joined(separator: "\n")
    }
    try RecordedDocument(path: "docs/hostile-cases.md").mustBe(
      """
      # Hostile cases

      What people try by mistake, in haste or with intent on the handling of a request, what becomes of it, and the test that
      shows it. A test is named by the sentences of its suite and its own; `HostileCaseTests` finds each of them in the
      sources, so that none can go missing. Record this page with `SILA_RECORD=1 swift test --filter HostileCaseTests`.

      \(parts.joined(separator: "\n\n"))

      """)
  }

  /// Every suite of the package: a test belongs to the last suite before it in its file.
  private static func readSuites() throws -> [String: Suite] {
    let files = try #require(FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil))
    var found: [String: Suite] = [:]
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      var suite: String?
      for mark in source.matches(of: /@(Suite|Test)\(\s*"((?:[^"\\]|\\.)*)"([^\n]*)/) {
        let name = String(mark.output.2)
        if mark.output.1 == "Suite" {
          suite = name
          if mark.output.3.contains(".onEveryEngine") { found[name, default: Suite()].isOnEveryEngine = true }
        } else if let suite {
          found[suite, default: Suite()].tests.insert(name)
        }
      }
    }
    return found
  }
}
