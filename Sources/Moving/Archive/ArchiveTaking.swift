import CArchive
import Crypto
import Foundation
import Glibc
package import SQL

/// Takes an association out of an archive into a database that does not have it: all of it or nothing.
package struct ArchiveTaking: Sendable {
  package let database: any Catalogued
  /// Keeps a file as the document with this digest.
  package let keep: @Sendable (_ path: String, _ digest: [UInt8]) throws -> Void
  /// What is refused before it is committed, by whoever knows what the rows mean.
  package var check: @Sendable (any Transaction, _ association: [UInt8]) throws -> Void = { _, _ in }
  package var sealing: ArchiveSealing = { _, _, value in value }

  /// Takes into `database`, and hands each document's file to `keep` before the rows come.
  package init(database: any Catalogued, keep: @escaping @Sendable (_ path: String, _ digest: [UInt8]) throws -> Void) {
    (self.database, self.keep) = (database, keep)
  }

  /// Reads the archive to its end and compares every member with its list; then keeps its documents in `folder`'s vault and
  /// writes its rows in one transaction, comparing again.
  ///
  /// Documents that a failure leaves behind are files that no row refers to.
  package func take(
    _ path: String, step: Int, folder: String, reporting: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> ArchiveManifest {
    let tables = try await database.catalog().inOrderOfReferences().filter { $0.owner != .host }
    let manifest = try ArchiveReading(path).survey(tables, step)
    let association = Hex.decode(manifest.association.id) ?? []
    try await mustBeNew(manifest.association, association)
    try keepDocuments(path, manifest, tables, step, folder)
    try await database.write(in: .association(association)) { tx in
      try writeRows(path, manifest, association, tables, step, tx, reporting)
      try check(tx, association)
    }
    return manifest
  }

  private func mustBeNew(_ association: ArchiveManifest.Association, _ id: [UInt8]) async throws {
    let (isHere, hasSlug) = try await database.read(in: .host) { tx in
      (
        try tx.first("SELECT id FROM association WHERE id = $1", [.bytes(id)]) { try $0.bytes(0) } != nil,
        try tx.first("SELECT id FROM association WHERE slug = $1", [.text(association.slug)]) { try $0.bytes(0) } != nil
      )
    }
    if isHere { throw ArchiveRefusal.alreadyHere }
    if hasSlug { throw ArchiveRefusal.slugTaken(association.slug) }
  }

  private func keepDocuments(
    _ path: String, _ manifest: ArchiveManifest, _ tables: [Catalog.Table], _ step: Int, _ folder: String
  ) throws {
    let reading = try ArchiveReading(path)
    _ = try reading.manifest(tables, step)
    for table in manifest.tables { try reading.member(table.member, table.bytes, table.sha256) { _ in } }
    for file in manifest.files {
      let near = "\(folder)/\(getpid()).taking"
      unlink(near)
      var spool = try SpoolFile(near)
      do {
        try reading.member(file.member, file.bytes, file.sha256) { try spool.append($0) }
        _ = try spool.finish()
        try keep(near, Hex.decode(file.sha256) ?? [])
      } catch {
        unlink(near)
        throw error
      }
    }
  }

  private func writeRows(
    _ path: String, _ manifest: ArchiveManifest, _ association: [UInt8], _ tables: [Catalog.Table], _ step: Int,
    _ tx: any Transaction, _ reporting: (Int) -> Void
  ) throws {
    let reading = try ArchiveReading(path)
    guard try reading.manifest(tables, step) == manifest else { throw ArchiveRefusal.damaged(ArchiveManifest.name) }
    let known = Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0) })
    var done = 0
    for listed in manifest.tables {
      guard let table = known[listed.name] else { throw ArchiveRefusal.oddMember(listed.name) }
      var lines = TableLines(table, association, sealing)
      try reading.member(listed.member, listed.bytes, listed.sha256) { bytes in
        let rows = try lines.feed(bytes)
        try tx.insert(rows, into: table)
        done += rows.count
        reporting(done)
      }
      guard lines.count == listed.rows, lines.isAtEnd else {
        throw ArchiveRefusal.badLine(table: table.name, line: lines.count + 1)
      }
    }
  }
}

/// Cuts a table's bytes into lines, and lines into rows of one association.
private struct TableLines {
  private let table: Catalog.Table
  private let keys: [[UInt8]]
  private let owner: Int?
  private let association: [UInt8]
  private let sealing: ArchiveSealing
  private var rest: [UInt8] = []
  private(set) var count = 0

  var isAtEnd: Bool { rest.isEmpty }

