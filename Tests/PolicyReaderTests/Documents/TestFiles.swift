import Foundation

/// Where the files of the tests are, and a folder for those they make.
enum TestFiles {
  /// A file of `Tests/Fixtures/Documents`.
  static func fixture(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/Documents/\(name)").standardized.path(percentEncoded: false)
  }

  static func bytes(ofFixture name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: fixture(name))))
  }

  /// Text in UTF-16 behind its byte order mark.
  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in [0xFEFF] + Array(text.utf16) {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes += bigEndian ? pair : pair.reversed()
    }
    return bytes
  }

  /// Writes a shell script that stands in for a program.
  static func script(_ content: String, at path: String) throws {
    try Data("#!/bin/sh\n\(content)\n".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
  }

  /// Runs `body` with an empty folder that is gone afterwards.
  static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sila-documents-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path(percentEncoded: false))
  }
}
