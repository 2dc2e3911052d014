import Casework
import Engines
import Testing

@testable import Office

@Suite("Who sat on the committee", .onEveryEngine)
struct CommitteeTests {
  @Test("only colleagues whose posts decide are taken as present, and they are kept by who they are")
  func committee() async throws {
    try await Branch.open(.open) { branch in
      let id = try await branch.request(at: .withCommittee)
      let member = try branch.actor(.committeeMember)
      func decide(_ present: [StaffMember.ID]) async throws {
        try await branch.office.decide(
          DecisionForm(outcome: .reject, reasons: "لا", conditions: "", amount: nil, members: present), on: id,
          seen: branch.request(id).version, as: member)
      }
      let officer = try branch.actor(.relationsOfficer).member.id
      await #expect(throws: Refusal.notOfTheCommittee) { try await decide([member.member.id, officer]) }
      await #expect(throws: Refusal.notEnoughMembers(needed: 2)) {
        try await decide([member.member.id, member.member.id])
      }
      let manager = try branch.actor(.seniorManagement).member
      try await decide([member.member.id, manager.id])
      #expect(try await branch.request(id).decision?.members.map(\.id) == [member.member.id, manager.id])
    }
  }

  @Test("who had the study before it was handed over is not among those who decide")
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
