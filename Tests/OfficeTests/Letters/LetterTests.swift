import Casework
import Engines
import Testing

@testable import Office

@Suite("The letter of an answer", .onEveryEngine)
struct LetterTests {
  @Test("goes into the register when the answer is given, and not before", arguments: [Stage.accepted, .rejected])
  func issued(stage: Stage) async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let id = try await branch.request(at: stage)
      let before = try await branch.office.letters(before: nil, as: officer).letters
      #expect(before.map(\.kind) == [.committeeNotice, .receipt])
      let draft = try await branch.office.letterDraft(of: id, as: officer)
      try await branch.act(.answer, on: id)
      let letter = try #require(try await branch.request(id: id).letters.last)
      #expect(letter.kind == (stage == .accepted ? .acceptance : .rejection))
      #expect(letter.kind == draft.kind)
      #expect(letter.number == LetterNumber(year: 1448, serial: 3))
      var content = letter.content
      #expect(content[.code]?.utf8.count == 22)
      content[.code] = nil
      #expect(content == draft.content)
      #expect(try await branch.office.letters(before: nil, as: officer).letters == [letter] + before)
      #expect(try await branch.office.letter(letter.number, about: id, as: officer) == letter)
      let event = try await branch.office.latestEvents(before: nil, as: branch.actor(.administrator)).events
        .map(\.event).first { $0.kind == .letterIssued }
      #expect(event?[.number] == letter.number.description)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is numbered without gaps, each association for itself; a refused answer takes no number")
  func numbers() async throws {
    try await House.open(at: "2026-11-22") { house in
      for branch in [try await house.branch("amal"), try await house.branch("birr")] {
        for serial in 1...3 {
          let id = try await branch.request(at: .accepted)
          await #expect(throws: OfficeRefusal.self) {
            try await branch.office.answer(
              through: .sms, on: id, seen: -1, as: branch.actor(.relationsOfficer))
          }
          try await branch.act(.answer, on: id)
          #expect(try await branch.request(id: id).letters.map(\.number.serial) == Array(3 * serial - 2...3 * serial))
        }
      }
    }
  }

  @Test("keeps what it said when the association is renamed")
  func sealed() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .notified)
      let before = try #require(try await branch.request(id: id).letters.last)
      var renamed = branch.association
      renamed.nameAr = "اسم آخر"
      try await branch.office.change(renamed)
      #expect(try await branch.request(id: id).letters.last == before)
      #expect(before.content[.associationAr] == branch.association.nameAr)
    }
  }

  @Test("is checked by its code alone, and tells nothing of whom it is about")
  func check() async throws {
    try await House.open(at: "2026-11-22") { house in
      let branch = try await house.branch("amal")
      let other = try await house.branch("birr")
      let id = try await branch.request(at: .notified)
      let letter = try #require(try await branch.request(id: id).letters.last)
      let code = try #require(letter.content[.code])
      let found = try await house.office.checkLetter(code: code, of: branch.id)
      #expect(found == Office.LetterCheck(number: letter.number, kind: .acceptance, day: CalendarDay(letter.issuedAt)))
      for (wrong, association) in [(code, other.id), (code + "A", branch.id), ("", branch.id)] {
        #expect(try await house.office.checkLetter(code: wrong, of: association) == nil)
      }
    }
  }

  @Test("is refused to who may not see requests, and under another request")
  func refused() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .notified)
      let other = try await branch.request(at: .accepted)
      let number = try #require(try await branch.request(id: id).letters.last?.number)
      let officer = try branch.actor(.relationsOfficer)
      let administrator = try branch.actor(.administrator)
      await #expect(throws: OfficeRefusal.notFound) {
        _ = try await branch.office.letter(number, about: other, as: officer)
      }
      await #expect(throws: OfficeRefusal.notAllowed(.seeRequests)) {
        _ = try await branch.office.letter(number, about: id, as: administrator)
      }
      await #expect(throws: OfficeRefusal.notAllowed(.seeRequests)) {
        _ = try await branch.office.letters(before: nil, as: administrator)
      }
      await #expect(throws: OfficeRefusal.notFound) { _ = try await branch.office.letterDraft(of: id, as: officer) }
    }
  }

  @Test(
    "is missed when it was changed or taken out behind the program's back",
    arguments: [
      "UPDATE letter SET kind = 'rejection' WHERE association_id = $1",
      "UPDATE letter SET issued_at = issued_at + 1 WHERE association_id = $1",
      "DELETE FROM letter WHERE association_id = $1",
    ])
  func tampered(statement: String) async throws {
    try await Branch.open { branch in
      _ = try await branch.request(at: .notified)
      #expect(try await branch.verdict().isIntact)
      try await branch.house.meddle(statement, [.id(branch.id)])
      #expect(try await !branch.verdict().isIntact)
    }
  }
}

@Suite("Letters on the way", .onEveryEngine)
struct WayLetterTests {
  @Test("tell at once that a decision was put off and why, while one that was taken waits for its answer")
  func deferral() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .deferred)
      let letter = try #require(try await branch.request(id: id).letters.last)
      #expect(letter.kind == .deferral && letter.content[.reasons] != nil)
      #expect(try await branch.messages(of: .deferred).count == 1)
      let decided = try await branch.request(at: .rejected)
      #expect(try await branch.request(id: decided).letters.last?.kind == .committeeNotice)
    }
  }

  @Test("confirm what arrived, and are signed by nobody where the applicant set them going")
  func receipt() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit()
      let letter = try #require(try await branch.request(id: receipt.id).letters.first)
      #expect(letter.kind == .receipt)
      #expect(letter.issuedBy == nil)
      #expect(letter.content[.signer] == nil)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("list what is missing when a request is handed back")
  func missing() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .incomplete)
      let letter = try #require(try await branch.request(id: id).letters.last)
      #expect(letter.kind == .missing)
      #expect(letter.content[.missingAr] == "عقد الإيجار")
      #expect(letter.content[.signer] == "موظف relations_officer")
    }
  }

  @Test("are written once for what is sent twice")
  func once() async throws {
    try await Branch.open { branch in
      let application = branch.application()
      let receipt = try await branch.submit(application, key: "attempt-one-two")
      _ = try await branch.submit(application, key: "attempt-one-two")
      #expect(try await branch.request(id: receipt.id).letters.count == 1)
    }
  }
}

extension Branch {
  fileprivate func request(id: Request.ID) async throws -> RequestFile {
    try await office.request(id, as: actor(.relationsOfficer))
  }
}
