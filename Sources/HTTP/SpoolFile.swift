import Glibc

/// A file of ours being written: readable by this user only, under a name nobody can foretell.
///
/// Shared by the server, which keeps large bodies in one, and the form parser. One thread writes at a time.
package final class SpoolFile {
  package let path: String
  package private(set) var size = 0
  private var descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close() }

  /// A new empty file in `folder` with mode 0600; `storageFailed` when the disk refuses.
  package static func create(in folder: String) throws(FormRefusal) -> SpoolFile {
    let path = "\(folder)/spool-\(hex(.random(in: 0 ... .max)))\(hex(.random(in: 0 ... .max)))"
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .storageFailed(errno: errno) }
    return SpoolFile(path: path, descriptor: descriptor)
  }

  /// Writes all of `bytes` at the end, or throws `storageFailed` (a full disk, say) with part of them written.
  package func append(_ bytes: UnsafeRawBufferPointer) throws(FormRefusal) {
    var rest = bytes
    while !rest.isEmpty {
      let written = write(descriptor, rest.baseAddress, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        throw .storageFailed(errno: errno)
      }
      size += written
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
    }
  }

  /// Gives the descriptor back and leaves the file where it is; a second call does nothing.
  package func close() {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
    descriptor = -1
  }

  /// Closes it and takes it off the disk; nothing happens when it was moved away.
  package func remove() {
    close()
    _ = unlink(path)
  }

  /// Removes what a killed process left in `folder`; to be called before anything new is put there.
  package static func removeLeftovers(in folder: String) {
    guard let entries = opendir(folder) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasPrefix("spool-") { _ = unlink("\(folder)/\(name)") }
    }
  }

  private static func hex(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
