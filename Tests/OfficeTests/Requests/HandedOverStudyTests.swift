import Casework
import Engines
import Testing

@testable import Office

@Suite("A study that was handed over", .onEveryEngine)
struct HandedOverStudyTests {
  @Test("belongs to its new researcher alone")
  func formerResearcher() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .underStudy)
      try await branch.act(.handOverStudy, on: id)
      let (former, now) = (try branch.actor(.socialResearcher), try await branch.secondResearcher())
      let stored = try await branch.request(id)
      #expect(stored.study?.by == now.member.id)
      #expect(stored.study?.earlier == [former.member.id])
      await #expect(throws: Refusal.notYours) {
        try await branch.office.report(
          summary: "دخل", opinion: "نعم", recommending: .accept, on: id, seen: stored.version, as: former)
      }
      await #expect(throws: OfficeRefusal.notFound) {
        try await branch.office.handOverStudy(
          to: branch.actor(.committeeMember).member.id, because: "إجازة", on: id, seen: stored.version,
          as: branch.actor(.relationsOfficer))
      }
      #expect(try await branch.verdict().isIntact)
    }
  }
}
