import Glibc

/// A table people keep: text with separators or a workbook, told apart by what is in it and not by its name.
package enum TableFile {
  /// Hands over the rows one after the other until `take` answers false or there are none left; empty rows are passed over.
  ///
  /// Waits for the disk. Memory stays bounded whatever the file holds (`limits`). Throws a `SheetRefusal`, or what `take`
  /// throws. `progress` is told how far it is, from 0 to 1, now and then.
  @discardableResult
  package static func read(
    _ path: String, limits: SheetLimits = .standard, progress: ((Double) -> Void)? = nil,
    _ take: (SheetRow) throws -> Bool
  ) throws -> SheetOutline {
    let file = try TableSource(path: path)
    guard file.size > 0 else { throw SheetRefusal.empty }
    guard file.size <= limits.fileBytes else { throw SheetRefusal.tooLarge(megabytes: limits.fileBytes / 1_000_000) }
    switch try file.bytes(8, from: 0) {
    case let start where start.starts(with: [0x50, 0x4B, 0x03, 0x04]):
      return try WorkbookReader(file, limits).read(progress, take)
    case let start where start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]): throw SheetRefusal.oldOrEncrypted
    default: return try SeparatedText(file, limits).read(progress, take)
    }
  }
}

/// An open table file; never a name that could come to mean another file.
final class TableSource {
  let descriptor: Int32
  let size: Int

  /// Opens an ordinary file; anything that could block, or do something when opened, is refused.
  init(path: String) throws(SheetRefusal) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.refusal(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notAFile
    }
    (self.descriptor, size) = (descriptor, Int(status.st_size))
  }

  deinit { close(descriptor) }

  /// At most so many bytes from a place; fewer only at the end of the file.
  func bytes(_ most: Int, from place: Int) throws(SheetRefusal) -> [UInt8] {
    var found: [UInt8] = []
    var isBroken = false
    found = [UInt8](unsafeUninitializedCapacity: min(most, max(0, size - place))) { buffer, count in
      while count < buffer.count {
        let read = pread(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count, off_t(place + count))
        if read == 0 { break }
        if read < 0 {
          if errno == EINTR { continue }
          isBroken = true
          break
        }
        count += read
      }
    }
    guard !isBroken else { throw .unreadable }
    return found
  }

  private static func refusal(_ code: Int32) -> SheetRefusal {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: .missing
    case EACCES, EPERM: .notPermitted
    case EISDIR, ENXIO: .notAFile
    default: .unreadable
    }
  }
}
