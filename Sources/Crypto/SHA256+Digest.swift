import Glibc
import Synchronization

extension SHA256 {
  /// The 32 bytes of the digest of `bytes`.
  package static func digest(_ bytes: [UInt8]) -> [UInt8] {
    bytes.count <= 65_536 ? shared.digest(bytes) : alone(bytes)
  }

  /// The digest of `text`'s UTF-8 in 64 lower-case hexadecimal digits.
  package static func hex(of text: String) -> String {
    Hex.encode(digest(Array(text.utf8)))
  }

  private static func alone(_ bytes: [UInt8]) -> [UInt8] {
    var hasher = SHA256()
    hasher.update(bytes)
    return hasher.finish()
  }

  private static let shared = SharedHasher()
}

/// One context for everybody's short messages: less than a microsecond each, so that nobody waits long.
private final class SharedHasher: Sendable {
  private let hasher = Mutex(SHA256())

  func digest(_ bytes: [UInt8]) -> [UInt8] {
    hasher.withLock { hasher in
      hasher.update(bytes)
      return hasher.finish()
    }
  }
}

/// A file that could not be read to its end; `code` is the system's `errno`.
package struct UnreadableFile: Error, Hashable, Sendable {
  package let path: String
  package let code: Int32
}

extension SHA256 {
  /// The digest of the file's bytes, read in pieces of 64 KiB.
  package static func digest(ofFileAt path: String) throws(UnreadableFile) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnreadableFile(path: path, code: errno) }
    defer { close(descriptor) }
    var hasher = SHA256()
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return hasher.finish() }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw UnreadableFile(path: path, code: errno) }
      piece.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }
}
