import Casework
import Testing

@testable import Office

@Suite("Entering an association's office")
struct EnteringTests {
  private let email = "relations_officer@amal.example.org"

  @Test("finds the association and the person, known to this process or not")
  func finds() async throws {
    try await Branch.open { branch in
      let (token, _) = try await branch.office.signIn(email: email, password: House.password, to: branch.id)
      for office in [branch.office, branch.office, try branch.house.neighbour()] {
        let entered = try await office.enter(slug: "amal", with: token)
        #expect(entered.settings.association.id == branch.id)
        #expect(entered.actor?.member.email == email)
      }
    }
  }

  @Test("sees what another process has changed since")
  func changedElsewhere() async throws {
    try await Branch.open { branch in
      let (token, _) = try await branch.office.signIn(email: email, password: House.password, to: branch.id)
      var association = try await branch.office.enter(slug: "amal", with: token).settings.association
      association.nameAr = "جمعية الأمل الجديدة"
      try await branch.house.neighbour().change(association)
      let entered = try await branch.office.enter(slug: "amal", with: token)
      #expect(entered.settings.association.nameAr == "جمعية الأمل الجديدة")
      #expect(entered.actor != nil)
    }
  }

  @Test("brings nobody along whose session is unknown or over")
  func nobody() async throws {
    try await Branch.open { branch in
      let (token, _) = try await branch.office.signIn(email: email, password: House.password, to: branch.id)
      _ = try await branch.office.enter(slug: "amal", with: token)
      #expect(try await branch.office.enter(slug: "amal", with: SessionToken(text: "anything")).actor == nil)
      branch.house.clock.advance(by: .hours(13))
      #expect(try await branch.office.enter(slug: "amal", with: token).actor == nil)
    }
  }

  @Test("brings nobody into a neighbouring association, whose address is as well known")
  func neighbours() async throws {
    try await House.open { house in
      let ours = try await house.branch("amal")
      _ = try await house.branch("birr")
      let (token, _) = try await ours.office.signIn(email: email, password: House.password, to: ours.id)
      for _ in 0..<2 { #expect(try await ours.office.enter(slug: "birr", with: token).actor == nil) }
      #expect(try await ours.office.enter(slug: "amal", with: token).actor != nil)
    }
  }

  @Test("is refused where no association is")
  func noAssociation() async throws {
    try await Branch.open { branch in
      await #expect(throws: OfficeRefusal.notFound) {
        try await branch.office.enter(slug: "nowhere", with: SessionToken(text: "anything"))
      }
    }
  }
}
