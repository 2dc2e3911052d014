import CArchive
import Crypto
import Foundation
import Glibc
package import SQL

/// Writes everything that one association has in a database, and its documents, into one file others can read.
package struct ArchiveWriting: Sendable {
  package let database: any Catalogued
  /// Where the document with a digest lies.
  package let document: @Sendable ([UInt8]) -> String
  package var portion = 4_000

  package init(database: any Catalogued, document: @escaping @Sendable ([UInt8]) -> String) {
    (self.database, self.document) = (database, document)
  }

  /// Writes the archive, for its owner only, and returns what is in it.
  ///
  /// The rows are those of one moment, whatever is written meanwhile. The file appears under its name once it is whole.
  /// Tables are laid out beside it first. Throws `ArchiveRefusal`, or what the database throws.
  package func write(
    _ association: [UInt8], slug: String, step: Int, program: String, made: String, to path: String,
    reporting: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> ArchiveManifest {
    guard access(path, F_OK) != 0 else { throw ArchiveRefusal.cannotWrite(path) }
    let tables = try await database.catalog().inOrderOfReferences().filter { $0.owner != .host }
    let folder = try SpoolFolder(beside: path)
    let laidOut = try await database.longRead(in: .association(association), within: .seconds(600)) { tx in
      try layOut(tables, of: association, in: folder, tx, reporting)
    }
    let manifest = ArchiveManifest(
      step: step, program: program, made: made,
      association: ArchiveManifest.Association(id: SHA256.text(association), slug: slug), tables: laidOut.tables,
      files: try laidOut.documents.sorted { $0.lexicographicallyPrecedes($1) }.map(file))
    let part = folder.path + "/archive"
    try pack(manifest, folder, to: part)
    guard link(part, path) == 0 else { throw ArchiveRefusal.cannotWrite(path) }
    return manifest
  }

  private func layOut(
    _ tables: [Catalog.Table], of association: [UInt8], in folder: SpoolFolder, _ tx: any Transaction,
    _ reporting: (Int) -> Void
  ) throws -> (tables: [ArchiveManifest.Table], documents: Set<[UInt8]>) {
    var listed: [ArchiveManifest.Table] = []
    var documents: Set<[UInt8]> = []
    var done = 0
    for table in tables {
      let shelf = Move.Shelf(table: table, association: association)
      let keys = RowLine.keys(of: table)
      var spool = try SpoolFile(folder.path(of: table.name))
      var rows = 0
      var place: [SQLValue]?
      while true {
        let page = try shelf.rows(after: place, limit: portion, in: tx)
        var text: [UInt8] = []
        for row in page {
          RowLine.write(row, keys, to: &text)
          // Whatever names a document of the vault does so by its digest.
          for case .bytes(let bytes) in row where bytes.count == 32 && access(document(bytes), R_OK) == 0 {
            documents.insert(bytes)
          }
        }
        try spool.append(text)
        rows += page.count
        done += page.count
        reporting(done)
        guard let last = page.last, page.count == portion, !table.ownKey.isEmpty else { break }
        place = shelf.key(of: last)
      }
      listed.append(
        ArchiveManifest.Table(
          name: table.name, columns: table.archived, rows: rows, bytes: spool.size, sha256: try spool.finish()))
    }
    return (listed, documents)
  }

  private func file(_ digest: [UInt8]) throws -> ArchiveManifest.File {
    var status = stat()
    guard stat(document(digest), &status) == 0 else {
      throw ArchiveRefusal.documentMissing(SHA256.text(digest))
    }
    return ArchiveManifest.File(sha256: SHA256.text(digest), bytes: Int(status.st_size))
  }

  private func pack(_ manifest: ArchiveManifest, _ folder: SpoolFolder, to path: String) throws {
    let tar = try TarWriter(path)
    try tar.add(ArchiveManifest.name, try manifest.encoded)
    for table in manifest.tables {
      try tar.add(table.member, fileAt: folder.path(of: table.name), bytes: table.bytes)
    }
    for file in manifest.files {
      try tar.add(file.member, fileAt: document(Hex.decode(file.sha256) ?? []), bytes: file.bytes)
    }
    try tar.finish()
  }
}

extension SHA256 {
  static func text(_ bytes: [UInt8]) -> String { Hex.encode(bytes) }
}

/// A folder for its owner only, beside the file that is being made of what lies in it; it goes with this object.
final class SpoolFolder: Sendable {
  let path: String

  init(beside file: String) throws(ArchiveRefusal) {
    path = "\(file).\(getpid()).part"
    guard mkdir(path, 0o700) == 0 else { throw .cannotWrite(file) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(of name: String) -> String { "\(path)/\(name).jsonl" }
}

/// A file that is written from its beginning to its end, and digested on the way.
struct SpoolFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var digest = SHA256()
  private(set) var size = 0

  init(_ path: String) throws(ArchiveRefusal) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotWrite(path) }
  }

  deinit { close(descriptor) }

  mutating func append(_ bytes: [UInt8]) throws(ArchiveRefusal) {
    digest.update(bytes)
    size += bytes.count
    var place = 0
    while place < bytes.count {
      let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + place }, bytes.count - place) }
      guard written > 0 else { throw .cannotWrite(path) }
      place += written
    }
  }

  /// The digest of everything, in hexadecimal digits.
  mutating func finish() throws(ArchiveRefusal) -> String { SHA256.text(digest.finish()) }
}

