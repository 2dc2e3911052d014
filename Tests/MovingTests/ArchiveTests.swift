import Crypto
import Foundation
import SQL
import Testing

@testable import Moving

@Suite("An association's archive", .timeLimit(.minutes(15)))
struct ArchiveTests {
  @Test("holds every row of the association, which another database then has, value by value", arguments: Way.allCases)
  func whole(way: Way) async throws {
    try await Archived.open(way) { archived in
      #expect(archived.manifest.tables.map(\.name).contains("letter") && archived.manifest.files.count == 1)
      try await archived.take(archived.path)
      let move = try await Move(from: archived.pair.source, to: archived.pair.target)
      for table in move.tables where table.owner != .host {
        let shelf = Move.Shelf(table: table, association: Schema.id(1))
        let rows = try await archived.pair.source.rows(of: shelf, after: nil, limit: 1_000)
        #expect(try await archived.pair.target.rows(of: shelf, after: nil, limit: 1_000) == rows, "\(table.name)")
      }
      #expect(try await archived.associations == [Schema.id(1)], "nobody else came with it")
      let kept = try Data(contentsOf: URL(filePath: archived.kept(archived.document)))
      #expect(kept == Data(archived.content))
    }
  }

  @Test("is its owner's alone, and never written over another file")
  func mode() async throws {
    try await Archived.open(.toServer) { archived in
      let attributes = try FileManager.default.attributesOfItem(atPath: archived.path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
      await #expect(throws: ArchiveRefusal.cannotWrite(archived.path)) { try await archived.write(to: archived.path) }
      let left = try FileManager.default.contentsOfDirectory(atPath: archived.folder)
      #expect(left.filter { $0.hasSuffix(".part") }.isEmpty, "what was laid out is gone")
    }
  }

  @Test("is not taken a second time, nor where its short name is another's", arguments: Way.allCases)
  func taken(way: Way) async throws {
    try await Archived.open(way) { archived in
      try await archived.take(archived.path)
      await #expect(throws: ArchiveRefusal.alreadyHere) { try await archived.take(archived.path) }
    }
    try await Archived.open(way) { archived in
      try await archived.pair.target.write(in: .association(Schema.id(9))) { tx in
        try tx.run("INSERT INTO association (id, slug) VALUES ($1, $2)", [.bytes(Schema.id(9)), "slug-0"])
      }
      await #expect(throws: ArchiveRefusal.slugTaken("slug-0")) { try await archived.take(archived.path) }
    }
  }

  @Test(
    "that is cut off, damaged, packed or of another make is refused, and nothing of it stays", arguments: Harm.allCases)
  func harmed(harm: Harm) async throws {
    try await Archived.open(.toServer) { archived in
      let path = try await harm.done(to: archived)
      await #expect(throws: ArchiveRefusal.self, "\(harm)") { try await archived.take(path) }
      #expect(try await archived.associations.isEmpty)
      let kept = try FileManager.default.contentsOfDirectory(atPath: archived.vault)
      #expect(kept.filter { $0.hasSuffix(".taking") }.isEmpty)
    }
  }

  @Test("is refused whole when whoever knows what the rows mean refuses it")
  func checked() async throws {
    struct Refused: Error {}
    try await Archived.open(.toServer) { archived in
      await #expect(throws: Refused.self) {
        try await archived.take(archived.path) { (_: any Transaction, _: [UInt8]) throws in throw Refused() }
      }
      let there = try await archived.associations
      #expect(there.isEmpty)
    }
  }

  @Test("has each of its values sealed as the host it comes to keeps it")
  func sealed() async throws {
    try await Archived.open(.toFile) { archived in
      try await archived.take(archived.path, sealing: { _, column, value in column == "words" ? "sealed" : value })
      let words = try await archived.pair.target.read(in: .association(Schema.id(1))) { tx in
        try tx.rows("SELECT words FROM letter WHERE association_id = $1", [.bytes(Schema.id(1))]) { try $0.text(0) }
      }
      #expect(Set(words) == ["sealed"])
    }
  }

  /// What may befall an archive.
  enum Harm: String, CaseIterable, Sendable {
    case cutOff, emptied, flipped, packed, swapped, another, newer, climbing, linked, extra, rowChanged

    func done(to archived: Archived) async throws -> String {
      let path = archived.folder + "/harmed.tar"
      var bytes = [UInt8](try Data(contentsOf: URL(filePath: archived.path)))
      switch self {
      case .cutOff: bytes.removeLast(bytes.count / 2)
      case .emptied: bytes = []
      case .flipped:
        let place = try #require(bytes.firstRange(of: Array("slug-0\"}".utf8))?.lowerBound)
        bytes[place] = UInt8(ascii: "S")
      default:
        try await rebuild(archived, to: path)
        return path
      }
      try Data(bytes).write(to: URL(filePath: path))
      return path
    }

