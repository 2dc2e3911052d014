import Foundation
import Testing

/// A document under `docs/` that the program's rules write: compared with the stored text, and written anew when
/// `SILA_RECORD` is 1.
struct RecordedDocument {
  let path: String

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  func mustBe(_ text: String, at location: SourceLocation = #_sourceLocation) throws {
    let file = Self.root.appending(path: path)
    if ProcessInfo.processInfo.environment["SILA_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let stored = try? String(contentsOf: file, encoding: .utf8)
    #expect(stored == text, "\(path) is not what the rules say: record it with SILA_RECORD=1", sourceLocation: location)
  }
}
