import Foundation

/// A folder that goes away with what is in it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "sila-office-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  static func / (folder: TemporaryFolder, name: String) -> String { folder.path + "/" + name }

  /// Writes a file and says where.
  func file(_ bytes: [UInt8], named name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: self / name))
    return self / name
  }

  /// A small PDF, told from others by `mark`.
  func pdf(_ mark: String) throws -> String {
    try file(Array("%PDF-1.7\n\(mark)".utf8), named: "upload-\(mark).pdf")
  }
}

extension TemporaryFolder {
  /// What a file in it holds; nil when there is none.
  func bytes(_ name: String) throws -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: self / name) else { return nil }
    return [UInt8](try Data(contentsOf: URL(filePath: self / name)))
  }
}
