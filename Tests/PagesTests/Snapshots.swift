import Foundation
import Testing

/// Pages as they were last looked at; `SILA_RECORD=1` writes them anew for a person to review.
enum Snapshots {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")

  static var isRecording: Bool { ProcessInfo.processInfo.environment["SILA_RECORD"] == "1" }

  /// Compares `page` with the stored one line by line and names the first line that differs.
  static func check(_ page: String, named name: String) throws {
    let file = folder.appending(path: "\(name).html")
    let text = broken(page)
    if isRecording {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let stored = try #require(
      try? String(contentsOf: file, encoding: .utf8), "no snapshot \(name): record with SILA_RECORD=1")
    guard stored != text else { return }
    let pairs = zip(
      stored.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false))
    let difference = pairs.first { $0 != $1 }
    Issue.record("\(name) differs. Stored: \(difference?.0 ?? "(ends)") — now: \(difference?.1 ?? "(ends)")")
  }

  /// One element to a line, so that a difference reads well; what is rendered stays as it is.
  private static func broken(_ page: String) -> String {
    page.replacingOccurrences(of: "><", with: ">\n<") + "\n"
  }
}
