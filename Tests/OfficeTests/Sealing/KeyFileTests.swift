import Crypto
import Foundation
import Testing

@testable import Office

@Suite("The key file")
struct KeyFileTests {
  private let folder: TemporaryFolder
  private var path: String { folder / "keys/sila.key" }

  init() throws { folder = try TemporaryFolder() }

  @Test("is made once with its folder, for its owner alone, and read back")
  func made() throws {
    let file = KeyFile(at: path)
    #expect(!file.exists)
    #expect(throws: KeyFile.Refusal.missing(path)) { try file.read() }
    let keys = try file.create()
    #expect(file.exists && file.isPrivate)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try file.read().text == keys.text)
    #expect(throws: KeyFile.Refusal.exists(path)) { try file.create() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder / "keys") == ["sila.key"])
  }

  @Test("is replaced as a whole, and whoever reads it sees that it was")
  func replaced() throws {
    let file = KeyFile(at: path)
    let keys = try file.create()
    let server = KeyFile(at: path)
    #expect(try server.read().numbers == [1])
    #expect(server.readIfChanged() == nil)
    try file.replace(with: keys.renewed())
    #expect(server.readIfChanged()?.numbers == [1, 2])
    #expect(server.readIfChanged() == nil)
    try FileManager.default.removeItem(atPath: path)
    #expect(server.readIfChanged() == nil, "a server goes on with what it has")
  }

  @Test("is told when others may read it")
  func open() throws {
    let file = KeyFile(at: path)
    _ = try file.create()
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(!file.isPrivate)
  }

  @Test("is told when others may put another in its place")
  func replaceable() throws {
    let file = KeyFile(at: path)
    _ = try file.create()
    for (mode, isPrivate) in [(0o755, true), (0o770, false), (0o757, false), (0o1777, true)] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.folder)
      #expect(file.isPrivate == isPrivate, "\(String(mode, radix: 8))")
    }
  }

  @Test("with anything but keys in it is refused, and never shown")
  func spoilt() throws {
    _ = try KeyFile(at: path).create()
    for text in ["", "secret words", "1 AAAA\n", String(repeating: "x", count: 100_000)] {
      try Data(text.utf8).write(to: URL(filePath: path))
      #expect(throws: KeyFile.Refusal.notKeys(path)) { try KeyFile(at: path).read() }
      #expect(!"\(KeyFile.Refusal.notKeys(path))".contains("secret"))
    }
  }

  @Test("that cannot be written says so")
  func unwritable() throws {
    _ = try folder.file([1], named: "keys")
    #expect(throws: KeyFile.Refusal.unwritable(path)) { try KeyFile(at: path).create() }
  }
}
