import Casework
import Engines
import Foundation
import Testing

@testable import Office

@Suite("Files that nothing refers to any more", .onEveryEngine)
struct CollectionTests {
  private func attach(_ mark: String, to token: ApplicationToken, in branch: Branch) async throws -> [UInt8] {
    try await branch.office.attach(
      branch.house.folder.pdf(mark), named: "\(mark).pdf", for: "id", to: token, of: branch.settings()
    ).fingerprint
  }

  private func isKept(_ fingerprint: [UInt8], in branch: Branch) -> Bool {
    FileManager.default.fileExists(atPath: branch.office.vault.path(of: fingerprint))
  }

  /// A request whose identity card lies in the vault, so that the vault is known to be this database's.
  private func sendIn(_ branch: Branch) async throws -> [UInt8] {
    let token = try await branch.begin(Branch.answers())
    let fingerprint = try await attach("kept", to: token, in: branch)
    _ = try await branch.office.submit(token, of: branch.settings())
    return fingerprint
  }

  @Test("go when a second round a day later finds them unknown as well: replaced, removed, and of drafts long gone")
  func gone() async throws {
    try await Branch.open { branch in
      let kept = try await sendIn(branch)
      let token = try await branch.begin(Branch.answers())
      let replaced = try await attach("first", to: token, in: branch)
      let removed = try await attach("second", to: token, in: branch)
      try await branch.office.detach("id", from: token, of: branch.id)
      let clock = branch.house.clock
      clock.advance(by: .hours(20))
      #expect(try await branch.office.sweep(branch.id) == 0, "too young")
      clock.advance(by: .days(1))
      #expect(try await branch.office.sweep(branch.id) == 0, "unknown for the first time")
      clock.advance(by: .hours(19))
      #expect(try await branch.office.sweep(branch.id) == 0, "one round a day")
      clock.advance(by: .hours(1))
      #expect(try await branch.office.sweep(branch.id) == 2)
      #expect(!isKept(replaced, in: branch) && !isKept(removed, in: branch))
      #expect(isKept(kept, in: branch))
      #expect(try await branch.office.verifyDocuments(of: branch.id).damaged.isEmpty)
    }
  }

  @Test("go with the draft that nobody touched for a month")
  func draft() async throws {
    try await Branch.open { branch in
      _ = try await sendIn(branch)
      let token = try await branch.begin(Branch.answers())
      let file = try await attach("draft", to: token, in: branch)
      for day in 1...33 {
        branch.house.clock.advance(by: .days(1))
        try await branch.office.sweep(branch.id)
        if day <= 30 { #expect(isKept(file, in: branch), "day \(day)") }
      }
      #expect(!isKept(file, in: branch))
    }
  }

  @Test("stay when the same content is handed in again meanwhile, by whomever")
  func again() async throws {
    try await Branch.open { branch in
      let neighbour = try await branch.house.branch("birr")
      _ = try await sendIn(branch)
      let token = try await branch.begin(Branch.answers())
      let file = try await attach("shared", to: token, in: branch)
      try await branch.office.detach("id", from: token, of: branch.id)
      branch.house.clock.advance(by: .days(1))
      try await branch.office.sweep(branch.id)
      branch.house.clock.advance(by: .days(1))
      let theirs = try await neighbour.begin(Branch.answers())
      #expect(try await attach("shared", to: theirs, in: neighbour) == file)
      #expect(try await branch.office.sweep(branch.id) == 0)
      branch.house.clock.advance(by: .days(2))
      #expect(try await branch.office.sweep(branch.id) == 0)
      #expect(isKept(file, in: branch))
    }
  }

  @Test("stay where the database knows none of the vault's files: it is another's")
  func otherDatabase() async throws {
    try await Branch.open { branch in
      let token = try await branch.begin(Branch.answers())
      let file = try await attach("another office's", to: token, in: branch)
      try await branch.office.detach("id", from: token, of: branch.id)
      for _ in 0..<3 {
        branch.house.clock.advance(by: .days(1))
        #expect(try await branch.office.sweep(branch.id) == 0)
      }
      #expect(isKept(file, in: branch))
    }
  }

  @Test("are never lost to somebody who hands them in at the very moment they go")
  func atOnce() async throws {
    let folder = try TemporaryFolder()
    let vault = try Vault(folder: folder / "vault")
    let (then, now) = (Instant(seconds: 0), Instant(seconds: 0) + .days(3))
    let first = try vault.take(folder.pdf("a"), named: "a.pdf", as: RequestDocument.ID(high: 1, low: 1), at: then)
    for round in 0..<200 {
      #expect(Vault.touch(vault.path(of: first.fingerprint), at: then))
      let upload = try folder.file(Array("%PDF-1.7\na".utf8), named: "upload-\(round)")
      async let removed = vault.remove(first.fingerprint, at: now)
      async let taken = vault.take(upload, named: "a.pdf", as: RequestDocument.ID(high: 1, low: 2), at: now)
      _ = try await (removed, taken)
      #expect(vault.condition(of: first.fingerprint) == .intact, "round \(round)")
    }
    let shelf = URL(filePath: vault.path(of: first.fingerprint)).deletingLastPathComponent()
    #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.path) == [first.fingerprint.hexadecimal])
  }

  @Test("and what a crash left half-kept goes too, while a known file that was being taken out is put back")
  func leftovers() async throws {
    try await Branch.open { branch in
      let kept = try await sendIn(branch)
      let path = branch.office.vault.path(of: kept)
      try FileManager.default.moveItem(atPath: path, toPath: "\(path).\(UUID().uuidString)")
      let second = try await branch.begin(Branch.answers())
      let other = try await attach("other", to: second, in: branch)
      try Data("half".utf8).write(to: URL(filePath: "\(branch.office.vault.path(of: other)).half"))
      #expect(Vault.touch("\(branch.office.vault.path(of: other)).half", at: branch.house.clock.now))
      branch.house.clock.advance(by: .days(1))
      #expect(try await branch.office.sweep(branch.id) == 2)
      #expect(isKept(kept, in: branch) && isKept(other, in: branch))
      #expect(try await branch.office.verifyDocuments(of: branch.id).damaged.isEmpty)
    }
  }
}
