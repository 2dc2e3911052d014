import Foundation
import Glibc
import SQL
import SQLite

/// A folder that goes away with what is in it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("\(FileManager.default.temporaryDirectory.path)/sila-sqlite-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Unavailable() }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    for name in names { unlink(self / name) }
    rmdir(path)
  }

  static func / (folder: TemporaryFolder, name: String) -> String { folder.path + "/" + name }

  /// What is in it, in order.
  var names: [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    guard let file = fopen(self / name, "w") else { throw Unavailable() }
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
  }

  struct Unavailable: Error {}
}
