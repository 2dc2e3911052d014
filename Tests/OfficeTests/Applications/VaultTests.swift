import Casework
import Crypto
import Foundation
import Testing

@testable import Office

@Suite("Files handed in")
struct VaultTests {
  private func take(_ bytes: [UInt8], named name: String = "a.pdf") throws -> (RequestDocument, Vault, String) {
    let folder = try TemporaryFolder()
    let vault = try Vault(folder: folder / "vault")
    let path = try folder.file(bytes, named: "upload")
    let document = try vault.take(path, named: name, as: RequestDocument.ID(high: 1, low: 1), at: Instant(seconds: 0))
    let content = try Data(contentsOf: URL(filePath: vault.path(of: document.fingerprint)))
    #expect([UInt8](content) == bytes)
    #expect(!FileManager.default.fileExists(atPath: path))
    return (document, vault, folder.path)
  }

  @Test("are kept under the fingerprint of what is in them")
  func kept() throws {
    let bytes = Array("%PDF-1.7 نص".utf8)
    let (document, _, _) = try take(bytes)
    #expect(document.fingerprint == SHA256.digest(bytes))
    #expect(document.mediaType == .pdf)
    #expect(document.size == bytes.count)
  }

  @Test(
    "are known by the last part of the sender's name, without control signs",
    arguments: [("../../etc/passwd", "passwd"), ("C:\\a\\b.pdf", "b.pdf"), ("a\u{7}\r\nb.pdf", "ab.pdf"), ("", "")])
  func named(name: String, shown: String) throws {
    #expect(try take(Array("%PDF-1.7".utf8), named: name).0.name == shown)
  }

  @Test("are refused when empty, of another kind, or larger than ten mebibytes")
  func refused() throws {
    #expect(throws: Vault.Refusal.empty) { try take([]) }
    #expect(throws: Vault.Refusal.notAccepted) { try take(Array("<html>".utf8)) }
    #expect(throws: Vault.Refusal.tooLarge(limit: 10_485_760)) {
      try take(Array("%PDF-".utf8) + [UInt8](repeating: 0, count: 10_485_760))
    }
  }

  @Test("of the same content are kept once")
  func once() throws {
    let folder = try TemporaryFolder()
    let vault = try Vault(folder: folder / "vault")
    let first = try vault.take(
      folder.pdf("a"), named: "a.pdf", as: RequestDocument.ID(high: 1, low: 1), at: Instant(seconds: 0))
    let second = try vault.take(
      folder.pdf("a"), named: "b.pdf", as: RequestDocument.ID(high: 1, low: 2), at: Instant(seconds: 0))
    #expect(vault.path(of: first.fingerprint) == vault.path(of: second.fingerprint))
    let mode = try FileManager.default.attributesOfItem(atPath: vault.path(of: first.fingerprint))[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
  }

  @Test("leave nothing half-kept beside them, wherever the upload waited")
  func nothingBeside() throws {
    let folder = try TemporaryFolder()
    let vault = try Vault(folder: folder / "vault")
    let document = try vault.take(
      folder.pdf("a"), named: "a.pdf", as: RequestDocument.ID(high: 1, low: 1), at: Instant(seconds: 0))
    let shelf = URL(filePath: vault.path(of: document.fingerprint)).deletingLastPathComponent()
    #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.path) == [document.fingerprint.hexadecimal])
  }

  @Test("are read once more: the one that was changed and the one that is gone are named")
  func readAgain() async throws {
    try await Branch.open(.open) { branch in
      var application = branch.application()
      for code in application.documents.keys {
        application.documents[code] = try branch.office.vault.take(
          branch.house.folder.pdf(code), named: "a.pdf", as: RequestDocument.ID(high: 1, low: 1),
          at: Instant(seconds: 0))
      }
      let receipt = try await branch.submit(application)
      let items = try await branch.request(receipt.id).items.filter { $0.document != nil }
      #expect(try await branch.office.verifyDocuments(of: branch.id).damaged == [])
      let paths = items.compactMap { item in
        item.document.map { branch.office.vault.path(of: $0.fingerprint) }
      }
      try #require(Set(paths).count >= 2)
      try Data("something else".utf8).write(to: URL(filePath: paths[0]))
      try FileManager.default.removeItem(atPath: paths[1])
      let (count, damaged) = try await branch.office.verifyDocuments(of: branch.id)
      #expect(count == items.count)
      #expect(
        damaged == [
          DamagedDocument(place: .request(receipt.number, code: items[0].requirement.code), condition: .changed),
          DamagedDocument(place: .request(receipt.number, code: items[1].requirement.code), condition: .missing),
        ])
    }
  }

  @Test("are read once more, those of scanned forms and of the library too")
  func officeFiles() async throws {
    try await Branch.open { branch in
      try await branch.addGuide()
      let code = FormCode(association: branch.association.slug, .service(branch.services[0].code), version: 1).text
      let scan = try await branch.office.fileScan(
        branch.house.folder.pdf("scan"), named: "scan.pdf", under: code, as: branch.actor(.relationsOfficer))
      #expect(try await branch.office.verifyDocuments(of: branch.id).damaged == [])
      let guide = try #require(try await branch.office.library(as: branch.actor(.relationsOfficer)).first)
      try FileManager.default.removeItem(atPath: branch.office.vault.path(of: guide.document.fingerprint))
      try Data("other".utf8).write(to: URL(filePath: branch.office.vault.path(of: scan.document.fingerprint)))
      let (count, damaged) = try await branch.office.verifyDocuments(of: branch.id)
      #expect(count == 2)
      #expect(
        damaged == [
          DamagedDocument(place: .library(title: guide.title), condition: .missing),
          DamagedDocument(place: .scan(code: code), condition: .changed),
        ])
    }
  }
}
