import Crypto
import Foundation
package import SQL

/// What an archive holds: its first member.
package struct ArchiveManifest: Codable, Hashable, Sendable {
  /// `sila-association`, always.
  package var format: String
  package var formatVersion: Int
  /// The number of schema steps its tables were made by.
  package var schemaStep: Int
  package var program: String
  /// RFC 3339, UTC.
  package var made: String
  package var association: Association
  /// In an order in which each table comes after those it refers to.
  package var tables: [Table]
  /// In the order of their digests.
  package var files: [File]

  package struct Association: Codable, Hashable, Sendable {
    /// 32 hexadecimal digits.
    package var id: String
    package var slug: String
  }

  package struct Table: Codable, Hashable, Sendable {
    package var name: String
    package var columns: [Column]
    package var rows: Int
    package var bytes: Int
    package var sha256: String

    var member: String { "tables/\(name).jsonl" }
  }

  package struct Column: Codable, Hashable, Sendable {
    package var name: String
    /// `integer`, `text` or `bytes`.
    package var kind: String
  }

  package struct File: Codable, Hashable, Sendable {
    package var sha256: String
    package var bytes: Int

    var member: String { "files/\(sha256.prefix(2))/\(sha256)" }
  }

  static let name = "manifest.json"
  static let format = "sila-association"
  package static let formatVersion = 1
  /// A list of members longer than this is no archive’s.
  static let mostBytes = 64 << 20

  var encoded: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
  }

  /// Reads a manifest that this program can follow to the end, for tables as the database has them.
  init(_ bytes: [UInt8], for tables: [Catalog.Table], at step: Int) throws {
    struct Head: Codable {
      var format: String
      var formatVersion: Int
    }
    guard let head = try? JSONDecoder().decode(Head.self, from: Data(bytes)), head.format == Self.format else {
      throw ArchiveRefusal.notAnArchive
    }
    guard head.formatVersion <= Self.formatVersion else { throw ArchiveRefusal.newerFormat(head.formatVersion) }
    guard let manifest = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      Hex.decode(manifest.association.id)?.count == 16
    else { throw ArchiveRefusal.notAnArchive }
    guard manifest.schemaStep == step else {
      throw ArchiveRefusal.otherSchema(archive: manifest.schemaStep, program: step)
    }
    // What stands in the list is compared with what there can be: no name of it becomes a path by itself.
    let known = Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0) })
    var seen: Set<String> = []
    for table in manifest.tables {
      guard let own = known[table.name], seen.insert(table.name).inserted, table.columns == own.archived,
        table.rows >= 0, table.bytes >= 0
      else { throw ArchiveRefusal.oddMember(table.name) }
    }
    if let missing = tables.first(where: { !seen.contains($0.name) }) { throw ArchiveRefusal.oddMember(missing.name) }
    for file in manifest.files {
      guard file.sha256.utf8.count == 64, Hex.decode(file.sha256)?.count == 32, seen.insert(file.sha256).inserted,
        file.sha256 == file.sha256.lowercased(), file.bytes >= 0
      else { throw ArchiveRefusal.oddMember(file.sha256) }
    }
    self = manifest
  }

  init(
    step: Int, program: String, made: String, association: Association, tables: [Table], files: [File]
  ) {
    (format, formatVersion, schemaStep) = (Self.format, Self.formatVersion, step)
    (self.program, self.made, self.association) = (program, made, association)
    (self.tables, self.files) = (tables, files)
  }
}

extension Catalog.Table {
  /// Its columns as a manifest lists them.
  var archived: [ArchiveManifest.Column] {
    columns.map { ArchiveManifest.Column(name: $0.name, kind: $0.kind.rawValue) }
  }
}

/// How a value that an archive brings is kept here.
///
/// An archive is read open, as its values are read of the database it was written from; what is to rest sealed is sealed
/// with the key of the host it comes to.
package typealias ArchiveSealing = @Sendable (_ table: String, _ column: String, SQLValue) throws -> SQLValue
