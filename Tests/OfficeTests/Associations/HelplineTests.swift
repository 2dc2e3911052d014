import Casework
import Engines
import Testing

@testable import Office

@Suite("Where an association is called and written to", .onEveryEngine)
struct HelplineTests {
  @Test("is kept in one writing, covered by the books, and can be taken back")
  func kept() async throws {
    try await Branch.open { branch in
      var association = branch.association
      (association.phone, association.email) = ("٩٢٠ ٠٠٠-٠٠٠", " Care@Amal.Example ")
      try await branch.office.change(association)
      let kept = try await branch.settings().association
      #expect(kept.phone == "920000000")
      #expect(kept.email == "care@amal.example")
      #expect(try await branch.verdict().isIntact)
      (association.phone, association.email) = (nil, nil)
      try await branch.office.change(association)
      #expect(try await branch.settings().association.phone == nil)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is refused where nobody could be reached, and nothing is changed then")
  func refused() async throws {
    try await Branch.open { branch in
      var association = branch.association
      association.phone = "اتصل بنا"
      await #expect(throws: AssociationRefusal.notAPhone) { try await branch.office.change(association) }
      (association.phone, association.email) = ("920000000", "care@amal")
      await #expect(throws: AssociationRefusal.notAnEmail) { try await branch.office.change(association) }
      let kept = try await branch.settings().association
      #expect(kept == branch.association)
    }
  }

  @Test("that was altered behind the program's back is found")
  func altered() async throws {
    try await Branch.open { branch in
      var association = branch.association
      association.phone = "920000000"
      try await branch.office.change(association)
      try await branch.house.meddle("UPDATE association SET phone = '900000000'")
      let verdict = try await branch.verdict()
      #expect(!verdict.isIntact)
    }
  }
}
