import Casework
import Engines
import Testing

@testable import Office

@Suite("Consents that a list of people brings", .onEveryEngine)
struct ListConsentTests {
  @Test("stand in the ledger with the list as their source, are found in segments, and are taken back with it")
  func taken() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let list = try await branch.take(
        """
        الاسم,الجوال,الجنس,الموافقة على التسويق,photo consent
        نورة سعد القحطاني,0501234567,أنثى,نعم,لا
        خالد علي الحربي,0551112223,ذكر,لا,yes
        سالم القحطاني,0551112224,ذكر,ربما,
        """)
      #expect(list.counts.taken == 2 && list.counts.refused == 1)
      let found = try #require(try await branch.find("نورة القحطاني").first)
      let party = try await branch.office.party(found, as: officer).party
      #expect(party.details.sex == .female && party.allows(.appeals) && !party.allows(.publication))
      let consent = try #require(party.consents.first)
      #expect(consent.list == list.id && consent.method == .list && consent.basis == .consent)
      #expect(try await branch.verdict().isIntact)
      let agreed = try SegmentRules(.all, [.consent(.publication), .sex(.male)])
      #expect(try await branch.office.count(agreed, as: officer) == 1)
      // What someone takes back afterwards is their own story.
      try await branch.office.change(found, .withdrawConsent(consent.number), seen: 0, as: officer)
      #expect(try await !branch.office.party(found, as: officer).party.allows(.appeals))
      #expect(try await branch.office.count(SegmentRules(.all, [.consent(.appeals)]), as: officer) == 0)
      #expect(try await branch.verdict().isIntact)
      for change in ["UPDATE party SET sex = 'male' WHERE sex = 'female'", "UPDATE party SET sex = NULL"] {
        #expect(try await !branch.verdict(after: change).isIntact, "\(change)")
      }
    }
  }

  @Test("leave nothing behind when the list is taken back")
  func undone() async throws {
    try await Branch.open { branch in
      let list = try await branch.take(
        """
        name,mobile,marketing consent
        Sara Alotaibi,0501234567,yes
        """)
      #expect(try await branch.house.count("SELECT count(*) FROM party_mark") == 1)
      try await branch.undo(list)
      #expect(try await branch.house.count("SELECT count(*) FROM party_mark") == 0)
      #expect(try await branch.house.count("SELECT count(*) FROM party_part WHERE kind = 'consent'") == 0)
      #expect(try await branch.verdict().isIntact)
    }
  }
}
