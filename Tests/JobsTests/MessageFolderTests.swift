import Casework
import Foundation
import Jobs
import Office
import Testing

@Suite("A folder of messages")
struct MessageFolderTests {
  private let path = NSTemporaryDirectory() + "sila-messages-\(UUID().uuidString)"
  private let association = Association(
    id: Association.ID(high: 1, low: 1), slug: "amal", nameAr: "جمعية الأمل", nameEn: "Amal")

  /// Lends the folder and clears it away.
  private func open(_ body: (MessageFolder) async throws -> Void) async throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await body(
      try MessageFolder(at: path) { message in ("وصل طلبك \(message[.number] ?? "")", "It has arrived") })
  }

  private func message() throws -> Message {
    try Message(
      id: Message.ID(high: 1, low: 2), recipient: Mobile(typed: "0501234567"), kind: .received,
      at: Instant(seconds: 1_789_279_200), facts: [Event.Fact(.number, "REQ-2026-00001")])
  }

  private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }

  @Test("holds a file for each message, with what a gateway needs")
  func content() async throws {
    try await open { folder in
      try await folder.carry(message(), from: association)
      let name = try #require(names.first)
      let text = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
      #expect(
        text == """
          {"association":"amal","at":1789279200,"id":"00000000000000010000000000000002","kind":"received",\
          "recipient":"+966501234567","sender":{"ar":"جمعية الأمل","en":"Amal"},\
          "text":{"ar":"وصل طلبك REQ-2026-00001","en":"It has arrived"}}
          """)
    }
  }

  @Test("holds one file of a message that is handed over twice")
  func twice() async throws {
    try await open { folder in
      try await folder.carry(message(), from: association)
      try await folder.carry(message(), from: association)
      #expect(names == ["00000000000000010000000000000002.json"])
    }
  }

  @Test("is its owner's alone, and so are its files")
  func permissions() async throws {
    try await open { folder in
      try await folder.carry(message(), from: association)
      let paths = [path] + names.map { "\(path)/\($0)" }
      let bits = try paths.map { path in
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      }
      #expect(bits == [0o700, 0o600])
    }
  }

  @Test("that is gone takes nothing, and leaves nothing behind")
  func gone() async throws {
    try await open { folder in
      try FileManager.default.removeItem(atPath: path)
      await #expect(throws: CarrierRefusal.self) { try await folder.carry(message(), from: association) }
    }
  }

  @Test("goes on after a draft that was left by a crash")
  func leftover() async throws {
    try await open { folder in
      try Data("half".utf8).write(
        to: URL(fileURLWithPath: "\(path)/.00000000000000010000000000000002.json.part"))
      try await folder.carry(message(), from: association)
      #expect(names == ["00000000000000010000000000000002.json"])
    }
  }
}
