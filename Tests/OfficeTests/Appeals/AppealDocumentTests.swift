import Casework
import Engines
import Foundation
import SQL
import Testing

@testable import Office

@Suite("A document with an appeal", .onEveryEngine)
struct AppealDocumentTests {
  @Test("comes from the tracking page or over the desk, is opened by those who hear it, and each look is on record")
  func whole() async throws {
    try await Branch.open { branch in
      let id = try await branch.appealed()
      let officer = try branch.actor(.relationsOfficer)
      let token = try await branch.tracking(id)
      try await branch.office.addToAppeal(
        branch.upload(Branch.picture()), named: "../راتب.exe", as: token, of: branch.id)
      try await branch.office.addToAppeal(
        branch.upload(Branch.paper()), named: "عقد.pdf", on: id, seen: branch.request(id).version, as: officer)
      let documents = try await branch.request(id).fieldwork.appealDocuments
      #expect(documents.map(\.document.name) == ["راتب.exe", "عقد.pdf"])
      #expect(documents.map(\.document.mediaType) == [.jpeg, .pdf], "what it is, whatever it is called")
      #expect(documents.map(\.takenBy) == [nil, officer.member.id])

      let (_, hearers) = try await branch.appealsCommittee()
      let (opened, path) = try await branch.office.appealDocument(2, of: id, as: hearers[0])
      #expect(opened == documents[1].document)
      #expect([UInt8](try Data(contentsOf: URL(filePath: path))) == Branch.paper())
      let party = try await branch.request(id).applicant.party
      let looks = try await branch.office.party(party, as: branch.actor(.seniorManagement)).views
      #expect(looks?.contains { $0.staff == hearers[0].member.id && $0.place == .document } == true)
      await #expect(throws: OfficeRefusal.notFound) {
        _ = try await branch.office.appealDocument(3, of: id, as: officer)
      }
      await #expect(throws: OfficeRefusal.notAllowed(.seeRequests)) {
        _ = try await branch.office.appealDocument(1, of: id, as: branch.actor(.accountant))
      }

      let kinds = try await branch.office.file(of: id, in: branch.id).events.map(\.kind)
      #expect(kinds.suffix(2) == [.appealDocumentKept, .appealDocumentKept])
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is found out when its row was changed, or is gone")
  func tampered() async throws {
    try await Branch.open { branch in
      let id = try await branch.appealed()
      try await branch.addPaper(to: id)
      let other: [SQLValue] = [.bytes([UInt8](repeating: 0, count: 32))]
      let hash = "UPDATE request_part SET document_hash = $1 WHERE kind = 'appeal'"
      #expect(try await !branch.verdict(after: hash, other).isIntact)
      for statement in [
        "UPDATE request_part SET content = replace(content, '.', '.A') WHERE kind = 'appeal'",
        "UPDATE request_part SET number = 2 WHERE kind = 'appeal'", "DELETE FROM request_part WHERE kind = 'appeal'",
      ] {
        #expect(try await !branch.verdict(after: statement).isIntact, "\(statement)")
      }
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is refused by what is in it, when it is empty, too large, known, one too many, or nobody's work")
  func refused() async throws {
    try await Branch.open { branch in
      let id = try await branch.appealed()
      let officer = try branch.actor(.relationsOfficer)
      let token = try await branch.tracking(id)
      func add(_ bytes: [UInt8], as actor: StaffActor? = nil) async throws {
        let path = try branch.upload(bytes)
        if let actor {
          let version = try await branch.request(id).version
          try await branch.office.addToAppeal(path, named: "ورقة.pdf", on: id, seen: version, as: actor)
        } else {
          try await branch.office.addToAppeal(path, named: "ورقة.pdf", as: token, of: branch.id)
        }
      }
      for actor in [nil, officer] {
        await #expect(throws: Vault.Refusal.notAccepted) { try await add(Array("MZ, a program".utf8), as: actor) }
        await #expect(throws: Vault.Refusal.empty) { try await add([], as: actor) }
        await #expect(throws: Vault.Refusal.tooLarge(limit: MediaType.largestFile)) {
          try await add(Branch.paper() + [UInt8](repeating: 0, count: MediaType.largestFile), as: actor)
        }
      }
      await #expect(throws: OfficeRefusal.notAllowed(.takeIn)) {
        try await add(Branch.paper(), as: branch.actor(.committeeMember))
      }
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.addToAppeal(
          branch.upload(Branch.paper()), named: "ورقة.pdf", on: id, seen: 0, as: officer)
      }
      try await add(Branch.paper())
      await #expect(throws: Refusal.appeal(.documentKnown)) { try await add(Branch.paper(), as: officer) }
      for place in 2...Appeal.mostDocuments { try await add(Branch.paper("\(place)")) }
      await #expect(throws: Refusal.appeal(.tooManyDocuments(limit: 10))) { try await add(Branch.paper("11")) }
      #expect(try await branch.request(id).fieldwork.appealDocuments.count == Appeal.mostDocuments)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is refused to a stranger's session, and once the appeal was ruled on")
  func late() async throws {
    try await Branch.open { branch in
      let id = try await branch.appealed()
      let token = try await branch.tracking(id)
      await #expect(throws: OfficeRefusal.notFound) {
        try await branch.office.addToAppeal(
          branch.upload(Branch.paper()), named: "ورقة.pdf", as: TrackingToken(text: "x"), of: branch.id)
      }
      try await branch.rule(.reject, on: id, as: branch.director())
      await #expect(throws: Refusal.appeal(.wrongState(.dismissed))) {
        try await branch.office.addToAppeal(
          branch.upload(Branch.paper()), named: "ورقة.pdf", as: token, of: branch.id)
      }
    }
  }

  @Test("counts against what an applicant may send for their request")
  func allowance() async throws {
    try await Branch.open { branch in
      let id = try await branch.appealed()
      let token = try await branch.tracking(id)
      let now = branch.house.clock.now
      try await branch.house.database.write(in: .of(branch.id)) { tx in
        try UploadStore.add(UploadAllowance.bytes, for: id.bytes, of: branch.id, at: now, in: tx)
      }
      await #expect(throws: UploadsSpent.self) {
        try await branch.office.addToAppeal(branch.upload(Branch.paper()), named: "ورقة.pdf", as: token, of: branch.id)
      }
    }
  }

  @Test("is part of the person's copy, beside what the service asked for")
  func copied() async throws {
    try await Branch.open { branch in
      let id = try await branch.appealed()
      try await branch.addPaper(to: id)
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      let request = try await branch.request(id)
      let asked = try await branch.office.takeDataRequest(
        DataRequestTerms(.copy, through: .interview, wish: "كما قال"), of: request.applicant.party, as: officer)
      try await branch.office.change(asked, .verify(.document), seen: 0, as: officer)
      try await branch.office.change(asked, .grant(words: "تُسلَّم"), seen: 1, as: manager)
      let copy = try await branch.office.copy(on: asked, as: officer)
      let name = "documents/\(try #require(request.number))/appeal-1.pdf"
      #expect(copy.documents.map(\.name) == [name])
      #expect(copy.documents.first?.content == Branch.paper())
    }
  }
}

extension Branch {
  /// A document that the appellant sends.
  fileprivate func addPaper(to id: Request.ID) async throws {
    let token = try await tracking(id)
    try await office.addToAppeal(upload(Self.paper()), named: "عقد.pdf", as: token, of: self.id)
  }
}
