package import Crypto
import Foundation
import Synchronization

/// The file that holds the keys a database is sealed with, beside the database and never in it.
///
/// It is replaced in one step and only once all of it is on disk, readable by its owner alone.
package final class KeyFile: Sendable {
  package let path: String
  private let seen = Mutex<Mark?>(nil)

  /// Why the file cannot be used.
  package enum Refusal: Error, Hashable, Sendable {
    case missing(String)
    case unreadable(String)
    /// It holds something other than keys.
    case notKeys(String)
    case unwritable(String)
    /// There is one already.
    case exists(String)
  }

  package init(at path: String) { self.path = path }

  package var exists: Bool { access(path, F_OK) == 0 }

  /// Whether nobody but its owner may read or change it, nor put another in its place: in a folder that others may write
  /// to they could, unless it lets each take away their own alone.
  package var isPrivate: Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return true }
    guard status.st_mode & 0o077 == 0 else { return false }
    guard stat(folder, &status) == 0 else { return true }
    return status.st_mode & 0o022 == 0 || status.st_mode & S_ISVTX != 0
  }

  /// The folder it lies in.
  package var folder: String { URL(fileURLWithPath: path).deletingLastPathComponent().path }

  /// The keys it holds now.
  package func read() throws(Refusal) -> Keyring {
    guard exists else { throw .missing(path) }
    let mark = mark
    guard let contents = FileManager.default.contents(atPath: path) else { throw .unreadable(path) }
    guard contents.count < 65_536, let text = String(data: contents, encoding: .utf8), let keys = Keyring(text: text)
    else { throw .notKeys(path) }
    seen.withLock { $0 = mark }
    return keys
  }

  /// The keys where the file is another one than when it was last read; nil where it is the same or cannot be read.
  package func readIfChanged() -> Keyring? {
    guard let mark, seen.withLock({ $0 != mark }) else { return nil }
    return try? read()
  }

  /// Makes the file with one new key; refuses where there is one.
  package func create() throws(Refusal) -> Keyring {
    guard !exists else { throw .exists(path) }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .unwritable(path)
    }
    let keys = Keyring()
    try write(keys, replacing: false)
    return keys
  }

  /// Puts these keys in the place of those it holds.
  package func replace(with keys: Keyring) throws(Refusal) { try write(keys, replacing: true) }

  private static let heading = """
    # The keys that Sila's database is sealed with: the last seals, each of them opens.
    # Without them nothing sealed can be read again. Keep a copy where no copy of the database lies.

    """

  private func write(_ keys: Keyring, replacing: Bool) throws(Refusal) {
    let draft = "\(path).\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path) }
    let bytes = Array((Self.heading + keys.text).utf8)
    let isWritten = written(bytes, to: descriptor) && fsync(descriptor) == 0
    close(descriptor)
    // A link refuses to take another's place, where two begin at once.
    guard isWritten, replacing ? rename(draft, path) == 0 : link(draft, path) == 0 else {
      let isTaken = isWritten && errno == EEXIST
      unlink(draft)
      throw isTaken ? .exists(path) : .unwritable(path)
    }
    if !replacing { unlink(draft) }
    syncFolder()
    seen.withLock { $0 = mark }
  }

  private func written(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  private func syncFolder() {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// What tells one state of the file from another.
  private struct Mark: Equatable {
    var inode: UInt
    var seconds: Int
    var nanoseconds: Int
  }

  private var mark: Mark? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Mark(inode: UInt(status.st_ino), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }
}

extension KeyFile.Refusal: CustomStringConvertible {
  /// What is wrong and what to do, for the person who runs the program.
  package var description: String {
    switch self {
    case .missing(let path): "there is no key file at \(path); put the database's there or choose --key-file"
    case .unreadable(let path): "the key file \(path) cannot be read; give it to this user"
    case .notKeys(let path): "\(path) holds no keys; put the database's key file there or choose --key-file"
    case .unwritable(let path): "cannot write the key file \(path); give this user its folder or choose --key-file"
    case .exists(let path): "there is a key file at \(path) already"
    }
  }
}
