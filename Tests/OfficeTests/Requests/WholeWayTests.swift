import Casework
import Engines
import Testing

@testable import Office

@Suite("A request through the office", .onEveryEngine)
struct WholeWayTests {
  @Test("is led from the website to the closed file, and every step is in the chain")
  func wholeWay() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .closed)
      let file = try await branch.office.request(id, as: branch.actor(.relationsOfficer))
      #expect(
        file.events.map(\.kind) == [
          .submitted, .completed, .itemVerified, .itemVerified, .attested, .noticeGiven, .studyBegun, .studied,
          .sentToCommittee, .decided, .answered, .registered, .delivered, .closed,
        ])
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("reads back exactly as it was saved, in every stage", arguments: Stage.allCases.filter { $0 != .draft })
  func readsBack(stage: Stage) async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: stage)
      let stored = try await branch.request(id)
      #expect(stored.stage == stage)
      #expect(try await branch.house.neighbour().file(of: id, in: branch.id).request == stored)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("keeps when a question to the researcher was answered, which is later than it was asked")
  func answeredLater() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .submitted)
      try await branch.act(.refer, on: id)
      branch.house.clock.set(branch.house.clock.now + .hours(5))
      try await branch.act(.answerReferral, on: id)
      let referral = try #require(try await branch.request(id).referral)
      #expect(referral.answer?.at == branch.house.clock.now)
      #expect(referral.question?.at == branch.house.clock.now - .hours(5))
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("has no deadline that runs on after it was withdrawn")
  func withdrawn() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      try await branch.act(.withdraw, on: id)
      let day = CalendarDay(branch.house.clock.now)
      branch.house.clock.set(branch.house.clock.now + .days(90))
      #expect(try await branch.office.file(of: id, in: branch.id).deadline.state == .withdrawn(on: day))
    }
  }

  @Test("keeps everything an applicant may tell")
  func everything() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit(
        branch.application([
          .father: "محمد", .grandfather: "علي", .address: "RRRD2929", .iban: "SA0380000000608010167519",
          .urgent: "urgent",
          .urgency: "عملية غداً", .agree: "1", .signer: "سارة العتيبي",
        ]))
      #expect(receipt.stage == .attested)
      let request = try await branch.request(receipt.id)
      #expect(request.applicant.name.full == "سارة محمد علي العتيبي")
      #expect(request.applicant.address?.text == "RRRD2929")
      #expect(request.applicant.birth.typedAs == .hijri)
      #expect(request.particulars.urgency == "عملية غداً")
      #expect(request.particulars.amount == .riyals(3_500))
      #expect(request.sealState(with: SHA256Fingerprint()) == .intact)
    }
  }

  @Test(
    "every checklist state and every pause read back", arguments: [OfficeVerb.verify, .reject, .waive, .pauseClock])
  func parts(verb: OfficeVerb) async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit(branch.application(complete: verb != .waive))
      try await branch.act(verb, on: receipt.id)
      let stored = try await branch.request(receipt.id)
      #expect(try await branch.house.neighbour().file(of: receipt.id, in: branch.id).request == stored)
      #expect(try await branch.verdict().isIntact)
    }
  }
}

extension AuditChain.Verdict {
  var isIntact: Bool {
    if case .intact = self { true } else { false }
  }
}
