import CLinux
import Glibc

/// An open file that closes itself; never a name that could come to mean another file.
final class OpenFile: Sendable {
  let descriptor: Int32

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Bytes in the file now.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The first bytes, as far as there are any, from the beginning whatever was read before.
  func firstBytes(_ limit: Int, from start: Int = 0) throws(DocumentRefusal) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, max(0, size - start)))
    var block = [UInt8](repeating: 0, count: min(limit, 65_536))
    while bytes.count < limit {
      let count = pread(descriptor, &block, min(block.count, limit - bytes.count), off_t(start + bytes.count))
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable
      }
      bytes.append(contentsOf: block[..<count])
    }
    return bytes
  }

  /// The same file opened again, so that a reader at its own pace does not move anyone else's place.
  func reopened() throws(DocumentRefusal) -> OpenFile {
    let again = open("/proc/self/fd/\(descriptor)", O_RDONLY | O_CLOEXEC)
    guard again >= 0 else { throw .unreadable }
    return OpenFile(descriptor: again)
  }
}

extension OpenFile {
  /// Opens an ordinary file for reading; anything that could block, or do something when opened, is refused unopened.
  convenience init(path: String) throws(DocumentRefusal) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing }
    var status = stat()
    guard stat(path, &status) == 0 else { throw Self.refusal(errno) }
    try Self.requireOrdinary(status)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.refusal(errno) }
    self.init(descriptor: descriptor)
    // The name may have changed hands between the two calls.
    guard fstat(descriptor, &status) == 0 else { throw .unreadable }
    try Self.requireOrdinary(status)
  }

  /// A file in memory, for what a program writes or reads.
  static func inMemory() throws(DocumentRefusal) -> OpenFile {
    let descriptor = memfd_create("document", UInt32(SILA_MEMORY_FILE_CLOSES_ON_EXEC))
    guard descriptor >= 0 else { throw .unreadable }
    return OpenFile(descriptor: descriptor)
  }

  /// A file in memory that holds `bytes`.
  static func inMemory(_ bytes: [UInt8]) throws(DocumentRefusal) -> OpenFile {
    let file = try inMemory()
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(file.descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unreadable }
      written += count
    }
    return file
  }

  private static func requireOrdinary(_ status: stat) throws(DocumentRefusal) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .folder
    default: throw .notAFile
    }
  }

  private static func refusal(_ code: Int32) -> DocumentRefusal {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG: .missing
    case EACCES, EPERM: .notPermitted
    case ELOOP: .linksGoRound
    default: .unreadable
    }
  }
}
