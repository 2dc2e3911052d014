import Casework
import Engines
import Foundation
import Testing

@testable import Office

@Suite("An association's letterhead", .onEveryEngine)
struct LetterheadTests {
  private func set(
    _ branch: Branch, _ colour: Letterhead.Ink, logo: LetterheadLogo = .kept, seen: Int
  ) async throws {
    try await branch.office.setLetterhead(
      colour: colour, arabicLines: "عنيزة", englishLines: "Unaizah", logo: logo, seen: seen,
      as: branch.actor(.administrator))
  }

  private func letters(_ branch: Branch) async throws -> [Letter] {
    try await branch.office.letters(before: nil, as: branch.actor(.relationsOfficer)).letters
  }

  @Test("holds for letters from then on, and those that went out keep theirs")
  func versions() async throws {
    try await Branch.open { branch in
      _ = try await branch.request(at: .complete)
      try await set(branch, .blue, seen: 0)
      _ = try await branch.request(at: .complete)
      let words = try Wording(typedArabic: "{request}", english: "{request}", for: .receipt)
      try await branch.office.setWording(words, of: .receipt, seen: 1, as: branch.actor(.administrator))
      _ = try await branch.request(at: .complete)
      let letters = try await letters(branch).filter { $0.kind == .receipt }
      #expect(letters.map(\.letterhead) == [2, 1, nil])
      let settings = try await branch.settings()
      var looks: [Letterhead?] = []
      for letter in letters { looks.append(try await branch.office.letterhead(of: letter, settings).letterhead) }
      #expect(looks.map { $0?.colour } == [.blue, .blue, nil])
      #expect(looks.map { $0?.wordings[.receipt] } == [words, nil, nil])
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("keeps the logo's file, and knows when it is gone")
  func logo() async throws {
    try await Branch.open { branch in
      let path = try branch.house.folder.file(
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0], named: "logo")
      try await set(branch, .teal, logo: .sent(path: path, name: "شعار.png"), seen: 0)
      try await set(branch, .green, seen: 1)
      let logo = try #require(try await branch.settings().letterhead?.logo)
      #expect(try branch.office.logo(of: try await branch.settings().letterhead)?.count == 11)
      let found = try await branch.office.verifyDocuments(of: branch.id)
      #expect(found.damaged.isEmpty && found.count >= 2)
      try FileManager.default.removeItem(atPath: branch.office.vault.path(of: logo.fingerprint))
      let places = try await branch.office.verifyDocuments(of: branch.id).damaged.map(\.place)
      #expect(Set(places) == [.logo(name: "شعار.png")])
    }
  }

  @Test("is the administrator's to set, on the version that was seen")
  func refusals() async throws {
    try await Branch.open { branch in
      await #expect(throws: OfficeRefusal.notAllowed(.manageServices)) {
        try await branch.office.setLetterhead(
          colour: .blue, arabicLines: "", englishLines: "", logo: .none, seen: 0, as: branch.actor(.relationsOfficer))
      }
      let logo = try branch.house.folder.file([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], named: "logo")
      await #expect(throws: OfficeRefusal.notAllowed(.manageServices)) {
        try await branch.office.setLetterhead(
          colour: .blue, arabicLines: "", englishLines: "", logo: .sent(path: logo, name: "شعار.png"), seen: 0,
          as: branch.actor(.relationsOfficer))
      }
      #expect(FileManager.default.fileExists(atPath: logo), "nothing of it was taken into the vault")
      try await set(branch, .blue, seen: 0)
      await #expect(throws: OfficeRefusal.changedMeanwhile) { try await set(branch, .green, seen: 0) }
      await #expect(throws: LetterheadRefusal.nothingChanged) { try await set(branch, .blue, seen: 1) }
      #expect(try await branch.settings().letterhead?.number == 1)
    }
  }

  @Test("is found out when a row of it was changed behind the program's back, or is gone")
  func tampered() async throws {
    try await Branch.open { branch in
      try await set(branch, .blue, seen: 0)
      for statement in ["UPDATE letterhead SET content = replace(content, 'blue', 'teal')", "DELETE FROM letterhead"] {
        #expect(try await !branch.verdict(after: statement, []).isIntact, "\(statement)")
      }
    }
  }
}
