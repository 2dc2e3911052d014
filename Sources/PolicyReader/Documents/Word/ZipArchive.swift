import CArchive

/// A zip file, read through libarchive by its own list of entries.
final class ZipArchive {
  private let archive: OpaquePointer
  private let file: OpenFile

  init(_ file: OpenFile) throws(DocumentRefusal) {
    // libarchive moves the place it reads at; the file opened again has a place of its own.
    self.file = try file.reopened()
    guard let archive = archive_read_new() else { throw .unreadable }
    self.archive = archive
    archive_read_support_format_zip_seekable(archive)
    guard archive_read_open_fd(archive, self.file.descriptor, 65_536) == ARCHIVE_OK else { throw .broken(.docx) }
  }

  deinit {
    archive_read_free(archive)
  }

  /// The wanted entries by name, the first of each name; `budget` is how many bytes they may still unpack to.
  func read(
    _ work: ExtractionWork, _ budget: inout Int, where isWanted: (String) -> Bool
  ) throws(DocumentRefusal) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    var entry: OpaquePointer?
    for _ in 0..<work.limits.archiveEntries {
      let outcome = archive_read_next_header(archive, &entry)
      if outcome == ARCHIVE_EOF { return found }
      guard outcome == ARCHIVE_OK || outcome == ARCHIVE_WARN, let entry else { throw .broken(.docx) }
      let name = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
      guard isWanted(name), found[name] == nil else { continue }
      if archive_entry_is_encrypted(entry) != 0 { throw .encrypted }
      found[name] = try unpack(work, &budget)
    }
    throw .unpacksTooFar
  }

  private func unpack(_ work: ExtractionWork, _ budget: inout Int) throws(DocumentRefusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      try work.requireTime()
      let count = archive_read_data(archive, &block, block.count)
      if count == 0 { return bytes }
      guard count > 0 else { throw .broken(.docx) }
      budget -= count
      guard budget >= 0 else { throw .unpacksTooFar }
      bytes.append(contentsOf: block[..<count])
    }
  }
}