    /// Lays the archive out, changes something, and packs it again.
    private func rebuild(_ archived: Archived, to path: String) async throws {
      let folder = archived.folder + "/out"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try await archived.tar(["-xf", archived.path, "-C", folder])
      let file = archived.manifest.files[0].member
      var members = ["manifest.json"] + archived.manifest.tables.map(\.member) + [file]
      var options: [String] = []
      func edit(_ name: String, _ change: (String) -> String) throws {
        let url = URL(filePath: "\(folder)/\(name)")
        try Data(change(String(decoding: try Data(contentsOf: url), as: UTF8.self)).utf8).write(to: url)
      }
      switch self {
      case .packed: options = ["-z"]
      case .swapped: members.swapAt(1, 2)
      case .another: try edit("manifest.json") { $0.replacing("sila-association", with: "another") }
      case .newer: try edit("manifest.json") { $0.replacing("\"formatVersion\" : 1", with: "\"formatVersion\" : 2") }
      case .climbing: options = ["--transform=s,^files/,../files/,"]
      case .linked:
        try FileManager.default.removeItem(atPath: "\(folder)/\(file)")
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/\(file)", withDestinationPath: "/etc/passwd")
      case .extra:
        try Data("x".utf8).write(to: URL(filePath: "\(folder)/extra"))
        members.append("extra")
      default: try edit("tables/letter.jsonl") { $0.replacing("NULL", with: "null") }
      }
      try await archived.tar(["--format=pax"] + options + ["-cf", path, "-C", folder] + members)
    }
  }
}

/// A pair of databases with the first association of one archived.
final class Archived: Sendable {
  let pair: Pair
  let folder: String
  let path: String
  let manifest: ArchiveManifest
  let document: [UInt8]
  let content = Array("%PDF-1.7 صك".utf8)

  var vault: String { folder + "/target" }
  func kept(_ digest: [UInt8]) -> String { "\(vault)/\(SHA256.text(digest))" }

  private init(_ pair: Pair, _ folder: String, _ manifest: ArchiveManifest, _ document: [UInt8]) {
    (self.pair, self.folder, self.manifest, self.document) = (pair, folder, manifest, document)
    path = folder + "/archive.tar"
  }

  static func open(_ way: Way, _ body: (Archived) async throws -> Void) async throws {
    try await Pair.open(way) { pair in
      let folder = NSTemporaryDirectory() + "sila-archive-\(UUID().uuidString)"
      defer { try? FileManager.default.removeItem(atPath: folder) }
      for name in ["source", "target"] {
        try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
      }
      try await Schema.fill(pair.source)
      let content = Array("%PDF-1.7 صك".utf8)
      let document = SHA256.digest(content)
      try Data(content).write(to: URL(filePath: "\(folder)/source/\(SHA256.text(document))"))
      try await pair.source.write(in: .association(Schema.id(1))) { tx in
        try tx.run(
          "UPDATE letter SET seal = $2 WHERE association_id = $1 AND words = 'NULL'",
          [.bytes(Schema.id(1)), .bytes(document)])
      }
      let manifest = try await write(pair, folder, to: folder + "/archive.tar")
      try await body(Archived(pair, folder, manifest, document))
    }
  }

  @discardableResult
  func write(to path: String) async throws -> ArchiveManifest {
    try await Self.write(pair, folder, to: path)
  }

  private static func write(
    _ pair: Pair, _ folder: String, to path: String
  ) async throws -> ArchiveManifest {
    var writing = ArchiveWriting(database: pair.source) { "\(folder)/source/\(SHA256.text($0))" }
    writing.portion = 3
    return try await writing.write(
      Schema.id(1), slug: "slug-0", step: 1, program: "test", made: "2026-11-22T10:00:00Z", to: path)
  }

  func take(
    _ path: String, _ check: @escaping @Sendable (any Transaction, [UInt8]) throws -> Void = { _, _ in },
    sealing: @escaping ArchiveSealing = { _, _, value in value }
  ) async throws {
    var taking = ArchiveTaking(database: pair.target) { [vault] path, digest in
      try FileManager.default.moveItem(atPath: path, toPath: "\(vault)/\(SHA256.text(digest))")
    }
    taking.check = check
    taking.sealing = sealing
    _ = try await taking.take(path, step: 1, folder: vault)
  }

  var associations: [[UInt8]] {
    get async throws {
      try await pair.target.read(in: .host) { tx in
        try tx.rows("SELECT id FROM association ORDER BY id", []) { try $0.bytes(0) }
      }
    }
  }

  func tar(_ arguments: [String]) async throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/tar")
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
