import Casework
import Engines
import Testing

@testable import Office

@Suite("An applicant with another mobile", .onEveryEngine)
struct ReplacedMobileTests {
  private func old() throws -> Mobile { try Mobile(typed: "0501234567") }
  private func new() throws -> Mobile { try Mobile(typed: "0559876543") }

  private func replace(on id: Request.ID, in branch: Branch, by mobile: Mobile? = nil) async throws {
    branch.house.clock.advance(by: .seconds(1))
    try await branch.office.replaceMobile(
      by: try mobile ?? new(), because: "شريحة جديدة", on: id, seen: branch.request(id).version,
      as: branch.actor(.relationsOfficer))
  }

  @Test("is sent codes there, and none where they were sent before")
  func codes() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .attested)
      try await replace(on: id, in: branch)
      let number = try #require(try await branch.request(id).number)
      try await branch.office.sendTrackingCode(for: number, to: old(), of: branch.id)
      #expect(try await branch.messages(of: .trackingCode).isEmpty)
      try await branch.office.sendTrackingCode(for: number, to: new(), of: branch.id)
      let sent = try #require(try await branch.messages(of: .trackingCode).first)
      #expect(sent.recipient == (try new()))
      let token = try await branch.office.openTracking(number, code: sent[.note] ?? "", of: branch.id)
      #expect(try await branch.office.tracked(token, of: branch.id)?.request.id == id)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("finds closed what was opened with the old one, a code on its way too")
  func closes() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .attested)
      let token = try await branch.tracking(id)
      let number = try #require(try await branch.request(id).number)
      branch.house.clock.advance(by: .seconds(1))
      try await branch.office.sendTrackingCode(for: number, to: old(), of: branch.id)
      let code = try #require(try await branch.messages(of: .trackingCode).first?[.note])
      try await replace(on: id, in: branch)
      #expect(try await branch.office.tracked(token, of: branch.id) == nil)
      await #expect(throws: TrackingRefusal.codeNotAccepted) {
        try await branch.office.openTracking(number, code: code, of: branch.id)
      }
    }
  }

  @Test("is told so, and so is whoever has the old one")
  func told() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .attested)
      try await replace(on: id, in: branch)
      #expect(try await branch.messages(of: .mobileReplaced).map(\.recipient) == [new()])
      #expect(try await branch.messages(of: .mobileGivenUp).map(\.recipient) == [old()])
    }
  }

  @Test("has it in their file and in the register, where it is not yet made sure of")
  func follows() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .registered)
      try await replace(on: id, in: branch)
      #expect(try await branch.file(of: id).mobile == (try new()))
      let party = try await branch.request(id).applicant.party
      let contacts = try await branch.office.party(party, as: branch.actor(.relationsOfficer)).party.contacts
      let added = try #require(contacts.first { $0.value == (try? new())?.text })
      #expect(added.verified == nil)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("keeps one contact point of a mobile the register has already")
  func once() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .attested)
      try await replace(on: id, in: branch)
      try await replace(on: id, in: branch, by: old())
      try await replace(on: id, in: branch)
      let party = try await branch.request(id).applicant.party
      let contacts = try await branch.office.party(party, as: branch.actor(.relationsOfficer)).party.contacts
      #expect(contacts.filter { $0.kind == .mobile }.count == 2)
    }
  }

  @Test("a file whose person is reached elsewhere already stays as it is")
  func elsewhere() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .registered)
      try await replace(on: id, in: branch)
      let other = try await branch.request(at: .attested)
      try await replace(on: other, in: branch, by: Mobile(typed: "0551112223"))
      #expect(try await branch.file(of: id).mobile == (try new()))
    }
  }

  @Test("is for whoever takes requests in, and nothing is saved of what is refused")
  func refused() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .attested)
      let version = try await branch.request(id).version
      await #expect(throws: OfficeRefusal.notAllowed(.takeIn)) {
        try await branch.office.replaceMobile(
          by: new(), because: "شريحة جديدة", on: id, seen: version, as: branch.actor(.committeeMember))
      }
      await #expect(throws: Refusal.sameMobile) {
        try await branch.office.replaceMobile(
          by: old(), because: "شريحة جديدة", on: id, seen: version, as: branch.actor(.relationsOfficer))
      }
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.replaceMobile(
          by: new(), because: "شريحة جديدة", on: id, seen: version - 1, as: branch.actor(.relationsOfficer))
      }
      #expect(try await branch.request(id).version == version)
      #expect(try await branch.messages(of: .mobileGivenUp).isEmpty)
    }
  }
}
