import CArchive
import Glibc

/// The packed parts of a workbook, one after the other, each unpacked as it is read.
final class WorkbookPackage {
  private let archive: OpaquePointer
  private let file: TableSource
  private let limits: SheetLimits
  private var parts = 0
  private var unpacked = 0
  /// What stopped the reading; the XML library only hears that it stopped.
  private(set) var refusal: SheetRefusal?
  /// The unpacked size that the part says it has, for telling how far it is.
  private var promised = 0

  init(_ file: TableSource, _ limits: SheetLimits) throws(SheetRefusal) {
    (self.file, self.limits) = (file, limits)
    guard let archive = archive_read_new() else { throw .unreadable }
    self.archive = archive
    archive_read_support_format_zip_seekable(archive)
    // The file is opened for this reading alone, so that its place is nobody else's.
    guard lseek(file.descriptor, 0, SEEK_SET) == 0,
      archive_read_open_fd(archive, file.descriptor, 65_536) == ARCHIVE_OK
    else { throw .broken }
  }

  deinit { archive_read_free(archive) }

  /// Goes on to the next part that is wanted and returns its name; nil when there is none.
  func find(_ isWanted: (String) -> Bool) throws(SheetRefusal) -> String? {
    var entry: OpaquePointer?
    while true {
      let outcome = archive_read_next_header(archive, &entry)
      if outcome == ARCHIVE_EOF { return nil }
      guard outcome == ARCHIVE_OK || outcome == ARCHIVE_WARN, let entry else { throw .broken }
      parts += 1
      guard parts <= limits.parts else { throw .unpacksTooFar }
      let name = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
      guard isWanted(name) else { continue }
      if archive_entry_is_encrypted(entry) != 0 { throw .oldOrEncrypted }
      (unpacked, promised) = (0, Int(archive_entry_size(entry)))
      return name
    }
  }

  /// How much of the part has been read, from 0 to 1.
  var share: Double { promised > 0 ? min(1, Double(unpacked) / Double(promised)) : 0 }

  /// The part's next bytes: how many, 0 at its end, -1 when it was stopped.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
    guard count >= 0 else { return stop(.broken) }
    unpacked += count
    if unpacked > limits.unpackedBytes { return stop(.unpacksTooFar) }
    // No table packs so well: what does is made to fill memory.
    if unpacked > limits.suspiciousBytes, unpacked / limits.expansion > file.size { return stop(.unpacksTooFar) }
    return count
  }

  func stop(_ refusal: SheetRefusal) -> Int {
    self.refusal = refusal
    return -1
  }
}