/// Members one after the other in a tar (POSIX pax), not packed, so that nothing in it is larger than it looks.
private final class TarWriter {
  private let archive: OpaquePointer
  private let path: String

  init(_ path: String) throws(ArchiveRefusal) {
    self.path = path
    guard let archive = archive_write_new() else { throw .cannotWrite(path) }
    self.archive = archive
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0, archive_write_set_format_pax_restricted(archive) == ARCHIVE_OK,
      archive_write_open_fd(archive, descriptor) == ARCHIVE_OK
    else { throw .cannotWrite(path) }
    self.descriptor = descriptor
  }

  private let descriptor: Int32

  deinit {
    archive_write_free(archive)
    close(descriptor)
  }

  func add(_ name: String, _ bytes: [UInt8]) throws(ArchiveRefusal) {
    try begin(name, bytes.count)
    try add(bytes, bytes.count)
  }

  func add(_ name: String, fileAt source: String, bytes: Int) throws(ArchiveRefusal) {
    try begin(name, bytes)
    let file = open(source, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .cannotRead(source) }
    defer { close(file) }
    var left = bytes
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while left > 0 {
      let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, min($0.count, left)) }
      guard count > 0 else { throw .cannotRead(source) }
      try add(buffer, count)
      left -= count
    }
  }

  private func begin(_ name: String, _ size: Int) throws(ArchiveRefusal) {
    guard let entry = archive_entry_new() else { throw .cannotWrite(path) }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_size(entry, Int64(size))
    archive_entry_set_filetype(entry, ordinaryFile)
    archive_entry_set_perm(entry, 0o600)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw .cannotWrite(path) }
  }

  private func add(_ bytes: [UInt8], _ count: Int) throws(ArchiveRefusal) {
    var place = 0
    while place < count {
      let written = bytes.withUnsafeBytes {
        archive_write_data(archive, $0.baseAddress.map { $0 + place }, count - place)
      }
      guard written > 0 else { throw .cannotWrite(path) }
      place += written
    }
  }

  /// Returns once it is on disk.
  func finish() throws(ArchiveRefusal) {
    guard archive_write_close(archive) == ARCHIVE_OK, fsync(descriptor) == 0 else { throw .cannotWrite(path) }
  }
}

/// The kind of an ordinary file, as a tar's header says it.
let ordinaryFile: mode_t = S_IFREG
