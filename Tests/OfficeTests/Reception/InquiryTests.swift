import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("Inquiries", .onEveryEngine)
struct InquiryTests {
  private func asked(_ branch: Branch, mobile: String? = "0501234567") async throws -> Inquiry.ID {
    try await branch.office.takeInquiry(
      InquiryTerms(
        channel: .phone, name: "أم سعد", mobile: try mobile.map { try Mobile(typed: $0) }, question: "متى يصرف الدعم؟"),
      as: branch.actor(.relationsOfficer))
  }

  @Test("are answered from a clause of the policy or a document in force, and the answer goes out")
  func answered() async throws {
    try await Branch.open { branch in
      try await branch.addGuide()
      let officer = try branch.actor(.relationsOfficer)
      let (first, second) = (try await asked(branch), try await asked(branch, mobile: nil))
      let guide = try #require(try await branch.office.library(as: officer).first)
      for wrong in [CitedSource.clause("99.9"), .document(Identifier(high: 1, low: 1))] {
        await #expect(throws: ReceptionRefusal.noSuchSource) {
          try await branch.office.answerInquiry(first, "قريبًا", citing: wrong, seen: 0, as: officer)
        }
      }
      branch.house.clock.advance(by: .days(60))
      try await branch.office.answerInquiry(first, "بعد أسبوع", citing: .document(guide.id), seen: 0, as: officer)
      try await branch.office.answerInquiry(second, "بعد أسبوع", citing: .document(guide.id), seen: 0, as: officer)
      #expect(try await branch.messages(.inquiryAnswered).map { $0[.note] } == ["بعد أسبوع"])
      let lists = try await branch.office.inquiries(as: officer)
      #expect(lists.open.isEmpty && lists.answered.count == 2)
      #expect(lists.answered.first?.citation?.name == guide.title)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("that are referred stand in the inbox of whom they were referred to, until they are answered")
  func referred() async throws {
    try await Branch.open { branch in
      let researcher = try branch.actor(.socialResearcher)
      let id = try await asked(branch)
      await #expect(throws: OfficeRefusal.notAllowed(.receive)) { try await branch.office.inquiry(id, as: researcher) }
      try await branch.office.referInquiry(
        id, to: researcher.member.id, by: day("2026-11-25"), seen: 0, as: branch.actor(.relationsOfficer))
      let inbox = try await branch.office.inbox(.mine, after: nil, as: researcher)
      #expect(inbox.inquiries.map(\.id) == [id])
      #expect(try await branch.office.inbox(.mine, after: nil, as: branch.actor(.committeeMember)).inquiries.isEmpty)
      #expect(try await branch.office.inquiries(as: researcher).open.map(\.id) == [id])
      try await branch.addGuide()
      branch.house.clock.advance(by: .days(60))
      let guide = try #require(try await branch.office.library(as: researcher).first)
      try await branch.office.answerInquiry(id, "نعم", citing: .document(guide.id), seen: 1, as: researcher)
      #expect(try await branch.office.inbox(.mine, after: nil, as: researcher).inquiries.isEmpty)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("are nobody else's, within the association and beyond it")
  func foreign() async throws {
    try await House.open { house in
      let (branch, other) = (try await house.branch("amal"), try await house.branch("birr"))
      let id = try await asked(branch)
      await #expect(throws: OfficeRefusal.notFound) {
        try await other.office.inquiry(id, as: other.actor(.relationsOfficer))
      }
      for role in Role.allCases where !role.duties.contains(.receive) {
        await #expect(throws: OfficeRefusal.self, "\(role)") {
          try await branch.office.answerInquiry(id, "س", citing: .clause("1.1"), seen: 0, as: branch.actor(role))
        }
      }
      let stranger = try other.actor(.socialResearcher).member.id
      await #expect(throws: ReceptionRefusal.noSuchColleague) {
        try await branch.office.referInquiry(
          id, to: stranger, by: day("2026-11-25"), seen: 0, as: branch.actor(.relationsOfficer))
      }
    }
  }
}

@Suite("A visit and its request", .onEveryEngine)
struct TurnRequestTests {
  @Test("shows what is missing before the person leaves, and records how it was handed over")
  func missing() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let receipt = try await branch.submit(branch.application(complete: false))
      let ticket = try await branch.office.takeTicket(
        TicketTerms(), at: branch.settings().places[0].id, as: officer)
      await #expect(throws: ReceptionRefusal.nothingMissing) {
        try await branch.office.handOver(Handed(.missingSent), on: ticket.id, seen: 0, as: officer)
      }
      await #expect(throws: ReceptionRefusal.noSuchRequest) {
        try await branch.office.linkTurn(
          ticket.id, to: RequestNumber(year: 2026, serial: 77), seen: 0, as: officer)
      }
      try await branch.office.linkTurn(ticket.id, to: receipt.number, seen: 0, as: officer)
      let file = try await branch.office.turn(ticket.id, as: officer)
      #expect(file.missing.map(\.code) == receipt.missing && !receipt.missing.isEmpty)
      try await branch.office.handOver(Handed(.missingSent), on: ticket.id, seen: 1, as: officer)
      let message = try #require(try await branch.messages(.stillMissing).first)
      #expect(message.facts.filter { $0.name == .title }.count == 2 * receipt.missing.count)
      #expect(try await branch.office.turn(ticket.id, as: officer).ticket.handed.map(\.kind) == [.missingSent])
      #expect(try await branch.verdict().isIntact)
    }
  }
}