  init(_ table: Catalog.Table, _ association: [UInt8], _ sealing: @escaping ArchiveSealing) {
    (self.table, self.association, self.sealing) = (table, association, sealing)
    keys = RowLine.keys(of: table)
    owner = table.columns.firstIndex { $0.name == table.associationColumn }
  }

  mutating func feed(_ bytes: [UInt8]) throws -> [[SQLValue]] {
    let text = rest + bytes
    var rows: [[SQLValue]] = []
    var start = 0
    for end in text.indices where text[end] == UInt8(ascii: "\n") {
      guard let row = RowLine.read(text[start..<end], keys, table) else {
        throw ArchiveRefusal.badLine(table: table.name, line: count + 1)
      }
      guard let owner, row[owner] == .bytes(association) else { throw ArchiveRefusal.foreignRow(table: table.name) }
      rows.append(try zip(table.columns, row).map { try sealing(table.name, $0.name, $1) })
      count += 1
      start = end + 1
    }
    rest = Array(text[start...])
    // No row is as long as this: what has no line end is not a table's.
    guard rest.count < 256 << 20 else { throw ArchiveRefusal.badLine(table: table.name, line: count + 1) }
    return rows
  }
}

/// An archive from its beginning to its end, member by member, each compared with the list.
private final class ArchiveReading {
  private let archive: OpaquePointer
  private let descriptor: Int32
  private let path: String

  /// Only a tar that is not packed is read: nothing in it can be larger than the file.
  init(_ path: String) throws(ArchiveRefusal) {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      if descriptor >= 0 { close(descriptor) }
      throw .cannotRead(path)
    }
    guard let archive = archive_read_new() else { throw .cannotRead(path) }
    (self.archive, self.descriptor) = (archive, descriptor)
    archive_read_support_format_tar(archive)
    guard archive_read_open_fd(archive, descriptor, 1 << 16) == ARCHIVE_OK else { throw .notAnArchive }
  }

  deinit {
    archive_read_free(archive)
    close(descriptor)
  }

  /// Reads everything and compares it with the list.
  func survey(_ tables: [Catalog.Table], _ step: Int) throws -> ArchiveManifest {
    let manifest = try manifest(tables, step)
    for table in manifest.tables { try member(table.member, table.bytes, table.sha256) { _ in } }
    for file in manifest.files { try member(file.member, file.bytes, file.sha256) { _ in } }
    if let more = try next() { throw ArchiveRefusal.unexpectedMember(more.name) }
    return manifest
  }

  func manifest(_ tables: [Catalog.Table], _ step: Int) throws -> ArchiveManifest {
    guard let first = try next(), first.name == ArchiveManifest.name, first.size <= ArchiveManifest.mostBytes else {
      throw ArchiveRefusal.notAnArchive
    }
    var bytes: [UInt8] = []
    try read { bytes += $0 }
    return try ArchiveManifest(bytes, for: tables, at: step)
  }

  /// Hands over the next member's bytes, which must be this one's.
  func member(_ name: String, _ size: Int, _ digest: String, _ take: ([UInt8]) throws -> Void) throws {
    guard let found = try next() else { throw ArchiveRefusal.cutOff }
    guard found.name == name, found.size == size else { throw ArchiveRefusal.unexpectedMember(found.name) }
    var hash = SHA256()
    try read { bytes in
      hash.update(bytes)
      try take(bytes)
    }
    guard SHA256.text(hash.finish()) == digest else { throw ArchiveRefusal.damaged(name) }
  }

  private func next() throws(ArchiveRefusal) -> (name: String, size: Int)? {
    var entry: OpaquePointer?
    switch archive_read_next_header(archive, &entry) {
    case ARCHIVE_EOF: return nil
    case ARCHIVE_OK, ARCHIVE_WARN: break
    default: throw archive_file_count(archive) == 0 ? .notAnArchive : .cutOff
    }
    guard let entry else { throw .cutOff }
    let name = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
    guard archive_entry_filetype(entry) == ordinaryFile, archive_entry_hardlink(entry) == nil else {
      throw .unexpectedMember(String(name.prefix(100)))
    }
    return (String(name.prefix(100)), Int(archive_entry_size(entry)))
  }

  private func read(_ take: ([UInt8]) throws -> Void) throws {
    while true {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, filled in
        count = archive_read_data(archive, buffer.baseAddress, buffer.count)
        filled = max(0, count)
      }
      guard count >= 0 else { throw ArchiveRefusal.cutOff }
      if count == 0 { return }
      try take(bytes)
    }
  }
}
